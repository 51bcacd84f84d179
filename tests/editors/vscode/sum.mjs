// Prints what the parts found, and "N passed, N failed" as the last line.
import { existsSync, readFileSync } from "node:fs";

const work = process.env.UNRES_TEST_WORK;
let passed = 0;
let failed = 0;
for (const part of process.argv.slice(2)) {
  const file = `${work}/results/${part}.json`;
  const results = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  if (results.length === 0) {
    results.push({ title: "wrote no results", error: `see ${work}/${part}.log` });
  }
  for (const { title, error } of results) {
    console.log(`${error === undefined ? "ok    " : "FAILED"} ${part}: ${title}`);
    if (error === undefined) {
      passed += 1;
    } else {
      failed += 1;
      console.log(`       ${error.split("\n").slice(0, 12).join("\n       ")}`);
    }
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
