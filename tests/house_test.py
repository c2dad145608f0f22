#!/usr/bin/env python3
"""The rules of STYLE.md that a machine can check: file lengths, edges, scripts that parse, and no word of anybody's machine."""
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parent.parent
problems = []


def tracked():
    """Files of the repository; all files but those that git ignores when it is no clone."""
    run = subprocess.run(["git", "-C", str(root), "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                         capture_output=True, check=False)
    if run.returncode == 0:
        return [root / name for name in run.stdout.decode().split("\0") if name and (root / name).is_file()]
    return [path for path in root.rglob("*") if path.is_file() and not {"build", ".git", ".cache"} & set(path.relative_to(root).parts)]


def text_of(path):
    raw = path.read_bytes()
    try:
        return None if b"\0" in raw else raw.decode()
    except UnicodeDecodeError:
        return None


# Generated tables and corpora are data: they have no reader who goes from line to line.
data = re.compile(r"^(demo/|fuzz/corpus/|src/.*/(data|cases|golden|testdata)/|docs/formats/golden/|models/)")
most_lines = 400
elsewhere = re.compile("|".join([r"(?<![\w.}])/work/", r"(?<![\w.}])/root/", r"\bissue #?\d+\b", r"\bfounders?\b", "Clau" + "de", "Anthro" + "pic"]))

for path in tracked():
    name = str(path.relative_to(root))
    text = text_of(path)
    if text is None or data.match(name) or path == pathlib.Path(__file__).resolve():
        continue
    lines = text.splitlines()
    if name.startswith(("src/", "tests/", "tools/", "fuzz/", "bench/")) and path.suffix in (".h", ".cc", ".py", ".sh") and len(lines) > most_lines:
        problems.append(f"{name}: {len(lines)} lines; a file has one subject and at most {most_lines}")
    for number, line in enumerate(lines, 1):
        if match := elsewhere.search(line):
            problems.append(f"{name}:{number}: '{match[0]}' belongs to somebody's machine or plan, not to the product")
        if "\t" in line and path.suffix in (".h", ".cc", ".py"):
            problems.append(f"{name}:{number}: a tab")
    if lines and re.match(r"#!.*\bbash\b", lines[0]):
        checked = subprocess.run(["bash", "-n", str(path)], capture_output=True, text=True, check=False)
        if checked.returncode:
            problems.append(checked.stderr.strip())

edges = subprocess.run([sys.executable, str(root / "tools/check_edges.py"), str(root / "src")], capture_output=True, text=True, check=False)
if edges.returncode:
    problems.append(edges.stdout.strip() or edges.stderr.strip())

print("\n".join(problems), end="\n" if problems else "")
print(f"house: {len(problems)} problems")
sys.exit(1 if problems else 0)
