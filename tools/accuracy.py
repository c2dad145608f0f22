#!/usr/bin/env python3
"""accuracy.py --build BUILD --data DATA: measures, and writes docs/accuracy.md, docs/accuracy-entities.tsv and the
numbers of models/README.md. `./dev accuracy` runs it.

DATA holds phi/<set>/{dev.jsonl,set.json}, entities/<set>/{train,dev,devel}.jsonl and notes/{mtsamples,acibench}. It is no part of this
repository; where something of it is missing the tool says what, and leaves the page as it is. Same program and data, same page: there
is no date and no timing in it.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zlib

import calibrate_estimate
import name_origins

root = pathlib.Path(__file__).resolve().parent.parent
page, damage_page, card = root / "docs" / "accuracy.md", root / "docs" / "accuracy-entities.tsv", root / "models" / "README.md"
heldout = {"en": "English", "es": "Spanish", "de": "German", "fr": "French"}  # tests/heldout/LANGUAGE
card_sets = {"en": "asqphi", "es": "meddocan", "de": "grascco", "fr": "edspseudo"}  # whose train part a model learnt from
card_begin, card_end = "<!-- Measured by ./dev accuracy: do not edit from here -->", "<!-- to here -->"

phi_sets = {
    "asqphi": "Search questions of clinicians, in English; written and tagged by a language model. Short, so that hardly anything stands around a name.",
    "meddocan": "Published case reports, in Spanish, each with a header and a footer of invented identifiers. The layout of the header is nearly "
                "fixed: scores say little about free text. Sex, titles and words for relatives are marked too (`OTHER`); they are no identifiers by law.",
    "grascco": "Discharge letters, in German, written from real ones by repeated alienation; with the noise of a scanner. Small.",
    "edspseudo": "Short snippets of notes as hospitals of Paris write them, in French. First name and surname are spans of their own there, and here a name is one: strict scores mean something where adjacent spans are joined on both sides (`eval --join-adjacent`).",
    "presidio-synth": "Template sentences of no clinical kind, in English, with persons out of a name generator. A check of the senses, not of the trade.",
    "openmed-golden": "One-liners, each for one thing: checksums, look-alike letters, hard negatives, some 35 languages. No rate can be taken from it.",
}
own_sets = {
    "detectors": "What each detector must find and leave; the tests run over it.",
    "notes": "Whole notes of many kinds, written for the tests.",
    "sloppy": "Notes as people type them.",
    "spoken": "Numbers and dates in words, wards, logins, initials and far-off addresses, as dictation, logs and clerks have them.",
}
entity_files = ("maccrobat/train", "maccrobat/dev", "bc5cdr/train", "bc5cdr/devel", "ncbi-disease/train", "ncbi-disease/devel", "ada/train", "ada/dev")
entity_labels = ("MEDICATION", "DOSAGE", "LAB_VALUE", "TEST")
note_files = ("mtsamples/all", "acibench/valid")


def ordinary_notes(folder):
    """The held-out English notes that are no tests of endurance."""
    chosen = folder / "en"
    chosen.mkdir()
    for note in (root / "tests" / "heldout" / "en").glob("*.txt"):
        if not note.name.startswith("t"):
            shutil.copy(note, chosen)
    return chosen


def missing(data):
    wanted = [f"phi/{name}/{file}" for name in phi_sets for file in ("dev.jsonl", "set.json")]
    wanted += [f"entities/{name}.jsonl" for name in entity_files] + [f"notes/{name}.jsonl" for name in note_files]
    return [name for name in wanted if not (data / name).is_file()]


def records(path):
    with path.open(encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


class Program:
    def __init__(self, build):
        self.build = build

    def run(self, *arguments, stdin=None):
        outcome = subprocess.run([self.build / arguments[0], *arguments[1:]], input=stdin, capture_output=True, check=False)
        if outcome.returncode:
            sys.exit(f"accuracy: {arguments[0]} {arguments[1]} ended with {outcome.returncode}: {outcome.stderr.decode()[:500]}")
        return outcome.stdout.decode()

    def evaluate(self, gold, *options):
        return json.loads(self.run("wardbook", "eval", gold, "--json", *options))["data"]

    def redact(self, texts):
        """One answer for each (id, text)."""
        lines = "".join(json.dumps({"id": str(number), "text": text}) + "\n" for number, text in enumerate(texts))
        return [json.loads(line) for line in self.run("wardbook", "redact", "--jsonl", stdin=lines.encode()).splitlines()]


def percent(value, digits=1):
    return f"{100 * value:.{digits}f}"


def with_range(interval, digits=1):
    if interval is None:
        return "-"
    value, low, high = interval
    return f"{percent(value, digits)} ({percent(low, digits)} to {percent(high, digits)})"


def character_f2(counts):
    precision, recall = counts["character_precision"], counts["character_recall"]
    return 5 * precision * recall / (4 * precision + recall) if precision + recall else 0.0


def overview_row(name, score):
    overall = score["overall"]
    within = overall["intervals"]
    negatives = f"{score['hard_negatives_touched']} of {score['hard_negatives']}" if score["hard_negatives"] else "-"
    return (f"| {name} | {score['documents']} | {score['direct_spans']} | {with_range(score['full_coverage_recall'])} | "
            f"{with_range(within['character_precision'])} | {with_range(within['character_recall'])} | {with_range(within['f1'])} | "
            f"{percent(overall['f2'])} | {percent(character_f2(overall))} | {score['documents_with_leak']} | {negatives} |")


overview_head = ("| set | documents | direct identifiers | full coverage | character precision | character recall | strict F1 | strict F2 | character F2 | "
                 "documents with a leak | hard negatives touched |\n|---|---|---|---|---|---|---|---|---|---|---|")


def label_table(score):
    lines = ["| label | n | false alarms | strict P | strict R | strict F1 | label-free P | label-free R | character P | character R | full coverage |",
             "|---|---|---|---|---|---|---|---|---|---|---|"]
    for label, counts in sorted(score["labels"].items()):
        free = counts["label_free"]
        lines.append(f"| {label} | {counts['n']} | {counts['false_alarms']} | {percent(counts['p'])} | {percent(counts['r'])} | "
                     f"{with_range(counts['intervals']['f1'])} | {percent(free['p'])} | {percent(free['r'])} | {percent(counts['character_precision'])} | "
                     f"{percent(counts['character_recall'])} | {with_range(counts['intervals']['full_coverage_recall'])} |")
    return lines


def estimate_table(scores):
    lines = ["| set | kind | engine | second | both | left, estimated | left, in truth |", "|---|---|---|---|---|---|---|"]
    for name, score in scores.items():
        for kind, row in score["estimate"].items():
            value, low, high = row["left"]
            lines.append(f"| {name} | {kind} | {row['first']} | {row['second']} | {row['both']} | {value:.1f} ({low:.1f} to {high:.1f}) | {row['truth']['left']} |")
    return lines


def entity_damage(program, data):
    """How many spans Safe Harbor redaction alters, and the list of them."""
    lines, listed = ["| set | label | spans | altered | share in percent |", "|---|---|---|---|---|"], []
    total, total_altered = 0, 0
    for name in entity_files:
        documents = records(data / "entities" / f"{name}.jsonl")
        counts = {label: [0, 0] for label in entity_labels}
        for document, answer in zip(documents, program.redact([document["text"] for document in documents]), strict=True):
            gone = [span for span in answer["spans"] if span["action"] != "keep"]
            first, last = document.get("annotated_range", (0, len(document["text"])))
            for span in document["spans"]:
                if span["label"] not in counts or span["start"] < first or span["end"] > last:
                    continue
                counts[span["label"]][0] += 1
                by = sorted({found["label"] for found in gone if found["start"] < span["end"] and found["end"] > span["start"]})
                if by:
                    counts[span["label"]][1] += 1
                    listed.append(f"{name}\t{document['id']}\t{span['label']}\t{span['start']}\t{span['end']}\t{','.join(by)}")
        for label, (spans, altered) in counts.items():
            if spans:
                lines.append(f"| {name} | {label} | {spans} | {altered} | {percent(altered / spans, 2)} |")
            total, total_altered = total + spans, total_altered + altered
    lines.append(f"| all | | {total} | {total_altered} | {percent(total_altered / total, 2)} |")
    return lines, listed


def guard_table(program, data, folder):
    """The guard over redacted notes that nobody tuned it on: half of MTSamples, by a hash of the id, and ACI-Bench's validation part."""
    notes = [note for name in note_files for note in records(data / "notes" / f"{name}.jsonl")
             if zlib.crc32(str(note["id"]).encode()) % 2 == 1]
    path = pathlib.Path(folder) / "redacted.jsonl"
    path.write_text("".join(json.dumps(answer) + "\n" for answer in program.redact([note["text"] for note in notes])))
    lines = ["| what | share in percent | of |", "|---|---|---|"]
    for line in program.run("gateway_bench", path).splitlines():
        result = json.loads(line)
        name = result["name"].removeprefix("egress_guard_").replace("_", " ")
        if name == "blocked" or name.startswith("caught"):
            lines.append(f"| {name} | {percent(result['value'])} | {result['n']} |")
    return lines


