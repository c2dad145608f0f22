#!/usr/bin/env python3
"""run.py --build DIR [NAME...] [--json] [--check]: runs the benchmarks and gathers what they measure.

A benchmark is a program DIR/x_bench (access_bench is called policy, after what it measures), or bench/x.py, which prints one JSON object a line:
    {"name","value","unit","baseline","ratio","n"}
`baseline` is what the same run measured for the thing to compare with, `ratio` is value / baseline; null where there is none.
NAME chooses a program (ledger) or the results whose name begins so (ledger/append). --check compares ratios with bench/floors.toml.
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import tomllib

here = pathlib.Path(__file__).resolve().parent
keys = ["name", "value", "unit", "baseline", "ratio", "n"]


def programs(build):
    found = {path.name.removesuffix("_bench"): [str(path)] for path in sorted(build.glob("*_bench")) if os.access(path, os.X_OK)}
    found["policy"] = found.pop("access", [str(build / "access_bench")])
    found["pipeline"] = [sys.executable, str(here / "pipeline.py"), str(build / "wardbook")]
    found["serve"] = [sys.executable, str(here / "serve.py"), str(build)]
    found["http"] = [sys.executable, str(here / "http.py"), str(build)]
    return found


def measure(program, command):
    run = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    if run.returncode:
        raise SystemExit(f"bench: {pathlib.Path(command[-1]).name} ended with {run.returncode}")
    for line in run.stdout.splitlines():
        if line.strip():
            result = json.loads(line)
            if set(result) != set(keys):
                raise SystemExit(f"bench: a result of {pathlib.Path(command[-1]).name} has other keys than {keys}: {line}")
            own = re.match(re.escape(program) + r"\b", result["name"])
            yield {**{key: result[key] for key in keys}, "name": result["name"] if own else f"{program}/{result['name']}"}


def shown(value):
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"


def table(results):
    rows = [["name", "value", "unit", "baseline", "ratio", "n"]]
    rows += [[r["name"], shown(r["value"]), r["unit"], shown(r["baseline"]), shown(r["ratio"]), shown(r["n"])] for r in results]
    widths = [max(len(row[i]) for row in rows) for i in range(len(keys))]
    left = {0, 2}
    return "\n".join("  ".join(c.ljust(w) if i in left else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths))).rstrip() for row in rows)


def check(results, chosen_all):
    """What of floors.toml is not met: too low a ratio, or (when everything ran) nothing measured at all."""
    tables = tomllib.loads((here / "floors.toml").read_text())
    by_name = {result["name"]: result for result in results}
    wrong = []
    # What stands beside another program can be measured only where that is installed.
    beside = {name: floor for name, floor in tables["ratio_where_installed"].items() if by_name.get(name, {}).get("ratio") is not None}
    for name, floor in (tables["ratio"] | beside).items():
        if name in by_name:
            ratio = by_name[name]["ratio"]
            if ratio is None or ratio < floor:
                wrong.append(f"{name}: ratio {shown(ratio) or 'null'}, the floor is {floor}")
        elif chosen_all:
            wrong.append(f"{name}: has a floor and was not measured")
    return wrong


def main():
    parser = argparse.ArgumentParser(prog="./dev bench")
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--json", action="store_true", help="one JSON document instead of a table")
    parser.add_argument("--check", action="store_true", help="fail when a ratio in bench/floors.toml is not met")
    parser.add_argument("--build", type=pathlib.Path, required=True, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    known = programs(arguments.build)
    wanted = {re.split(r"\W", name)[0] for name in arguments.names} or set(known)
    if unknown := sorted(wanted - set(known)):
        parser.error(f"no benchmark {', '.join(unknown)}; there are {', '.join(sorted(known))}")
    results = [result for program in sorted(wanted) for result in measure(program, known[program])]
    results = [r for r in results if not arguments.names or r["name"].startswith(tuple(arguments.names))]
    print(json.dumps({"bench": results}, indent=1) if arguments.json else table(results))
    if arguments.check and (wrong := check(results, not arguments.names)):
        print("\n".join(wrong), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
