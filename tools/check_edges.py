#!/usr/bin/env python3
"""check_edges.py SRC: every include of a folder's files must lie along an edge of SRC/EDGES."""
import pathlib
import re
import sys

src = pathlib.Path(sys.argv[1])
edges, only = {}, {}
for line in (src / "EDGES").read_text().splitlines():
    if match := re.match(r"only (\S+): *(.*)", line):
        only[match[1]] = set(match[2].split())
    elif match := re.match(r"([a-z]+): *([a-z ]*)", line):
        edges[match[1]] = set(match[2].split())

wrong = []
for folder in sorted(path.name for path in src.iterdir() if path.is_dir()):
    if folder not in edges:
        wrong.append(f"src/{folder} has no line in src/EDGES")
        continue
    for path in sorted((src / folder).rglob("*.[hc]*")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            match = re.match(r'\s*#\s*include\s+"(([^/"]+)/[^"]+)"', line)
            if not match:
                continue
            header, target = match[1], match[2]
            if target != folder and target not in edges[folder]:
                wrong.append(f"{path}:{number}: {folder} may not include {header}")
            if header in only and folder not in only[header]:
                wrong.append(f"{path}:{number}: only {', '.join(sorted(only[header]))} may include {header}")
print("\n".join(wrong), end="\n" if wrong else "")
sys.exit(1 if wrong else 0)
