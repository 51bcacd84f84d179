// The parts of the extension that need no editor: the search for the server, the settings made from
// a schema, the colours, the words in two languages.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { keep } from "./browser.mjs";

const { UNRES_TEST_EXTENSION, UNRES_TEST_WORK, UNRES_TEST_WORKBENCH } = process.env;
const inWorkbench = createRequire(`${UNRES_TEST_WORKBENCH}/package.json`);
const inExtension = createRequire(`${UNRES_TEST_EXTENSION}/package.json`);
const json = (name) => JSON.parse(readFileSync(join(UNRES_TEST_EXTENSION, name), "utf8"));

const results = [];
async function test(title, body) {
  try {
    await body();
    results.push({ title });
  } catch (error) {
    results.push({ title, error: String(error.stack ?? error) });
  }
}

// The search for the server.
const bundle = join(UNRES_TEST_WORK, "server.mjs");
inExtension("esbuild").buildSync({
  entryPoints: [join(UNRES_TEST_EXTENSION, "src/server.ts")],
  bundle: true,
  platform: "node",
  format: "esm",
  outfile: bundle,
});
const { findServer } = await import(pathToFileURL(bundle).href);
const box = mkdtempSync(`${UNRES_TEST_WORK}/search-`);
const program = (name, mode = 0o755) => {
  const path = join(box, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, "");
  chmodSync(path, mode);
  return path;
};
const own = program("own/unres");
const bundled = program("extension/server/unres");
const onPath = program("second/unres");
program("first/unres", 0o644);
const path = [join(box, "first"), "", join(box, "second")].join(delimiter);
const places = { setting: "", extension: join(box, "extension"), workspace: box, path };

await test("the setting names the server", () => {
  assert.deepEqual(findServer({ ...places, setting: ` ${own} ` }), { path: own });
  assert.deepEqual(findServer({ ...places, setting: "own/unres" }), { path: own });
});
await test("a setting that names no program is told, not passed over", () => {
  for (const setting of ["/nowhere/unres", join(box, "first/unres"), box]) {
    assert.deepEqual(findServer({ ...places, setting }), { missing: "setting", sought: setting });
  }
});
await test("the server in the package comes before the one on the PATH", () => {
  assert.deepEqual(findServer(places), { path: bundled });
  assert.deepEqual(findServer({ ...places, extension: box }), { path: onPath });
  assert.deepEqual(findServer({ ...places, extension: box, path: "" }), {
    missing: "anywhere",
    sought: "unres",
  });
});

// The order of the words of Arabic lines.
const order = join(UNRES_TEST_WORK, "reading-order.mjs");
inExtension("esbuild").buildSync({
  entryPoints: [join(UNRES_TEST_EXTENSION, "src/reading-order.ts")],
  bundle: true,
  platform: "node",
  format: "esm",
  outfile: order,
});
const { withoutInnerTokens } = await import(pathToFileURL(order).href);
await test("colours within Arabic lines are taken out, the others keep their places", () => {
  const lines = ["3 - *تدعو* A/81/L.78", "3. *Invites*", "(أ) 80/1"];
  const data = [
    ...[0, 0, 1, 5, 0, 0, 5, 4, 4, 0, 0, 6, 9, 7, 0],
    ...[1, 0, 1, 5, 0, 0, 4, 7, 4, 0],
    ...[1, 1, 1, 6, 0, 0, 3, 4, 7, 0],
  ];
  assert.deepEqual(withoutInnerTokens(data, (line) => lines[line]), [
    ...[0, 0, 1, 5, 0],
    ...[1, 0, 1, 5, 0, 0, 4, 7, 4, 0],
  ]);
  assert.equal(withoutInnerTokens(data.slice(15, 25), () => lines[1]), undefined);
});

