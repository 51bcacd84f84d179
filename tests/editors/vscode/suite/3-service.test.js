// The server as a service: settings, starting again, and its absence.
const assert = require("node:assert/strict");
const fs = require("node:fs");
const vscode = require("vscode");
const facts = require("./facts.js");
const { closeAll, findings, findingsAre, open, until } = require("./support.js");

const set = (name, value) =>
  vscode.workspace
    .getConfiguration("unres")
    .update(name, value, vscode.ConfigurationTarget.Workspace);

describe("the extension", () => {
  afterEach(closeAll);

  it("is the installed one, with the server inside", () => {
    const extension = vscode.extensions.getExtension("unres.unres");
    assert.equal(extension.extensionPath, process.env.UNRES_TEST_INSTALLED);
    assert.ok(fs.existsSync(`${extension.extensionPath}/server/unres`));
  });

  it("sets for drafts what long lines and six scripts need", async () => {
    const { document } = await open("ar");
    const editor = vscode.workspace.getConfiguration("editor", document);
    assert.equal(editor.get("wordWrap"), "on");
    assert.equal(editor.get("wordBasedSuggestions"), "off");
    // A label such as a) has a bracket without a partner, which would be painted as an error.
    assert.equal(editor.get("bracketPairColorization.enabled"), false);
    assert.equal(editor.get("unicodeHighlight.ambiguousCharacters"), false);
    assert.equal(editor.get("unicodeHighlight.invisibleCharacters"), false);
  });

  it("takes symbols and words of six scripts as one word each", async () => {
    const words = "A/RES/75/276 A/75/L.78. 59/50, S/2020/898/Rev.1 résolution Совета 决议草案A/81/L.78和 第80/118号 الجمعية bells¹";
    const document = await vscode.workspace.openTextDocument({ language: "unres", content: words });
    await vscode.window.showTextDocument(document);
    const found = new Set();
    for (let at = 0; at < words.length; at += 1) {
      const range = document.getWordRangeAtPosition(new vscode.Position(0, at));
      if (range) {
        found.add(document.getText(range));
      }
    }
    assert.deepEqual([...found], [
      ..."A/RES/75/276 A/75/L.78 59/50 S/2020/898/Rev.1 résolution Совета".split(" "),
      ..."决议草案 A/81/L.78 和 第 80/118 号 الجمعية bells".split(" "),
    ]);
  });

  it("registers its commands", async () => {
    const all = await vscode.commands.getCommands(true);
    for (const name of ["editor.renumberParagraphs", "editor.renumberNotes", "restart", "showLog"]) {
      assert.ok(all.includes(`unres.${name}`), name);
    }
  });
});

describe("settings", () => {
  afterEach(async () => {
    await set("rules", undefined);
    await set("hover.language", undefined);
    await set("language", undefined);
    await closeAll();
  });

  it("change the severity of a rule while the draft is open", async () => {
    const { document } = await open("fr");
    await findingsAre(document, facts.fr.findings);
    await set("rules", { "footnote-undefined": "hint" });
    await findingsAre(document, [
      facts.fr.findings[0],
      facts.fr.findings[1].replace(" error ", " hint "),
    ]);
    await set("rules", { "footnote-undefined": "off" });
    await findingsAre(document, facts.fr.findings.slice(0, 1));
    await set("rules", undefined);
    await findingsAre(document, facts.fr.findings);
  });

  it("change the language of explanations", async () => {
    const { document, uri } = await open("fr");
    await findingsAre(document, facts.fr.findings);
    const at = document.positionAt(document.getText().lastIndexOf("A/81/L.78") + 3);
    const words = async () => {
      const found = await vscode.commands.executeCommand("vscode.executeHoverProvider", uri, at);
      return found.flatMap(({ contents }) => contents.map((part) => part.value ?? part)).join("\n");
    };
    const french = await until("a hover", words);
    assert.match(french, /Assemblée générale/);
    await set("hover.language", "en");
    await until("English", async () => /General Assembly/.test(await words()));
  });
});

describe("the settings of a folder", () => {
  const file = `${process.env.UNRES_TEST_WORK}/drafts/unres.toml`;

  afterEach(async () => {
    await closeAll();
    fs.rmSync(file, { force: true });
  });

  it("hold as soon as the file is written, changed and taken away", async () => {
    const { document } = await open("fr");
    await findingsAre(document, facts.fr.findings);
    const [number, note] = facts.fr.findings;
    fs.writeFileSync(file, '[rules]\nfootnote-undefined = "hint"\n');
    await findingsAre(document, [number, note.replace(" error ", " hint ")]);
    fs.writeFileSync(file, '[rules]\nfootnote-undefined = "off"\n');
    await findingsAre(document, [number]);
    fs.rmSync(file);
    await findingsAre(document, facts.fr.findings);
  });

  it("take a rule that is to be silent in the whole workspace", async () => {
    const { document, uri } = await open("en");
    await findingsAre(document, facts.en.findings);
    const [number] = vscode.languages
      .getDiagnostics(uri)
      .filter(({ message }) => message.startsWith("Paragraph"));
    const found = await vscode.commands.executeCommand(
      "vscode.executeCodeActionProvider",
      uri,
      number.range,
      vscode.CodeActionKind.QuickFix.value,
      20,
    );
    const wanted = found.find(({ title }) => /ignor.*workspace/i.test(title));
    assert.ok(wanted?.edit, found.map(({ title }) => title).join("; "));
    await vscode.workspace.applyEdit(wanted.edit);
    const settings = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
    await settings.save();
    assert.match(fs.readFileSync(file, "utf8"), /\[rules\]\s+paragraph-number = "off"/);
    await findingsAre(document, facts.en.findings.slice(1));
  });
});

describe("the server", () => {
  afterEach(async () => {
    await set("server.path", undefined);
    await closeAll();
  });

  it("starts again on demand, twice at once too, and reads the draft again", async () => {
    const { document } = await open("ar");
    await findingsAre(document, facts.ar.findings);
    await Promise.all([
      vscode.commands.executeCommand("unres.restart"),
      vscode.commands.executeCommand("unres.restart"),
    ]);
    await findingsAre(document, facts.ar.findings);
    assert.equal(servers(), 1);
  });

  it("is taken from the setting as soon as it changes, and the draft loses its findings without it", async () => {
    const { document } = await open("zh");
    await findingsAre(document, facts.zh.findings);
    await set("server.path", "/nowhere/unres");
    await until("no findings", () => findings(document).length === 0);
    await until("no server", () => servers() === 0);
    await set("server.path", `${process.env.UNRES_TEST_WORK}/unres`);
    await findingsAre(document, facts.zh.findings);
    assert.equal(servers(`${process.env.UNRES_TEST_WORK}/unres`), 1);
  });

  it("ends with the draft's findings intact when it is killed: the client starts it again", async () => {
    const { document } = await open("en");
    await findingsAre(document, facts.en.findings);
    const [before] = processes();
    process.kill(before);
    await until("another server", () => processes().length === 1 && processes()[0] !== before, 15_000);
    await findingsAre(document, facts.en.findings);
  });
});

/** The processes that run the server inside the package, or another program. */
function processes(program = `${process.env.UNRES_TEST_INSTALLED}/server/unres`) {
  return fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return fs.readFileSync(`/proc/${name}/cmdline`, "utf8").startsWith(`${program}\0lsp`);
      } catch {
        return false;
      }
    })
    .map(Number);
}

function servers(program) {
  return processes(program).length;
}
