#!/usr/bin/env python3
"""check_edges.py SRC: every include of a folder's files must lie along an edge of SRC/EDGES.

That holds for the folders on the left of a line's bar, and for the headers of the packages on its right. Tests and benchmarks
may use any package.
"""
import pathlib
import re
import sys

# The first part of a package's headers. fmt is in everybody's hands through base/error.h.
package_headers = {"openssl/": "openssl", "argon2": "argon2", "re2/": "re2", "boost/json": "boost_json", "boost/asio/ssl": "openssl_ssl", "boost/asio": "boost_asio",
                   "sqlite3": "sqlite",
                   "curl/": "curl", "utf8proc": "utf8proc", "toml++/": "tomlplusplus"}

src = pathlib.Path(sys.argv[1])
edges, packages, only = {}, {}, {}
for line in (src / "EDGES").read_text().splitlines():
    if match := re.match(r"only (\S+): *(.*)", line):
        only[match[1]] = set(match[2].split())
    elif match := re.match(r"([a-z]+): *([a-z ]*)(?:\|([a-z0-9_ ]*))?", line):
        edges[match[1]], packages[match[1]] = set(match[2].split()), set((match[3] or "").split())

wrong = []
for folder in sorted(path.name for path in src.iterdir() if path.is_dir()):
    if folder not in edges:
        wrong.append(f"src/{folder} has no line in src/EDGES")
        continue
    for path in sorted((src / folder).rglob("*.[hc]*")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            if match := re.match(r'\s*#\s*include\s+"(([^/"]+)/[^"]+)"', line):
                header, target = match[1], match[2]
                if target != folder and target not in edges[folder]:
                    wrong.append(f"{path}:{number}: {folder} may not include {header}")
                if header in only and folder not in only[header]:
                    wrong.append(f"{path}:{number}: only {', '.join(sorted(only[header]))} may include {header}")
            elif match := re.match(r"\s*#\s*include\s+<([^>]+)>", line):
                package = next((name for start, name in package_headers.items() if match[1].startswith(start)), None)
                if package and package not in packages[folder] and not re.search(r"_(test|bench)\.cc$", path.name):
                    wrong.append(f"{path}:{number}: {folder} may not use {package}")
print("\n".join(wrong), end="\n" if wrong else "")
sys.exit(1 if wrong else 0)