// Settings from a schema.
const { rewrite, settingsOf } = await import(
  pathToFileURL(join(UNRES_TEST_EXTENSION, "scripts/settings.mjs")).href
);
const schema = {
  properties: {
    limit: { type: "integer", format: "uint32", default: 3, description: "How many." },
    tone: { $ref: "#/$defs/Tone", default: "plain" },
    group: {
      type: "object",
      properties: { inner: { anyOf: [{ $ref: "#/$defs/Tone" }, { type: "null" }], default: null } },
    },
    table: { type: "object", additionalProperties: { $ref: "#/$defs/Tone" } },
    keys: { type: "object", properties: { one: { allOf: [{ $ref: "#/$defs/Tone" }], description: "Of\none." } } },
  },
  $defs: {
    Tone: {
      description: "How it is said.",
      oneOf: [{ const: "plain", type: "string", description: "Plainly." }, { enum: ["curt", "warm"], type: "string" }],
    },
  },
};
await test("settings are made from the server's schema", () => {
  const tone = { type: "string", enum: ["plain", "curt", "warm"], markdownEnumDescriptions: ["Plainly.", "", ""] };
  const said = { markdownDescription: "How it is said.", scope: "window" };
  assert.deepEqual(settingsOf(schema), {
    "unres.limit": { type: "integer", default: 3, markdownDescription: "How many.", scope: "window" },
    "unres.tone": { ...tone, default: "plain", ...said },
    "unres.group.inner": { ...tone, ...said },
    "unres.table": {
      type: "object",
      additionalProperties: { type: "string", enum: tone.enum, markdownDescription: "How it is said." },
      scope: "window",
    },
    "unres.keys": {
      type: "object",
      properties: { one: { type: "string", enum: tone.enum, markdownDescription: "Of one." } },
      scope: "window",
    },
  });
});
await test("settings of the editor outlive the others, and English words come from the schema", () => {
  const { manifest, words } = rewrite(json("package.json"), json("package.nls.json"), schema);
  assert.deepEqual(Object.keys(manifest.contributes.configuration.properties), [
    "unres.server.path",
    "unres.trace.server",
    "unres.limit",
    "unres.tone",
    "unres.group.inner",
    "unres.table",
    "unres.keys",
  ]);
  assert.equal(words["config.limit"], "How many.");
  assert.equal(words["config.tone.plain"], "Plainly.");
  assert.equal(words["config.keys.one"], "Of one.");
  assert.equal(words["config.language"], undefined);
  assert.equal(words["config.server.path"], json("package.nls.json")["config.server.path"]);
});

await test("the settings in package.json are those of the server", () => {
  const said = execFileSync(join(UNRES_TEST_WORK, "unres"), ["config", "schema"]);
  const file = join(UNRES_TEST_WORK, "schema.json");
  writeFileSync(file, said);
  const script = join(UNRES_TEST_EXTENSION, "scripts/settings.mjs");
  execFileSync(process.execPath, [script, file, "--check"], { stdio: "pipe" });
});

// Words.
await test("every word has its French, and every word asked for is there", () => {
  const asked = [...readFileSync(join(UNRES_TEST_EXTENSION, "package.json"), "utf8").matchAll(/"%(.+?)%"/g)];
  const english = Object.keys(json("package.nls.json")).sort();
  assert.deepEqual([...new Set(asked.map(([, key]) => key))].sort(), english);
  assert.deepEqual(Object.keys(json("package.nls.fr.json")).sort(), english);
  assert.ok(english.length > 20);
  const sources = readdirSync(join(UNRES_TEST_EXTENSION, "src")).map((name) =>
    readFileSync(join(UNRES_TEST_EXTENSION, "src", name), "utf8"),
  );
  const said = [...sources.join("\n").matchAll(/l10n\.t\(\s*"(.+?)"/g)].map(([, words]) => words);
  assert.deepEqual([...new Set(said)].sort(), Object.keys(json("l10n/bundle.l10n.fr.json")).sort());
});

// Colours.
const textmate = inWorkbench("vscode-textmate");
const oniguruma = inWorkbench("vscode-oniguruma");
const wasm = readFileSync(inWorkbench.resolve("vscode-oniguruma/release/onig.wasm"));
await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  }),
  loadGrammar: async () => json("syntaxes/unres.tmLanguage.json"),
});
const grammar = await registry.loadGrammar("text.unres");

/** The coloured pieces of a text, as `scope‹piece›` by the last scope's middle words. */
function colours(text) {
  let state = textmate.INITIAL;
  return text.split("\n").map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens
      .map(({ startIndex, endIndex, scopes }) => [scopes.at(-1), line.slice(startIndex, endIndex)])
      .filter(([scope, piece]) => scope !== "text.unres" && !scope.startsWith("punctuation.") && piece.trim() !== "")
      .map(([scope, piece]) => `${scope.replace(/\.unres$/, "").split(".").at(-1)}‹${piece}›`)
      .join(" ");
  });
}

