// Gold documents as the trainer is given them, and what their annotators marked.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "evaluation/gold.h"

namespace wardbook::training {

enum class Marks : std::uint8_t {
  all,   // what is not marked is no identifier
  none,  // nobody marked anything: what the rules find may be one, the rest is none
};

struct Source {
  std::vector<evaluation::GoldDocument> documents;
  std::vector<std::string> not_annotated;  // labels of which the gold says nothing
  Marks marks = Marks::all;
};

}  // namespace wardbook::training
