#!/usr/bin/env bash
# By hand: a trial on real texts, which the project does not hold. UNRES_CORPUS names the folder
# with seed/ and ga/ in it; tests/editors/neovim.sh must have run once, and pictures need what
# png.sh needs. They are in target/editors/neovim/shots.
#   UNRES_CORPUS=path/to/texts tests/editors/neovim/trial.sh
set -euo pipefail
corpus=$(cd "${UNRES_CORPUS:?names the folder of texts}" && pwd)
cd "$(dirname "$0")/../../.."
root=$PWD
home=$root/target/editors/neovim
tests=$root/tests/editors/neovim
if [ -n "${UNRES_BIN:-}" ]; then ln -sf "$(realpath "$UNRES_BIN")" "$home/bin/unres"; fi
export PATH="$home/bin:$PATH"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export XDG_STATE_HOME="$folder/state" XDG_CONFIG_HOME="$folder/config"

mkdir "$folder/seed" "$folder/ga"
cp "$corpus"/seed/A_RES_75_276.fr.md "$folder/seed/seed.unres.md"
cp "$corpus"/ga/*.md "$folder/ga/"
chmod -R u+w "$folder"
echo 'include = ["*.md"]' >"$folder/ga/unres.toml"
# As docs/editors/neovim.md has it, for this folder.
association='lua vim.filetype.add({ pattern = { [".*/ga/.*%.md"] = "unres" } })'

# `try FOLDER FILE...` runs trial.lua on files.
try() {
    cd "$folder/$1"
    timeout 300 "$home/venv/bin/nvim" --clean --headless --cmd "set rtp^=$root/editors/neovim" \
        --cmd "$association" --cmd "lua package.path = '$tests/?.lua;' .. package.path" \
        -c "luafile $tests/trial.lua" -c 'cquit 3' "${@:2}"
}

failed=0
(cd "$folder/ga" && time "$home/bin/unres" check .) || true
# The largest, one of the middle, the smallest, and two with a finding that is right.
mapfile -t by_size < <(ls -S "$folder/ga" | grep '\.md$')
five=("${by_size[0]}" "${by_size[${#by_size[@]} / 2]}" "${by_size[-1]}"
    A_RES_78_129.md A_RES_78_222.md)
(try seed seed.unres.md) || failed=1
(try ga "${five[@]}") || failed=1

export SETUP="$association"
shot() { "$tests/png.sh" "$@" >/dev/null; }
seed=$folder/seed/seed.unres.md
if command -v Xvfb >/dev/null; then
    shot "$seed" seed-outline g O
    shot "$seed" seed-hover 'text:/L.78' Return K
    shot "$seed" seed-number 'text:/^5. ' Return 'text:s7' Escape
    shot "$seed" seed-number-fix 'text:/^5. ' Return 'text:s7' Escape g r a
    shot "$seed" seed-note 'text:/49.57' Return d d 'text::33' Return 'text:$'
    shot "$folder/ga/${five[0]}" ga-largest g O
    shot "$folder/ga/A_RES_78_129.md" ga-129 bracketright d
fi
exit "$failed"
