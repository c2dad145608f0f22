#!/usr/bin/env python3
"""make_known_words.py DATA SCOWL: writes src/gateway/words/known_words.cc.

It is committed: a build needs neither folder, and neither is part of this repository.

DATA holds notes/ (aci-bench, MTS-Dialog, MACCROBAT: CC BY 4.0), vocab/icd10cm_2019.tsv (public domain),
vocab/drugs_drugbank.tsv (CC0), vocab/names_*_census1990.tsv (public domain) and vocab/us_cities.tsv (Apache-2.0); SCOWL is the
folder of Debian's package scowl. Only words that stand in small letters in the running text of the notes are taken from it, never
dialogues, so that no invented patient of the notes becomes a known word.

A word that is also a surname, a first name or a place is left out, unless it is common or stands in clinical_words.txt. If it
is and the name is frequent, it is "ambiguous" (the guard lets it pass only where a common word may have a capital letter), or, if
notes never use it as a word, an "eponym" (only in "Kelly clamp").
"""
import collections
import json
import pathlib
import re
import sys
import unicodedata

here = pathlib.Path(__file__).resolve().parent.parent / "src" / "gateway" / "words"
data, scowl = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
word_pattern = re.compile(r"[^\W\d_]+")


def plain(word):
    word = word.lower().replace("ß", "ss").replace("æ", "ae").replace("œ", "oe").replace("ø", "o")
    word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return word if word.isascii() and word.isalpha() and len(word) > 1 else None


def words(text):
    return {p for p in map(plain, word_pattern.findall(text)) if p}


def rows(name):
    for line in (data / "vocab" / name).read_text().splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


# In how many notes a word stands in small letters.
notes = collections.Counter()
for name in ("acibench/train", "mtsdialog/train", "maccrobat-text/all"):
    for line in (data / "notes" / f"{name}.jsonl").open():
        found = {w for w in word_pattern.findall(json.loads(line)["text"]) if w.islower()}
        notes.update({p for p in map(plain, found) if p})
scowl_by_size = {}
for size in (10, 20, 35, 40, 50, 55, 60):
    for spelling in ("english", "american"):
        path = scowl / f"{spelling}-words.{size}"
        for line in path.read_text("latin-1").splitlines() if path.exists() else ():
            if line.islower() and line.isalpha() and (word := plain(line)):
                scowl_by_size.setdefault(word, size)
by_hand, always_known = set(), set()
for line in (here / "clinical_words.txt").read_text().splitlines():
    if not line.startswith("#"):
        by_hand |= words(line)
    if line.startswith("!"):
        always_known |= words(line)
diagnoses = set().union(*(words(row[2]) for row in rows("icd10cm_2019.tsv") if len(row) > 2))
drugs = {plain(row[0]) for row in rows("drugs_drugbank.tsv") if row[1] == "common" and len(row[0]) <= 14} - {None}

surname_rank = {plain(row[0]): int(row[2]) for row in rows("names_last_census1990.tsv") if row[2].isdigit()}
first_names = {plain(row[0]): float(row[2]) for row in rows("names_first_census1990.tsv") if row[3].isdigit()}
names = set(surname_rank) | set(first_names) | {plain(row[0]) for row in rows("us_cities.tsv")}

common = {w for w, n in notes.items() if n >= 2} | {w for w, size in scowl_by_size.items() if size <= 35} | by_hand


def is_name_first(word):
    """Whether a common word with a capital letter inside a sentence is a name rather than the word. Nearly everything is
    somebody's surname; what counts is how frequent the name is, and how often notes use the word."""
    rank = surname_rank.get(word, 10**6)
    used = notes[word]
    return rank <= 150 or (rank <= 500 and used < 40) or (rank <= 3000 and used < 10) or (first_names.get(word, 0) >= 0.01 and used < 20)


candidates = common | set(scowl_by_size) | diagnoses | drugs
name_first = {w for w in common if is_name_first(w)} - always_known
# Words that notes use, or all of us, may begin a sentence; the others may only stand before what is called after somebody.
ambiguous = {w for w in name_first if notes[w] or (scowl_by_size.get(w) == 10 and surname_rank.get(w, 10**6) > 500)}
eponyms = {w for w in name_first - ambiguous if w in by_hand}
known = {w for w in candidates if w in common and w not in name_first or w not in names}


def coded(words):
    """Front coding: how many letters are shared with the word before, as a capital letter from A, then the rest."""
    before = ""
    for word in sorted(words):
        shared = 0
        while shared < min(len(word), len(before), 25) and word[shared] == before[shared]:
            shared += 1
        yield chr(ord("A") + shared) + word[shared:]
        before = word


def table(name, words):
    lines, line = [], ""
    for piece in coded(words):
        if len(line) + len(piece) > 130:
            lines.append(line)
            line = ""
        line += piece
    lines.append(line)
    body = "\n".join(f'    "{line}",' for line in lines)
    return (f"std::span<const std::string_view> {name}() {{\n  static constexpr std::string_view lines[] = {{\n{body}\n  }};\n"
            "  return lines;\n}\n")


(here / "known_words.cc").write_text(
    "// Written by tools/make_known_words.py: do not edit. Sources and licences: NOTICE.\n// clang-format off\n"
    '#include "gateway/words/known_words.h"\n\nnamespace wardbook::gateway {\n\n'
    + table("known_words", known) + "\n" + table("ambiguous_words", ambiguous) + "\n" + table("eponyms", eponyms) + "\n}  // namespace wardbook::gateway\n")
print(len(known), "known,", len(ambiguous), "ambiguous,", len(eponyms), "eponyms,", (here / "known_words.cc").stat().st_size, "bytes")
