#!/usr/bin/env python3
"""calibrate_estimate.py WARDBOOK: writes src/evaluation/calibration.cc, the rates of src/evaluation/estimate.h.

WARDBOOK is the built program. The rates are counted on every other note of tests/heldout, which no model and no rule was made from: on
what a model has learnt it misses too little. tools/accuracy.py shows on the other half how the estimate compares with the truth.
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

root = pathlib.Path(__file__).resolve().parent.parent
target = root / "src" / "evaluation" / "calibration.cc"
languages = ("en", "es", "de", "fr")
groups = ("name", "place", "date", "number")


def half(language, which, folder):
    """A folder with every other held-out note of a language: those to count rates on (0), or those to test them on (1)."""
    chosen = pathlib.Path(folder) / language
    chosen.mkdir(parents=True)
    for note in sorted((root / "tests" / "heldout" / language).glob("*.txt"))[which::2]:
        shutil.copy(note, chosen)
    return chosen


def estimate_of(program, language):
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run([program, "eval", half(language, 0, folder), "--json"], capture_output=True, check=True)
    return json.loads(run.stdout)["data"]["estimate"]


def share(of, are):
    return f"{{{of}, {are}}}"


def rates_of(found):
    rates = []
    for group in groups:
        counts, truth = found[group], found[group]["truth"]
        first_only, second_only = counts["first"] - counts["both"], counts["second"] - counts["both"]
        # What independent detectors would have missed; the rest of what was missed was hidden from both.
        independent = truth["first_only"] * truth["second_only"] / (truth["both"] + 1)
        seen = truth["both"] + truth["first_only"] + truth["second_only"]
        hidden = max(0.0, truth["missed"] - independent)
        rates.append(f"      {{{share(counts['both'], truth['both'])}, {share(first_only, truth['first_only'])}, "
                     f"{share(second_only, truth['second_only'])}, {share(seen, round(hidden, 2))}}},  // {group}")
    return rates


def write(program):
    lines = [f"    // {language}\n    GroupRates{{{{\n" + "\n".join(rates_of(estimate_of(program, language))) + "\n    }},"
             for language in languages]
    target.write_text(page % (len(languages), ", ".join(f'"{language}"' for language in languages), "\n".join(lines)))


page = """// Written by tools/calibrate_estimate.py: do not edit.
// clang-format off
#include "evaluation/calibration.h"

namespace wardbook::evaluation {
namespace {

// Of sightings of both, of the first alone, of the second alone: how many there were and how many of them were true. Then, for so
// many that were seen, how many more were hidden from both.
constexpr std::array<std::string_view, %d> languages{%s};
constexpr std::array rates{
%s
};

}  // namespace

const GroupRates& rates_of(std::string_view language) {
  for (std::size_t i = 0; i < languages.size(); ++i)
    if (languages[i] == language) return rates[i];
  return rates[0];
}

}  // namespace wardbook::evaluation
"""

if __name__ == "__main__":
    write(pathlib.Path(sys.argv[1]).resolve())
