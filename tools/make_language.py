#!/usr/bin/env python3
"""make_language.py PHI NOTES OUT: writes the trigrams by which src/deid/language.cc tells English, Spanish, German and French apart.

PHI holds asqphi, presidio-synth, meddocan, grascco and edspseudo, NOTES holds mtsdialog and acibench; only their train.jsonl are
read. What is marked as an identifier is left out: where a person or a town is from says little about the language of a note. NOTICE
names the sources and licences. Neither folder is part of this repository: the table that this makes is committed.

An entry is seven characters: three letters in lower case, "_" for the edge of a word and a capital for a letter with an accent (in
the order of `accented`), then for en, es, de and fr how much less likely the trigram is than in its best language: 'a' is not at all,
each letter after it a quarter of the natural logarithm more.
"""
import collections
import json
import math
import pathlib
import re
import sys
import unicodedata

phi, notes, out = map(pathlib.Path, sys.argv[1:4])
languages = ["en", "es", "de", "fr"]
sets = {"en": [phi / "asqphi", phi / "presidio-synth", notes / "mtsdialog", notes / "acibench"], "es": [phi / "meddocan"],
        "de": [phi / "grascco"], "fr": [phi / "edspseudo"]}
accented = "áéíóúñüäößçèêàâîôûœùëï"
kept, least, smoothing, farthest, step = 1400, 12, 0.5, 5.0, 0.25


def text_of(record):
    text, parts, done = record["text"], [], 0
    for span in record.get("spans", []):
        parts += [text[done : span["start"]], " "]
        done = span["end"]
    return "".join(parts) + text[done:]


def trigrams(text):
    plain = unicodedata.normalize("NFC", text).lower()
    letters = "".join(c if "a" <= c <= "z" else chr(65 + accented.index(c)) if c in accented else "_" for c in plain)
    for word in filter(None, letters.split("_")):
        word = f"_{word}_"
        yield from (word[i : i + 3] for i in range(len(word) - 2))


counts = {language: collections.Counter() for language in languages}
for language, folders in sets.items():
    for folder in folders:
        for line in (folder / "train.jsonl").read_text(encoding="utf-8").splitlines():
            counts[language].update(trigrams(text_of(json.loads(line))))
totals = {language: sum(counts[language].values()) for language in languages}

scored = []
for trigram in sorted(set().union(*counts.values())):
    if sum(counts[language][trigram] for language in languages) < least:
        continue
    likely = [(counts[language][trigram] + smoothing) / (totals[language] + smoothing * 8000) for language in languages]
    behind = [min(farthest, math.log(max(likely) / one)) for one in likely]
    scored.append((-sum(likely) * sum(behind), trigram, "".join(chr(97 + round(value / step)) for value in behind)))
chosen = sorted(trigram + weights for _, trigram, weights in sorted(scored)[:kept])

coded = "".join(chosen)
lines = [f'"{coded[i : i + 112]}"' for i in range(0, len(coded), 112)]
out.write_text("// Made by tools/make_language.py, which says what an entry is; do not edit. NOTICE says where it comes from.\n#pragma once\n\n"
               "#include <string_view>\n\nnamespace wardbook::deid::data {\n\n// clang-format off\n"
               "inline constexpr std::string_view language_trigrams =\n" + "\n".join(lines) +
               ";\n// clang-format on\n\n}  // namespace wardbook::deid::data\n", encoding="utf-8")
print(len(chosen), "trigrams,", len(coded), "bytes")
