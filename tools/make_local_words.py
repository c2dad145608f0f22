#!/usr/bin/env python3
"""make_local_words.py PHI: writes src/deid/data/local_words.cc, the words that notes in Spanish, German and French are full of, and those of
the German ones that are nouns, so that a capital says nothing.

They are counted in training/notes (under this repository's licence) and in the train parts that PHI holds: meddocan (CC BY 4.0), grascco
(texts CC0, labels CC BY 4.0) and edspseudo (BSD-3); src/deid/data/local_words_LANGUAGE.txt has those that were written down by hand. The
list is committed, so a build needs no PHI. NOTICE names the sources.

A word counts where it stands outside of what is marked: in small letters, or in German with a capital. It is kept if that is so in two
documents and more, and in three times as many as it stands in for the name of a person, a place or an organisation: nobody's name becomes
a word because a document does not mark it. Of words that were written down there are the usual endings, too. Words are folded to plain
ASCII; the form of a list is that of tools/front_code.py.
"""
import collections
import json
import pathlib
import re
import sys
import unicodedata

from front_code import front_code

root = pathlib.Path(__file__).resolve().parent.parent
out = root / "src" / "deid" / "data"
sets = {"es": "meddocan", "de": "grascco", "fr": "edspseudo"}
named = {"NAME", "LOCATION", "ORGANIZATION"}
mark = re.compile(r"\{\{([A-Z_]+)(?:\.[a-z_]+)?:(.*?)\}\}", re.S)
word_pattern = re.compile(r"[^\W\d_]+")
least_documents, words_to_names = 2, 3
# First names that accents, gender and number make of words.
first_names = set("marie claire rose blanche france violette aime clement ange florent desire constant dolores pilar luz nieves rosa cruz "
                  "consuelo mercedes socorro remedios rocio alba aurora estrella gloria blanca clara angel leon marina ernst heide frank "
                  "mark rosi lili max ines irene ana leo nora emma".split())


def fold(word):
    word = word.lower()
    for letter, letters in (("ß", "ss"), ("æ", "ae"), ("œ", "oe"), ("ø", "o"), ("ł", "l"), ("đ", "d")):
        word = word.replace(letter, letters)
    word = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    return word if re.fullmatch(r"[a-z]{2,40}", word) else None


def pieces(language, phi):
    """For each document its pieces: (text, label), the label None where nothing is marked."""
    for path in sorted((root / "training" / "notes" / language).glob("*.txt")):
        text, found, done = path.read_text(encoding="utf-8").partition("\n")[2], [], 0
        for match in mark.finditer(text):
            found += [(text[done:match.start()], None), (match[2], match[1])]
            done = match.end()
        yield found + [(text[done:], None)]
    for line in (phi / sets[language] / "train.jsonl").open(encoding="utf-8"):
        document = json.loads(line)
        text, found, done = document["text"], [], 0
        for span in document["spans"]:
            found += [(text[done:span["start"]], None), (text[span["start"]:span["end"]], span["label"])]
            done = span["end"]
        yield found + [(text[done:], None)]


def inflected(language, word):
    if language == "de":
        endings = ("n", "s", "e", "en", "es", "er") if word.istitle() else ("e", "er", "es", "en", "em")
        return {word} if word[-1] in "esn" and not word.istitle() else {word, *(word + ending for ending in endings)}
    if word[-1] in "sxz":
        return {word}
    return {word, word + ("s" if language == "fr" or word[-1] in "aeiou" else "es")}


def local_words(language, phi):
    """The words, and of the German ones the nouns."""
    free, in_names, large, small = (collections.Counter() for _ in range(4))
    for document in pieces(language, phi):
        seen = {name: set() for name in ("names", "large", "small")}
        for text, label in document:
            for match in word_pattern.finditer(text):
                word = match[0]
                if label is None and word.islower():
                    seen["small"].add(fold(word))
                elif label is None and language == "de" and word.istitle():
                    seen["large"].add(fold(word))
                elif label in named and not word.islower():
                    seen["names"].add(fold(word))
        free.update((seen["small"] | seen["large"]) - {None})
        in_names.update(seen["names"] - {None})
        large.update(seen["large"] - {None})
        small.update(seen["small"] - {None})
    by_hand, nouns, section = set(), set(), ""
    for line in (out / f"local_words_{language}.txt").read_text(encoding="utf-8").splitlines():
        section = line if line.startswith("#") else section
        for word in () if line.startswith("#") else line.split():
            varies = section.startswith(("# Adjectives", "# Nouns"))
            forms = {fold(form) for form in (inflected(language, word) if varies else (word,))} - {None}
            by_hand |= forms
            if language == "de" and word.istitle():
                nouns |= forms
    words = by_hand | {w for w, n in free.items() if n >= least_documents and n >= words_to_names * in_names[w]}
    words -= first_names
    return words, {w for w in words if w in nouns or large[w] > 2 * small[w]} if language == "de" else set()


def table(name, words):
    coded = front_code(words)
    body = "\n".join(f'"{coded[i : i + 120]}"' for i in range(0, len(coded), 120))
    print(name, len(words), "words", len(coded), "bytes")
    return f"constexpr char {name}_text[] =\n{body};\nconst std::string_view {name}({name}_text, sizeof {name}_text - 1);\n"


def main(phi):
    tables = ""
    for language in sets:
        words, nouns = local_words(language, phi)
        tables += table(f"words_{language}", words) + (table(f"nouns_{language}", nouns) if nouns else "")
    (out / "local_words.cc").write_text(
        "// Made by tools/make_local_words.py; do not edit. Words of Spanish, German and French. NOTICE says where they come from.\n"
        '#include "deid/data/lists.h"\n\nnamespace wardbook::deid::data {\n\n// clang-format off\n'
        + tables + "// clang-format on\n\n}  // namespace wardbook::deid::data\n", encoding="utf-8")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
