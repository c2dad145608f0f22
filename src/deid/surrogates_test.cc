// What a study relies on when it works with surrogates: same kind, same for the same patient, never the original.
#include <gtest/gtest.h>

#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "deid/operators/dates.h"
#include "deid/operators/surrogates.h"
#include "deid/redactor.h"
#include "deid/validators.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace wardbook::deid {
namespace {

using operators::Surrogates;
using trust::Label;

const Engine& engine() {
  static const Engine instance;
  return instance;
}
const std::shared_ptr<const NamePools>& pools() {
  static const auto instance = std::make_shared<const NamePools>();
  return instance;
}

PatientKey key_of(std::uint8_t number) {
  std::array<std::uint8_t, PatientKey::size> bytes{};
  bytes[0] = number;
  return PatientKey(bytes);
}

// The surrogates of values that stand in one document, a line each.
std::vector<std::string> surrogates(const std::vector<std::pair<Label, std::string>>& values, const PatientKey& key) {
  std::string text;
  std::vector<Span> spans;
  for (const auto& [label, value] : values) {
    const auto start = static_cast<std::uint32_t>(text.size());
    text += value;
    spans.push_back({start, static_cast<std::uint32_t>(text.size()), label, 1.0F, Action::redact, {}});
    text += '\n';
  }
  const Surrogates all(text, spans, key, *pools(), engine().lexicon(), Language::en);
  std::vector<std::string> result;
  for (const Span& span : spans) result.push_back(all.of(span).value_or("none"));
  return result;
}
std::string surrogate(Label label, const std::string& value, const PatientKey& key = key_of(1)) {
  return surrogates({{label, value}}, key)[0];
}

// Digits, small letters and capitals, and what is none of them.
std::string shape(std::string_view value) {
  std::string result;
  for (const char c : value) result += c >= '0' && c <= '9' ? '9' : c >= 'a' && c <= 'z' ? 'a' : c >= 'A' && c <= 'Z' ? 'A' : c;
  return result;
}

std::string digits(std::string_view value) {
  std::string result;
  for (const char c : value)
    if (c >= '0' && c <= '9') result += c;
  return result;
}

TEST(Surrogates, ANameKeepsItsGenderItsOriginAndItsLayout) {
  for (std::uint8_t number = 0; number < 20; ++number) {
    const std::string given = surrogate(Label::name, "Fatima", key_of(number));
    EXPECT_NE(pools()->bearing(given).female & pools()->bearing("Fatima").female, 0U) << given;
    const std::string surname = surrogate(Label::name, "Kowalski", key_of(number));
    EXPECT_NE(pools()->bearing(surname).surname & bit_of(Origin::polish), 0U) << surname;
  }
  const std::string inverted = surrogate(Label::name, "KOWALSKI, FATIMA-ANN J.");
  EXPECT_EQ(std::count(inverted.begin(), inverted.end(), '-'), 1);
  EXPECT_TRUE(inverted.ends_with(".")) << inverted;
  EXPECT_NE(inverted.find(", "), std::string::npos);
  EXPECT_TRUE(std::none_of(inverted.begin(), inverted.end(), [](char c) { return c >= 'a' && c <= 'z'; })) << inverted;
  EXPECT_TRUE(surrogate(Label::name, "Maria van der Berg Jr.").find(" van der ") != std::string::npos);
}

TEST(Surrogates, TheSameWordIsTheSameWhateverItsCaseAccentsAndDocument) {
  const auto first = surrogates({{Label::name, "John Halvorsen"},
                                 {Label::name, "HALVORSEN"},
                                 {Label::name,
                                  "N\xC3\xBA\xC3\xB1"
                                  "ez"}},
                                key_of(7));
  const auto second = surrogates({{Label::name, "halvorsen"}, {Label::name, "Nunez"}}, key_of(7));
  EXPECT_EQ(text::fold(first[0].substr(first[0].find(' ') + 1)), text::fold(first[1]));
  EXPECT_EQ(text::fold(first[1]), text::fold(second[0]));
  EXPECT_EQ(text::fold(first[2]), text::fold(second[1]));
  EXPECT_NE(surrogates({{Label::name, "Halvorsen"}}, key_of(8)), surrogates({{Label::name, "Halvorsen"}}, key_of(9)));
}

TEST(Surrogates, PersonsOfADocumentStayApartAndNobodyBearsTheNameOfAnother) {
  std::vector<std::pair<Label, std::string>> values;
  std::set<std::string> originals;
  for (const std::string_view name : pools()->surnames(Origin::anglo).subspan(0, 40)) {
    values.emplace_back(Label::name, std::string(name));
    originals.insert(text::fold(name));
  }
  for (std::uint8_t number = 0; number < 10; ++number) {
    const auto made = surrogates(values, key_of(number));
    std::set<std::string> distinct;
    for (const std::string& name : made) {
      EXPECT_FALSE(originals.contains(text::fold(name))) << name;
      distinct.insert(text::fold(name));
    }
    EXPECT_EQ(distinct.size(), originals.size());
  }
}

TEST(Surrogates, InitialsFollowTheNamesThatTheyStandFor) {
  const auto made = surrogates({{Label::name, "Oluwaseun Kowalski"}, {Label::name, "O. K."}}, key_of(3));
  EXPECT_EQ(made[1][0], made[0][0]);
  EXPECT_EQ(made[1][3], made[0][made[0].find(' ') + 1]);
}

TEST(Surrogates, ACodeKeepsItsShapeAndItsCheckDigit) {
  for (const std::string value : {"1234567", "QX-7712", "S-21-004417", "0042-A", "A1", "ab/CD 12"})
    EXPECT_EQ(shape(surrogate(Label::id, value)), shape(value)) << value;
  EXPECT_EQ(digits(surrogate(Label::mrn, "QX-7712")), digits(surrogate(Label::mrn, "qx7712")));
  for (std::uint8_t number = 0; number < 10; ++number) {
    EXPECT_TRUE(luhn_valid(digits(surrogate(Label::account, "4111 1111 1111 1111", key_of(number)))));
    EXPECT_TRUE(vin_valid(surrogate(Label::vehicle, "1HGCM82633A004352", key_of(number))));
    EXPECT_TRUE(npi_valid(surrogate(Label::license, "1234567893", key_of(number))));
    const std::string iban = surrogate(Label::account, "DE89370400440532013000", key_of(number));
    EXPECT_TRUE(iban_valid(iban) && iban.starts_with("DE")) << iban;
  }
}

TEST(Surrogates, NobodyIsNamedByChance) {
  for (std::uint8_t number = 0; number < 20; ++number) {
    const std::string phone = surrogate(Label::phone, "(217) 332-0188 ext. 22", key_of(number));
    EXPECT_EQ(phone.substr(5, 6), " 555-0") << phone;
    EXPECT_EQ(shape(phone), shape("(217) 332-0188 ext. 22"));
    EXPECT_NE(phone.find(" ext. "), std::string::npos);
    EXPECT_FALSE(ssn_valid(digits(surrogate(Label::ssn, "219-09-9999", key_of(number)))));
    EXPECT_NE(surrogate(Label::email, "jo@mail.example.edu", key_of(number)).find("@example."), std::string::npos);
    EXPECT_NE(surrogate(Label::url, "https://dr-lopez.com/a", key_of(number)).find("https://example."), std::string::npos);
    const std::string ip = surrogate(Label::ip, "10.2.3.4", key_of(number));
    EXPECT_TRUE(ip.starts_with("192.0.2.") || ip.starts_with("198.51.100.") || ip.starts_with("203.0.113.")) << ip;
    EXPECT_TRUE(surrogate(Label::ip, "fe80::1", key_of(number)).starts_with("2001:db8::"));
  }
}

TEST(Surrogates, APlaceKeepsItsKindItsStateAndThreeDigitsOfItsZipCode) {
  const std::string place = surrogate(Label::location, "12 Elm Street, Apt 4B, Springfield, IL 62704");
  EXPECT_TRUE(place.find(" Street, Apt ") != std::string::npos) << place;
  EXPECT_TRUE(place.find(", IL 627") != std::string::npos) << place;
  for (const char* original : {"12 ", "Elm", "4B", "Springfield", "62704"}) EXPECT_EQ(place.find(original), std::string::npos) << place;
  const std::string sparse = surrogate(Label::location, "Sharon, WY 82190");
  EXPECT_EQ(sparse.find("WY 821"), std::string::npos) << sparse;
  EXPECT_TRUE(surrogate(Label::location, "St. Brigid's Hospital").ends_with("'s Hospital"));
}

TEST(Surrogates, AnAddressTakesTheNameThatTheDocumentHas) {
  const auto made = surrogates({{Label::name, "Oluwaseun Kowalski"}, {Label::email, "o.kowalski@x.example"}}, key_of(3));
  const std::string surname = text::fold(made[0].substr(made[0].find(' ') + 1));
  EXPECT_EQ(made[1].substr(1, surname.size() + 2), "." + surname + "@");
}

// --- Shifted dates ---

TEST(Shift, IsTheSameForOnePatientAndKeepsIntervalsAndWeekdays) {
  for (std::uint8_t number = 0; number < 100; ++number) {
    const int days = operators::days_back(key_of(number), Weekdays::may_change);
    EXPECT_TRUE(days >= 1 && days <= 365);
    const int weeks = operators::days_back(key_of(number), Weekdays::stay);
    EXPECT_TRUE(weeks % 7 == 0 && weeks >= 7 && weeks <= 364);
  }
}

RC_GTEST_PROP(Shift, KeepsTheIntervalOfAnyTwoDatesInAnyLayout, ()) {
  using operators::CivilDate;
  using operators::DateValue;
  constexpr const char* layouts[] = {"03/14/2021",  "3/14/2021", "2021-03-14",  "March 14, 2021",
                                     "14 Mar 2021", "20210314",  "14-MAR-2021", "March 14th, 2021"};
  const auto model = DateValue::read(layouts[*rc::gen::inRange<std::size_t>(0, std::size(layouts))], Language::en,
                                     operators::DateOrder::month_first, 2025);
  RC_ASSERT(model.has_value());
  const int days = *rc::gen::inRange(1, 366);
  const auto write = [&](int day) { return model->written(operators::shifted({1990, 1, 1}, day), 0); };
  const int one = *rc::gen::inRange(0, 12000), other = *rc::gen::inRange(0, 12000);
  const std::string text = write(one) + "\n" + write(other);
  const auto cut = static_cast<std::uint32_t>(text.find('\n'));
  const std::vector<Span> spans{{0, cut, Label::date, 1.0F, Action::redact, {}},
                                {cut + 1, static_cast<std::uint32_t>(text.size()), Label::date, 1.0F, Action::redact, {}}};
  const operators::Dates dates(text, spans, Language::en, earliest_present);
  // Not compared as texts: "May" is long and short alike, and tells nothing of how April was written.
  const auto civil = [&](const Span& span) {
    const auto read = DateValue::read(dates.shifted(span, days).value(), Language::en, operators::DateOrder::month_first, 2025).value();
    return CivilDate{*read.year(), *read.month(), *read.day()};
  };
  RC_ASSERT(civil(spans[0]) == operators::shifted({1990, 1, 1}, one - days));
  RC_ASSERT(civil(spans[1]) == operators::shifted({1990, 1, 1}, other - days));
}

TEST(DateValue, IsNoRangeOfDays) {
  const auto read = [](std::string_view value) {
    return operators::DateValue::read(value, Language::en, operators::DateOrder::month_first, 2025).has_value();
  };
  for (const char* days : {"Apr 8-12", "10-12 May", "Apr 8/12", "02.-04.12.", "3/14-16", "5 and 6 April"}) EXPECT_FALSE(read(days)) << days;
  for (const char* one : {"Mar-8-12", "8-Mar-12", "8 Mar '12", "Apr 8-45", "3/14/'21", "14. 3. 21", "12/05/21"})
    EXPECT_TRUE(read(one)) << one;
}

// --- Through the redactor ---

constexpr std::string_view fragments[] = {"Mr. ",
                                          "Dr. ",
                                          "Patient: ",
                                          "Maria",
                                          " Lopez",
                                          "SMITH, JOHN",
                                          "daughter ",
                                          "Ana ",
                                          "O'Brien",
                                          "'s ",
                                          " was seen ",
                                          "3/14/2021",
                                          "March 3rd",
                                          ", 2021 ",
                                          "MRN ",
                                          "1234567",
                                          ": ",
                                          "\n",
                                          "415-555-0134",
                                          " ext. 22",
                                          "ana@example.org",
                                          "12 Elm Street",
                                          ", Springfield, IL 62704",
                                          "St. Brigid's Hospital",
                                          "lives in ",
                                          "Boston",
                                          "N\xC3\xBA\xC3\xB1"
                                          "ez ",
                                          "\xF0\x9F\x98\x80",
                                          "219-09-9999",
                                          "4111 1111 1111 1111",
                                          "works at ",
                                          "Blue Heron Logistics",
                                          " ",
                                          "95-year-old "};

RC_GTEST_PROP(Surrogates, NoOriginalValueIsLeftInItsPlaceAndTheAnswerIsTheSameEachTime, ()) {
  std::string text;
  for (const std::size_t pick : *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, std::size(fragments))))
    text += fragments[pick];
  Treatment treatment = parse_treatment(trust::Mode::expert, "surrogate").value();
  treatment.key = key_of(*rc::gen::arbitrary<std::uint8_t>());
  treatment.names = pools();
  const Redactor redactor(engine());
  auto once = redactor.redact(text, {}, treatment, Language::en);
  auto again = redactor.redact(text, {}, treatment, Language::en);
  RC_ASSERT(once.ok() && again.ok());
  RC_ASSERT(once->redacted.text() == again->redacted.text());
  std::set<std::string> originals;
  std::vector<Span> handled;
  for (const Span& span : once->spans) {
    if (span.action == Action::keep) continue;
    handled.push_back(span);
    // A shifted date may be another date of the document: the intervals say so.
    if (span.label != Label::date)
      originals.insert(operators::plain_value(std::string_view(text).substr(span.start, span.end - span.start)));
  }
  const auto& places = once->redacted.replacements();
  RC_ASSERT(places.size() == handled.size());
  const text::OffsetMap map(once->redacted.text());
  for (std::size_t i = 0; i < places.size(); ++i) {
    const std::uint32_t start = map.byte_of_code_point(places[i].start), end = map.byte_of_code_point(places[i].end);
    const std::string_view written = once->redacted.text().substr(start, end - start);
    RC_ASSERT(!originals.contains(operators::plain_value(written)));
    // A month without its day may still be the same one after some days.
    if (handled[i].label == Label::date) continue;
    RC_ASSERT(written != std::string_view(text).substr(handled[i].start, handled[i].end - handled[i].start));
  }
}

}  // namespace
}  // namespace wardbook::deid
