// gateway_bench [NOTES.jsonl…]
// Without files: how fast the guard reads, beside a bare check of the UTF-8. With files (one {"text"} a line, as `wardbook redact
// --jsonl` output under "redacted" too): how many texts it blocks as they are, by kind; and of those that it clears, how many it
// blocks once an invented identifier is put back. The values are planted in turn, the place is a hash: the same files give the same
// numbers.
#include <fmt/format.h>

#include <array>
#include <boost/json/parse.hpp>
#include <chrono>
#include <fstream>
#include <string>
#include <vector>

#include "gateway/simple_guard.h"
#include "text/utf8.h"

namespace {

using namespace wardbook;
using namespace wardbook::gateway;

// What is put back into a redacted note: in the place of one of these placeholders where there is one, otherwise in a sentence of its own.
struct Planted {
  std::string_view name;
  std::vector<std::string_view> placeholders;
  std::vector<std::string_view> sentences;
  std::vector<std::string> values;
};

// Invented persons; surnames that are common, that are words, that are rare, and of many origins.
const std::array planted{
    Planted{"surname",
            {"NAME"},
            {"The patient was seen by {} today.", "Mr. {} tolerated the procedure well.", "Dr. {} was present.", "{} was seen in clinic.",
             "The case was discussed with {} at length.", "Patient: {}\n"},
            {"Smith",          "Johnson",        "Williams",      "Brown",     "Garcia",        "Miller",       "Davis",
             "Martinez",       "Lopez",          "Young",         "King",      "White",         "Hill",         "Long",
             "Price",          "Rice",           "Stone",         "Bishop",    "Fisher",        "Baker",        "Halvorsen",
             "Quillbrand",     "Tarrant",        "Colquitt",      "Servoss",   "Erhart",        "Rangel",       "Hatcher",
             "Vesco",          "Gupton",         "Okonkwo",       "Adeyemi",   "Nguyen",        "Kowalczyk",    "Szczepa\u0144ski",
             "Y\u0131lmaz",    "Hern\u00e1ndez", "Krishnamurthy", "Chaudhry",  "Al-Masri",      "Nakamura",     "Zhang",
             "Bj\u00f8rnstad", "Virtanen",       "Horv\u00e1th",  "Petrosyan", "O'Shaughnessy", "McGillicuddy", "DeLuca",
             "Fontaine",       "M\u00fcller",    "Mbeki",         "Oyelaran",  "Fakhouri",      "Shevchenko",   "Quarrington",
             "Thistlewood",    "Wexcombe",       "Brandreth",     "Tejwani"}},
    Planted{
        "surname_in_small_letters",
        {"NAME"},
        {"the patient was seen by {} today.", "mr. {} tolerated the procedure well.", "dr {} was present.", "discussed with {} at length."},
        {"smith", "garcia", "kowalczyk", "okonkwo", "halvorsen", "quillbrand", "nguyen", "young", "hill", "tarrant", "servoss", "horvath",
         "fontaine", "lopez"}},
    Planted{"full_name",
            {"NAME"},
            {"Seen by {}.", "{} was seen today.", "Patient: {}\n"},
            {"Maria Lopez", "James Smith", "Grant Baker", "Hope Young", "Zbigniew Kowalczyk", "Aoife O'Shaughnessy", "Will Long",
             "Mei Chen", "LOPEZ, MARIA", "KOWALCZYK, ZBIGNIEW", "Adaeze Okonkwo", "J. R. Halvorsen"}},
    Planted{"phone",
            {"PHONE", "FAX"},
            {"Call {} with questions.", "Phone: {}\n"},
            {"(555) 201-4477", "555-201-4477", "555.201.4477", "555 201 4477", "201-4477", "+1 555 201 4477", "1-555-201-4477"}},
    Planted{"record_number",
            {"MRN", "ID"},
            {"MRN: {}\n", "Record {} was reviewed."},
            {"4471902", "00123456", "QX44719", "123-45-6789", "447190", "A4471902", "447-19-022"}},
    Planted{"address",
            {"LOCATION"},
            {"She lives at {}.", "Address: {}\n"},
            {"1423 Maple Street", "77 W. Oak Ave, Apt 4", "9 Hillcrest Lane", "5120 Washington Blvd, Wexcombe, OH 44201", "318 King Court",
             "64 River Rd"}},
    Planted{"date",
            {"DATE"},
            {"Seen on {}.", "Surgery {}."},
            {"3/14/2019", "03/14/19", "2019-03-14", "March 14, 2019", "14 March 2019", "March 14", "3/14"}},
    Planted{"email", {"EMAIL"}, {"Write to {}."}, {"someone@example.org"}},
};

void print(const std::string& name, double value, std::string_view unit, double baseline, std::size_t n) {
  std::puts(fmt::format(R"({{"name":"{}","value":{:.4g},"unit":"{}","baseline":{:.4g},"ratio":{:.4g},"n":{}}})", name, value, unit,
                        baseline, baseline > 0 ? value / baseline : 0.0, n)
                .c_str());
}

template <typename Work>
double megabytes_a_second(const std::string& text, int rounds, Work work) {
  const auto start = std::chrono::steady_clock::now();
  for (int round = 0; round < rounds; ++round) work();
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  return static_cast<double>(text.size()) * rounds / 1e6 / taken.count();
}

void measure_speed(const SimpleGuard& guard) {
  std::string text;
  while (text.size() < 1'000'000)
    text +=
        "HISTORY: The patient, [NAME_1], is a 67-year-old man with congestive heart failure who came on [DATE_2] with dyspnea. BP 142/88.\n"
        "MEDICATIONS: Lasix 40 mg po bid, metoprolol 25 mg daily. ASSESSMENT: Volume overload; no chest pain. Follow up with Dr. "
        "[NAME_2].\n";
  volatile bool sink = false;
  const double base = megabytes_a_second(text, 200, [&] { sink = text::valid_utf8(text); });
  print("egress_guard", megabytes_a_second(text, 5, [&] { sink = guard.scan(text, {}).clear; }), "MB/s", base, text.size());
}

std::vector<std::string> texts_of(const char* path) {
  std::vector<std::string> texts;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    boost::system::error_code error;
    const auto value = boost::json::parse(line, error);
    const auto* object = error ? nullptr : value.if_object();
    for (const auto* member : {"redacted", "text"})
      if (const auto* text = object ? object->if_contains(member) : nullptr; text && text->is_string()) {
        texts.emplace_back(text->get_string());
        break;
      }
  }
  return texts;
}

