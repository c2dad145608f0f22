#!/usr/bin/env python3
"""Lays out in WORK what a model of LANGUAGE is trained on: sets/*/*.jsonl, each folder with its set.json, and unmarked.jsonl."""
import json
import pathlib
import random
import re
import shutil
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
MARK = re.compile(r"\{\{([A-Z_]+)(?:\.[a-z]+)?:(.*?)\}\}", re.S)
# Sets that are trained on as they are, and how often: a small set must not drown among synthetic documents.
SETS = {"en": {"asqphi": 2, "presidio-synth": 1}, "es": {"meddocan": 3}, "de": {"grascco": 3}, "fr": {"edspseudo": 3}}


def records(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def write(path, items):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8") as out:
        for item in items:
            out.write(json.dumps(item, ensure_ascii=False) + "\n")


def marked_note(path, language):
    body = path.read_text(encoding="utf-8").partition("\n")[2]
    text, spans, last = "", [], 0
    for mark in MARK.finditer(body):
        text += body[last : mark.start()]
        if mark[1] != "KEEP":
            spans.append({"start": len(text), "end": len(text) + len(mark[2]), "label": mark[1]})
        text += mark[2]
        last = mark.end()
    return {"id": path.stem, "lang": language, "text": text + body[last:], "spans": spans}


def whole_names(record):
    """The French set has given and family names as spans of their own; a name is one."""
    spans = []
    for span in record["spans"]:
        last = spans[-1] if spans else None
        if last and last["label"] == span["label"] == "NAME" and record["text"][last["end"] : span["start"]] == " ":
            spans[-1] = {**last, "end": span["end"]}
        else:
            spans.append(span)
    return {**record, "spans": spans}


def unmarked_texts(data):
    """English texts in which nobody marked identifiers; they hold few."""
    dice = random.Random(5)
    texts = []
    for name in ("entities/bc5cdr/train", "entities/ncbi-disease/train", "notes/mtsdialog/train", "notes/maccrobat-text/all", "notes/acibench/train"):
        texts += [record["text"] for record in records(data / f"{name}.jsonl")]
    # Every other dictated report: the rest of them measure.
    texts += [record["text"] for record in records(data / "notes/mtsamples/all.jsonl")[::2]]
    rows = [line.rstrip("\n").split("\t") for line in open(data / "vocab/icd10cm_2019.tsv", encoding="utf-8") if not line.startswith("#")][1:]
    chosen = dice.sample(rows, 4000)
    texts += ["\n".join(row[-1] for row in chosen[i : i + 8]) for i in range(0, len(chosen), 8)]
    rows = [line.split("\t") for line in open(data / "vocab/drugs_drugbank.tsv", encoding="utf-8") if not line.startswith("#")][1:]
    chosen = dice.sample(rows, 6000)
    for i in range(0, len(chosen), 6):
        head = dice.choice(["Medications: ", "Takes ", "Allergic to ", "Started on ", "Meds:\n"])
        texts.append(head + dice.choice([", ", "\n", "; "]).join(row[0] for row in chosen[i : i + 6]) + ".")
    return [{"id": f"u{i}", "lang": "en", "text": text, "spans": []} for i, text in enumerate(texts)]


def main(language, data, work):
    shutil.rmtree(work / "sets", ignore_errors=True)
    write(work / "unmarked.jsonl", unmarked_texts(data) if language == "en" else [])
    notes = [marked_note(path, language) for path in sorted((ROOT / "training/notes" / language).glob("*.txt"))]
    write(work / "sets/notes/notes.jsonl", notes)
    cases = []
    for path in sorted((ROOT / "src/deid/cases").glob("*.jsonl")):
        for case in records(path):
            if "spans" in case and case.get("lang", "en") == language:
                cases += [{"id": f"{path.stem}-{case['id']}-{copy}", "lang": language, "text": case["text"], "spans": case["spans"]} for copy in range(8)]
    write(work / "sets/cases/cases.jsonl", cases)
    for name, copies in SETS[language].items():
        documents = [whole_names(document) for document in records(data / f"phi/{name}/train.jsonl")]
        write(work / f"sets/{name}/train.jsonl", [{**document, "id": f"{document['id']}-{copy}"} for copy in range(copies) for document in documents])
        shutil.copy(data / f"phi/{name}/set.json", work / f"sets/{name}/set.json")


if __name__ == "__main__":
    main(sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
