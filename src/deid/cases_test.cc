// Runs over the data-driven cases in src/deid/cases: every marked value must be gone under its label, everything that a case
// wants to keep must still be there, and nothing else may be touched.
#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json.hpp>
#include <fstream>
#include <string>

#include "deid/redactor.h"
#include "text/utf8.h"

namespace wardbook::deid {
namespace {

namespace json = boost::json;

// The rules alone: what a case says of them must hold to the letter. What the models learn shifts with each training; the whole engine
// is held to the cases as a body, below.
const Engine& rules() {
  static const Engine engine{Models{}};
  return engine;
}

std::vector<json::object> cases() {
  std::vector<json::object> result;
  for (const char* name : {"detectors.jsonl", "notes.jsonl", "sloppy.jsonl", "spoken.jsonl", "european.jsonl"}) {
    std::ifstream file(std::string(WARDBOOK_SOURCE_DIR) + "/src/deid/cases/" + name);
    for (std::string line; std::getline(file, line);)
      if (!line.empty()) result.push_back(json::parse(line).as_object());
  }
  return result;
}

Language language_of(const json::object& given) {
  const json::value* found = given.if_contains("lang");
  if (!found) return Language::en;
  const std::string_view name(found->as_string());
  for (std::size_t i = 0; i < language_names.size(); ++i)
    if (language_names[i] == name) return static_cast<Language>(i);
  return Language::en;
}

class DeidCase : public testing::TestWithParam<json::object> {};

TEST_P(DeidCase, RedactsWhatIsMarkedAndNothingElse) {
  const std::string text(GetParam().at("text").as_string());
  const Redactor redactor(rules());
  auto outcome = redactor.redact(text, {}, trust::Mode::safe_harbor, trust::Operator::tag, language_of(GetParam()));
  ASSERT_TRUE(outcome.ok());
  const text::OffsetMap map(text);
  std::string covered(text.size(), 0);
  for (const Span& span : outcome->spans)
    if (span.action != Action::keep) std::fill(covered.begin() + span.start, covered.begin() + span.end, 1);
  std::string marked(text.size(), 0);
  for (const json::value& value : GetParam().at("spans").as_array()) {
    const json::object& wanted = value.as_object();
    const std::uint32_t start = map.byte_of_code_point(wanted.at("start").to_number<std::uint32_t>());
    const std::uint32_t end = map.byte_of_code_point(wanted.at("end").to_number<std::uint32_t>());
    const auto label = trust::label_from(std::string_view(wanted.at("label").as_string()));
    ASSERT_TRUE(label);
    std::fill(marked.begin() + start, marked.begin() + end, 1);
    for (std::uint32_t i = start; i < end; ++i)
      EXPECT_TRUE(covered[i] || !std::isalnum(static_cast<unsigned char>(text[i]))) << "left: " << text.substr(start, end - start);
    EXPECT_TRUE(std::any_of(outcome->spans.begin(), outcome->spans.end(),
                            [&](const Span& s) { return s.label == *label && s.start < end && s.end > start; }))
        << "another label: " << text.substr(start, end - start);
  }
  for (const Span& span : outcome->spans) {
    if (span.action == Action::keep) continue;
    EXPECT_NE(marked.substr(span.start, span.end - span.start).find(char{1}), std::string::npos)
        << "too much: " << text.substr(span.start, span.end - span.start);
  }
  for (const json::value& keep : GetParam().at("keep").as_array())
    EXPECT_NE(outcome->redacted.text().find(std::string_view(keep.as_string())), std::string_view::npos) << "destroyed: " << keep;
}

std::string name_of_case(const testing::TestParamInfo<json::object>& given) {
  std::string name(given.param.at("id").as_string());
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

// English only: it has a model that was made with these cases in view.
TEST(WholeEngine, LeavesHardlyAnythingOfTheCasesAndTakesHardlyAnythingElse) {
  const Engine engine;
  const Redactor redactor(engine);
  std::size_t spans = 0, left = 0, keeps = 0, destroyed = 0;
  for (const json::object& given : cases()) {
    if (language_of(given) != Language::en) continue;
    const std::string text(given.at("text").as_string());
    auto outcome = redactor.redact(text, {}, trust::Mode::safe_harbor, trust::Operator::tag, Language::en);
    ASSERT_TRUE(outcome.ok());
    const text::OffsetMap map(text);
    std::string covered(text.size(), 0);
    for (const Span& span : outcome->spans)
      if (span.action != Action::keep) std::fill(covered.begin() + span.start, covered.begin() + span.end, 1);
    for (const json::value& value : given.at("spans").as_array()) {
      const std::uint32_t start = map.byte_of_code_point(value.at("start").to_number<std::uint32_t>());
      const std::uint32_t end = map.byte_of_code_point(value.at("end").to_number<std::uint32_t>());
      ++spans;
      bool whole = true;
      for (std::uint32_t i = start; i < end; ++i) whole = whole && (covered[i] || !std::isalnum(static_cast<unsigned char>(text[i])));
      left += !whole;
    }
    for (const json::value& keep : given.at("keep").as_array()) {
      ++keeps;
      destroyed += outcome->redacted.text().find(std::string_view(keep.as_string())) == std::string_view::npos;
    }
  }
  EXPECT_LE(left * 100, spans) << left << " of " << spans;
  EXPECT_LE(destroyed * 50, keeps) << destroyed << " of " << keeps;
}

INSTANTIATE_TEST_SUITE_P(Cases, DeidCase, testing::ValuesIn(cases()), name_of_case);

}  // namespace
}  // namespace wardbook::deid
