#!/usr/bin/env bash
# Trains the files of models/: training/make.sh DATA [en|es|de|fr|network...]. DATA holds the public sets that models/README.md names, each
# in phi/SET/train.jsonl with its set.json, and texts without identifiers in entities/ and notes/. The network needs
# PyTorch. The same inputs give the same bytes; of the network, on the same machine.
set -euo pipefail
cd "$(dirname "$(realpath "$0")")/.."
data=${1:?usage: training/make.sh DATA [en|es|de|fr|network...]}
shift
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# What LANGUAGE's model learns: the arguments of `wardbook train`, in $inputs.
inputs=()
lay_out() {
  local language=$1 place=$work/$1 count
  case $language in
  en) count=6000 ;;
  es) count=900 ;;
  *) count=1300 ;;
  esac
  mkdir -p "$place"
  build/release/wardbook synthesize "training/notes/$language" --count "$count" --seed 12 >"$place/synthetic.jsonl"
  training/gold.py "$language" "$data" "$place"
  inputs=(--lang "$language")
  [ -s "$place/unmarked.jsonl" ] && inputs+=(--unmarked "$place/unmarked.jsonl")
  inputs+=("$place/synthetic.jsonl" "$place"/sets/*/*.jsonl)
}

train_linear() {
  local epochs bits
  case $1 in
  en) epochs=6 bits=17 ;;
  es) epochs=5 bits=16 ;;
  *) epochs=8 bits=16 ;;
  esac
  lay_out "$1"
  build/release/wardbook train --epochs "$epochs" --bits "$bits" -o "models/deid-$1.bin" "${inputs[@]}"
}

train_network() {
  local language
  for language in en es de fr; do
    lay_out "$language"
    build/release/wardbook train --tokens "$work/$language.tokens" "${inputs[@]}"
    # The notes count three times: the network must learn most from what was written by hand.
    build/release/wardbook train --lang "$language" --tokens "$work/$language-notes.tokens" "$work/$language/sets/notes/notes.jsonl"
    cp "$work/$language-notes.tokens" "$work/$language-notes-again.tokens"
  done
  python3 training/network.py "$work"/*.tokens -o models/deid-network.bin
}

for model in ${*:-en es de fr network}; do
  if [ "$model" = network ]; then train_network; else train_linear "$model"; fi
done
