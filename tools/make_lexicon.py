#!/usr/bin/env python3
"""make_lexicon.py VOCABULARY SCOWL TEXTS OUT: writes the word lists of the detector as C++ string literals.

VOCABULARY holds names_first_census1990.tsv, names_last_census1990.tsv, us_cities.tsv, icd10cm_2019.tsv, drugs_rxterms.tsv
and drugs_drugbank.tsv; SCOWL is the folder of Debian's package scowl; TEXTS holds clinical texts (*.jsonl with "text") whose
lower-case words count as clinical vocabulary. NOTICE names the sources and licences of each. None of the three folders is part of
this repository: the lists that this makes are committed, and a build needs no more.

A list has the form of front_code.py. Words are folded to plain ASCII.
"""
import collections
import json
import pathlib
import re
import sys
import unicodedata

from front_code import front_code

vocabulary, scowl, texts, out = map(pathlib.Path, sys.argv[1:5])


def fold(word):
    plain = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in plain if not unicodedata.combining(c))


def rows(name):
    lines = [l for l in (vocabulary / name).read_text(encoding="utf-8").splitlines() if l and not l.startswith("#")]
    return [l.split("\t") for l in lines[1:]]


def plain(words):
    return {w for w in map(fold, words) if re.fullmatch(r"[a-z][a-z']*", w) and len(w) > 1}


def write(name, words, what):
    coded = front_code(words)
    lines = [coded[i : i + 120] for i in range(0, len(coded), 120)]
    text = f"// Made by tools/make_lexicon.py; do not edit. {what} NOTICE says where they come from.\n"
    text += '#include "deid/data/lists.h"\n\nnamespace wardbook::deid::data {\n\n// clang-format off\n'
    text += f"constexpr char {name}_text[] =\n" + "\n".join(f'"{l}"' for l in lines) + ";\n// clang-format on\n"
    text += f"const std::string_view {name}({name}_text, sizeof {name}_text - 1);\n\n}}  // namespace wardbook::deid::data\n"
    (out / f"{name}.cc").write_text(text)
    print(name, len(words), "words", len(text), "bytes")


def scowl_words(kinds, sizes):
    found = set()
    for path in scowl.iterdir():
        kind, size = path.name.rsplit(".", 1)
        if kind in kinds and size.isdigit() and int(size) <= sizes:
            found |= {w for w in path.read_text(encoding="latin-1").split() if "'" not in w}
    return found


first_rows = rows("names_first_census1990.tsv")
last_rows = rows("names_last_census1990.tsv")
first = plain(r[0] for r in first_rows)
first_common = plain(r[0] for r in first_rows if int(r[3]) <= 600)
first_frequent = plain(r[0] for r in first_rows if int(r[3]) <= 100)  # of each sex
last = plain(r[0] for r in last_rows)
last_frequent = plain(r[0] for r in last_rows[:300])
last_common = plain(r[0] for r in last_rows[:3000])
words = {w for w in plain(scowl_words({"english-words", "american-words"}, 50))}
basic = {w for w in plain(scowl_words({"english-words", "american-words"}, 20))}

scowl_plain = set(
    "penny amber autumn ginger hazel pierce patience charity sandy rusty dusty rocky misty sky art ace baker banks barber bishop bloom bond booker booth branch bridges brook brooks burns butcher butler buck carpenter carver chance chandler church cook cooper crane "
    "cross dale dean drew duke earl faith farmer fields fisher fletcher flowers ford forest fox frost gene glass golden goodwin grant graves guy hale hall harmony hart heath "
    "holly hunt hunter ivy joy judge king knight lamb lane law lily lord love mason mercy mercado merry miles mills monks moon moss noble norm olive page palmer parish park "
    "parker pearl piper pitts pollard poole porter post potter powers price prince proctor quick ray reading rich rivers rose ruby rush sage sharp shepherd singer singleton "
    "skinner snow sparks spear stacks steel stone street summer summers swan temple ties tucker turner tyler valentine vance violet walker wall waters watts weaver webb weeks "
    "wells west wheeler wilder winter winters wise wolf wood woods worth".split()
)
clinical = collections.Counter()
for _, _, description in rows("icd10cm_2019.tsv"):
    clinical.update(set(plain(re.findall(r"[A-Za-z]+", description))))
clinical = {w for w, n in clinical.items() if len(w) > 2}
drugs = set()
for row in rows("drugs_rxterms.tsv"):
    drugs |= plain(re.findall(r"[A-Za-z]{4,}", row[0]))
for row in rows("drugs_drugbank.tsv"):
    if row[1] == "common":
        drugs |= plain(re.findall(r"[A-Za-z]{4,}", row[0]))
    elif re.fullmatch(r"[A-Z][a-z]{4,}", row[0]):
        drugs |= plain([row[0]])
running = collections.Counter()
capital = collections.Counter()
for path in sorted(texts.rglob("*.jsonl")):
    for line in path.read_text(encoding="utf-8").splitlines():
        found = set(re.findall(r"(?<=[a-z,] )[A-Za-z]{3,}\b", json.loads(line)["text"]))
        running.update(w for w in plain(w for w in found if w.islower()))
        capital.update(w for w in plain(w for w in found if not w.islower()))
# A common name that notes never write with a small letter is no word ("john", "smith"), whatever a dictionary says.
names_only = {w for w in first_common | last_common if running[w] == 0 and w not in scowl_plain}
words -= names_only
basic -= names_only & set("bob jack john ken nick smith doe don pat chuck".split())
words |= basic
clinical |= {w for w, n in running.items() if n >= 2 and n > 4 * capital[w]}
clinical |= drugs
# A common first name that is also in a drug's or a disease's name ("James", "Mary") stays a name first.
clinical -= first_common
clinical -= {w for w in clinical & last_common if w not in words and w not in running}
clinical -= words
cities = set()
for (city,) in rows("us_cities.tsv"):
    name = re.sub(r"[^a-z' ]", " ", fold(city))
    name = re.sub(r" +", " ", name).strip()
    if len(name) > 2:
        cities.add(name.replace(" ", "_"))

write("first_names", first - first_common, "First names of the less common sort.")
write("common_first_names", first_common, "The most common first names.")
write("last_names", last - last_common, "Surnames.")
write("common_last_names", last_common, "The most common surnames.")
write("frequent_first_names", first_frequent, "The hundred most common first names of each sex.")
write("frequent_last_names", last_frequent, "The three hundred most common surnames.")
write("common_words", words - basic, "Words of English.")
write("basic_words", basic, "The most used words of English.")
write("clinical_words", clinical, "Words of medicine: diseases, drugs, anatomy.")
write("cities", cities, "Places of the United States; an underscore is a space.")
