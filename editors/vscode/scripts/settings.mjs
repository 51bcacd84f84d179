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
  collect(schema, "unres", schema, found);
  return found;
}

function collect(node, name, root, found) {
  const value = resolve(node, root);
  const fields = Object.entries(value.properties ?? {});
  // An object with fields of its own is a group, `hover.language`; one without is a table.
  if (fields.length > 0) {
    for (const [key, field] of fields) {
      collect(field, `${name}.${key}`, root, found);
    }
    return;
  }
  found[name] = { ...plain(value, root), scope: "window" };
}

/** Follows `$ref`; what stands beside it (a default, a description) wins. */
function resolve(node, root) {
  const { $ref, ...own } = node;
  if ($ref === undefined) {
    return node;
  }
  const target = $ref.slice(2).split("/").reduce((at, key) => at?.[key], root);
  if (target === undefined) {
    throw new Error(`the schema has no ${$ref}`);
  }
  return { ...resolve(target, root), ...own };
}

/** A schema as VS Code's settings editor understands it: no references, choices as `enum`. */
function plain(node, root) {
  const { title, format, oneOf, anyOf, description, ...rest } = resolve(node, root);
  const value = { ...rest, ...choices(oneOf ?? anyOf, root) };
  // A setting that may be left out has no default, rather than one that is not of its type.
  if (value.default === null) {
    delete value.default;
  }
  if (description !== undefined) {
    value.markdownDescription = description.trim();
  }
  if (typeof value.items === "object") {
    value.items = plain(value.items, root);
  }
  if (typeof value.additionalProperties === "object") {
    value.additionalProperties = plain(value.additionalProperties, root);
  }
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
  for (const name of Object.keys(properties).filter((name) => !OURS.test(name))) {
    delete english[key(name)];
  }
  const made = Object.entries(settingsOf(schema)).map(([name, value]) => {
    if (value.markdownDescription === undefined) {
      return [name, value];
    }
    english[key(name)] = value.markdownDescription;
    return [name, { ...value, markdownDescription: `%${key(name)}%` }];
  });
  const configuration = {
    ...manifest.contributes.configuration,
    properties: Object.fromEntries([...kept, ...made]),
  };
  const contributes = { ...manifest.contributes, configuration };
  return { manifest: { ...manifest, contributes }, words: english };
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
