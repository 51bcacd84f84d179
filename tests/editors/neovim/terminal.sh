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

# Waits until the screen shows words, or with `hides` no longer shows them, and counts a test:
# `shows NAME WORDS`.
shows() { expect "$1" 0 "$2"; }
hides() { expect "$1" 1 "$2"; }
expect() {
    local status
    for _ in $(seq $((${UNRES_PATIENCE:-20000} / 100))); do
        screen | grep -qF -- "$3" && status=0 || status=1
        if [ "$status" = "$2" ]; then
            passed=$((passed + 1))
            echo "ok    terminal: $1"
            return
        fi
        sleep 0.1
    done
    failed=$((failed + 1))
    echo "FAIL  terminal: $1: $3"
    screen | sed 's/^/      | /'
}

cp "$root/tests/editors/drafts/en.unres" "$folder/draft.unres"
cat >"$folder/init.lua" <<'LUA'
vim.opt.runtimepath:prepend(vim.env.UNRES_PLUGIN)
vim.diagnostic.config({ virtual_text = true })
vim.o.swapfile = false
vim.keymap.set("n", "gz", "<Plug>(unres-renumber-paragraphs)")
vim.keymap.set("n", "gd", vim.lsp.buf.definition)
LUA
export UNRES_PLUGIN="$root/editors/neovim"
tmux_ new-session -d -s draft -x 110 -y 40 "$NVIM -u $folder/init.lua $folder/draft.unres"

shows "a draft opens" "The General Assembly"
keys '57Gzt'
shows "a finding stands beside its words" "Paragraph 3 stands where paragraph 4"

keys '55G0' '/L.78' Enter
keys K
shows "K tells what a symbol is" "docs.un.org/en/A/81/L.78"
keys j k
hides "the window goes when the cursor moves" "docs.un.org/en/A/81/L.78"

keys '/sail it' Enter '$'
keys gd
shows "a key of one's own goes from a call to its note" "73,1"
keys gd
shows "and back" "31,120"

keys gO
shows "gO lists the outline" "] Noting with concern"
keys ':lclose' Enter

keys '57G0' gra
shows "gra offers the fix" "Change the number to 4"
keys 1 Enter
shows "the fix is made" "4. *Urges* shipyards"
hides "the finding is gone" "Paragraph 3 stands"
keys u
shows "u takes it back" "3. *Urges* shipyards"
shows "the finding is there again" "Paragraph 3 stands"

keys gz
shows "a key of one's own renumbers" "4. *Urges* shipyards"
keys u
shows "u takes that back too" "3. *Urges* shipyards"
keys ':UnresFixAll' Enter
shows "a command puts right what is certain" "4. *Urges* shipyards"
keys ':write' Enter
shows "it is written" "written"
grep -q '^4\. \*Urges' "$folder/draft.unres" && status=0 || status=1
if [ "$status" = 0 ]; then
    passed=$((passed + 1)) && echo "ok    terminal: it is in the file"
else
    failed=$((failed + 1)) && echo "FAIL  terminal: it is in the file"
fi

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
