# Format, lint and fuzz. Sourced by ./dev.

# format_all -i, or format_all --dry-run --Werror
format_all() {
  ensure_packages clang-format-19
  find src tests fuzz -type f \( -name '*.cc' -o -name '*.h' \) -not -path '*/data/*' -print0 2>/dev/null |
    xargs -0 --no-run-if-empty -n 40 -P "$jobs" clang-format-19 "$@"
}

lint() {
  local failed=0
  say 'format'
  format_all --dry-run --Werror || failed=1
  say 'edges'
  "$python" tools/check_edges.py src || failed=1
  say 'house'
  "$python" tests/house_test.py || failed=1
  say 'clang, warnings as errors'
  ensure_build
  ensure_packages "${clang_packages[@]}"
  [ -e build/lint/build.ninja ] ||
    cmake -S . -B build/lint -G Ninja -Wno-dev -DCMAKE_CXX_COMPILER=clang++-19 -DCMAKE_BUILD_TYPE=Release -DWARDBOOK_STRICT=ON >"$(log configure)" ||
    show_log configure
  compile lint all benches || failed=1
  [ $failed -eq 0 ] || die 1 'lint found something.'
}

# fuzz SECONDS: each target starts from its seeds in fuzz/corpus and keeps what it learns in build/fuzz.
fuzz() {
  local seconds=$1 target name new
  [[ $seconds =~ ^[0-9]+$ ]] || die 2 'usage: ./dev fuzz [SECONDS]'
  ensure_build
  ensure_packages "${clang_packages[@]}"
  configure fuzz
  compile fuzz fuzzers
  local ran=0
  for target in build/fuzz/fuzz/*_fuzz; do
    [ -x "$target" ] || continue
    name=$(basename "$target" _fuzz)
    new=build/fuzz/corpus/$name
    mkdir -p "$new" "build/fuzz/found"
    say "fuzz $name, $seconds s"
    "$target" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -max_len=8192 -verbosity=0 -print_final_stats=1 \
      -artifact_prefix="build/fuzz/found/$name-" "$new" $([ -d "fuzz/corpus/$name" ] && echo "fuzz/corpus/$name") 2>"$(log "fuzz-$name")" ||
      show_log "fuzz-$name"
    sed -n 's/^stat::number_of_executed_units: */  runs: /p' "$(log "fuzz-$name")"
    ran=$((ran + 1))
  done
  [ $ran -gt 0 ] || die 1 'no fuzz target was built.'
  say "$ran fuzz targets, nothing found"
}
