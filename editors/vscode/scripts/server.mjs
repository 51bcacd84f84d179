// Copies the server program into server/, from where the package takes it.
//   npm run server -- PROGRAM     or UNRES_BIN=PROGRAM npm run server
// Without either it takes what `cargo build --release -p unres` makes.
import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const extension = dirname(dirname(fileURLToPath(import.meta.url)));
const name = process.platform === "win32" ? "unres.exe" : "unres";

/** Puts `program`, or the one that the environment or the build gives, into server/. */
export function copyServer(program) {
  const root = join(extension, "..", "..");
  const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
  const from = resolve(program ?? process.env.UNRES_BIN ?? join(target, "release", name));
  if (!existsSync(from)) {
    console.error(`${from} is not there: build it with cargo build --release -p unres`);
    process.exit(1);
  }
  const to = join(extension, "server", name);
  rmSync(dirname(to), { recursive: true, force: true });
  mkdirSync(dirname(to));
  copyFileSync(from, to);
  chmodSync(to, 0o755);
  return from;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(`server/${name}: ${copyServer(process.argv[2])}`);
}
