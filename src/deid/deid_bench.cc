// Megabytes a second on one core over three kinds of English notes: plain narrative with a name and a date now and then (bench/notes),
// a hospital's papers with their heads and feet (demo), and dense ones of which every other word identifies somebody (tests/heldout/en);
// each beside RE2 alone, which looks for one alternation of dates and phone numbers in the same text. Then how long the slowest notes
// take, whether memory grows with a stream, and whether the time for one long line grows with its length and no faster.
#include <fmt/format.h>
#include <re2/re2.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

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

constexpr int tries = 3;

// The best of the tries, in megabytes a second.
template <typename Work>
double rate(std::size_t bytes, Work work) {
  double best = 1e9;
  for (int i = 0; i < tries; ++i) best = std::min(best, seconds(work));
  return static_cast<double>(bytes) / 1e6 / best;
}

void print(const char* name, double value, const char* unit, double baseline, std::size_t n) {
  fmt::print("{{\"name\":\"{}\",\"value\":{:.2f},\"unit\":\"{}\",\"baseline\":{:.2f},\"ratio\":{:.4f},\"n\":{}}}\n", name, value, unit,
             baseline, value / baseline, n);
}

// A marked note as it was before somebody marked it: "{{NAME:Ortega}}" was "Ortega", and the line of comment was not there.
std::string unmarked(std::string text) {
  static const re2::RE2 comment("(?m)^#.*\n"), mark(R"(\{\{[A-Za-z_.]+:([^{}]*)\}\})");
  re2::RE2::GlobalReplace(&text, comment, "");
  re2::RE2::GlobalReplace(&text, mark, "\\1");
  return text;
}

// The texts of a folder, whole: a note is a document.
std::vector<std::string> notes(const char* folder) {
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error))  // from the root of the repository
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> result;
  for (const auto& path : paths) {
    std::ifstream file(path);
    result.push_back(unmarked({std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}));
  }
  if (result.empty()) {
    fmt::print(stderr, "deid_bench: no notes in {}; run it in the root of the repository\n", folder);
    std::exit(1);
  }
  return result;
}

std::size_t size_of(const std::vector<std::string>& texts) {
  std::size_t size = 0;
  for (const std::string& text : texts) size += text.size();
  return size;
}

// So many of them, again and again, that there are `size` bytes.
std::vector<std::string> repeated(const std::vector<std::string>& texts, std::size_t size) {
  std::vector<std::string> result;
  for (std::size_t at = 0, bytes = 0; bytes < size; bytes += texts[at++ % texts.size()].size()) result.push_back(texts[at % texts.size()]);
  return result;
}

class Bench {
 public:
  void measure(const char* name, const std::vector<std::string>& texts) const {
    const double found = rate(size_of(texts), [&] {
      for (const std::string& text : texts) redact(text);
    });
    std::size_t hits = 0;
    const double regex = rate(size_of(texts), [&] {
      for (const std::string& text : texts) {
        re2::StringPiece rest(text);
        re2::StringPiece match;
        while (re2::RE2::FindAndConsume(&rest, pattern_, &match)) ++hits;
      }
    });
    print(name, found, "MB/s", regex, tries);
  }

  // Notes of 3 KB, cut out of the texts at every place: the slowest of a hundred, beside the one in the middle.
  void slowest(const std::vector<std::string>& texts) const {
    constexpr std::size_t note = 3000, step = 100, most = 1000;
    std::string all;
    for (const std::string& text : texts) all += text + "\n";
    std::vector<double> times;
    for (std::size_t at = 0; at + note <= all.size() && times.size() < most; at += step)
      times.push_back(seconds([&] { redact(std::string_view(all).substr(at, note)); }) * 1000);
    std::sort(times.begin(), times.end());
    print("deid.p99_3kb_note", times[times.size() * 99 / 100], "ms", times[times.size() / 2], times.size());
  }

  // The resident set after the first tenth of a stream of 16 MB, by which every buffer has seen its largest note, beside that at the end:
  // what grows with the stream falls below one.
  void memory(const std::vector<std::string>& texts) const {
    constexpr std::size_t stream = 16'000'000;
    double early = 0;
    std::size_t bytes = 0, count = 0;
    for (; bytes < stream; ++count) {
      redact(texts[count % texts.size()]);
      bytes += texts[count % texts.size()].size();
      if (early == 0 && bytes > stream / 10) early = resident_megabytes();
    }
    print("deid.resident_early_beside_end", early, "MB", resident_megabytes(), count);
  }

  // One line, a megabyte long, beside its first tenth.
  void one_line(const std::vector<std::string>& texts) const {
    std::string line;
    for (const std::string& text : repeated(texts, 1'000'000)) line += text;
    line.resize(1'000'000);
    for (char& c : line)
      if (c == '\n') c = ' ';
    const auto find = [&](std::size_t size) {
      return rate(size, [&] { (void)engine_.find(std::string_view(line).substr(0, size), {}, deid::Language::en); });
    };
    const double whole = find(line.size());
    print("deid.line_1mb_beside_100kb", whole, "MB/s", find(line.size() / 10), tries);
  }

 private:
  static re2::RE2::Options options() {
    re2::RE2::Options result;
    result.set_max_mem(64 << 20);
    return result;
  }
  static double resident_megabytes() {
    std::ifstream file("/proc/self/statm");
    std::size_t all = 0, resident = 0;
    file >> all >> resident;
    return static_cast<double>(resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE))) / 1e6;
  }
  void redact(std::string_view text) const {
    (void)redactor_.redact(text, {}, trust::Mode::safe_harbor, trust::Operator::number, deid::Language::en).ok();
  }

  const deid::Engine engine_;
  const deid::Redactor redactor_{engine_};
  const re2::RE2 pattern_{R"((\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b))", options()};
};

}  // namespace

int main() {
  print("deid.start", seconds([] { const deid::Engine engine; }) * 1000, "ms", 1000, 1);
  const std::vector<std::string> plain = notes("bench/notes");
  const std::vector<std::string> papers = notes("demo");
  const std::vector<std::string> dense = notes("tests/heldout/en");
  const Bench bench;
  bench.measure("deid.redact.plain", repeated(plain, 2'000'000));
  bench.measure("deid.redact.papers", repeated(papers, 2'000'000));
  bench.measure("deid.redact.dense", repeated(dense, 1'000'000));
  bench.slowest(papers);
  bench.one_line(papers);
  bench.memory(papers);
  return 0;
}
