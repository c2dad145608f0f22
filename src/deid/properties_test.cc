// What holds for every text: spans in order and at character boundaries, no found value left, redacting twice changes nothing,
// valid UTF-8 in and out, the same answer on every thread.
#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <thread>

#include "deid/redactor.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace wardbook::deid {
namespace {

const Engine& engine() {
  static const Engine instance;
  return instance;
}

constexpr std::string_view fragments[] = {"Mr. ",
                                          "Dr. ",
                                          "Patient: ",
                                          "Maria",
                                          " Lopez",
                                          "SMITH, JOHN",
                                          ", MD",
                                          "daughter ",
                                          "Ana ",
                                          "O'Brien",
                                          "'s ",
                                          " was seen ",
                                          "denies pain. ",
                                          "3/14/2021",
                                          " 3/14 ",
                                          "March 3rd",
                                          ", 2021 ",
                                          "in ",
                                          "MRN ",
                                          "1234567",
                                          ": ",
                                          "\n",
                                          "\n\n",
                                          "\t",
                                          "415-555-0134",
                                          " ext. 22",
                                          "ana@example.org",
                                          "https://x.example/y",
                                          "95-year-old ",
                                          "age 44 ",
                                          "aged 99 ",
                                          "12 Elm Street",
                                          ", Springfield, IL 62704",
                                          "St. Brigid's Hospital",
                                          " at ",
                                          "from ",
                                          "Boston",
                                          "[NAME_1]",
                                          "[DATE]",
                                          "90 or older",
                                          "[REDACTED]",
                                          "Parkinson's disease ",
                                          "Foley catheter ",
                                          "5 mg ",
                                          "BP 120/80 ",
                                          "\xC3\xA9",
                                          "\xE2\x80\x99s ",
                                          "N\xC3\xBA\xC3\xB1"
                                          "ez ",
                                          "M\xD0\xB0ria ",
                                          "\xE2\x80\x8B",
                                          "\xF0\x9F\x98\x80",
                                          "|",
                                          "-",
                                          ".",
                                          " ",
                                          "  ",
                                          "1",
                                          "0",
                                          "#",
                                          "/",
                                          "@",
                                          "219-09-9999",
                                          "4111 1111 1111 1111",
                                          "Lot # L88-201 ",
                                          "lives in ",
                                          "works at ",
                                          "Blue Heron Logistics",
                                          "the ",
                                          "Will ",
                                          "may ",
                                          "HX "};

rc::Gen<std::string> notes() {
  return rc::gen::map(rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, std::size(fragments))),
                      [](const std::vector<std::size_t>& picks) {
                        std::string text;
                        for (const std::size_t pick : picks) text += fragments[pick];
                        return text;
                      });
}

Redactor::Outcome redact(std::string_view text, const Treatment& treatment) {
  auto outcome = Redactor(engine()).redact(text, {}, treatment, Language::en);
  RC_ASSERT(outcome.ok());
  return std::move(outcome).value();
}
Redactor::Outcome redact(std::string_view text, trust::Operator applied) {
  Treatment treatment;
  treatment.general = applied;
  return redact(text, treatment);
}

bool whole_token_in(std::string_view value, std::string_view text) {
  const auto alnum = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80; };
  for (std::size_t at = text.find(value); at != std::string_view::npos; at = text.find(value, at + 1))
    if ((at == 0 || !alnum(text[at - 1])) && (at + value.size() == text.size() || !alnum(text[at + value.size()]))) return true;
  return false;
}

RC_GTEST_PROP(Properties, SpansAreSortedDisjointAndAtCharacterBoundaries, ()) {
  const std::string text = *notes();
  std::uint32_t last = 0;
  for (const Span& span : engine().find(text, {}, Language::en)) {
    RC_ASSERT(span.start >= last && span.start < span.end && span.end <= text.size());
    RC_ASSERT(!text::is_continuation(text[span.start]));
    RC_ASSERT(span.end == text.size() || !text::is_continuation(text[span.end]));
    RC_ASSERT(!span.reasons.empty());
    last = span.end;
  }
}

// The second reading asks the rules near placeholders alone, and the models what they were not asked before.
RC_GTEST_PROP(Properties, ReadingNearPlaceholdersSaysWhatReadingTheWholeSays, ()) {
  const std::string text = *notes();
  RC_ASSERT(serialize_spans(engine().find(text, {}, Language::en)) ==
            serialize_spans(engine().find(text, {}, Language::en, {}, Engine::Rereading::whole)));
}

// Numbers of less than five digits are not looked for elsewhere: they may be a year or a dose there.
RC_GTEST_PROP(Properties, ARedactedIdentifierIsNowhereLeft, ()) {
  const std::string text = *notes();
  const Redactor::Outcome outcome = redact(text, trust::Operator::tag);
  for (const Span& span : outcome.spans) {
    if (span.label != trust::Label::mrn && span.label != trust::Label::email && span.label != trust::Label::ssn) continue;
    const std::string_view value = std::string_view(text).substr(span.start, span.end - span.start);
    const bool address = value.find('@') != std::string_view::npos;
    if (!address && std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }) < 5) continue;
    RC_ASSERT(!whole_token_in(value, outcome.redacted.text()));
  }
}

