// What the tests in the extension host share: drafts in windows, and waiting for the server.
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");
const vscode = require("vscode");

const folder = `${process.env.UNRES_TEST_WORK}/drafts`;
const originals = path.join(__dirname, "..", "..", "drafts");
let count = 0;

/** The draft of a language as it is handed to the editors. */
const original = (language) => fs.readFileSync(path.join(originals, `${language}.unres`), "utf8");

/** Opens a text as a file of its own, so that no test sees what another has changed. */
async function openText(text, ending = ".unres") {
  count += 1;
  const file = path.join(folder, `test-${count}${ending}`);
  fs.writeFileSync(file, text);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
  const editor = await vscode.window.showTextDocument(document);
  return { document, editor, uri: document.uri };
}

/** Opens a fresh copy of the draft of a language. */
const open = (language) => openText(original(language));

/** Closes all windows, with whatever was changed in them. */
async function closeAll() {
  await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** Asks again until the answer is truthy, and gives it. */
async function until(what, ask, milliseconds = 10_000) {
  const end = Date.now() + milliseconds;
  let error;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) {
        return answer;
      }
      error = undefined;
    } catch (thrown) {
      error = thrown;
    }
    if (Date.now() > end) {
      assert.fail(`not within ${milliseconds} ms: ${what}${error ? `: ${error.message}` : ""}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** The findings of a document, as `code severity text-under-the-mark @ line-begin`. */
function findings(document) {
  const severities = ["error", "warning", "information", "hint"];
  return vscode.languages
    .getDiagnostics(document.uri)
    .map((finding) => {
      const code = typeof finding.code === "object" ? finding.code.value : finding.code;
      const line = document.lineAt(finding.range.start.line).text;
      return `${code} ${severities[finding.severity]} ‹${document.getText(finding.range)}› in ${line.slice(0, 12)}`;
    })
    .sort();
}

/** Waits until the findings are these. */
const findingsAre = (document, wanted) =>
  until(
    `${JSON.stringify(wanted)}, but ${JSON.stringify(findings(document))}`,
    () => JSON.stringify(findings(document)) === JSON.stringify([...wanted].sort()),
  ).catch((error) => {
    assert.deepEqual(findings(document), [...wanted].sort(), error.message);
  });

/** Where `words` begin in the document, plus `by` characters; the `nth` time that they stand. */
function place(document, words, by = 0, nth = 1) {
  let at = -1;
  for (let time = 0; time < nth; time += 1) {
    at = document.getText().indexOf(words, at + 1);
    assert.notEqual(at, -1, `${words} is not in the draft`);
  }
  return document.positionAt(at + by);
}

module.exports = { closeAll, findings, findingsAre, open, openText, original, place, until };