def card_label_table(scores):
    """How much of what is marked goes, by label, for several sets side by side."""
    labels = sorted({label for score in scores.values() for label, counts in score["labels"].items() if counts["n"]})
    lines = ["| label | " + " | ".join(scores) + " |", "|---" * (len(scores) + 1) + "|"]
    for label in labels:
        cells = []
        for score in scores.values():
            counts = score["labels"].get(label, {"n": 0})
            if not counts["n"]:
                cells.append("-")
                continue
            covered = counts["intervals"]["full_coverage_recall"]
            covered = percent(covered[0]) if covered and counts["direct"] else "-"
            cells.append(f"{percent(counts['p'])} / {percent(counts['r'])} / {percent(counts['f1'])}, {covered} of {counts['n']}")
        lines.append(f"| {label} | " + " | ".join(cells) + " |")
    return lines


def write_card(notes, scores, origins):
    """The numbers of the model card, between its two marks; the words around them are written by hand."""
    before, begin, rest = card.read_text(encoding="utf-8").partition(card_begin)
    _, end, after = rest.partition(card_end)
    if not begin or not end:
        sys.exit("accuracy: models/README.md lacks the marks between which the numbers stand.")
    chosen = {name: scores[name] for name in card_sets.values()}
    text = [
        "", "", f"Built from {built_from()}. Percent; in brackets the 95 % interval.", "", overview_head,
        *(overview_row(f"held-out notes, {name}", notes[name]) for name in notes), *(overview_row(f"{name}, dev part", score) for name, score in chosen.items()), "",
        "By label: strict precision / recall / F1, then the share of direct identifiers whose every letter and digit goes, and how many are marked. A dash: none is, "
        "or none is direct (a job; an age up to 89).", "",
        "Held-out notes:", "", *card_label_table(notes), "", "Dev parts:", "", *card_label_table(chosen), "",
        "By origin of the persons' names: " + name_origins.summary(origins) + " docs/accuracy.md has all of them, and says how it was counted.", "",
    ]
    card.write_text(before + begin + "\n".join(text) + "\n" + end + after, encoding="utf-8")


