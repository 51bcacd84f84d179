//! Compiles what counts the places that are passed in C.

fn main() {
    println!("cargo:rerun-if-changed=counters.c");
    cc::Build::new().file("counters.c").compile("counters");
    println!("cargo:rustc-link-arg-bins=-Wl,--wrap=__sanitizer_cov_trace_pc");
}
