#!/usr/bin/env python3
"""make_closed_world.py DATA SCOWL: writes src/closedworld/data/word_lists.cc.

The words are committed: a build needs neither folder, and neither is part of this repository.

DATA holds notes/ and entities/ (train parts of ACI-Bench, MTS-Dialog, MACCROBAT, BC5CDR, NCBI disease: CC BY 4.0), phi/ (train parts of
MEDDOCAN: CC BY 4.0, GraSCCo: CC0 and CC BY 4.0, edspseudo: BSD-3), vocab/icd10cm_2019.tsv (public domain), vocab/drugs_drugbank.tsv
(CC0), vocab/names_*_census1990.tsv (public domain) and vocab/us_cities.tsv (Apache-2.0); SCOWL is the folder of Debian's package scowl.
Of running text only words are taken that stand in small letters in three documents and more; of the sets with marked identifiers also
words with a capital letter (German nouns), if none of their places is marked. So no person of a text becomes a known word.

Each word gets the highest standing that it has a claim to (src/closedworld/vocabulary.h tells what they mean):
  known       common and clinical words that nobody is called by, or hardly anybody in comparison
  ambiguous   common words that are frequent names as well, and eponyms
  also_name   common words that are names now and then
  small_only  rarer words that are names as well: they pass in small letters
  name        frequent surnames, first names and places that are no words
"""
import collections
import json
import pathlib
import re
import sys
import unicodedata

here = pathlib.Path(__file__).resolve().parent.parent / "src" / "closedworld" / "data"
data, scowl = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
word_pattern = re.compile(r"[^\W\d_]+")
least_documents = 3


def plain(word):
    """In small ASCII letters, as src/closedworld/plain_text.h reads it. Nothing for letters of other scripts, and for one letter."""
    word = word.lower()
    for letter, letters in (("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("ø", "o"), ("ð", "d"), ("þ", "th"), ("ł", "l"), ("đ", "d")):
        word = word.replace(letter, letters)
    word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return word if word.isascii() and word.isalpha() and 1 < len(word) <= 40 else None


def words(text):
    return {p for p in map(plain, word_pattern.findall(text)) if p}


def rows(name):
    for line in (data / "vocab" / name).read_text().splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def documents(*names):
    for name in names:
        for line in (data / f"{name}.jsonl").open():
            yield json.loads(line)


# In how many documents a word stands in small letters.
notes = collections.Counter()
for document in documents("notes/acibench/train", "notes/mtsdialog/train", "entities/maccrobat/train", "entities/bc5cdr/train",
                          "entities/ncbi-disease/train"):
    found = {w for w in word_pattern.findall(document["text"]) if w.islower()}
    notes.update({p for p in map(plain, found) if p})

foreign, marked_words = collections.Counter(), set()
for document in documents("phi/meddocan/train", "phi/grascco/train", "phi/edspseudo/train"):
    text, marked = document["text"], bytearray(len(document["text"]))
    for span in document["spans"]:
        marked[span["start"]:span["end"]] = b"\1" * (span["end"] - span["start"])
    found = {"free": set(), "marked": set()}
    for match in word_pattern.finditer(text):
        found["marked" if any(marked[match.start():match.end()]) else "free"].add(match[0])
    marked_words |= {plain(w) for w in found["marked"] if not w.islower()}
    foreign.update({p for p in map(plain, found["free"]) if p})

scowl_by_size = {}
for size in (10, 20, 35, 40, 50, 55, 60, 70):
    for spelling in ("english", "american", "british"):
        path = scowl / f"{spelling}-words.{size}"
        for line in path.read_text("latin-1").splitlines() if path.exists() else ():
            if line.islower() and line.isalpha() and (word := plain(line)):
                scowl_by_size.setdefault(word, size)

by_hand, always_known = set(), set()
for name in ("clinical_words.txt", "more_words.txt"):
    for line in (here / name).read_text().splitlines():
        if line.startswith("#"):
            continue
        by_hand |= words(line)
        if line.startswith("!"):
            always_known |= words(line)

diagnoses = set().union(*(words(row[2]) for row in rows("icd10cm_2019.tsv") if len(row) > 2))
drugs = set().union(*(words(row[0]) for row in rows("drugs_drugbank.tsv") if len(row[0]) <= 24 and (row[1] == "common" or row[0].isalpha())))
surname_rank = {plain(row[0]): int(row[2]) for row in rows("names_last_census1990.tsv") if row[2].isdigit()}
first_names = {plain(row[0]): float(row[2]) for row in rows("names_first_census1990.tsv") if row[3].isdigit()}
cities = set().union(*(words(row[0]) for row in rows("us_cities.tsv")))
names = set(surname_rank) | set(first_names) | cities

common = {w for w, n in notes.items() if n >= least_documents} | {w for w, size in scowl_by_size.items() if size <= 35} | by_hand
elsewhere = {w for w, n in foreign.items() if n >= least_documents and w not in marked_words}


def is_name_first(word):
    """Whether a common word with a capital letter inside a sentence is a name rather than the word. Nearly everything is somebody's
    surname; what counts is how frequent the name is, and how often notes use the word."""
    rank = surname_rank.get(word, 10**6)
    used = notes[word]
    if word in by_hand and word not in scowl_by_size and rank <= 10000 and used < 3:
        return True  # an eponym: passes before its noun
    return rank <= 150 or (rank <= 500 and used < 40) or (rank <= 3000 and used < 10) or (first_names.get(word, 0) >= 0.01 and used < 20)


candidates = common | {w for w, size in scowl_by_size.items() if size <= 70} | diagnoses | drugs | elsewhere
ambiguous = {w for w in common if is_name_first(w)} - always_known
known = {w for w in candidates if (w in common and w not in ambiguous) or w not in names}
also_name = {w for w in known if surname_rank.get(w, 10**6) <= 4000 or first_names.get(w, 0) >= 0.004} - always_known
known -= also_name
small_only = candidates - known - also_name - ambiguous
frequent_names = ({w for w, rank in surname_rank.items() if rank <= 15000} | {w for w, share in first_names.items() if share >= 0.004})
is_name = {w for w in frequent_names if w and len(w) >= 4} - known - also_name - ambiguous - small_only


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
    body = "\n".join(f'    "{line}"sv,' for line in lines)
    return (f"std::span<const std::string_view> {name}() {{\n  static constexpr std::string_view lines[] = {{\n{body}\n  }};\n"
            "  return lines;\n}\n")


(here / "word_lists.cc").write_text(
    "// Written by tools/make_closed_world.py: do not edit. Sources and licences: NOTICE.\n// clang-format off\n"
    '#include "closedworld/data/word_lists.h"\n\nnamespace wardbook::closedworld {\n\nusing std::string_view_literals::operator""sv;\n\n'
    + "\n".join((table("known_words", known), table("also_name_words", also_name), table("ambiguous_words", ambiguous), table("small_only_words", small_only),
                 table("frequent_names", is_name)))
    + "\n}  // namespace wardbook::closedworld\n")
print(len(known), "known,", len(also_name), "also names,", len(ambiguous), "ambiguous,", len(small_only), "in small letters only,", len(is_name), "names,",
      (here / "word_lists.cc").stat().st_size, "bytes")