def built_from():
    commit = subprocess.run(["git", "rev-parse", "--short=12", "HEAD"], cwd=root, capture_output=True, text=True, check=False).stdout.strip() or "unknown"
    changed = subprocess.run(["git", "status", "--porcelain", "--", "src", "models/*.bin", "cmake"], cwd=root, capture_output=True, text=True, check=False).stdout.strip()
    return commit + (" with changes that are not committed" if changed else "")


def size_of(build):
    models = sorted((root / "models").rglob("*")) if (root / "models").is_dir() else []
    weights = sum(path.stat().st_size for path in models if path.suffix == ".bin")
    return f"{(build / 'wardbook').stat().st_size / 1e6:.1f} MB of program, {weights / 1e6:.1f} MB of weights in `models/`"


def write(program, data):
    scores = {name: program.evaluate(data / "phi" / name / "dev.jsonl", "--set", data / "phi" / name / "set.json") for name in phi_sets}
    own = {name: program.evaluate(root / "src" / "deid" / "cases" / f"{name}.jsonl") for name in own_sets}
    notes = {name: program.evaluate(root / "tests" / "heldout" / language) for language, name in heldout.items()}
    with tempfile.TemporaryDirectory() as folder:
        ordinary = program.evaluate(ordinary_notes(pathlib.Path(folder)))
    aside = {name: program.evaluate(root / "tests" / "setaside" / language) for language, name in heldout.items()}
    joined = program.evaluate(data / "phi/edspseudo/dev.jsonl", "--set", data / "phi/edspseudo/set.json", "--join-adjacent")
    origins = name_origins.measure(program.build / "wardbook")
    with tempfile.TemporaryDirectory() as folder:
        rest = {f"held-out notes, {name}, the rest": program.evaluate(calibrate_estimate.half(language, 1, folder)) for language, name in heldout.items()}
    damage, listed = entity_damage(program, data)
    with tempfile.TemporaryDirectory() as folder:
        guard = guard_table(program, data, folder)
    text = [
        "# How accurate it is", "",
        "Written by `./dev accuracy --data DIR`: do not edit. [tools/accuracy.py](../tools/accuracy.py) says what DIR holds.", "",
        f"Built from {built_from()}; {size_of(program.build)}.", "",
        "Numbers are percent; in brackets the 95 % interval, a bootstrap over documents. **Full coverage**: direct identifiers whose every letter and "
        "digit goes. **Character precision**: letters and digits that go and lie in something marked, of all that go. **Strict**: start, end and label "
        "agree. **Character F2**: of character precision and recall, whatever the label, which is nearest to what presidio-research's own evaluator counts "
        "(tokens). A label that a set did not mark is left out. [src/evaluation/score.h](../src/evaluation/score.h) has the definitions.", "",
        "## Held-out notes", "", overview_head, *(overview_row(name, score) for name, score in notes.items()),
        overview_row("English, the ordinary ones", ordinary), *(overview_row(f"{name}, set aside", score) for name, score in aside.items()), "",
        "Invented clinical documents of many kinds in `tests/heldout`, written and marked by hand by other writers than the notes that the models learnt "
        "from, with the same brief. No weight comes from them. The English ones: t001 to t090 are adversarial (the errors of t001 to t045 were read), o, m and pm, "
        "60 each by three writers, are ordinary notes of many kinds, whose errors nobody read: the row of the ordinary ones is of these three. Of the other languages "
        "pm is by a writer of whom nothing was read. The operating points were chosen on t001 to t045 and on `tests/setaside`, by writers of whom nothing (English) or "
        "other notes (the others) were trained on: those rows are a little hopeful. Writers with one brief have the manners of one another, and the persons do not exist: notes of "
        "your own house may be read better or worse. `wardbook eval tests/heldout` measures on them, too. By label: below.", "",
        "## Recall by origin of names", "",
        "Whether a name is found must not depend on where it comes from. For each of the origins of `src/deid/name_pools.h` the same held-out notes were given "
        "persons of that origin alone (`wardbook synthesize --origin`, tools/name_origins.py), and roughened with typing errors, errors of scanning, lost capitals and "
        "torn lines, so that these numbers are lower than those on the notes themselves. Counted are names that go with every letter; in brackets the 95 % interval. Half of the names stand in the "
        "origin's pool, half are made of the parts of two of them. The documents that trained the models had persons out of the same pools, all of them drawn "
        "about as often: names of an origin that has no pool are not measured here.", "",
        name_origins.summary(origins), "",
        *name_origins.table(origins), "",
        "## Sets of others, their dev part", "", overview_head, *(overview_row(name, score) for name, score in scores.items()),
        overview_row("edspseudo, adjacent spans joined", joined), "",
        "What they are, and are not. All of them were there while the rules were written, and the models learnt from the train parts of the first four, so these are no "
        "scores on unseen writers; none of them holds whole English clinical notes with marked identifiers.", "",
        *(f"- **{name}**: {what}" for name, what in phi_sets.items()), "",
        "## Our own sets", "", overview_head, *(overview_row(name, score) for name, score in own.items()), "",
        "They are the tests of the engine: it is built until they pass, the models learn from them, and they say what is held, not how good it is.", "",
        *(f"- **{name}** (`src/deid/cases/{name}.jsonl`): {what}" for name, what in own_sets.items()), "",
        "## What redaction does to clinical facts", "",
        "Spans of medication, dosage, laboratory value and test that Safe Harbor redaction touches. Each stands by its id in "
        "[accuracy-entities.tsv](accuracy-entities.tsv), with the label that it was taken for. Case reports and abstracts; some of what is touched is a "
        "date or a name inside a marked span, and had to go. The English model has read the texts of maccrobat and of the train parts of bc5cdr and ncbi-disease "
        "(without their marks) as texts that hold few identifiers: the devel parts and ada are the fair ones.", "", *damage, "",
        "## The second detector", "",
        "The guard before a model (`src/closedworld`), over redacted notes that it was not tuned on: half of MTSamples (operation reports and letters) and "
        "ACI-Bench's validation part. *Blocked* counts every note that it stops, with reason (the redactor left a date or a name) or without. *Caught* "
        "counts, over the notes that pass, how often it stops them once an invented identifier is put back where a placeholder stood or in a sentence "
        "of its own.", "", *guard, "",
        "## Estimate", "",
        "`redact --estimate` and `eval` estimate how many identifiers are left from how far the two detectors agree "
        "([src/evaluation/estimate.h](../src/evaluation/estimate.h)). The rates behind it were counted on every other held-out note "
        "(tools/calibrate_estimate.py); here is how the estimate compares with the truth on the rest of them, and on the sets of others. `left` counts what neither saw and what the second alone saw and is true.", "",
        *estimate_table({**rest, **{name: score for name, score in scores.items() if name != "openmed-golden"}}), "",
        "It carries over to texts that are like the notes it was counted on. The sets of others show how far it is off where they are not: short questions, "
        "case reports with one header, scanned letters, snippets, sentences of no clinical kind. Read it as an order of magnitude.", "",
        "## By label", "",
    ]
    for name, score in {**{f"held-out notes, {name}": score for name, score in notes.items()}, **scores}.items():
        text += [f"### {name}", "", *label_table(score), ""]
    page.write_text("\n".join(text), encoding="utf-8")
    write_card(notes, scores, origins)
    damage_page.write_text("set\tdocument\tlabel\tstart\tend\ttaken for\n" + "".join(line + "\n" for line in listed), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--build", type=pathlib.Path, required=True)
    parser.add_argument("--data", type=pathlib.Path, default=os.environ.get("WARDBOOK_GOLD"))
    arguments = parser.parse_args()
    if arguments.data is None:
        sys.exit("accuracy: there is no data. --data DIR or WARDBOOK_GOLD names it; tools/accuracy.py says what it holds. docs/accuracy.md stays as it is.")
    if lacking := missing(pathlib.Path(arguments.data)):
        sys.exit("accuracy: docs/accuracy.md stays as it is, for these files are missing:\n  " + "\n  ".join(lacking))
    write(Program(arguments.build.resolve()), pathlib.Path(arguments.data).resolve())
    print("wrote " + ", ".join(str(path.relative_to(root)) for path in (page, damage_page, card)), file=sys.stderr)


if __name__ == "__main__":
    main()
