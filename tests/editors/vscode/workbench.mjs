// The workbench driven as a person does, by keys and pointer, with a picture of every step.
import assert from "node:assert/strict";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { address, keep, open } from "./browser.mjs";
import { flat, hands } from "./drive.mjs";

const work = process.env.UNRES_TEST_WORK;
const originals = join(dirname(fileURLToPath(import.meta.url)), "..", "drafts");
const folder = join(work, "desk");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
writeFileSync(join(folder, "other.md"), "1. Words\n");
for (const language of ["ar", "en", "fr", "zh"]) {
  copyFileSync(join(originals, `${language}.unres`), join(folder, `${language}.unres`));
}
const text = (language) => readFileSync(join(originals, `${language}.unres`), "utf8");
const onDisk = (language) => readFileSync(join(folder, `${language}.unres`), "utf8");

const { browser, page } = await open();
const { press, shown, palette, openFile, goTo, inEditor } = hands(page);
const results = [];
let steps = 0;

/** One step with its picture; a step that fails does not keep the others from being tried. */
async function step(title, body) {
  steps += 1;
  // The first two open the folder and a draft.
  if (steps > 2 && !new RegExp(process.env.UNRES_TEST_ONLY ?? "").test(title)) {
    return;
  }
  const shot = `${work}/shots/${String(steps).padStart(2, "0")}-${title.replace(/[^a-z]+/gi, "-")}`;
  try {
    await body();
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${shot}.png` });
    results.push({ title });
  } catch (error) {
    await page.screenshot({ path: `${shot}-failed.png` }).catch(() => {});
    results.push({ title, error: `${String(error.message ?? error)}\npicture: ${shot}-failed.png` });
    await page.keyboard.press("Escape").catch(() => {});
    await page.keyboard.press("Escape").catch(() => {});
  }
  keep("workbench", results);
}

const count = (selector, n) =>
  page.waitForFunction(
    ([sought, wanted]) => document.querySelectorAll(sought).length === wanted,
    [selector, n],
    { timeout: 20_000 },
  );

async function editorHas(wanted) {
  let got;
  for (let time = 0; time < 40; time += 1) {
    got = await inEditor();
    if (got === wanted) {
      return;
    }
    await page.waitForTimeout(200);
  }
  assert.equal(got, wanted);
}

async function problems() {
  if ((await page.locator(".markers-panel").count()) === 0) {
    await press("Control+Shift+M");
  }
  await shown(".markers-panel .monaco-list-row");
  return page.locator(".markers-panel .monaco-list-row").allInnerTexts();
}

async function problemsHave(...patterns) {
  let rows = [];
  for (let time = 0; time < 50; time += 1) {
    rows = (await problems()).map(flat);
    if (patterns.every((pattern) => rows.some((row) => pattern.test(row)))) {
      return rows;
    }
    await page.waitForTimeout(200);
  }
  assert.fail(`the Problems panel says ${JSON.stringify(rows)}`);
}

const faults = {
  en: [/Paragraph 3 stands where paragraph 4 should.*paragraph-number.*57.*1/, /Nothing calls note 6/],
  fr: [/Le paragraphe 5 suit le paragraphe 3/, /La note 6 est appelée ici/],
  zh: [/Paragraph 4 stands where paragraph 5 should/, /Nothing calls note 7/],
  ar: [/Paragraph 6 follows paragraph 4/, /Note 6 is called here/],
};

await page.goto(`http://${address}/?folder=${folder}`, { waitUntil: "domcontentloaded" });
await step("the folder opens", async () => {
  await shown(".monaco-workbench", { timeout: 120_000 });
  await shown(".explorer-folders-view .monaco-list-row", { timeout: 120_000 });
});
await step("a draft is underlined where it is wrong", async () => {
  await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "en.unres" }).dblclick();
  await shown(".monaco-editor .view-line");
  await goTo(text("en"), "3. *Urges*");
  await shown(".squiggly-error", { state: "attached", timeout: 120_000 });
});
await step("Problems says what is wrong", async () => {
  await problemsHave(...faults.en);
});
await step("the outline has the paragraphs", async () => {
  const header = page.locator(".pane-header", { hasText: "Outline" });
  if ((await header.getAttribute("aria-expanded")) !== "true") {
    await header.click();
  }
  await shown(".outline-pane .monaco-list-row", { timeout: 30_000 });
  // The list of files makes room for it.
  await page.locator(".pane-header", { hasText: "desk" }).click();
  await page.waitForFunction(
    () => document.querySelectorAll(".outline-pane .monaco-list-row").length >= 16,
  );
  const rows = (await page.locator(".outline-pane .monaco-list-row").allInnerTexts()).map(flat);
  assert.ok(rows.some((row) => /^Preamble/.test(row)), rows.join("|"));
  assert.ok(rows.some((row) => /^1\. ?Takes note/.test(row)), rows.join("|"));
});
await step("a symbol is explained under the pointer", async () => {
  await openFile("en.unres");
  await press("Control+Shift+M");
  await goTo(text("en"), "A/81/L.78 and the guidance", 3);
  // The words of a line are in one piece or several; the pointer goes to the cursor.
  await page.waitForTimeout(300);
  const cursor = await page.locator(".monaco-editor.focused .cursors-layer .cursor").boundingBox();
  await page.mouse.move(cursor.x + 3, cursor.y + cursor.height / 2, { steps: 5 });
  await shown(".monaco-hover:not(.hidden) .hover-row");
  const words = flat(await page.locator(".monaco-hover:not(.hidden)").first().innerText());
  assert.match(words, /A\/81\/L\.78/);
  assert.match(words, /General Assembly/);
});
await step("a note is shown at its call, by keys", async () => {
  await press("Escape");
  await page.mouse.move(1200, 790);
  await goTo(text("en"), "islands,¹", 8);
  await press("Control+K");
  await press("Control+I");
  const row = await shown(".monaco-hover:not(.hidden) .hover-row");
  assert.match(flat(await row.innerText()), /Adopted under the item/);
});
await step("F12 leads from a call to its note", async () => {
  await press("Escape");
  await goTo(text("en"), "outcome,³", 8);
  await press("F12");
  await page.waitForFunction(() =>
    /Ln 75, Col \d/.test(document.querySelector(".statusbar").textContent),
  );
});
await step("the light bulb renumbers", async () => {
  await goTo(text("en"), "3. *Urges*");
  await press("Control+.");
  await shown(".action-widget .monaco-list-row.action");
  const rows = page.locator(".action-widget .monaco-list-row.action");
  const titles = (await rows.allInnerTexts()).map(flat);
  assert.ok(titles.some((title) => /renumber/i.test(title)), titles.join("|"));
  await page.screenshot({ path: `${work}/shots/08-menu.png` });
  await rows.filter({ hasText: /renumber .*paragraph/i }).first().click();
  await editorHas(text("en").replace("\n3. *Urges*", "\n4. *Urges*"));
});
await step("one undo takes it back", async () => {
  await press("Control+Z");
  await editorHas(text("en"));
});
await step("Fix All mends what it can, and saving writes it", async () => {
  await palette("Fix All");
  const wanted = text("en").replace("\n3. *Urges*", "\n4. *Urges*");
  await editorHas(wanted);
  await goTo(text("en"), "3. *Urges*");
  await count(".squiggly-error", 0);
  await press("Control+S");
  await page.waitForTimeout(1000);
  assert.equal(onDisk("en"), wanted);
});
await step("the palette renumbers paragraphs in French", async () => {
  await openFile("fr.unres");
  await goTo(text("fr"), "5. *Souligne*");
  await shown(".squiggly-error", { state: "attached" });
  await palette("unres: Renumber Operative Paragraphs");
  await page.waitForTimeout(300);
  const numbers = [...(await inEditor()).matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
  assert.deepEqual(numbers, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  await press("Control+Z");
  await editorHas(text("fr"));
});
for (const [language, words, call] of [
  ["fr", "5. *Souligne*", "pastoralisme¹"],
  ["zh", "4. *请*联合国", "决议¹"],
  ["ar", "6 - *تطلب*", "2025(¹"],
]) {
  await step(`the faults of the draft ${language} are underlined and named`, async () => {
    await openFile(`${language}.unres`);
    await goTo(text(language), words);
    await shown(".squiggly-error", { state: "attached" });
    await problemsHave(...faults[language]);
  });
  await step(`the symbol and the note of the draft ${language} are explained`, async () => {
    await openFile(`${language}.unres`);
    await press("Control+Shift+M");
    await goTo(text(language), call, call.length - 1);
    await press("Control+K");
    await press("Control+I");
    await shown(".monaco-hover:not(.hidden) .hover-row");
    await page.screenshot({ path: `${work}/shots/note-${language}.png` });
    await press("Escape");
    const third = text(language).search(/^3[.] |^3 - /m);
    const rest = text(language).slice(third);
    const at = rest.slice(0, rest.indexOf("A/81/L.78") + 9);
    await goTo(text(language), at, at.length - 4);
    await press("Control+K");
    await press("Control+I");
    const row = await shown(".monaco-hover:not(.hidden) .hover-row");
    assert.match(flat(await row.innerText()), /A\/81\/L\.78/);
  });
}
await step("the status item says the version and that it runs", async () => {
  await press("Escape");
  await page.locator('.statusbar-item[id="status.languageStatus"]').hover();
  const row = await shown(".hover-language-status");
  assert.match(flat(await row.innerText()), /unres \d+\.\d+\.\d+.*running/);
  const link = page.locator(".hover-language-status a", { hasText: "Show Log" }).first();
  await link.click();
  // Only that it opens: the workbench of the tests has no library to write logs with.
  await shown(".part.panel .output-view");
  const channel = page.locator(".part.panel .actions-container select").first();
  assert.equal(await channel.evaluate((list) => list.options[list.selectedIndex].text), "unres");
});
await step("the commands for drafts are not offered for other files", async () => {
  await openFile("other.md");
  await press("F1");
  await shown(".quick-input-widget input");
  await page.keyboard.type("unres: ");
  const rows = page.locator(".quick-input-list .monaco-list-row");
  await rows.filter({ hasText: "unres: Restart Server" }).first().waitFor();
  assert.equal(await rows.filter({ hasText: "Renumber" }).count(), 0);
  await press("Escape");
  await shown(".quick-input-widget", { state: "hidden" });
});
await step("a server that is not there is told, with the way to the setting", async () => {
  await openFile("fr.unres");
  await goTo(text("fr"), "5. *Souligne*");
  await shown(".squiggly-error", { state: "attached" });
  mkdirSync(join(folder, ".vscode"));
  const settings = { "unres.server.path": "/nowhere/unres" };
  writeFileSync(join(folder, ".vscode/settings.json"), JSON.stringify(settings));
  try {
    await count(".squiggly-error", 0);
    // While it is driven the workbench shows no notices of itself: the bell has them.
    await page.locator('.statusbar-item[id="status.notifications"]').click();
    const notice = page.locator(".notifications-center .notification-list-item", {
      hasText: "/nowhere/unres",
    });
    await notice.waitFor({ timeout: 20_000 });
    await page.screenshot({ path: `${work}/shots/notice.png` });
    await notice.hover();
    await notice.getByText("Open Settings").click();
    const setting = page.locator(".settings-editor .setting-item-contents", { hasText: "Path of the" });
    await setting.first().waitFor({ timeout: 20_000 });
  } finally {
    rmSync(join(folder, ".vscode"), { recursive: true });
  }
});
await step("the draft is checked again when the setting is put right", async () => {
  await openFile("fr.unres");
  await goTo(text("fr"), "5. *Souligne*");
  await shown(".squiggly-error", { state: "attached" });
});
await browser.close();
