#!/usr/bin/env bash
# Asks everything of the server once through a client that is not ours, pytest-lsp, installed into
# target/editors/pytest. UNRES_BIN names the program; without it the debug build is made and taken.
set -euo pipefail
cd "$(dirname "$0")/../.."
home=$PWD/target/editors/pytest
if [ ! -x "$home/bin/pytest" ]; then
    python3 -m venv "$home"
    "$home/bin/pip" install -q --disable-pip-version-check -r tests/editors/pytest/requirements.txt
fi
if [ -z "${UNRES_BIN:-}" ]; then
    cargo build -q -p unres
    UNRES_BIN=${CARGO_TARGET_DIR:-target}/debug/unres
fi
UNRES_BIN=$(realpath "$UNRES_BIN")
export UNRES_BIN PYTHONDONTWRITEBYTECODE=1
exec "$home/bin/pytest" -q -p no:cacheprovider -c tests/editors/pytest/pytest.ini tests/editors/pytest "$@"
