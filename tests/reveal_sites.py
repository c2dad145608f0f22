#!/usr/bin/env python3
"""reveal_sites.py [--update]: every place that looks into a Phi stands, with its reason, in tests/reveal_sites.txt.

A line is `path: calls: reason`. The test fails when the code and the list differ, so that a new look into a Phi is seen by
whoever reads the change. --update writes the counts anew and leaves new reasons empty, which the test refuses until filled in.
"""
import pathlib
import re
import sys

root = pathlib.Path(__file__).resolve().parent.parent
listing = root / "tests" / "reveal_sites.txt"
call = re.compile(r"(?:\.|->)\s*reveal\s*\(\s*\)")


def without_comments(text):
    return re.sub(r"//[^\n]*|/\*.*?\*/", "", text, flags=re.DOTALL)


found = {}
for path in sorted((root / "src").rglob("*.[hc]*")):
    if path.suffix in (".h", ".cc") and not path.name.endswith("_test.cc"):
        if count := len(call.findall(without_comments(path.read_text()))):
            found[str(path.relative_to(root))] = count

listed, problems, header = {}, [], []
for number, line in enumerate(listing.read_text().splitlines() if listing.exists() else [], 1):
    if line.startswith("#") or not line.strip():
        header.append(line)
        continue
    match = re.fullmatch(r"(\S+): (\d+): ?(.*)", line)
    if not match:
        problems.append(f"{listing.name}:{number}: not `path: calls: reason`")
        continue
    listed[match[1]] = (int(match[2]), match[3].strip())

if "--update" in sys.argv[1:]:
    lines = [f"{path}: {count}: {listed.get(path, (0, ''))[1]}" for path, count in found.items()]
    listing.write_text("\n".join([*header, *lines]) + "\n")
    sys.exit(0)

for path in sorted({*found, *listed}):
    count, (wanted, reason) = found.get(path, 0), listed.get(path, (0, ""))
    if count != wanted:
        problems.append(f"{path}: {count} calls of reveal(), {wanted} listed")
    elif not reason:
        problems.append(f"{path}: no reason given")
print("\n".join(problems), end="\n" if problems else "")
print(f"{sum(found.values())} calls of reveal() in {len(found)} files: {len(problems)} problems")
if problems:
    print("If the new look into a Phi is needed: tests/reveal_sites.py --update, then write its reason into tests/reveal_sites.txt.")
sys.exit(1 if problems else 0)