// A hash in place of chance, so that the same files give the same numbers (the finaliser of SplitMix64).
std::size_t mixed(std::size_t value) {
  value += 0x9E3779B97F4A7C15;
  value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
  value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
  return value ^ (value >> 31);
}

std::string plant(const std::string& text, const Planted& kind, std::size_t number) {
  const auto& value = kind.values[number % kind.values.size()];
  const auto chance = mixed(number);
  std::vector<std::pair<std::size_t, std::size_t>> places;  // of placeholders: where, how long
  for (const auto placeholder : kind.placeholders)
    for (auto at = text.find("[" + std::string(placeholder)); at != text.npos; at = text.find("[" + std::string(placeholder), at + 1))
      if (const auto end = text.find(']', at); end != text.npos) places.push_back({at, end + 1 - at});
  if (!places.empty() && chance % 10 < 7) {
    const auto [at, size] = places[chance / 10 % places.size()];
    return text.substr(0, at) + value + text.substr(at + size);
  }
  std::vector<std::size_t> ends{text.size()};
  for (auto at = text.find(". "); at != text.npos; at = text.find(". ", at + 1)) ends.push_back(at + 1);
  const auto at = ends[chance / 10 % ends.size()];
  std::string sentence(kind.sentences[chance / 7 % kind.sentences.size()]);
  sentence.replace(sentence.find("{}"), 2, value);
  return text.substr(0, at) + " " + sentence + text.substr(at);
}

void measure_files(const SimpleGuard& guard, int count, char** paths) {
  std::vector<std::string> texts;
  for (int i = 0; i < count; ++i)
    for (auto& text : texts_of(paths[i])) texts.push_back(std::move(text));
  std::array<std::size_t, finding_kind_count> by_kind{};
  std::vector<std::string> clear;
  for (const auto& text : texts) {
    const auto verdict = guard.scan(text, {});
    for (const auto& finding : verdict.findings) ++by_kind[static_cast<std::size_t>(finding.kind)];
    if (verdict.clear) clear.push_back(text);
  }
  if (texts.empty()) return;
  const auto share = [](std::size_t part, std::size_t whole) { return static_cast<double>(part) / static_cast<double>(whole); };
  print("egress_guard_blocked", share(texts.size() - clear.size(), texts.size()), "share", 0, texts.size());
  for (std::size_t kind = 0; kind < finding_kind_count; ++kind)
    print(fmt::format("egress_guard_blocked_{}", finding_kind_names[kind]), share(by_kind[kind], texts.size()), "share", 0, texts.size());
  if (clear.empty()) return;
  for (const auto& kind : planted) {
    std::size_t caught = 0;
    constexpr std::size_t rounds = 5;
    for (std::size_t i = 0; i < clear.size() * rounds; ++i) caught += !guard.scan(plant(clear[i / rounds], kind, i), {}).clear;
    print(fmt::format("egress_guard_caught_{}", kind.name), share(caught, clear.size() * rounds), "share", 0, clear.size() * rounds);
  }
}

}  // namespace

int main(int count, char** arguments) {
  const SimpleGuard guard;
  if (count > 1)
    measure_files(guard, count - 1, arguments + 1);
  else
    measure_speed(guard);
}
