// gateway_bench [NOTES.jsonl…]
// Without files: how fast the guard reads, beside a bare check of the UTF-8. With files (one {"text"} a line, as `wardbook redact
// --jsonl` output under "redacted" too): how many texts it blocks as they are, by kind; and of those that it clears, how many it
// blocks once an invented identifier is planted between two words. The values are planted in turn, the place is a hash: the same
// files give the same numbers.
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

struct Planted {
  std::string_view name;
  std::vector<std::string> values;
};

// Invented; common and rare names, and names that are words.
const std::array planted{
    Planted{
        "full_name",
        {"Maria Lopez", "James Smith", "Grant Baker", "Hope Young", "Zbigniew Kowalczyk", "Aoife O'Shaughnessy", "Will Long", "Mei Chen"}},
    Planted{"full_name_in_capitals", {"LOPEZ, MARIA", "SMITH, JAMES", "BAKER, GRANT", "YOUNG, HOPE", "KOWALCZYK, ZBIGNIEW", "CHEN, MEI"}},
    Planted{"surname_alone", {"Lopez", "Smith", "Baker", "Young", "Kowalczyk", "Long", "Chen", "Stone", "Ford", "Day"}},
    Planted{"name_in_small_letters", {"maria lopez", "james smith", "zbigniew kowalczyk"}},
    Planted{"telephone", {"(555) 201-4477", "555-201-4477", "555.201.4477", "555 201 4477", "201-4477"}},
    Planted{"record_number", {"4471902", "00123456", "QX44719", "123-45-6789"}},
    Planted{"date", {"3/14/2019", "03/14/19", "2019-03-14", "March 14, 2019", "14 March 2019", "March 14", "3/14"}},
    Planted{"email", {"someone@example.org"}},
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

std::string plant(const std::string& text, const std::string& value, std::size_t hash) {
  std::vector<std::size_t> gaps;
  for (std::size_t at = 1; at + 1 < text.size(); ++at)
    if (text[at] == ' ') gaps.push_back(at);
  if (gaps.empty()) return text + " " + value;
  const auto gap = gaps[hash * 2654435761u % gaps.size()];
  return text.substr(0, gap) + " " + value + text.substr(gap);
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
    for (std::size_t i = 0; i < clear.size(); ++i) caught += !guard.scan(plant(clear[i], kind.values[i % kind.values.size()], i), {}).clear;
    print(fmt::format("egress_guard_caught_{}", kind.name), share(caught, clear.size()), "share", 0, clear.size());
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
