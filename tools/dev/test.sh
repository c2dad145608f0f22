# The three depths of testing. Sourced by ./dev.

ensure_test_packages() {
  ensure_build
  ensure_packages "${test_packages[@]}"
  ensure_go
}

# run_tests PRESET [CTEST-OPTION...]
run_tests() {
  local preset=$1; shift
  ctest --test-dir "build/$preset" -j "$jobs" --output-on-failure --no-tests=error "$@"
  report_skips "$preset"
}

# CTest says "Skipped" and no more; say why.
report_skips() {
  local all=build/$1/Testing/Temporary/LastTest.log
  [ ! -e "$all" ] || awk '/^skipped: / { print } reason { print "skipped: " $0; reason = 0 } /^[^ ]+:[0-9]+: Skipped$/ { reason = 1 }' "$all" | sort -u
}

test_plain() {
  ensure_test_packages
  configure release
  compile release
  run_tests release "$@"
}

test_full() {
  export WARDBOOK_FULL=1
  test_plain
  local preset
  for preset in asan tsan; do
    say "$preset"
    configure "$preset"
    compile "$preset"
    WARDBOOK_FULL= run_tests "$preset" -LE slow
  done
  fuzz 30
}

test_peers() {
  ensure_packages "${peer_packages[@]}"
  build
  "$python" tests/peers/run.py --wardbook build/release/wardbook --cache "${WARDBOOK_CACHE:-$HOME/.cache/wardbook}"
}
