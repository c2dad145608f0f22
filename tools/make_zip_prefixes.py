#!/usr/bin/env python3
"""make_zip_prefixes.py us_zip_population.tsv OUT.cc: writes the three-digit ZIP codes that Safe Harbor does not let stay.

45 CFR 164.514(b)(2)(i)(B): the first three digits of a ZIP code may stay if, by the currently available data of the Bureau of the
Census, all ZIP codes with them together hold more than 20,000 people; otherwise they become 000. The table counts people of the
2020 Census by ZIP Code Tabulation Area. Three digits of which it knows nobody may not stay either.
"""
import collections
import pathlib
import sys

table, out = map(pathlib.Path, sys.argv[1:3])
people = collections.Counter()
for line in table.read_text(encoding="utf-8").splitlines():
    if line and not line.startswith("#") and not line.startswith("zip"):
        code, population = line.split("\t")
        people[code[:3]] += int(population)
few = [f"{prefix:03}" for prefix in range(1000) if people[f"{prefix:03}"] <= 20_000]
text = f"""// Made by tools/make_zip_prefixes.py from the 2020 Census of the United States; do not edit. Three digits of ZIP codes that
// together hold 20,000 people or fewer, or nobody at all. NOTICE says where they come from.
#include "deid/zip_prefixes.h"

namespace wardbook::deid::data {{

// clang-format off
const std::array<std::uint16_t, {len(few)}> restricted_zip_prefixes{{
"""
for at in range(0, len(few), 20):
    text += "    " + ", ".join(str(int(prefix)) for prefix in few[at : at + 20]) + ",\n"
text += "};\n// clang-format on\n\n}  // namespace wardbook::deid::data\n"
out.write_text(text)
print(len(few), "prefixes; fewest people of one that may stay:", min(n for n in people.values() if n > 20_000))
