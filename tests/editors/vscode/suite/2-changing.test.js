// What changes a draft: typing, quick fixes, fix all, renumbering, and taking it back.
const assert = require("node:assert/strict");
const vscode = require("vscode");
const facts = require("./facts.js");
const { closeAll, findings, findingsAre, open, openText, original, place, until } = require("./support.js");

/** The draft after renumbering, told by the facts. */
const renumbered = (language) =>
  facts[language].renumbered.reduce((text, [from, to]) => {
    assert.equal(text.split(`\n${from}`).length, 2, `${from} stands once`);
    return text.replace(`\n${from}`, `\n${to}`);
  }, original(language));

const others = (language) =>
  facts[language].findings
    .filter((finding) => !finding.startsWith("paragraph-number"))
    .map((finding) =>
      facts[language].renumbered.reduce(
        (words, [from, to]) => words.replace(`in ${from.slice(0, 4)}`, `in ${to.slice(0, 4)}`),
        finding,
      ),
    );

const actions = (uri, range, kind) =>
  vscode.commands.executeCommand("vscode.executeCodeActionProvider", uri, range, kind, 20);

const is = (document, text) =>
  until("the text", () => document.getText() === text).catch(() =>
    assert.equal(document.getText(), text),
  );

for (const language of Object.keys(facts)) {
  describe(`changing a draft, ${language}`, () => {
    afterEach(closeAll);

    it("renumbers paragraphs by command, and one undo takes it back", async () => {
      const { document } = await open(language);
      await findingsAre(document, facts[language].findings);
      await vscode.commands.executeCommand("unres.editor.renumberParagraphs");
      await is(document, renumbered(language));
      await vscode.commands.executeCommand("undo");
      await is(document, original(language));
      await findingsAre(document, facts[language].findings);
      await vscode.commands.executeCommand("redo");
      await is(document, renumbered(language));
    });

    it("offers renumbering as a refactoring", async () => {
      const { document, editor, uri } = await open(language);
      await findingsAre(document, facts[language].findings);
      const [number] = vscode.languages
        .getDiagnostics(uri)
        .filter(({ message }) => /aragraph/.test(message));
      editor.selection = new vscode.Selection(number.range.start, number.range.start);
      const found = await until("actions", async () => {
        const list = await actions(uri, number.range);
        return list.length > 0 && list;
      });
      const titles = found.map(({ title, kind }) => `${kind?.value}: ${title}`).join("; ");
      const wanted = found.find(
        ({ kind, title }) => kind?.value.startsWith("refactor.rewrite") && /paragraph/i.test(title),
      );
      assert.ok(wanted?.edit, titles);
      await vscode.workspace.applyEdit(wanted.edit);
      await is(document, renumbered(language));
    });

    it("offers to silence the rule for this block, and does", async () => {
      const { document, uri } = await open(language);
      await findingsAre(document, facts[language].findings);
      const [number] = vscode.languages
        .getDiagnostics(uri)
        .filter(({ message }) => /aragraph/.test(message));
      const found = await until("actions", async () => {
        const list = await actions(uri, number.range, vscode.CodeActionKind.QuickFix.value);
        return list.length > 0 && list;
      });
      const titles = found.map(({ title }) => title).join("; ");
      const wanted = found.find(({ title }) => /ignor/i.test(title) && /paragraph/i.test(title));
      assert.ok(wanted?.edit, titles);
      await vscode.workspace.applyEdit(wanted.edit);
      await until("the comment", () =>
        document.getText().includes("<!-- unres: ignore paragraph-number -->"),
      );
      await until("silence", () =>
        !findings(document).some((finding) => finding.startsWith("paragraph-number")),
      );
    });

    it("keeps up with typing, beyond what UTF-16 holds in one unit", async () => {
      const { document, editor } = await open(language);
      await findingsAre(document, facts[language].findings);
      // In front of the fault, so that wrong counting would move the mark.
      const [from] = facts[language].renumbered[0];
      const before = place(document, `\n${from}`, -1);
      await editor.edit((edit) => edit.insert(before, " 𝄞😀é"));
      await new Promise((done) => setTimeout(done, 300));
      await findingsAre(document, facts[language].findings);
      const [, call] = facts[language].call;
      await editor.edit((edit) => edit.insert(place(document, call), "𝄞😀é"));
      await findingsAre(document, facts[language].findings);
    });
  });
}

