// Megabytes a second on one core over English notes, beside RE2 alone looking for one alternation of dates and phone numbers;
// and the same on one line of a megabyte, to show that the cost grows with the length and no faster.
#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <string>

#include "deid/redactor.h"

namespace {

using namespace wardbook;

template <typename Work>
double seconds(Work work) {
  // Time of the processor, not of the wall: others may be at work on the machine.
  const std::clock_t begin = std::clock();
  work();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

// The best of three, in megabytes a second.
template <typename Work>
double rate(std::size_t bytes, Work work) {
  double best = 1e9;
  for (int i = 0; i < 3; ++i) best = std::min(best, seconds(work));
  return static_cast<double>(bytes) / 1e6 / best;
}

// Notes of the test cases, their text taken out of the JSON as it stands: escapes do not matter here.
std::string notes(std::size_t size) {
  std::ifstream file("src/deid/cases/notes.jsonl");  // from the root of the repository
  std::string text;
  for (std::string line; std::getline(file, line);) {
    for (std::size_t at = line.find("\\n"); at != std::string::npos; at = line.find("\\n", at)) line.replace(at, 2, "\n");
    text += line.substr(0, line.find("\"spans\"")) + "\n";
  }
  if (text.empty())
    text = "Mr. John Halvorsen, a 62-year-old man, was seen on 3/14/2021 for chest pain of 3 days. BP 120/80. Call 415-555-0134.\n";
  std::string result;
  while (result.size() < size) result += text;
  return result;
}

}  // namespace

int main() {
  const std::string text = notes(4000000);
  std::string one_line = text.substr(0, 1000000);
  for (char& c : one_line)
    if (c == '\n') c = ' ';
  const double start = seconds([] { const deid::Engine engine; });
  const deid::Engine engine;
  const deid::Redactor redactor(engine);
  // Documents of about 4 KB, as notes are.
  const double found = rate(text.size(), [&] {
    for (std::size_t at = 0; at < text.size(); at += 4096) {
      std::size_t end = std::min(text.size(), at + 4096);
      (void)redactor
          .redact(std::string_view(text).substr(at, end - at), {}, trust::Mode::safe_harbor, trust::Operator::number, deid::Language::en)
          .ok();
    }
  });
  re2::RE2::Options options;
  options.set_max_mem(64 << 20);
  const re2::RE2 pattern(R"((\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b))", options);
  std::size_t hits = 0;
  const double regex = rate(text.size(), [&] {
    re2::StringPiece rest(text);
    re2::StringPiece match;
    while (re2::RE2::FindAndConsume(&rest, pattern, &match)) ++hits;
  });
  const double line = rate(one_line.size(), [&] { (void)engine.find(one_line, {}, deid::Language::en); });
  const double tenth = rate(one_line.size() / 10,
                            [&] { (void)engine.find(std::string_view(one_line).substr(0, one_line.size() / 10), {}, deid::Language::en); });
  const auto print = [](const char* name, double value, const char* unit, double baseline) {
    fmt::print("{{\"name\":\"{}\",\"value\":{:.2f},\"unit\":\"{}\",\"baseline\":{:.2f},\"ratio\":{:.3f},\"n\":3}}\n", name, value, unit,
               baseline, value / baseline);
  };
  print("deid.redact", found, "MB/s", regex);
  print("deid.line_1mb_beside_100kb", line, "MB/s", tenth);
  print("deid.start", start * 1000, "ms", 1000);
  return hits > 0 ? 0 : 1;
}
