#!/bin/sh
# Compiles the grammar to parser/unres.so and copies its queries, where Neovim looks for both. CC
# names the compiler.
set -eu
cd "$(dirname "$0")"
grammar=../../tree-sitter-unres
mkdir -p parser queries/unres
"${CC:-cc}" -shared -fPIC -O2 -std=c11 -I "$grammar/src" -o parser/unres.so.new \
    "$grammar/src/parser.c" "$grammar/src/scanner.c"
# A Neovim that has the old one open keeps it.
mv parser/unres.so.new parser/unres.so
cp "$grammar"/queries/*.scm queries/unres/