describe("changing a draft", () => {
  afterEach(closeAll);

  it("fixes one fault from its quick fix", async () => {
    const { document, uri } = await open("en");
    await findingsAre(document, facts.en.findings);
    const at = place(document, "3. *Urges*");
    const found = await until("a quick fix", async () => {
      const list = await actions(uri, new vscode.Range(at, at), vscode.CodeActionKind.QuickFix.value);
      return list.length > 0 && list;
    });
    const fix = found.find(({ title }) => !/ignor/i.test(title));
    assert.ok(fix?.edit, found.map(({ title }) => title).join("; "));
    await vscode.workspace.applyEdit(fix.edit);
    await is(document, original("en").replace("\n3. *Urges*", "\n4. *Urges*"));
    await findingsAre(document, others("en"));
  });

  it("fixes all at once, and one undo takes it back", async () => {
    const faulty = original("en")
      .replace("\n9. *Requests*", "\n8. *Requests*")
      .replace("\n(c) Publishing", "\n(b) Publishing");
    const { document } = await openText(faulty);
    await until("findings", () => findings(document).length === 4);
    await vscode.commands.executeCommand("editor.action.fixAll");
    await is(document, original("en").replace("\n3. *Urges*", "\n4. *Urges*"));
    await findingsAre(document, others("en"));
    await vscode.commands.executeCommand("undo");
    await is(document, faulty);
  });

  it("fixes all when the draft is saved, where the user has asked for it", async () => {
    const { document, editor } = await open("en");
    await findingsAre(document, facts.en.findings);
    const settings = vscode.workspace.getConfiguration("editor", { languageId: "unres" });
    const set = (value) =>
      settings.update("codeActionsOnSave", value, vscode.ConfigurationTarget.Workspace);
    await set({ "source.fixAll.unres": "always" });
    try {
      // What has not changed is not saved.
      await editor.edit((edit) => edit.insert(place(document, " in all seasons"), " as now"));
      await document.save();
      const wanted = original("en").replace(" in all seasons", " as now in all seasons");
      assert.equal(document.getText(), wanted.replace("\n3. *Urges*", "\n4. *Urges*"));
    } finally {
      await set(undefined);
    }
  });

  it("renumbers footnotes by command, calls and notes together", async () => {
    const swapped = original("en")
      .replace("\n⁶ A/81/302/Add.1.\n", "")
      .replace(/ developing States;⁷/, " developing States;⁹")
      .replace("\n⁷ Including", "\n⁹ Including");
    const { document } = await openText(swapped);
    await until("findings", () => findings(document).length > 0);
    await vscode.commands.executeCommand("unres.editor.renumberNotes");
    await is(document, swapped.replaceAll("⁹", "⁶"));
    await vscode.commands.executeCommand("undo");
    await is(document, swapped);
  });

  it("leaves the draft alone where notes cannot be renumbered safely", async () => {
    const { document } = await open("en");
    await findingsAre(document, facts.en.findings);
    await vscode.commands.executeCommand("unres.editor.renumberNotes");
    await new Promise((done) => setTimeout(done, 500));
    assert.equal(document.getText(), original("en"));
  });

  it("renumbers what has just been typed", async () => {
    const { document, editor } = await open("zh");
    await findingsAre(document, facts.zh.findings);
    const at = place(document, "\n2. *鼓励*", 1);
    await editor.edit((edit) => edit.insert(at, "2. *强调*廊桥的价值；\n\n"));
    await vscode.commands.executeCommand("unres.editor.renumberParagraphs");
    await until("eleven paragraphs in a row", () => {
      const numbers = [...document.getText().matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
      return numbers.join() === "1,2,3,4,5,6,7,8,9,10,11";
    });
  });
});
