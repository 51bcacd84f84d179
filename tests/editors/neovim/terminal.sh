#!/usr/bin/env bash
# A person at a terminal: keys are typed into Neovim, and what the screen shows is read.
# tests/editors/neovim.sh runs it and has set NVIM, PATH and the folders of settings.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
socket=unres-$$
folder=$(mktemp -d)
passed=0 failed=0

tmux_() { tmux -L "$socket" -f /dev/null "$@"; }
trap 'tmux_ kill-server 2>/dev/null; rm -rf "$folder"' EXIT

screen() { tmux_ capture-pane -p -t draft; }
keys() { tmux_ send-keys -t draft "$@"; }

# Waits until the screen shows words, and counts a test: `shows NAME WORDS`.
shows() {
    for _ in $(seq 200); do
        if screen | grep -qF -- "$2"; then
            passed=$((passed + 1))
            echo "ok    terminal: $1"
            return
        fi
        sleep 0.1
    done
    failed=$((failed + 1))
    echo "FAIL  terminal: $1: the screen does not show: $2"
    screen | sed 's/^/      | /'
}

# The same for words that must go away.
hides() {
    for _ in $(seq 200); do
        if ! screen | grep -qF -- "$2"; then
            passed=$((passed + 1))
            echo "ok    terminal: $1"
            return
        fi
        sleep 0.1
    done
    failed=$((failed + 1))
    echo "FAIL  terminal: $1: the screen still shows: $2"
    screen | sed 's/^/      | /'
}

cp "$root/tests/editors/drafts/en.unres" "$folder/draft.unres"
cat >"$folder/init.lua" <<'LUA'
vim.opt.runtimepath:prepend(vim.env.UNRES_PLUGIN)
vim.diagnostic.config({ virtual_text = true })
vim.o.swapfile = false
vim.keymap.set("n", "gz", "<Plug>(unres-renumber-paragraphs)")
LUA
export UNRES_PLUGIN="$root/editors/neovim"
tmux_ new-session -d -s draft -x 110 -y 40 "$NVIM -u $folder/init.lua $folder/draft.unres"

. "$root/tests/editors/neovim/terminal_steps.sh"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
