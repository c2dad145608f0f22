// What the network (tagger/network.h) is told of a token: numbers for its word and its ends, every three letters of it, its shape, what
// the dictionaries know of it, its place in the line and the page, and what the rules found there. Of its neighbours it is told nothing:
// the network sees them by itself. Changing any of this needs a new network (training/network.py).
#pragma once

#include "deid/token_atoms.h"
#include "tagger/network.h"

namespace wardbook::deid {

inline constexpr std::uint32_t network_input_version = 1;

// Tokens [first, end), added behind those that `descriptions` has already.
void describe(const TokenAtoms& atoms, Index first, Index end, tagger::Descriptions& descriptions);

}  // namespace wardbook::deid
