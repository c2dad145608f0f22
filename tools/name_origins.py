#!/usr/bin/env python3
"""name_origins.py WARDBOOK: recall of names by where they come from, as a table. tools/accuracy.py puts it on its page.

For each origin of src/deid/name_pools.h the same held-out notes are synthesized with persons of that origin alone, and it is counted
how many names go with every letter. Half of the names stand in the origin's pool, half are made of the parts of two of them. The
models learnt from other notes, but with names from the same pools: an origin that no pool has would be read worse.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parent.parent
seed = 29
counts = {"en": 400, "es": 100, "de": 100, "fr": 100}


def origins():
    header = (root / "src" / "deid" / "name_pools.h").read_text(encoding="utf-8")
    return re.findall(r"\w+", re.search(r"enum class Origin[^{]*\{(.*?)\}", header, re.DOTALL)[1])


def recall(wardbook, language, origin):
    """(covered, names, [share, low, high]) of the documents of one language."""
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as gold:
        notes = root / "tests" / "heldout" / language
        subprocess.run([wardbook, "synthesize", notes, "--count", str(counts[language]), "--seed", str(seed), "--origin", origin], stdout=gold, check=True)
        scores = json.loads(subprocess.run([wardbook, "eval", gold.name, "--json"], capture_output=True, check=True).stdout)
    name = scores["data"]["labels"]["NAME"]
    return name["direct_covered"], name["direct"], name["intervals"]["full_coverage_recall"]


def measure(wardbook):
    """By origin: of English notes, and of the Spanish, German and French ones together."""
    found = {}
    for origin in origins():
        by_language = {language: recall(wardbook, language, origin) for language in counts}
        others = [by_language[language] for language in counts if language != "en"]
        found[origin] = (by_language["en"], (sum(of[0] for of in others), sum(of[1] for of in others)))
    return found


def table(found):
    lines = ["| origin of the names | English: names | all letters go | Spanish, German, French: names | all letters go |", "|---|---|---|---|---|"]
    for origin, ((_, names, (value, low, high)), (covered, others)) in sorted(found.items(), key=lambda item: item[1][0][2][0]):
        lines.append(f"| {origin.replace('_', ' ')} | {names} | {100 * value:.1f} ({100 * low:.1f} to {100 * high:.1f}) | {others} | {100 * covered / others:.1f} |")
    return lines


def summary(found):
    """In a sentence: the lowest, the middle and the highest."""
    english = sorted((of[0][2][0], origin.replace("_", " ")) for origin, of in found.items())
    others = sorted((of[1][0] / of[1][1], origin.replace("_", " ")) for origin, of in found.items())

    def spread(values):
        return (f"{100 * values[0][0]:.1f} ({values[0][1]}) to {100 * values[-1][0]:.1f} ({values[-1][1]}), "
                f"in the middle {100 * values[len(values) // 2][0]:.1f}")
    return f"English notes: {spread(english)}. Spanish, German and French notes: {spread(others)}."


if __name__ == "__main__":
    measured = measure(pathlib.Path(sys.argv[1]).resolve())
    print(*table(measured), "", summary(measured), sep="\n")
