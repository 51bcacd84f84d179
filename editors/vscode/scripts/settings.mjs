// Rewrites the server's settings in package.json from the server's own JSON schema:
//   unres config schema > schema.json && npm run settings -- schema.json
// With --check it changes nothing and exits with 1 where package.json is out of date.
// What only the editor knows (unres.server.*, unres.trace.*) stays as it stands.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const OURS = /^unres\.(server|trace)\./;

/** The settings of a schema as package.json has them, by their full names. */
export function settingsOf(schema) {
  const found = {};
  group(schema, "unres", schema, found);
  return found;
}

function group(value, name, root, found) {
  for (const [key, field] of Object.entries(value.properties)) {
    collect(field, `${name}.${key}`, root, found);
  }
}

function collect(node, name, root, found) {
  const value = resolve(node, root);
  const fields = Object.values(value.properties ?? {});
  // A group of settings, `hover.language`, has a default for each; a table, `rules`, has keys that
  // need not be there.
  if (fields.length > 0 && fields.every((field) => resolve(field, root).default !== undefined)) {
    group(value, name, root, found);
  } else {
    found[name] = { ...plain(value, root), scope: "window" };
  }
}

/** Follows `$ref`; what stands beside it (a default, a description) wins. */
function resolve(node, root) {
  const { $ref, allOf, ...own } = node;
  const reference = $ref ?? (allOf?.length === 1 ? allOf[0].$ref : undefined);
  if (reference === undefined) {
    return node;
  }
  const target = reference.slice(2).split("/").reduce((at, key) => at?.[key], root);
  if (target === undefined) {
    throw new Error(`the schema has no ${reference}`);
  }
  return { ...resolve(target, root), ...own };
}

/** A schema as VS Code's settings editor understands it: no references, choices as `enum`. */
function plain(node, root) {
  const { title, format, oneOf, anyOf, description, properties, ...rest } = resolve(node, root);
  const value = { ...rest, ...choices(oneOf ?? anyOf, root) };
  // A setting that may be left out has no default, rather than one that is not of its type.
  if (value.default === null) {
    delete value.default;
  }
  if (description !== undefined) {
    value.markdownDescription = description.trim().replace(/\s*\n\s*/g, " ");
  }
  if (typeof value.items === "object") {
    value.items = inner(value.items, root);
  }
  if (typeof value.additionalProperties === "object") {
    value.additionalProperties = inner(value.additionalProperties, root);
  }
  if (properties !== undefined) {
    const fields = Object.entries(properties).map(([key, field]) => [key, inner(field, root)]);
    value.properties = Object.fromEntries(fields);
  }
  return value;
}

/** A schema within a setting: its choices are the same everywhere and need no words of their own. */
function inner(node, root) {
  const { markdownEnumDescriptions, ...value } = plain(node, root);
  return value;
}

function choices(options, root) {
  if (options === undefined) {
    return {};
  }
  const all = options.map((option) => resolve(option, root)).filter(({ type }) => type !== "null");
  if (all.length === 1) {
    return plain(all[0], root);
  }
  const values = all.flatMap((option) => option.enum ?? [option.const]);
  if (values.includes(undefined)) {
    return { anyOf: all.map((option) => plain(option, root)) };
  }
  const told = all.flatMap((option) => (option.enum ?? [0]).map(() => option.description ?? ""));
  const type = "string";
  return told.some(Boolean)
    ? { type, enum: values, markdownEnumDescriptions: told }
    : { type, enum: values };
}

/** package.json and the English words with the settings of `schema`; the French words are a person's. */
export function rewrite(manifest, words, schema) {
  const properties = manifest.contributes.configuration.properties;
  const kept = Object.entries(properties).filter(([name]) => OURS.test(name));
  const english = { ...words };
  for (const name of Object.keys(english).filter((name) => /^config\./.test(name))) {
    if (!OURS.test(name.replace("config.", "unres."))) {
      delete english[name];
    }
  }
  const made = Object.entries(settingsOf(schema)).map(([name, value]) => [
    name,
    worded(value, key(name), english),
  ]);
  const configuration = {
    ...manifest.contributes.configuration,
    properties: Object.fromEntries([...kept, ...made]),
  };
  const contributes = { ...manifest.contributes, configuration };
  return { manifest: { ...manifest, contributes }, words: english };
}

/** A setting whose words stand in package.nls.json instead, where they can be translated. */
function worded(value, name, english) {
  const put = (key, words) => {
    if (words === "") {
      return "";
    }
    english[key] = words;
    return `%${key}%`;
  };
  const made = { ...value };
  if (made.markdownDescription !== undefined) {
    made.markdownDescription = put(name, made.markdownDescription);
  }
  made.markdownEnumDescriptions &&= made.markdownEnumDescriptions.map((words, at) =>
    put(`${name}.${made.enum[at]}`, words),
  );
  made.properties &&= Object.fromEntries(
    Object.entries(made.properties).map(([key, field]) => [
      key,
      worded(field, `${name}.${key}`, english),
    ]),
  );
  return made;
}

function key(name) {
  return `config.${name.slice("unres.".length)}`;
}

function main(file, check) {
  const folder = dirname(dirname(fileURLToPath(import.meta.url)));
  const read = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));
  const schema = JSON.parse(readFileSync(file, "utf8"));
  const before = { manifest: read("package.json"), words: read("package.nls.json") };
  const after = rewrite(before.manifest, before.words, schema);
  const french = read("package.nls.fr.json");
  for (const name of Object.keys(after.words).filter((name) => !(name in french))) {
    console.error(`package.nls.fr.json has no ${name}`);
  }
  if (check) {
    const same = JSON.stringify(before) === JSON.stringify(after);
    console.log(same ? "package.json is up to date" : "package.json is out of date");
    process.exit(same ? 0 : 1);
  }
  const write = (name, value) =>
    writeFileSync(join(folder, name), `${JSON.stringify(value, null, 2)}\n`);
  write("package.json", after.manifest);
  write("package.nls.json", after.words);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = process.argv.slice(2).filter((argument) => argument !== "--check");
  if (files.length !== 1) {
    console.error("usage: node scripts/settings.mjs SCHEMA [--check]");
    process.exit(2);
  }
  main(files[0], process.argv.includes("--check"));
}
