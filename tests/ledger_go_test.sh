#!/bin/sh
# ledger_go_test.sh FOLDER: checks a ledger folder with Debian's golang-golang-x-mod-dev. Ends with 0 if it is accepted, 1 if it is
# refused, 77 if this machine has no Go or not that package.
set -u
here=$(cd "$(dirname "$0")" && pwd)
go=/usr/bin/go
[ -x "$go" ] || go=$(command -v go) || { echo "skipped: no go"; exit 77; }
[ -d /usr/share/gocode/src/golang.org/x/mod/sumdb/tlog ] || { echo "skipped: no golang-golang-x-mod-dev"; exit 77; }
work=$(mktemp -d) || exit 77
trap 'rm -rf "$work"' EXIT
if ! GO111MODULE=off GOPATH=/usr/share/gocode GOFLAGS= GOTOOLCHAIN=local "$go" build -o "$work/verify" "$here/ledger_go/verify.go"; then
  echo "the checker does not build"
  exit 2
fi
"$work/verify" "$1"
