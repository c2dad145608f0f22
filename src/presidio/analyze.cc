#include "presidio/analyze.h"

#include <algorithm>
#include <iterator>
#include <set>

#include <fmt/format.h>
#include <boost/json.hpp>

#include "presidio/ad_hoc.h"
#include "presidio/entities.h"
#include "presidio/refusal.h"
#include "presidio/request_json.h"
#include "text/utf8.h"

namespace wardbook::presidio {
namespace json = boost::json;
namespace {

using Words = std::vector<std::string_view>;

enum class Explain { no, yes };

// Everything of a request but the text.
struct Question {
  deid::Language language = deid::Language::en;
  std::set<std::string_view> entities;  // empty: all
  double threshold = 0;
  Explain explain = Explain::no;
  std::vector<AdHocRecognizer> recognizers;  // of this language, and asked for
  Words context;
  std::set<std::string_view> allowed;     // exact
  std::optional<Pattern> allowed_shapes;  // or by expressions

  bool asks_for(std::string_view entity) const { return entities.empty() || entities.contains(entity); }
  // The names under which a find is given: its own, or else every one asked for that it can be.
  Words answered_by(trust::Label label, std::string_view value) const {
    auto own = entity_of(label, value, language);
    if (asks_for(own)) return {own};
    Words names;
    std::ranges::copy_if(entities, std::back_inserter(names), [&](auto asked) { return can_be(label, value, asked); });
    return names;
  }
};

Error wrong_kind(Word field, Word wanted) {
  return fail(bad_request, "Failed to parse /analyze request for AnalyzerEngine.analyze(). '{}' must be {}.", field, wanted);
}

// A list of strings; missing is as good as empty.
Result<Words> words_field(const json::object& request, Word name) {
  Words words;
  const auto* value = find_field(request, name.text());
  if (!value) return words;
  if (!value->is_array()) return wrong_kind(name, "an array of strings");
  for (const auto& word : value->get_array()) {
    if (!word.is_string()) return wrong_kind(name, "an array of strings");
    words.push_back(view_of(word.get_string()));
  }
  return words;
}

Result<void> read_allow_list(const json::object& request, Question& question) {
  auto words = TRY(words_field(request, "allow_list"));
  if (words.empty()) return {};
  const auto* match = find_field(request, "allow_list_match");
  if (!match || (match->is_string() && match->get_string() == "exact")) {
    question.allowed = {words.begin(), words.end()};
    return {};
  }
  if (!match->is_string() || match->get_string() != "regex")
    return fail(server_error, "allow_list_match must either be set to 'exact' or 'regex'.");
  auto flags = default_flags;
  if (const auto* value = find_field(request, "regex_flags")) {
    if (!value->is_int64()) return wrong_kind("regex_flags", "a whole number");
    flags = value->get_int64();
  }
  std::string any;
  for (auto word : words)
    if (!word.empty()) any += (any.empty() ? "" : "|") + std::string(word);
  if (any.empty()) return {};
  question.allowed_shapes = Pattern::compile(any, flags);
  if (!question.allowed_shapes)
    return fail(
        server_error,
        "Invalid regex pattern: 'allow_list' is too long, or none that RE2 takes, which knows no look-around and no back-references.");
  return {};
}

Result<Question> read_question(const json::object& request) {
  Question question;
  auto recognizers = TRY(read_ad_hoc_recognizers(request));
  if (!truthy(find_field(request, "text"))) return fail(server_error, "No text provided");
  const auto* named = find_field(request, "language");
  if (!truthy(named)) return fail(server_error, "No language provided");
  auto language = named->is_string() ? deid::language_from(view_of(named->get_string())) : std::nullopt;
  if (!language) return fail(server_error, "No matching recognizers were found to serve the request.");
  question.language = *language;

  auto entities = TRY(words_field(request, "entities"));
  question.entities = {entities.begin(), entities.end()};
  for (auto& recognizer : recognizers)
    if (recognizer.language() == view_of(named->get_string()) && question.asks_for(recognizer.entity_type()))
      question.recognizers.push_back(std::move(recognizer));
  auto ours = supported_entities(question.language);
  if (question.recognizers.empty() && std::ranges::none_of(ours, [&](auto entity) { return question.asks_for(entity); }))
    return fail(server_error, "No matching recognizers were found to serve the request.");

  if (const auto* threshold = find_field(request, "score_threshold")) {
    if (!threshold->is_number()) return wrong_kind("score_threshold", "a number");
    question.threshold = threshold->to_number<double>();
  }
  question.explain = truthy(find_field(request, "return_decision_process")) ? Explain::yes : Explain::no;
  question.context = TRY(words_field(request, "context"));
  TRY(read_allow_list(request, question));
  return question;
}

void add_own(const deid::Engine& engine, std::string_view text, const Question& question, std::vector<Finding>& to) {
  for (const auto& span : engine.find(text, {}, question.language)) {
    if (span.action == deid::Action::keep) continue;
    for (auto entity : question.answered_by(span.label, text.substr(span.start, span.end - span.start))) {
      double score = static_cast<int>(span.score * 1000 + 0.5F) / 1000.0;
      Finding finding{.entity_type = entity,
                      .start = span.start,
                      .end = span.end,
                      .score = score,
                      .recognizer = engine_name,
                      .pattern_name = "",
                      .pattern = "",
                      .original_score = score};
      if (question.explain == Explain::yes) finding.reasons = fmt::format("{}", fmt::join(span.reasons, ", "));
      to.push_back(std::move(finding));
    }
  }
}

std::string null_or(std::string_view text) { return text.empty() ? "null" : quoted(text); }

std::string explanation_json(const Finding& finding) {
  auto why = finding.pattern_name.empty() ? fmt::format("Identified as {} by Wardbook: {}", finding.entity_type, finding.reasons)
                                          : fmt::format("Detected by `{}` using pattern `{}`", finding.recognizer, finding.pattern_name);
  return fmt::format(R"({{"original_score":{},"pattern":{},"pattern_name":{},"recognizer":{},"score":{},"score_context_improvement":{},)"
                     R"("supportive_context_word":{},"textual_explanation":{},"validation_result":null}})",
                     finding.original_score, null_or(finding.pattern), null_or(finding.pattern_name), quoted(finding.recognizer),
                     finding.score, finding.score - finding.original_score, quoted(finding.supportive_word), quoted(why));
}

Result<void> remove_allowed(std::vector<Finding>& findings, std::string_view text, const Question& question, Patience& patience) {
  if (question.allowed.empty() && !question.allowed_shapes) return {};
  std::vector<Finding> kept;
  for (auto& finding : findings) {
    auto word = text.substr(finding.start, finding.end - finding.start);
    bool allowed = question.allowed_shapes ? TRY(question.allowed_shapes->occurs_in(word, patience)) : question.allowed.contains(word);
    if (!allowed) kept.push_back(std::move(finding));
  }
  findings = std::move(kept);
  return {};
}

Result<std::string> analyze_text(const deid::Engine& engine, std::string_view text, const Question& question, Patience& patience) {
  std::vector<Finding> findings;
  add_own(engine, text, question, findings);
  for (const auto& recognizer : question.recognizers) TRY(recognizer.find(text, question.context, patience, findings));
  std::erase_if(findings, [&](const Finding& finding) { return finding.score < question.threshold; });
  remove_duplicates(findings);
  TRY(remove_allowed(findings, text, question, patience));
  text::OffsetMap map(text);
  std::string out = "[";
  for (const auto& finding : findings) {
    fmt::format_to(std::back_inserter(out), R"({}{{"analysis_explanation":{},"end":{},"entity_type":{},"score":{},"start":{}}})",
                   out.size() > 1 ? "," : "", question.explain == Explain::yes ? explanation_json(finding) : "null",
                   map.code_point_of_byte(finding.end), quoted(finding.entity_type), finding.score, map.code_point_of_byte(finding.start));
    if (out.size() > largest_answer) return answer_too_large();
  }
  return out + "]";
}

}  // namespace

Result<std::string> analyze(const deid::Engine& engine, const json::object& request) {
  auto question = TRY(read_question(request));
  Patience patience;
  const auto& text = request.at("text");
  if (text.is_string()) return analyze_text(engine, view_of(text.get_string()), question, patience);
  if (!text.is_array()) return wrong_kind("text", "a string, or an array of strings");
  std::string out = "[";
  for (const auto& one : text.get_array()) {
    if (!one.is_string()) return wrong_kind("text", "a string, or an array of strings");
    out += (out.size() > 1 ? "," : "") + TRY(analyze_text(engine, view_of(one.get_string()), question, patience));
    if (out.size() > largest_answer) return answer_too_large();
  }
  return out + "]";
}

}  // namespace wardbook::presidio
