// By hand: a trial on real texts, which the project does not hold. UNRES_CORPUS names the folder
// with seed/ and ga/ in it. Pictures are in target/editors/vscode/shots.
//   UNRES_CORPUS=path/to/texts UNRES_TEST_PARTS=trial tests/editors/vscode.sh
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { address, keep, open } from "./browser.mjs";
import { flat, hands } from "./drive.mjs";

const work = process.env.UNRES_TEST_WORK;
const corpus = process.env.UNRES_CORPUS;
assert.ok(corpus, "UNRES_CORPUS names the folder of texts");
const folder = join(work, "trial");

// How many warnings of a text are right. All others are false alarms.
const right = { "A_RES_78_129.md": 1, "A_RES_78_222.md": 1 };

/** Makes a folder with settings of its own. */
function settle(name, settings) {
  mkdirSync(join(folder, name, ".vscode"), { recursive: true });
  writeFileSync(join(folder, name, ".vscode/settings.json"), JSON.stringify(settings));
}

/** Makes the folders, and returns the names of five texts. */
function prepare() {
  rmSync(folder, { recursive: true, force: true });
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  // What is not saved can be reverted.
  settle("seed", { "files.autoSave": "off" });
  settle("ga", { "files.autoSave": "off", "files.associations": { "*.md": "unres" } });
  // Written anew, since the texts may be there to be read only.
  const put = (from, to) => writeFileSync(join(folder, to), readFileSync(join(corpus, from)));
  put("seed/A_RES_75_276.fr.md", "seed/seed.unres.md");
  const names = readdirSync(join(corpus, "ga")).filter((name) => name.endsWith(".md"));
  for (const name of names) {
    put(`ga/${name}`, `ga/${name}`);
  }
  writeFileSync(join(folder, "ga/unres.toml"), 'include = ["*.md"]\n');
  names.sort((a, b) => statSync(join(folder, "ga", b)).size - statSync(join(folder, "ga", a)).size);
  // The largest, one of the middle, the smallest, and two with a finding that is right.
  return [names[0], names[Math.floor(names.length / 2)], names.at(-1), ...Object.keys(right)];
}

const five = prepare();
const { browser, page } = await open();
const { press, shown, palette, openFile, goTo, inEditor } = hands(page);
const results = [];

/** One step with its picture. What its body returns, the times, is told beside its title. */
async function step(title, body) {
  const name = `${work}/shots/${String(results.length + 1).padStart(2, "0")}-${title.replace(/[^a-z0-9]+/gi, "-")}`;
  try {
    const told = await body();
    await page.waitForTimeout(300);
    results.push({ title: told === undefined ? title : `${title}: ${told}` });
  } catch (error) {
    results.push({ title, error: String(error.message ?? error) });
  }
  await page.screenshot({ path: `${name}.png` });
  await press("Escape");
  await press("Escape");
  keep("trial", results);
}

const underlined = (selector) => shown(selector, { state: "attached" });
const none = (selector) =>
  page.waitForFunction((sought) => document.querySelector(sought) === null, selector, { timeout: 20_000 });

/** The milliseconds that `body` took; an error where they are more than `bound`. */
async function within(bound, what, body, start = Date.now()) {
  await body();
  const spent = Date.now() - start;
  assert.ok(spent <= bound, `${what} took ${spent} ms, more than ${bound}`);
  return `${what} ${spent} ms`;
}

async function openFolder(name) {
  await page.goto(`http://${address}/?folder=${join(folder, name)}`, { waitUntil: "domcontentloaded" });
  await shown(".explorer-folders-view .monaco-list-row", { timeout: 120_000 });
  const outline = page.locator(".pane-header", { hasText: "Outline" });
  if ((await outline.getAttribute("aria-expanded")) !== "true") {
    await outline.click();
  }
  // The list of files makes room for it.
  await page.locator(".pane-header", { hasText: new RegExp(`^${name}$`, "i") }).click();
}

const rows = async () => (await page.locator(".outline-pane .monaco-list-row").allInnerTexts()).map(flat);

/** Waits until the outline is that of this text. */
const outlineOf = (words) =>
  page.waitForFunction(
    (sought) => document.querySelector(".outline-pane .monaco-list-row")?.textContent.includes(sought),
    words,
    { timeout: 20_000 },
  );

/** Errors and warnings in all open texts, as the line at the bottom counts them. */
async function alarms() {
  const label = await page.locator('.statusbar-item[id="status.problems"] a').first().getAttribute("aria-label");
  return [...label.matchAll(/\d+/g)].reduce((sum, [digits]) => sum + Number(digits), 0);
}

async function alarmsBecome(wanted) {
  for (let time = 0; time < 50 && (await alarms()) !== wanted; time += 1) {
    await page.waitForTimeout(100);
  }
  assert.equal(await alarms(), wanted, "findings in the open texts");
}

