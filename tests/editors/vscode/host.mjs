// Runs the tests in suite/ inside the extension host, as VS Code runs its own in a browser.
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { address, open } from "./browser.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { UNRES_TEST_INSTALLED, UNRES_TEST_WORK } = process.env;
const remote = (path) => `vscode-remote://${address}${path}`;
// The installed extension is what is tested, not the folder that it was made from.
const payload = [
  ["extensionDevelopmentPath", remote(UNRES_TEST_INSTALLED)],
  ["extensionTestsPath", remote(`${here}/suite/index.js`)],
  ["skipWelcome", "true"],
];
const { browser, page } = await open();
const end = async (code) => {
  clearTimeout(timer);
  await browser.close();
  process.exit(code);
};
const timer = setTimeout(async () => {
  console.log("the extension host did not end in time");
  await page.screenshot({ path: `${UNRES_TEST_WORK}/shots/host-timeout.png` });
  await end(2);
}, 900_000);
await page.exposeFunction("codeAutomationLog", (type, args) => console.log(type, ...args));
await page.exposeFunction("codeAutomationExit", end);
const query = `folder=${UNRES_TEST_WORK}/drafts&payload=${encodeURIComponent(JSON.stringify(payload))}`;
await page.goto(`http://${address}/?${query}`);
