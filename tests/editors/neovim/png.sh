#!/usr/bin/env bash
# By hand: pictures of Neovim with a draft, in target/editors/neovim/shots. Needs Debian's xvfb,
# xterm, xdotool, imagemagick and a monospaced font; tests/editors/neovim.sh must have run once.
#   tests/editors/neovim/png.sh LANGUAGE NAME [KEYS...]     KEYS as xdotool's `key` names, or text:…
# A path in the place of LANGUAGE opens that file instead; SETUP is a command of Neovim to begin with.
set -euo pipefail
cd "$(dirname "$0")/../../.."
language=$1 name=$2
shift 2
home=$PWD/target/editors/neovim
mkdir -p "$home/shots"
folder=$(mktemp -d)
draft=$language
if [ ! -f "$draft" ]; then
    draft=$folder/$language.unres
    cp "tests/editors/drafts/$language.unres" "$draft"
fi
export DISPLAY=:97 PATH="$home/bin:$PATH" XDG_STATE_HOME="$folder/state" XDG_CONFIG_HOME="$folder"
Xvfb $DISPLAY -screen 0 1180x760x24 >/dev/null 2>&1 &
screen=$!
trap 'kill $terminal $screen 2>/dev/null; rm -rf "$folder"' EXIT
sleep 1
xterm -tn xterm-256color -fa "${FONT:-DejaVu Sans Mono}" -fs 12 -geometry 116x36+0+0 -bg '#14161b' -fg '#e0e2ea' \
    -e env COLORTERM=truecolor "$home/venv/bin/nvim" --clean --cmd "set rtp^=$PWD/editors/neovim" \
    --cmd 'set termguicolors noswapfile' --cmd 'lua vim.diagnostic.config({virtual_text=true})' \
    --cmd "${SETUP:-}" "$draft" &
terminal=$!
sleep 3
xdotool search --sync --class xterm windowfocus
for key; do
    case $key in
        text:*) xdotool type --delay 40 "${key#text:}" ;;
        *) xdotool key "$key" ;;
    esac
    sleep 0.6
done
sleep 1
import -window root "$home/shots/$name.png"
echo "$home/shots/$name.png"
