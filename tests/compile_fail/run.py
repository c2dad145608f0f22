#!/usr/bin/env python3
"""run.py [CASE...]: code that breaks a law must not build, and must be told why.

Each case of this folder holds a line under `#ifdef BREAKS_THE_LAW` and its lawful twin. The twin must compile, so that the
failure of the other is about that line; the other must fail, with a message that matches what the case's comment wants:

    // wants: REGEX            both compilers
    // wants g++: REGEX        one of them
"""
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys

here = pathlib.Path(__file__).resolve().parent
root = here.parent.parent
compilers = [name for name in ("g++", "clang++-19") if shutil.which(name)]
flags = ["-std=c++20", "-fsyntax-only", "-I", str(root / "src")]


def compile_case(compiler, path, broken):
    command = [compiler, *flags, *(["-DBREAKS_THE_LAW"] if broken else []), str(path)]
    return subprocess.run(command, capture_output=True, text=True, errors="replace", env={**os.environ, "LC_ALL": "C"}, check=False)


def wanted(text, compiler):
    family = "clang++" if compiler.startswith("clang") else "g++"
    return re.findall(r"^// wants(?: " + re.escape(family) + r")?: (.+)$", text, re.MULTILINE)


def check(job):
    path, compiler = job
    text, name, problems = path.read_text(), f"{path.stem} ({compiler})", []
    wants = wanted(text, compiler)
    if not wants or "#ifdef BREAKS_THE_LAW" not in text or "#else" not in text:
        return [f"{name}: the case lacks its wanted message, its broken line or its twin"]
    twin = compile_case(compiler, path, broken=False)
    if twin.returncode != 0:
        problems.append(f"{name}: the twin does not compile:\n{twin.stderr}")
    bad = compile_case(compiler, path, broken=True)
    if bad.returncode == 0:
        problems.append(f"{name}: compiles, and must not")
    for want in wants:
        if bad.returncode != 0 and not re.search(want, bad.stderr):
            problems.append(f"{name}: fails, but not with /{want}/:\n{bad.stderr}")
    return problems


cases = sorted(here.glob("*.cc"))
if len(sys.argv) > 1:
    cases = [path for path in cases if path.stem in sys.argv[1:]]
if not cases or not compilers:
    sys.exit("no case or no compiler: nothing was checked")
jobs = [(path, compiler) for path in cases for compiler in compilers]
with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
    found = [problem for problems in pool.map(check, jobs) for problem in problems]
print("\n".join(found), end="\n" if found else "")
print(f"{len(cases)} cases, {' and '.join(compilers)}: {len(found)} problems")
sys.exit(1 if found else 0)
