// Which places of the C code an input passes: the compiler calls `__sanitizer_cov_trace_pc` at each
// (-fsanitize-coverage=trace-pc), and libFuzzer looks for inputs that change the counters of this
// section. Rust code has counters of its own. LibFuzzer's function of that name only says that it is
// out of date; the linker puts this one in its place (build.rs).

#include <stdint.h>

enum { COUNTERS = 1 << 16 };

__attribute__((section("__libfuzzer_extra_counters"))) static uint8_t counters[COUNTERS];

__attribute__((no_sanitize_coverage, no_sanitize_address)) void __wrap___sanitizer_cov_trace_pc(void) {
    uint64_t place = (uint64_t)(uintptr_t)__builtin_return_address(0);
    counters[(place * 0x9e3779b97f4a7c15u) >> 48]++;
}
