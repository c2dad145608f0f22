// A recognizers.toml as it was read and checked, before anything is compiled.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "trust/label.h"

namespace wardbook::recognizers {

using Line = std::uint32_t;

enum class Letters : std::uint8_t { any, exact };  // whether case and accents count
using Validator = bool (*)(std::string_view plain_characters);

struct PatternDefinition {
  Line line = 0;  // of its expression
  std::string expression;
  std::optional<trust::Label> label;  // none: its named groups say
  float score = 0.85F;
  Validator validator = nullptr;
  std::vector<std::string> context;
  std::size_t window = 5;
  float context_score = 0.95F;
};

struct Phrase {
  Line line = 0;
  std::string text;
  Letters letters = Letters::any;
  trust::Label label = trust::Label::other;  // of a deny list's
};

struct Definitions {
  std::vector<PatternDefinition> patterns;
  std::vector<Phrase> denied;
  std::vector<Phrase> allowed;
  std::array<float, trust::label_count> least_scores{};
  std::array<bool, trust::label_count> has_least_score{};
};

Result<Definitions> read_definitions(std::string_view toml);  // settings, with the line

}  // namespace wardbook::recognizers
