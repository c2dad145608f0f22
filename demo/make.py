#!/usr/bin/env python3
"""make.py: writes the demonstration documents and demo/gold.jsonl from the marked texts in demo/marked.

A mark is {{LABEL|value}}. The documents are the texts without their marks; the gold file says where the values stand, in code points.
A value that the text breaks over a line keeps its line end. With --check nothing is written, and a difference ends with 1.
Everything in these documents is invented: numbers are from ranges that are never given out (555-01xx, 9xx SSNs, example.org, 192.0.2.x).
"""
import json
import pathlib
import re
import sys

labels = set("NAME DATE AGE PHONE FAX EMAIL URL IP SSN MRN HEALTH_PLAN ACCOUNT LICENSE VEHICLE DEVICE BIOMETRIC LOCATION ORGANIZATION ID".split())
here = pathlib.Path(__file__).parent
files, gold = {}, []
for source in sorted((here / "marked").glob("*.txt")):
    marked, text, spans, last = source.read_text(encoding="utf-8"), "", [], 0
    for match in re.finditer(r"\{\{([A-Z_]+)\|([^{}|]+)\}\}", marked):
        assert match[1] in labels and match[2] == match[2].strip(), match[0]
        text += marked[last:match.start()]
        spans.append({"start": len(text), "end": len(text) + len(match[2]), "label": match[1]})
        text, last = text + match[2], match.end()
    text += marked[last:]
    assert not re.search(r"\{\{|\}\}", text), source
    files[source.name] = text.encode()
    gold.append({"id": source.stem, "lang": "en", "source": "demo", "text": text, "spans": spans})
files["07-discharge-summary-again.txt"] = files["01-discharge-summary.txt"]
referral = ("REFERRAL\n\nPatient: Ottoline Fairweather-Diallo\nDOB: 10/31/1990\n\nThis file broke off while it was copied from an old "
            "workstation: its last character has lost one of its two bytes.\n")
files["08-truncated-referral.txt"] = b"\xff\xfe" + referral.encode("utf-16-le")[:-1]
counts = {label: sum(span["label"] == label for item in gold for span in item["spans"]) for label in sorted(labels)}
files["set.json"] = (json.dumps({"set": "demo", "lang": "en", "documents": len(gold), "not_annotated": ["OTHER", "PROFESSION"],
                                 "annotated": sorted(labels), "labels": counts}, indent=1) + "\n").encode()
files["gold.jsonl"] = "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in gold).encode()

different = [name for name, content in files.items() if not (here / name).exists() or (here / name).read_bytes() != content]
if "--check" in sys.argv:
    print("\n".join(f"demo/{name} differs from its marked text: run demo/make.py" for name in different), end="\n" if different else "")
    sys.exit(1 if different else 0)
for name in different:
    (here / name).write_bytes(files[name])
