// The engine reads a text again with placeholders in the place of what it found (deid/engine.cc). The tagger has to know such texts,
// too: in them the neighbours of what was missed are placeholders, and mostly nothing is left to find.
#pragma once

#include <cstdint>

#include "training/corpus.h"

namespace wardbook::training {

// Of every third document a copy in which four of five spans are placeholders. Same sources and seed, same copies.
std::vector<Source> masked_copies(std::span<const Source> sources, std::uint64_t seed);

}  // namespace wardbook::training
