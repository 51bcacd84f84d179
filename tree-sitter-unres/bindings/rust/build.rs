//! Compiles the generated parser and the scanner.

fn main() {
    let src = std::path::Path::new("src");
    let mut build = cc::Build::new();
    build.std("c11").include(src).opt_level(2);
    // The generated lexer is empty, since the scanner takes all: it leaves a variable unused.
    build.flag_if_supported("-Wno-unused-but-set-variable");
    build.files([src.join("parser.c"), src.join("scanner.c")]);
    println!("cargo:rerun-if-changed={}", src.display());
    build.compile("tree-sitter-unres");
}
