// What a person does in the workbench, by keys.
import assert from "node:assert/strict";

/** White space as one blank. */
export const flat = (words) => words.replace(/\s+/g, " ").trim();

/** The keys of the workbench in a page. */
export function hands(page) {
  const press = (keys) => page.keyboard.press(keys);
  const shown = (selector, options = {}) => page.waitForSelector(selector, { timeout: 20_000, ...options });

  async function palette(words) {
    await press("F1");
    await shown(".quick-input-widget input");
    await page.keyboard.type(words);
    const row = page.locator(".quick-input-list .monaco-list-row", { hasText: words }).first();
    await row.waitFor({ timeout: 20_000 });
    await press("Enter");
    await shown(".quick-input-widget", { state: "hidden" });
  }

  /** Opens a file, and returns when it was asked for, in milliseconds as `Date.now()`. */
  async function openFile(name) {
    await press("Control+P");
    await shown(".quick-input-widget input");
    await page.keyboard.insertText(name);
    // The list changes while it is searched; what Enter takes is the row that has the focus.
    const row = page.locator(".quick-input-list .monaco-list-row.focused", { hasText: name });
    await row.waitFor({ timeout: 20_000 });
    await page.waitForTimeout(300);
    const asked = Date.now();
    await press("Enter");
    await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor({ timeout: 20_000 });
    await page.locator(".monaco-editor.focused").first().waitFor({ timeout: 20_000 });
    return asked;
  }

  /** Puts the cursor where `words` begin in the text, plus some characters. */
  async function goTo(whole, words, by = 0) {
    const at = whole.indexOf(words);
    assert.notEqual(at, -1, `${words} is not in the draft`);
    const before = whole.slice(0, at + by).split("\n");
    await press("Control+G");
    await shown(".quick-input-widget input");
    // The workbench counts the columns that are seen: a Chinese character has two.
    const column = before.at(-1).replace(/[\u2e80-\u9fff\uff00-\uff60]/g, "$&.").length + 1;
    await page.keyboard.type(`${before.length}:${column}`);
    await press("Enter");
    await shown(".quick-input-widget", { state: "hidden" });
  }

  /** The text in the editor, as the clipboard gives it. */
  async function inEditor() {
    await press("Control+A");
    await press("Control+C");
    await page.waitForTimeout(150);
    return page.evaluate(() => navigator.clipboard.readText());
  }

  return { press, shown, palette, openFile, goTo, inEditor };
}