const cases = [
  ["a number and its opening", "1. *Requests* the *Lancet*;", ["paragraph-number‹1› opening‹Requests› italic‹Lancet›"]],
  ["numbers of other scripts", "٦ - *تقرر* ما\n六、*决定*\n６．*决定*\n6 - *تقرر*", [
    "paragraph-number‹٦› right-to-left‹ *تقرر* ما›",
    "paragraph-number‹六› opening‹决定›",
    "paragraph-number‹６› opening‹决定›",
    "paragraph-number‹6› right-to-left‹ *تقرر*›",
  ]],
  ["suffixes and brackets", "6 bis. *Decides* to\n[7. *Urges* all]", [
    "paragraph-number‹6› paragraph-number‹ bis› opening‹Decides›",
    "paragraph-number‹7› opening‹Urges›",
  ]],
  ["labels", "(a) To act;\nb) Agir ;\n*c*) Agir ;\n(ii) To act;\n(أ) حصر\n‘1’ الآبار\n（一）建立", [
    "label‹(a)›",
    "label‹b)›",
    "label‹*c*)›",
    "label‹(ii)›",
    "label‹(أ)› right-to-left‹ حصر›",
    "label‹‘1’› right-to-left‹ الآبار›",
    "label‹（一）›",
  ]],
  ["calls in three forms", "bells,¹² and,^12^ or[^12] but 1^{er}", ["note-call‹¹²› note-call‹^12^› note-call‹[^12]› superscript‹^{er}›"]],
  ["notes in three forms", "¹² See A/81/520.\n^12^ See\n[^12]: See\n(¹) انظر", [
    "note-mark‹¹²› symbol‹A/81/520›",
    "note-mark‹^12^›",
    "note-mark‹[^12]:›",
    "note-mark‹(¹)› right-to-left‹ انظر›",
  ]],
  ["symbols and resolution numbers", "*Recalling* 59/50, S-30/1, 2998 (2026), 217 A (III) and A/75/345-S/2020/898,", [
    "opening‹Recalling› resolution-number‹59/50› resolution-number‹S-30/1› resolution-number‹2998 (2026)› resolution-number‹217 A (III)› symbol‹A/75/345-S/2020/898›",
  ]],
  ["symbols within other scripts", "决议草案A/81/L.78和第80/118号决议", ["symbol‹A/81/L.78› resolution-number‹80/118›"]],
  ["a line that begins in Arabic stays in one piece, whatever it cites", "*إذ تشير* إلى قراريها 78/147 و A/81/L.78(¹)،\n**قرار**", [
    "right-to-left‹*إذ تشير* إلى قراريها 78/147 و A/81/L.78(¹)،›",
    "heading‹قرار›",
  ]],
  ["headings", "## Premises\n**Annex**\nII\n**Bold** and plain", ["heading‹ Premises›", "heading‹Annex›", "heading‹II›", "bold‹Bold›"]],
  ["a comment over lines, and one that speaks to unres", "<!-- one\n1. *two* -->\n<!-- unres: ignore footnote-gap -->", [
    "block‹ one›",
    "block‹1. *two* ›",
    "block‹ unres:› ignore‹ignore› block‹ footnote-gap ›",
  ]],
  ["front matter at the top only", "---\nlang: fr\n---\nlang: fr", ["", "tag‹lang› unquoted‹ fr›", "", ""]],
];
for (const [title, text, wanted] of cases) {
  await test(`colours: ${title}`, () => assert.deepEqual(colours(text), wanted));
}

await test("the package holds what it needs and nothing else", () => {
  const installed = process.env.UNRES_TEST_INSTALLED;
  for (const name of ["dist/extension.js", "server/unres", "LICENSE.txt", "readme.md", "changelog.md"]) {
    assert.ok(existsSync(join(installed, name)), name);
  }
  for (const name of ["src", "node_modules", "scripts", "tsconfig.json"]) {
    assert.ok(!existsSync(join(installed, name)), name);
  }
});
await test("the lockfiles name no registry", () => {
  for (const file of [join(UNRES_TEST_EXTENSION, "package-lock.json"), join(import.meta.dirname, "package-lock.json")]) {
    const { packages } = JSON.parse(readFileSync(file, "utf8"));
    assert.deepEqual(Object.values(packages).filter(({ resolved }) => resolved !== undefined), []);
  }
});

keep("files", results);
