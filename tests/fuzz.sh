#!/usr/bin/env bash
# Fuzzes the grammar and the model for SECONDS in all (60 if not given), half of them for each
# target. docs/fuzzing.md tells what is tried. What was found to lead somewhere is kept in
# target/fuzz/corpus for the next time, what fails is in target/fuzz/artifacts.
set -euo pipefail
cd "$(dirname "$0")/fuzz"
seconds=${1:-60}
build=${CARGO_TARGET_DIR:-$PWD/../../target}/fuzz
# What is compared is not traced: that takes a third of the time, and the marks are in a list.
options=(--fuzz-dir . --target-dir "$build" --no-trace-compares)
targets=(bytes structured)

command -v cargo-fuzz >/dev/null || cargo install cargo-fuzz --version 0.13.2 --locked

cargo fuzz build "${options[@]}"
for library in "$build"/*/release/build/tree-sitter-unres-*/out/libtree-sitter-unres.a; do
    if ! nm "$library" | grep __asan_report >/dev/null; then
        echo "$library: the scanner has no checks of the address sanitizer" >&2
        exit 1
    fi
done

for target in "${targets[@]}"; do
    mkdir -p "$build/corpus/$target" "$build/artifacts/$target"
    # To `structured` a text is no draft but a plan for one, as good as any.
    cargo fuzz run "${options[@]}" "$target" "$build/corpus/$target" seeds ../../samples -- \
        -max_total_time=$((seconds / ${#targets[@]})) -max_len=4096 -len_control=0 -timeout=20 \
        -dict=marks.dict -artifact_prefix="$build/artifacts/$target/" -print_final_stats=1
done
