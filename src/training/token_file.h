// What training/network.py reads: every token of every document, as the network sees it, with the tags that the gold file allows.
//
// All numbers little-endian: 8 bytes "WBTOKEN1" | u32 version of the input | u32 labels | labels x 16 bytes: name, padded with zeros, then
// for each document: u32 tokens n | u32 numbers m | n x u64 allowed tags | n x u32 where its numbers
// end | m x u16 numbers | n x u8: 1 if the tagger reads the token
#pragma once

#include <cstdio>
#include <span>

#include "base/result.h"
#include "deid/engine.h"
#include "training/source.h"

namespace wardbook::training {

// Of all labels, in the order of trust::Label. unavailable if the file cannot be written.
Result<void> write_tokens(std::FILE* out, const deid::Engine& engine, std::span<const Source> sources, deid::Language language);

}  // namespace wardbook::training
