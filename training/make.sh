#!/usr/bin/env bash
# Trains models/deid-LANGUAGE.bin: training/make.sh DATA [LANGUAGE...]. DATA holds the public sets that models/README.md names, each in
# phi/SET/train.jsonl with its set.json, and texts without identifiers in entities/ and notes/. The same inputs give the same bytes.
set -euo pipefail
cd "$(dirname "$(realpath "$0")")/.."
data=${1:?usage: training/make.sh DATA [LANGUAGE...]}
shift
languages=${*:-en es de fr}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
wardbook=build/release/wardbook
for language in $languages; do
  case $language in
  en) count=4500 epochs=6 bits=18 ;;
  es) count=700 epochs=5 bits=16 ;;
  *) count=1000 epochs=8 bits=15 ;;
  esac
  "$wardbook" synthesize "training/notes/$language" --count "$count" --seed 12 >"$work/synthetic.jsonl"
  training/gold.py "$language" "$data" "$work"
  unmarked=()
  [ -s "$work/unmarked.jsonl" ] && unmarked=(--unmarked "$work/unmarked.jsonl")
  "$wardbook" train --lang "$language" --epochs "$epochs" --bits "$bits" -o "models/deid-$language.bin" "${unmarked[@]}" \
    "$work/synthetic.jsonl" "$work"/sets/*/*.jsonl
done
