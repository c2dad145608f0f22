#!/usr/bin/env python3
"""calibrate_estimate.py WARDBOOK DATA: writes src/evaluation/calibration.cc, the rates of src/evaluation/estimate.h.

WARDBOOK is the built program, DATA holds phi/<set>/train.jsonl. One set with marked identifiers for each language; the set of template
sentences that are no clinical text is left out. The marked English set is of short questions in which the second detector alone suspects
nothing, so the rate of its lone suspects comes from notes without marks (half of MTSamples, MTS-Dialog, ACI-Bench train): after
redaction all of its lone suspects there were read by a person.
"""
import json
import pathlib
import subprocess
import sys

program, data = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
target = pathlib.Path(__file__).resolve().parent.parent / "src" / "evaluation" / "calibration.cc"
sets = {"en": "asqphi", "es": "meddocan", "de": "grascco", "fr": "edspseudo"}
groups = ("name", "place", "date", "number")
read_by_hand = {"name": (10, 3), "place": (1, 1), "date": (6, 6), "number": (1, 0)}  # lone suspects, true ones


def share(of, are):
    return f"{{{of}, {are}}}"


lines = []
for language, name in sets.items():
    folder = data / "phi" / name
    run = subprocess.run([program, "eval", folder / "train.jsonl", "--set", folder / "set.json", "--json"], capture_output=True, check=True)
    found = json.loads(run.stdout)["data"]["estimate"]
    rates = []
    for group in groups:
        counts, truth = found[group], found[group]["truth"]
        first_only, second_only = counts["first"] - counts["both"], counts["second"] - counts["both"]
        lone = (second_only, truth["second_only"])
        if language == "en":
            lone = (lone[0] + read_by_hand[group][0], lone[1] + read_by_hand[group][1])
        # What independent detectors would have missed; the rest of what was missed was hidden from both.
        independent = truth["first_only"] * truth["second_only"] / (truth["both"] + 1)
        seen = truth["both"] + truth["first_only"] + truth["second_only"]
        hidden = max(0.0, truth["missed"] - independent)
        rates.append(f"      {{{share(counts['both'], truth['both'])}, {share(first_only, truth['first_only'])}, {share(*lone)}, "
                     f"{share(seen, round(hidden, 2))}}},  // {group}")
    lines.append(f"    // {language}: {name}\n    GroupRates{{{{\n" + "\n".join(rates) + "\n    }},")

target.write_text("""// Written by tools/calibrate_estimate.py: do not edit.
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
""" % (len(sets), ", ".join(f'"{language}"' for language in sets), "\n".join(lines)))