/** Types 60 letters as fast as a fast hand, and tells how long the slowest took to be seen. */
async function typeLetters() {
  await page.evaluate(() => {
    window.slowest = 0;
    window.watch?.disconnect();
    window.watch = new PerformanceObserver((list) => {
      for (const event of list.getEntries()) {
        window.slowest = Math.max(window.slowest, event.duration);
      }
    });
    window.watch.observe({ type: "event", durationThreshold: 16 });
  });
  await page.keyboard.type(" letter".repeat(10).slice(0, 60), { delay: 40 });
  await page.waitForTimeout(500);
  const slowest = await page.evaluate(() => window.slowest);
  assert.ok(slowest <= 100, `a letter took ${slowest} ms`);
  return slowest === 0 ? "every letter under 16 ms" : `slowest letter ${slowest} ms`;
}

const seed = readFileSync(join(folder, "seed/seed.unres.md"), "utf8");
await step("the seed opens, its outline is right", async () => {
  await openFolder("seed");
  await openFile("seed.unres.md");
  await outlineOf("A/RES/75/276");
  const names = await rows();
  assert.match(names[1], /^Coopération entre/);
  assert.match(names[2], /^(Preamble|Préambule)/);
  assert.match(names[3], /^Ayant examiné/);
  // The notes stand between two of the paragraphs.
  const first = names.findIndex((name) => /^1\. ?Accueille/.test(name));
  assert.equal(first, 3 + 15 + 1, "15 preambular paragraphs and the notes");
  assert.match(names[first + 8], /^9\. ?Décide/);
});
await step("the outline of the seed has its notes", async () => {
  const names = await rows();
  assert.equal(names.filter((name) => /^Notes ?7/.test(name)).length, 1, names.join(" | "));
});
await step("hover tells what A/75/L.78 is", async () => {
  await goTo(seed, "A/75/L.78", 3);
  await page.waitForTimeout(300);
  const cursor = await page.locator(".monaco-editor.focused .cursors-layer .cursor").boundingBox();
  await page.mouse.move(cursor.x + 3, cursor.y + cursor.height / 2, { steps: 5 });
  await shown(".monaco-hover:not(.hidden) .hover-row");
  const words = flat(await page.locator(".monaco-hover:not(.hidden)").first().innerText());
  assert.match(words, /A\/75\/L\.78.*soixante-quinzième session/);
  await page.screenshot({ path: `${work}/shots/hover.png` });
  await page.mouse.move(1200, 790);
});
await step("a broken number is found", async () => {
  await goTo(seed, "5. *Engage*");
  await press("Shift+ArrowRight");
  await page.waitForTimeout(300);
  await none(".squiggly-error");
  return within(1000, "finding after", async () => {
    await press("7");
    await underlined(".squiggly-error");
  });
});
await step("its fix mends it", async () => {
  await goTo(seed, "5. *Engage*");
  await press("Control+.");
  const first = page.locator(".action-widget .monaco-list-row.action").first();
  await first.waitFor({ timeout: 20_000 });
  assert.match(flat(await first.innerText()), /5/);
  await page.screenshot({ path: `${work}/shots/fixes.png` });
  const told = await within(1000, "finding gone after", async () => {
    await press("Enter");
    await none(".squiggly-error");
  });
  assert.equal(await inEditor(), seed);
  return told;
});
await step("a deleted note is found at its call, which leads nowhere", async () => {
  await goTo(seed, "² Résolution");
  const told = await within(1000, "finding after", async () => {
    await press("Control+Shift+K");
    await underlined(".squiggly-error");
  });
  await goTo(seed, "internationales²", "internationales".length);
  await press("F12");
  await shown(".monaco-editor-overlaymessage");
  await page.screenshot({ path: `${work}/shots/no-note.png` });
  await press("Control+Shift+M");
  await page.locator(".markers-panel .monaco-list-row", { hasText: "La note 2 est appelée ici" }).waitFor();
  return told;
});
await step("with the note back the finding is gone", async () => {
  await openFile("seed.unres.md");
  await palette("File: Revert File");
  await alarmsBecome(0);
});

let expected = 0;
await step("the folder opens", () => openFolder("ga"));
for (const name of five) {
  const text = readFileSync(join(folder, "ga", name), "utf8");
  const symbol = name.replace(/_/g, "/").replace(".md", "");
  await step(name, async () => {
    const asked = await openFile(name);
    const told = [await within(2000, "outline after", () => outlineOf(symbol), asked)];
    expected += right[name] ?? 0;
    await alarmsBecome(expected);
    const paragraph = text.match(/^2\. .*/m) ?? text.match(/^\*[A-Z].*/m);
    await goTo(text, paragraph[0]);
    await press("End");
    told.push(await typeLetters());
    told.push(
      await within(1000, "finding after", async () => {
        await page.keyboard.insertText("⁹⁹⁹");
        await underlined(".squiggly-error");
      }),
    );
    await page.screenshot({ path: `${work}/shots/typed-${name}.png` });
    await palette("File: Revert File");
    await alarmsBecome(expected);
    return told.join(", ");
  });
}
await browser.close();
