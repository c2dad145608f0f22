#!/usr/bin/env python3
"""make_hospitals.py VOCABULARY OUT: writes the dictionary of hospitals as a C++ string literal (OUT/hospitals.cc).

VOCABULARY holds us_hospitals_cms.tsv (Hospital General Information, Centers for Medicare and Medicaid Services; public domain) and the
lists of names and places that make_lexicon.py reads, by which names that say too little are left out. NOTICE names the sources; the list
that this makes is committed, and a build needs no more.

Of each hospital its whole name ("crestwood medical center"), and what people call it by, its name without the words for what it is
("crestwood" is a town and a surname: left out; "banner estrella", "metrohealth"). Words are written as src/deid/hospitals.cc reads them from a
text: small letters, no points, "st" for "saint", "marys" for "mary's", an underscore behind each. The form is that of front_code.py.
"""
import pathlib
import re
import sys

from front_code import front_code

vocabulary, out = map(pathlib.Path, sys.argv[1:3])
lexicon = pathlib.Path(__file__).resolve().parent.parent / "src/deid/data"

SPELLED = {
    "saint": "st", "sainte": "st", "ste": "st", "mount": "mt", "ctr": "center", "cntr": "center", "centre": "center", "hosp": "hospital",
    "med": "medical", "mem": "memorial", "memori": "memorial", "hlth": "health", "univ": "university", "reg": "regional", "childrens": "children",
    "hsptl": "hospital", "comm": "community", "fdn": "foundation", "mc": "center", "rmc": "center", "svcs": "services",
}  # fmt: skip
FIRM = {"inc", "llc", "lp", "ltd", "co", "cah", "corp", "corporation", "pc", "the", "lllp", "llp"}
HEADS = set(
    "hospital hospitals medical center centers clinic clinics health healthcare system systems campus institute regional services "
    "authority district network foundation infirmary pavilion facility care centre".split()
)
GENERAL = HEADS | set(
    "a and at by for in of on the an no one general community county city university state public central national area municipal "
    "memorial heart surgical surgery surgeons specialty orthopaedic orthopedic rehabilitation psychiatric behavioral women womans womens "
    "children physicians doctors north south east west northern southern eastern western northeast northwest southeast southwest "
    "valley long term acute critical access nursing home emergency select medicine arts district first new united veterans "
    "cancer eye spine bone joint recovery cardiovascular tri two".split()
)


def coded_words(name):
    text = (lexicon / f"{name}.cc").read_text()
    found, before = set(), ""
    for shared, rest in re.findall(r"([A-Z])([a-z'_]*)", "".join(re.findall(r'^"(.*)"', text, re.M))):
        before = before[: ord(shared) - 65] + rest
        found.add(before)
    return found


def rows(name):
    lines = [l for l in (vocabulary / name).read_text(encoding="utf-8").splitlines() if l and not l.startswith("#")]
    return [l.split("\t") for l in lines[1:]]


first = coded_words("first_names") | coded_words("common_first_names")
last = coded_words("last_names") | coded_words("common_last_names")
cities = coded_words("cities")
words = coded_words("common_words") | coded_words("basic_words") | coded_words("clinical_words")


def spelled(name):
    cut = len(name) >= 49  # the source cuts names off at 50 letters: their last word may be a part of one
    found = [w for w in re.sub(r"[^a-z' ]", " ", name.lower().replace("'s", "s").replace("&", " and ")).replace("'", "").split()]
    if cut:
        found.pop()
    while found and found[-1] in FIRM:
        found.pop()
    if found and found[0] == "the":
        found.pop(0)
    return tuple(SPELLED.get(w, w) for w in found)


def without_heads(name):
    while name and (name[-1] in HEADS or name[-1] in ("and", "of", "at", "for", "the")):
        name = name[:-1]
    return name


def says_something(name):
    return any(w not in GENERAL and len(w) > 1 for w in name)


# Peoples, faiths and places before they are hospitals.
SHARED = set("alaska caribbean carolinas pennsylvania dominican jewish lutheran methodist presbyterian swedish sioux hopi choctaw olympic marias exeter good_samaritan el_camino".split())
PEOPLES = {"native", "indian", "american", "nation", "nations"}


def short_name(name):
    """What no person, place or thing is called as well."""
    if not says_something(name):
        return False
    if len(name) == 1:
        (word,) = name
        return len(word) >= 4 and word not in first | last | cities | words | SHARED
    if name[0] == "st" and len(name) == 2:
        return False  # days, churches and streets are called after saints as well: src/deid/facilities.cc looks around
    if name[-1] in PEOPLES or "_".join(name) in SHARED:
        return False
    if "_".join(name) in cities or len("".join(name)) < 6:
        return False
    if name[0] in first and name[-1] in last | words:
        return False  # "mary washington"
    return not all(w in words for w in name)


whole, short = set(), set()
for row in rows("us_hospitals_cms.tsv"):
    name = spelled(row[0])
    if not 1 < len(name) <= 8 or not says_something(name):
        continue
    # "major hospital", "our community hospital": words of any sentence.
    if any(w in HEADS for w in name) and not all(w in words | GENERAL for w in name):
        whole.add(name)
    if short_name(without_heads(name)):
        short.add(without_heads(name))

names = {"".join(w + "_" for w in n) for n in whole | short}
coded = front_code(names)
lines = [coded[i : i + 120] for i in range(0, len(coded), 120)]
text = "// Made by tools/make_hospitals.py; do not edit. Hospitals of the United States; an underscore ends a word. NOTICE says where they\n"
text += '// come from.\n#include "deid/data/lists.h"\n\nnamespace wardbook::deid::data {\n\n// clang-format off\n'
text += "constexpr char hospitals_text[] =\n" + "\n".join(f'"{l}"' for l in lines) + ";\n// clang-format on\n"
text += "const std::string_view hospitals(hospitals_text, sizeof hospitals_text - 1);\n\n}  // namespace wardbook::deid::data\n"
(out / "hospitals.cc").write_text(text)
print(len(whole), "names,", len(short - whole), "short ones,", len(text), "bytes")
