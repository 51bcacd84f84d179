// The browser that the workbench runs in.
import { createRequire } from "node:module";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { UNRES_TEST_TOOLS, UNRES_TEST_WORK, UNRES_TEST_PORT } = process.env;
const { chromium } = createRequire(`${UNRES_TEST_TOOLS}/`)("playwright-core");

/** Where the workbench is. */
export const address = `127.0.0.1:${UNRES_TEST_PORT}`;

/** A page of a browser that has no profile and calls nobody. */
export async function open() {
  // The browser puts a socket there, whose path must be short.
  const scratch = mkdtempSync(join(tmpdir(), "unres-"));
  process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
  process.env.TMPDIR = scratch;
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  page.on("pageerror", (error) => console.log("page error:", String(error).slice(0, 300)));
  return { browser, page };
}

/** Keeps the results of a part for the sum. */
export function keep(part, results) {
  writeFileSync(`${UNRES_TEST_WORK}/results/${part}.json`, JSON.stringify(results, null, 1));
}
