# What is needed from Debian 12, by purpose, and how it gets there. Sourced by ./dev.
build_packages=(
  g++ cmake ninja-build ccache pkg-config python3 python3-cryptography
  libfmt-dev libre2-dev libboost1.81-dev libboost-json1.81-dev libtomlplusplus-dev libcurl4-openssl-dev libsqlite3-dev libssl-dev
  libargon2-dev libutf8proc-dev libgtest-dev libgmock-dev librapidcheck-dev
)
# regorus needs Rust 1.95; Debian's own rustc is 1.63, and what it builds browsers with is newer.
rust_packages=(cargo-web rustc-web)
test_packages=(golang-golang-x-mod-dev util-linux python3-prometheus-client curl)
clang_packages=(clang-19 clang-format-19 libclang-rt-19-dev)
peer_packages=(python3-venv)

# Debian's own Python has Debian's python3-cryptography; another one in front of it in PATH may not.
python=/usr/bin/python3
[ -x "$python" ] || python=python3

# ensure_packages NAME...: asks apt only when something is missing, so that an offline machine that has all of it works.
ensure_packages() {
  command -v dpkg-query >/dev/null || { say "not Debian: taking it that these are there: $*"; return 0; }
  local missing=() name
  for name in "$@"; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || die 1 "needs these packages, and neither root nor sudo is at hand: ${missing[*]}"
    as_root=(sudo)
  fi
  local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3)
  say "installing ${#missing[@]} packages: ${missing[*]}"
  "${apt[@]}" update >"$(log apt)" 2>&1 || show_log apt
  "${apt[@]}" install -y --no-install-recommends "${missing[@]}" >"$(log apt)" 2>&1 || show_log apt
}

# Any Go from 1.19 on serves; Debian's only where there is none.
ensure_go() {
  command -v go >/dev/null || [ -x /usr/lib/go/bin/go ] || ensure_packages golang-go
}

# Any cargo from 1.95 on serves, rustup's for one; Debian's cargo-web only where there is none.
ensure_cargo() {
  [ -w "$HOME" ] || export CARGO_HOME=${CARGO_HOME:-$PWD/build/cargo}
  PATH=$PATH:$HOME/.cargo/bin
  local version
  version=$({ cargo --version 2>/dev/null || true; } | sed -n 's/^cargo \([0-9.]*\).*/\1/p')
  printf '1.95\n%s\n' "$version" | sort -CV || ensure_packages "${rust_packages[@]}"
}

# The crates of rego/Cargo.lock, checked against its hashes; afterwards no network is needed.
fetch_crates() {
  ensure_cargo
  cargo fetch --quiet --locked --manifest-path rego/Cargo.toml
}
