#include "recognizers/definitions.h"

#include <algorithm>

#define TOML_EXCEPTIONS 0
// toml++ 3.3 asserts that a key begins with a letter, and then handles it as an error if it does not: "[)".
#define TOML_ASSERT(expression) static_assert(true)
#include <toml++/toml.h>

#include "deid/validators.h"
#include "recognizers/recognizers.h"
#include "recognizers/stray.h"

namespace wardbook::recognizers {
namespace {

struct NamedValidator {
  std::string_view name;
  Validator validator;
};
constexpr std::array validators{NamedValidator{"luhn", deid::luhn_valid}, NamedValidator{"ssn", deid::ssn_valid},
                                NamedValidator{"vin", deid::vin_valid},   NamedValidator{"npi", deid::npi_valid},
                                NamedValidator{"dea", deid::dea_valid},   NamedValidator{"mbi", deid::mbi_shape},
                                NamedValidator{"iban", deid::iban_valid}};

Line line_of(const toml::node& node) { return node.source().begin.line; }

Error wrong(const toml::node& node, Word what) { return fail(Code::settings, "recognizers.toml:{}: {}", line_of(node), what); }

Result<std::string> text_in(const toml::node& node, std::size_t longest) {
  auto text = node.value<std::string_view>();
  if (!node.is_string() || !text) return wrong(node, "a text is wanted here.");
  if (text->empty()) return wrong(node, "this text is empty.");
  if (text->size() > longest) return fail(Code::settings, "recognizers.toml:{}: this text has more than {} bytes.", line_of(node), longest);
  return std::string(*text);
}

Result<trust::Label> label_in(const toml::node& node) {
  auto label = trust::label_from(node.value_or(std::string_view()));
  if (!label) return wrong(node, "there is no such label; wardbook redact --help lists them.");
  return *label;
}

Result<float> score_in(const toml::node& node) {
  auto score = node.value<double>();
  if (!node.is_number() || !(*score >= 0 && *score <= 1)) return wrong(node, "a score is a number from 0 to 1.");
  return static_cast<float>(*score);
}

Result<std::vector<std::pair<Line, std::string>>> texts_in(const toml::node& node, std::size_t most) {
  const auto* array = node.as_array();
  if (!array) return wrong(node, "a list of texts is wanted here.");
  if (array->size() > most) return fail(Code::settings, "recognizers.toml:{}: this list has more than {} texts.", line_of(node), most);
  std::vector<std::pair<Line, std::string>> texts;
  for (const auto& item : *array) texts.emplace_back(line_of(item), TRY(text_in(item, longest_phrase)));
  return texts;
}

Result<Letters> letters_in(const toml::node& node) {
  auto word = node.value_or(std::string_view());
  if (word != "any" && word != "exact") return wrong(node, "letters is \"any\" or \"exact\".");
  return word == "exact" ? Letters::exact : Letters::any;
}

Result<PatternDefinition> pattern_in(const toml::table& table) {
  PatternDefinition pattern;
  for (const auto& [key, value] : table) {
    auto name = key.str();
    if (name == "regex") {
      pattern.expression = TRY(text_in(value, longest_pattern));
      pattern.line = line_of(value);
    } else if (name == "label") {
      pattern.label = TRY(label_in(value));
    } else if (name == "score") {
      pattern.score = TRY(score_in(value));
    } else if (name == "validator") {
      auto found = std::find_if(validators.begin(), validators.end(),
                                [&](const auto& known) { return known.name == value.value_or(std::string_view()); });
      if (found == validators.end()) return wrong(value, "a validator is one of luhn, ssn, vin, npi, dea, mbi, iban.");
      pattern.validator = found->validator;
    } else if (name == "context") {
      for (auto& [line, text] : TRY(texts_in(value, most_context_words))) pattern.context.push_back(std::move(text));
    } else if (name == "context_window") {
      auto window = value.value<std::int64_t>();
      if (!value.is_integer() || *window < 1 || *window > widest_window)
        return fail(Code::settings, "recognizers.toml:{}: a window has 1 to {} words.", line_of(value), widest_window);
      pattern.window = static_cast<std::size_t>(*window);
    } else if (name == "context_score") {
      pattern.context_score = TRY(score_in(value));
    } else {
      return wrong(value, "a pattern has no such key.");
    }
  }
  if (pattern.expression.empty()) return wrong(table, "this pattern has no regex.");
  if (pattern.context.empty() && (table.contains("context_window") || table.contains("context_score")))
    return wrong(table, "this pattern says how to use context words, and has none.");
  if (!pattern.context.empty() && pattern.context_score <= pattern.score)
    return wrong(table, "context words must raise the score: context_score is not above score.");
  return pattern;
}

enum class List : std::uint8_t { deny, allow };

Result<std::vector<Phrase>> list_in(const toml::table& table, List list) {
  std::vector<Phrase> phrases;
  Letters letters = Letters::any;
  std::optional<trust::Label> label;
  for (const auto& [key, value] : table) {
    if (key.str() == "phrases") {
      for (auto& [line, text] : TRY(texts_in(value, most_phrases))) phrases.push_back({line, std::move(text), {}, {}});
    } else if (key.str() == "letters") {
      letters = TRY(letters_in(value));
    } else if (key.str() == "label" && list == List::deny) {
      label = TRY(label_in(value));
    } else {
      return wrong(value, "a list has no such key.");
    }
  }
  if (phrases.empty()) return wrong(table, "this list has no phrases.");
  if (list == List::deny && !label) return wrong(table, "this list has no label.");
  for (Phrase& phrase : phrases) {
    phrase.letters = letters;
    phrase.label = label.value_or(trust::Label::other);
  }
  return phrases;
}

// Each table of an array of tables, such as [[pattern]].
template <typename Take>
Result<void> for_each_table(const toml::node& node, const Take& take) {
  const auto* array = node.as_array();
  if (!array) return wrong(node, "this begins with two brackets, such as [[pattern]].");
  for (const auto& item : *array) {
    const auto* table = item.as_table();
    if (!table) return wrong(item, "this begins with two brackets, such as [[pattern]].");
    TRY(take(*table));
  }
  return {};
}

Result<void> read_points(const toml::node& node, Definitions& definitions) {
  const auto* points = node.as_table();
  if (!points) return wrong(node, "operating points are a table: [operating_points].");
  for (const auto& [key, value] : *points) {
    auto label = trust::label_from(key.str());
    if (!label) return wrong(value, "there is no such label; wardbook redact --help lists them.");
    definitions.least_scores[static_cast<std::size_t>(*label)] = TRY(score_in(value));
    definitions.has_least_score[static_cast<std::size_t>(*label)] = true;
  }
  return {};
}

}  // namespace

Result<Definitions> read_definitions(std::string_view toml_text) {
  if (toml_text.size() > largest_file) return fail(Code::settings, "recognizers.toml has more than {} bytes.", largest_file);
  if (auto line = stray_character(toml_text)) return fail(Code::settings, "recognizers.toml:{}: this is no TOML.", *line);
  auto parsed = toml::parse(toml_text);
  if (!parsed) return fail(Code::settings, "recognizers.toml:{}: this is no TOML.", parsed.error().source().begin.line);
  Definitions all;
  for (const auto& [key, value] : parsed.table()) {
    if (key.str() == "pattern") {
      TRY(for_each_table(value, [&](const toml::table& table) -> Result<void> {
        if (all.patterns.size() == most_patterns)
          return fail(Code::settings, "recognizers.toml:{}: there are more than {} patterns.", line_of(table), most_patterns);
        all.patterns.push_back(TRY(pattern_in(table)));
        return {};
      }));
    } else if (key.str() == "deny" || key.str() == "allow") {
      const auto list = key.str() == "deny" ? List::deny : List::allow;
      TRY(for_each_table(value, [&](const toml::table& table) -> Result<void> {
        auto phrases = TRY(list_in(table, list));
        if (all.denied.size() + all.allowed.size() + phrases.size() > most_phrases)
          return fail(Code::settings, "recognizers.toml:{}: the lists have more than {} phrases.", line_of(table), most_phrases);
        auto& into = list == List::deny ? all.denied : all.allowed;
        std::move(phrases.begin(), phrases.end(), std::back_inserter(into));
        return {};
      }));
    } else if (key.str() == "operating_points") {
      TRY(read_points(value, all));
    } else {
      return wrong(value, "there are pattern, deny, allow and operating_points, and nothing else.");
    }
  }
  return all;
}

}  // namespace wardbook::recognizers
