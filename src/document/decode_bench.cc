// Decoding beside a bare copy of the same bytes.
#include <chrono>
#include <cstdio>
#include <string>

#include "document/decode.h"

namespace {

using namespace wardbook;

constexpr int rounds = 40;

template <typename Work>
double megabytes_per_second(std::size_t size, Work&& work) {
  auto begin = std::chrono::steady_clock::now();
  for (int i = 0; i < rounds; ++i) work();
  std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
  return static_cast<double>(size) * rounds / 1e6 / taken.count();
}

void measure(const char* name, const std::string& bytes) {
  double copy = megabytes_per_second(bytes.size(), [&] {
    crypto::SecretBytes to(bytes.begin(), bytes.end());
    if (to.back() == 1) std::abort();
  });
  double decoded = megabytes_per_second(bytes.size(), [&] {
    if (!document::decode(bytes_of(bytes)).ok()) std::abort();
  });
  std::printf(R"({"name":"%s","value":%.1f,"unit":"MB/s","baseline":%.1f,"ratio":%.4f,"n":%d})"
              "\n",
              name, decoded, copy, decoded / copy, rounds);
}

}  // namespace

int main() {
  const std::string sentence = "The patient was started on metoprolol 25 mg twice a day and tolerated it well.\n";
  const std::string accents =
      "Patiente h\xc3\xa9modynamiquement stable, fi\xc3\xa8vre \xe2\x89\xa5 38,5 \xc2\xb0"
      "C \xc3\xa0 l'entr\xc3\xa9"
      "e.\n";
  std::string ascii, french, wide = "\xff\xfe";
  while (ascii.size() < 4'000'000) ascii += sentence;
  while (french.size() < 4'000'000) french += accents;
  for (char c : ascii) wide.append({c, '\0'});
  measure("document.decode.ascii", ascii);
  measure("document.decode.utf8", french);
  measure("document.decode.utf16", wide);
}
