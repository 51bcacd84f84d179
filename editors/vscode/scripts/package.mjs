// Makes unres-<version>.vsix: the bundle, the grammar and the server of this machine's kind.
//   npm run package                with the server that scripts/server.mjs finds
//   npm run package -- PROGRAM     with this one
//   npm run package -- --none      without: the user's own server is then taken from the PATH
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { copyServer } from "./server.mjs";

if (Number(process.versions.node.split(".")[0]) < 22) {
  console.error(`Node 22 or newer makes the package; this is ${process.version}.`);
  process.exit(1);
}
const extension = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(extension);
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const bare = process.argv[2] === "--none";
if (bare) {
  rmSync("server", { recursive: true, force: true });
} else {
  copyServer(process.argv[2]);
}
const node = (...args) => execFileSync(process.execPath, args, { stdio: "inherit" });
node(join("node_modules", "typescript", "bin", "tsc"), "--noEmit");
await import("./build.mjs");
const kind = process.env.UNRES_TARGET ?? `${process.platform}-${process.arch}`;
node(
  join("node_modules", "@vscode", "vsce", "vsce"),
  ...["package", "--no-dependencies", "--allow-missing-repository"],
  // A package with a program inside installs only where that program runs.
  ...(bare ? [] : ["--target", kind]),
  ...["--out", `unres-${version}.vsix`],
);
