// What is shown of a draft that nobody changes: findings, outline, hovers, the way to a note.
const assert = require("node:assert/strict");
const vscode = require("vscode");
const facts = require("./facts.js");
const { closeAll, findings, findingsAre, open, openText, original, place, until } = require("./support.js");

const ask = (command, ...rest) => vscode.commands.executeCommand(`vscode.execute${command}`, ...rest);

/** The words of the hovers at a place, waited for. */
async function hover(uri, at) {
  const shown = await until("a hover", async () => {
    const found = await ask("HoverProvider", uri, at);
    return found.length > 0 && found;
  });
  const words = shown.flatMap(({ contents }) => contents.map((part) => part.value ?? part));
  return { words: words.join("\n"), range: shown[0].range };
}

for (const [language, draft] of Object.entries(facts)) {
  describe(`reading a draft, ${language}`, () => {
    afterEach(closeAll);

    it("shows its faults on the very characters", async () => {
      const { document } = await open(language);
      assert.equal(document.languageId, "unres");
      await findingsAre(document, draft.findings);
    });

    it("says what is wrong in the language of the draft, or in English", async () => {
      const { document } = await open(language);
      await findingsAre(document, draft.findings);
      const [number] = vscode.languages
        .getDiagnostics(document.uri)
        .filter(({ message }) => /^(Paragraph|Le paragraphe) \d/.test(message));
      assert.ok(number, findings(document).join());
      assert.equal(number.message.startsWith("Le"), language === "fr", number.message);
      assert.equal(number.source, "unres");
    });

    it("has the outline: preamble, paragraphs in order, sub-paragraphs, notes", async () => {
      const { document, uri } = await open(language);
      const all = await until("symbols", () => ask("DocumentSymbolProvider", uri));
      const flat = (list) => list.flatMap((one) => [one, ...flat(one.children)]);
      const numbered = all.filter(({ name }) => /^\d+\./.test(name));
      const roots = all.length === 1 ? all[0].children : all;
      const operative = numbered.length > 0 ? numbered : flat(all).filter(({ name }) => /^\d+\./.test(name));
      assert.equal(operative.length, draft.paragraphs, operative.map(({ name }) => name).join());
      const preamble = flat(roots).find(({ children }) => children.length === draft.openings);
      assert.ok(preamble, "a preamble with its paragraphs");
      const second = operative.find(({ name }) => name.startsWith("2."));
      assert.deepEqual(second.children.map(({ children }) => children.length), [0, 2, 0]);
      for (const symbol of flat(all)) {
        assert.ok(symbol.range.contains(symbol.selectionRange), symbol.name);
      }
      const third = operative.find(({ name }) => name.startsWith("3."));
      assert.match(document.lineAt(third.range.start.line).text, /^3/);
    });

    it("explains A/81/L.78 where the pointer rests on it", async () => {
      const { document, uri } = await open(language);
      const line = document.positionAt(document.getText().search(/^3[.] |^3 - /m)).line;
      const start = document.lineAt(line).text.indexOf("A/81/L.78");
      const { words, range } = await hover(uri, new vscode.Position(line, start + 4));
      assert.match(words, /A\/81\/L\.78/);
      assert.match(words, /81/);
      assert.match(words, new RegExp(`docs\\.un\\.org/${language}/A/81/L\\.78`));
      assert.equal(document.getText(range), "A/81/L.78");
    });

    it("shows a note where it is called", async () => {
      const { document, uri } = await open(language);
      const [, before, note] = draft.call;
      const { words } = await hover(uri, place(document, before, before.length - 1));
      assert.ok(words.includes(note.slice(note.indexOf(" ") + 1)), words);
    });

    it("goes from a call to its note", async () => {
      const { document, uri } = await open(language);
      const [, before, note] = draft.call;
      const found = await until("a definition", async () => {
        const list = await ask("DefinitionProvider", uri, place(document, before, before.length - 1));
        return list.length > 0 && list;
      });
      const target = found[0].targetSelectionRange ?? found[0].targetRange ?? found[0].range;
      assert.equal(target.start.line, place(document, note).line);
    });

    it("lists the call and the note as uses of the note", async () => {
      const { document, uri } = await open(language);
      const [, before, note] = draft.call;
      const at = place(document, before, before.length - 1);
      const found = await until("references", async () => {
        const list = await ask("ReferenceProvider", uri, at);
        return list.length >= 2 && list;
      });
      const lines = found.map(({ range }) => range.start.line).sort((a, b) => a - b);
      assert.deepEqual(lines, [at.line, place(document, note).line]);
    });

    it("has folds and semantic tokens that stay within their lines", async () => {
      const { document, uri } = await open(language);
      const folds = await until("folds", async () => {
        const list = await ask("FoldingRangeProvider", uri);
        return list?.length > 0 && list;
      });
      const second = document.positionAt(document.getText().search(/^2[.] |^2 - /m)).line;
      assert.ok(folds.some(({ start }) => start === second), "paragraph 2 folds");
      const tokens = await until("tokens", () =>
        vscode.commands.executeCommand("vscode.provideDocumentSemanticTokens", uri));
      let line = 0;
      let start = 0;
      const seen = [];
      for (let at = 0; at < tokens.data.length; at += 5) {
        const [down, right, length] = tokens.data.slice(at, at + 3);
        start = down > 0 ? right : start + right;
        line += down;
        const text = document.lineAt(line).text;
        assert.ok(start + length <= text.length, text);
        seen.push(text.slice(start, start + length));
      }
      // Colours within an Arabic line would put its words out of order.
      const inner = language !== "ar";
      assert.equal(seen.slice(1).some((token) => token.startsWith("A/81/L.78")), inner, seen.join("|"));
      assert.equal(seen.filter((token) => token === "3").length >= 1, true, seen.join("|"));
      assert.equal(seen.some((token) => /^\(?[¹⁶]\)?$/u.test(token)), true, seen.join("|"));
    });

    it("leads from a symbol to its page", async () => {
      const { uri } = await open(language);
      const links = await until("links", async () => {
        const list = await ask("LinkProvider", uri, 100);
        return list?.length > 0 && list;
      });
      const targets = links.map(({ target }) => String(target));
      // A link within an Arabic line would put its words out of order; the hover has it.
      const inner = language !== "ar";
      assert.equal(targets.some((target) => target.endsWith("/A/81/L.78")), inner, targets.join());
      if (!inner) {
        // This one begins its line.
        assert.ok(targets.includes("https://docs.un.org/ar/A/81/118"), targets.join());
      }
    });
  });
}

describe("which files are drafts", () => {
  afterEach(closeAll);

  it("takes .unres.md as a draft", async () => {
    const { document } = await openText(original("en"), ".unres.md");
    assert.equal(document.languageId, "unres");
    await findingsAre(document, facts.en.findings);
  });

  it("takes a draft that is not saved yet", async () => {
    const document = await vscode.workspace.openTextDocument({
      language: "unres",
      content: original("zh"),
    });
    await vscode.window.showTextDocument(document);
    await findingsAre(document, facts.zh.findings);
  });

  it("leaves other Markdown and text files alone", async () => {
    for (const ending of [".md", ".txt"]) {
      const { document } = await openText(original("en"), ending);
      assert.notEqual(document.languageId, "unres");
      assert.deepEqual(findings(document), []);
    }
  });
});
