#include "presidio/ad_hoc.h"

#include <algorithm>
#include <array>
#include <string>

#include <boost/json.hpp>

#include "presidio/refusal.h"
#include "presidio/request_json.h"

namespace wardbook::presidio {
namespace json = boost::json;
namespace {

// As Presidio's LemmaContextAwareEnhancer: a word of the context nearby raises a score by so much, and to so much at least.
constexpr double raise = 0.35, least_with_context = 0.4;
constexpr int words_before = 5;

constexpr std::array<std::string_view, 10> recognizer_fields{
    "name",    "supported_entity", "supported_entities", "supported_language", "patterns",
    "context", "deny_list",        "deny_list_score",    "global_regex_flags", "version"};
constexpr std::array<std::string_view, 3> pattern_fields{"name", "regex", "score"};

Error malformed(Word what) { return fail(bad_request, "Failed to parse /analyze request for AnalyzerEngine.analyze(). {}", what); }

template <std::size_t n>
bool only(const json::object& object, const std::array<std::string_view, n>& names) {
  return std::ranges::all_of(object, [&](const auto& field) {
    std::string_view name(field.key().data(), field.key().size());
    return std::ranges::find(names, name) != names.end();
  });
}

// A text that may be missing.
Result<std::string_view> text_or(const json::object& object, std::string_view name, std::string_view otherwise) {
  const auto* value = find_field(object, name);
  if (!value) return otherwise;
  if (!value->is_string()) return malformed("A field of an ad-hoc recognizer that must be a string is none.");
  if (value->get_string().size() > longest_expression) return malformed("A string of an ad-hoc recognizer is too long.");
  return view_of(value->get_string());
}

Result<const json::array*> list_or_null(const json::object& object, std::string_view name) {
  const auto* value = find_field(object, name);
  if (!value) return nullptr;
  if (!value->is_array()) return malformed("A field of an ad-hoc recognizer that must be an array is none.");
  return &value->get_array();
}

Result<std::vector<std::string_view>> words_of(const json::array& list) {
  std::vector<std::string_view> words;
  for (const auto& word : list) {
    if (!word.is_string()) return malformed("A list of words of an ad-hoc recognizer holds something else.");
    words.push_back(view_of(word.get_string()));
  }
  return words;
}

Result<double> score_of(const json::value& value) {
  if (!value.is_number()) return malformed("A score is a number.");
  auto score = value.to_number<double>();
  if (!(score >= 0 && score <= 1)) return fail(server_error, "Invalid score: {}. Score should be between 0 and 1", score);
  return score;
}

Error no_expression(std::size_t pattern, std::size_t number) {
  return fail(
      server_error,
      "Invalid regex pattern: number {} of ad-hoc recognizer {} is too long or none that RE2 takes, which knows no look-around and no "
      "back-references.",
      pattern, number);
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool contains(std::string_view word, std::string_view part) {
  return std::search(word.begin(), word.end(), part.begin(), part.end(), [](char one, char other) { return lower(one) == lower(other); }) !=
         word.end();
}

bool in_word(char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '_' || (c & 0x80) != 0; }

// The word at `at` and those before it.
std::vector<std::string_view> surrounding_words(std::string_view text, std::size_t at) {
  std::vector<std::string_view> words;
  auto end = at;
  while (end < text.size() && in_word(text[end])) ++end;
  while (words.size() <= words_before) {
    auto start = std::min(at, end);
    while (start > 0 && in_word(text[start - 1])) --start;
    if (start < end) words.push_back(text.substr(start, end - start));
    while (start > 0 && !in_word(text[start - 1])) --start;
    if (start == 0) break;
    at = end = start;
  }
  return words;
}

}  // namespace

Result<AdHocRecognizer> AdHocRecognizer::read(const json::object& object, std::size_t number) {
  if (!only(object, recognizer_fields)) return malformed("An ad-hoc recognizer has a field that recognizers do not have.");
  AdHocRecognizer recognizer;
  recognizer.name_ = TRY(text_or(object, "name", recognizer.name_));
  recognizer.language_ = TRY(text_or(object, "supported_language", recognizer.language_));
  const auto* plural = TRY(list_or_null(object, "supported_entities"));
  if (plural && object.contains("supported_entity"))
    return fail(server_error, "Ad-hoc recognizer {} has both 'supported_entity' and 'supported_entities'. Only one should be provided.",
                number);
  if (plural && !plural->empty() && plural->front().is_string())
    recognizer.entity_type_ = view_of(plural->front().get_string());
  else
    recognizer.entity_type_ = TRY(text_or(object, "supported_entity", ""));
  if (recognizer.entity_type_.empty()) return malformed("An ad-hoc recognizer has no 'supported_entity'.");

  auto flags = default_flags;
  if (const auto* value = find_field(object, "global_regex_flags")) {
    if (!value->is_int64()) return malformed("'global_regex_flags' is a whole number.");
    flags = value->get_int64();
  }
  const auto* patterns = TRY(list_or_null(object, "patterns"));
  const auto* words = TRY(list_or_null(object, "deny_list"));
  if (patterns) TRY(recognizer.read_patterns(*patterns, flags, number));
  double score = 1;
  if (const auto* value = find_field(object, "deny_list_score")) score = TRY(score_of(*value));
  if (words && !words->empty()) TRY(recognizer.read_words(*words, score, flags, number));
  if (recognizer.patterns_.empty()) return fail(server_error, "Pattern recognizer should be initialized with patterns or with deny list");
  if (const auto* context = TRY(list_or_null(object, "context"))) recognizer.context_ = TRY(words_of(*context));
  return recognizer;
}

Result<void> AdHocRecognizer::read_patterns(const json::array& patterns, std::int64_t flags, std::size_t number) {
  if (patterns.size() > most_patterns) return malformed("There are too many patterns.");
  for (const auto& value : patterns) {
    const auto* object = value.if_object();
    if (!object || !only(*object, pattern_fields) || object->size() != pattern_fields.size())
      return malformed("A pattern has a name, a regex and a score, and nothing else.");
    auto name = TRY(text_or(*object, "name", "")), expression = TRY(text_or(*object, "regex", ""));
    auto score = TRY(score_of(object->at("score")));
    auto pattern = Pattern::compile(expression, flags);
    if (!pattern) return no_expression(patterns_.size() + 1, number);
    patterns_.push_back({name, expression, score, std::move(*pattern)});
  }
  return {};
}

Result<void> AdHocRecognizer::read_words(const json::array& words, double score, std::int64_t flags, std::size_t number) {
  auto pattern = Pattern::of_words(TRY(words_of(words)), flags);
  if (!pattern) return fail(server_error, "The deny list of ad-hoc recognizer {} is too long, or has no words.", number);
  patterns_.push_back({"deny_list", "", score, std::move(*pattern)});
  return {};
}

std::string_view AdHocRecognizer::supportive_word(std::string_view text, std::uint32_t start,
                                                  const std::vector<std::string_view>& context) const {
  auto nearby = surrounding_words(text, start);
  nearby.insert(nearby.end(), context.begin(), context.end());
  for (auto word : context_)
    if (std::ranges::any_of(nearby, [&](std::string_view near) { return contains(near, word); })) return word;
  return "";
}

Result<void> AdHocRecognizer::find(std::string_view text, const std::vector<std::string_view>& context, Patience& patience,
                                   std::vector<Finding>& to) const {
  for (const auto& scored : patterns_)
    TRY(scored.pattern.for_each(text, patience, [&](std::uint32_t start, std::uint32_t end) {
      Finding finding{.entity_type = entity_type_,
                      .start = start,
                      .end = end,
                      .score = scored.score,
                      .recognizer = name_,
                      .pattern_name = scored.name,
                      .pattern = scored.expression,
                      .original_score = scored.score};
      // What has no chance to begin with gets none from its surroundings either.
      if (!context_.empty() && scored.score > 0) finding.supportive_word = supportive_word(text, start, context);
      if (!finding.supportive_word.empty()) finding.score = std::min(1.0, std::max(scored.score + raise, least_with_context));
      to.push_back(std::move(finding));
    }));
  return {};
}

Result<std::vector<AdHocRecognizer>> read_ad_hoc_recognizers(const json::object& request) {
  std::vector<AdHocRecognizer> recognizers;
  const auto* value = find_field(request, "ad_hoc_recognizers");
  if (!truthy(value)) return recognizers;
  if (!value->is_array()) return malformed("'ad_hoc_recognizers' is an array.");
  std::size_t patterns = 0;
  for (const auto& item : value->get_array()) {
    if (!item.is_object()) return malformed("An ad-hoc recognizer is an object.");
    recognizers.push_back(TRY(AdHocRecognizer::read(item.get_object(), recognizers.size() + 1)));
    patterns += recognizers.back().patterns();
    if (patterns > most_patterns) return malformed("There are too many patterns.");
  }
  return recognizers;
}

}  // namespace wardbook::presidio