// Of each mode, and each operator for everything and for the labels that have something of their own. Surrogates and shifted dates are
// left out: they look like identifiers by intent, and a second redaction cannot tell them from one.
struct Wanted {
  trust::Mode mode;
  const char* operators;
};
constexpr Wanted all_that_settle[] = {
    {trust::Mode::safe_harbor, "tag"},
    {trust::Mode::safe_harbor, "number"},
    {trust::Mode::safe_harbor, "mask"},
    {trust::Mode::safe_harbor, "remove"},
    {trust::Mode::safe_harbor, "year"},
    {trust::Mode::safe_harbor, "generalize"},
    {trust::Mode::safe_harbor, "vault"},
    {trust::Mode::safe_harbor, "number,DATE=year,LOCATION=generalize,AGE=tag"},
    {trust::Mode::limited_data_set, "tag"},
    {trust::Mode::limited_data_set, "number"},
    {trust::Mode::limited_data_set, "remove"},
    {trust::Mode::limited_data_set, "generalize"},
    {trust::Mode::limited_data_set, "tag,DATE=year,ID=keep"},
    {trust::Mode::expert, "tag,DATE=keep,NAME=remove"},
    {trust::Mode::expert, "mask,DATE=generalize"},
};

// What an operator leaves of a value is never the value, whichever it is: of numbers, addresses and codes nothing stays anywhere.
RC_GTEST_PROP(Properties, NoOperatorLeavesAnIdentifierAnywhere, ()) {
  const std::string text = *notes();
  std::vector<Wanted> all(std::begin(all_that_settle), std::end(all_that_settle));
  all.push_back({trust::Mode::expert, "surrogate"});
  all.push_back({trust::Mode::expert, "shift"});
  const Wanted wanted = *rc::gen::elementOf(all);
  static const auto names = std::make_shared<const NamePools>();
  SystemRandomness randomness;
  Treatment treatment = parse_treatment(wanted.mode, wanted.operators).value();
  treatment.codes = &randomness;
  treatment.names = names;
  treatment.key = PatientKey(std::array<std::uint8_t, PatientKey::size>{});
  const Redactor::Outcome outcome = redact(text, treatment);
  for (const Span& span : outcome.spans) {
    if (span.label != trust::Label::ssn && span.label != trust::Label::email && span.label != trust::Label::account) continue;
    RC_ASSERT(span.action == Action::redact);
    const std::string_view value = std::string_view(text).substr(span.start, span.end - span.start);
    RC_LOG() << wanted.operators << '\n' << text << '\n' << outcome.redacted.text();
    if (std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }) >= 9)
      RC_ASSERT(!whole_token_in(value, outcome.redacted.text()));
  }
}

RC_GTEST_PROP(Properties, RedactingTwiceChangesNothing, ()) {
  const std::string text = *notes();
  const Wanted wanted = *rc::gen::elementOf(std::vector<Wanted>(std::begin(all_that_settle), std::end(all_that_settle)));
  SystemRandomness randomness;
  Treatment treatment = parse_treatment(wanted.mode, wanted.operators).value();
  treatment.codes = &randomness;
  const Redactor::Outcome once = redact(text, treatment);
  const Redactor::Outcome twice = redact(once.redacted.text(), treatment);
  RC_LOG() << trust::name_of(wanted.mode) << ' ' << wanted.operators << '\n'
           << text << '\n'
           << once.redacted.text() << '\n'
           << twice.redacted.text();
  RC_ASSERT(once.redacted.text() == twice.redacted.text());
}

RC_GTEST_PROP(Properties, ValidTextStaysValidAndTheReplacementsFit, ()) {
  std::string text;
  for (const char32_t c : *rc::gen::container<std::vector<char32_t>>(rc::gen::element<char32_t>(
           'a', 'M', '.', '@', '1', '9', '/', '-', ':', ' ', '\n', '[', ']', 0xE9, 0x2019, 0x200B, 0x430, 0x1F600, 0xFF11, 0xAD, 0)))
    text::append_utf8(text, c);
  const Redactor::Outcome outcome = redact(text, trust::Operator::number);
  RC_ASSERT(text::valid_utf8(outcome.redacted.text()));
  const std::size_t points = text::count_code_points(outcome.redacted.text());
  for (const trust::Replacement& replacement : outcome.redacted.replacements())
    RC_ASSERT(replacement.start <= replacement.end && replacement.end <= points);
}

TEST(Properties, TheSameTextGivesTheSameSpansOnEveryThread) {
  std::string text;
  for (int i = 0; i < 200; ++i) text += std::string(fragments[static_cast<std::size_t>(i * 7) % std::size(fragments)]) + " ";
  const Bytes expected = serialize_spans(engine().find(text, {}, Language::en));
  std::vector<Bytes> results(4);
  std::vector<std::thread> threads;
  for (Bytes& result : results) threads.emplace_back([&result, &text] { result = serialize_spans(engine().find(text, {}, Language::en)); });
  for (std::thread& thread : threads) thread.join();
  for (const Bytes& result : results) EXPECT_EQ(result, expected);
}

}  // namespace
}  // namespace wardbook::deid
