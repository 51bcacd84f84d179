// What the extension host loads: runs the tests of this folder and keeps the results.
const fs = require("node:fs");
const path = require("node:path");
const { createRequire } = require("node:module");

const Mocha = createRequire(`${process.env.UNRES_TEST_TOOLS}/`)("mocha");

exports.run = () =>
  new Promise((done) => {
    const results = [];
    const grep = process.env.UNRES_TEST_ONLY;
    const mocha = new Mocha({ ui: "bdd", timeout: 30_000, reporter: "min", grep });
    for (const name of fs.readdirSync(__dirname).sort()) {
      if (name.endsWith(".test.js")) {
        mocha.addFile(path.join(__dirname, name));
      }
    }
    const keep = () =>
      fs.writeFileSync(
        `${process.env.UNRES_TEST_WORK}/results/host.json`,
        JSON.stringify(results, null, 1),
      );
    mocha
      .run(() => done())
      .on("pass", (test) => results.push({ title: test.fullTitle() }) && keep())
      .on("fail", (test, error) => {
        results.push({ title: test.fullTitle(), error: String(error.stack ?? error) });
        keep();
      });
  });
