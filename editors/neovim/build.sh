#!/bin/sh
# Compiles the grammar to parser/unres.so, where Neovim looks for it. CC names the compiler.
set -eu
cd "$(dirname "$0")"
grammar=../../tree-sitter-unres/src
mkdir -p parser
"${CC:-cc}" -shared -fPIC -O2 -std=c11 -I "$grammar" -o parser/unres.so.new \
    "$grammar/parser.c" "$grammar/scanner.c"
# A Neovim that has the old one open keeps it.
mv parser/unres.so.new parser/unres.so
