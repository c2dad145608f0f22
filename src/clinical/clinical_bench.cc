// How many megabytes of notes a core reads, summarises and checks in a second; and what the reader's tables cost to build.
#include <chrono>
#include <cstdio>
#include <string>

#include "clinical/checks.h"
#include "clinical/summary.h"

namespace {

using wardbook::clinical::Reader;
using SteadyClock = std::chrono::steady_clock;

constexpr const char* note =
    "DISCHARGE SUMMARY\n\nPatient: [NAME_1]   MRN: [MRN_1]\nDate of Discharge: [DATE_1]\n\nHISTORY OF PRESENT ILLNESS:\nThe patient is a "
    "71-year-old man with a "
    "history of COPD and hypertension who presented\nwith three days of productive cough, fever and shortness of breath. He denied chest "
    "pain, hemoptysis\nor leg "
    "swelling. His father had lung cancer.\n\nHOSPITAL COURSE:\nHe was started on ceftriaxone 1 g IV daily and azithromycin 500 mg PO "
    "daily for 5 days. Chest X-ray\n"
    "showed a right lower lobe infiltrate without pleural effusion. Creatinine was 2.1 mg/dL (H) on\nadmission and returned to 1.1 mg/dL "
    "after IV fluids. CT angiography "
    "was negative for pulmonary\nembolism. Blood cultures showed no growth.\n\nDISCHARGE MEDICATIONS:\n- Levofloxacin 750 mg by mouth "
    "daily for 3 days\n- Metformin 500 mg "
    "PO BID\n- Albuterol inhaler 2 puffs every 6 hours as needed for wheezing\n\nFOLLOW-UP:\nSee [NAME_3] in two weeks with a repeat chest "
    "X-ray.\n\nElectronically signed by: [NAME_2], MD\n\n";

double seconds_since(SteadyClock::time_point start) { return std::chrono::duration<double>(SteadyClock::now() - start).count(); }

void print(const char* name, double value, const char* unit, double baseline, std::size_t n) {
  std::printf("{\"name\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"baseline\":%.3f,\"ratio\":%.3f,\"n\":%zu}\n", name, value, unit, baseline,
              baseline > 0 ? value / baseline : 0.0, n);
}

}  // namespace

int main() {
  const auto built = SteadyClock::now();
  const Reader reader;
  print("clinical.tables", seconds_since(built) * 1000, "ms", 0, 1);

  const std::string text = note;
  const double megabytes = static_cast<double>(text.size()) / 1e6;
  std::size_t sink = 0;
  // The baseline is the least that any reading must do: look at each byte once.
  constexpr std::size_t rounds = 3000;
  auto start = SteadyClock::now();
  for (std::size_t i = 0; i < rounds * 10; ++i)
    for (const char byte : text) sink += static_cast<unsigned char>(byte) == (i & 0x7Fu);
  const double scan = megabytes * rounds * 10 / seconds_since(start);

  start = SteadyClock::now();
  for (std::size_t i = 0; i < rounds; ++i) sink += reader.read(text).entities.size();
  const double read = megabytes * rounds / seconds_since(start);
  print("clinical.read", read, "MB/s", scan, rounds);

  start = SteadyClock::now();
  for (std::size_t i = 0; i < rounds; ++i) {
    const auto reading = reader.read(text);
    sink += wardbook::clinical::summarize(text, reading).sentences.size() + wardbook::clinical::check(text, reading).size();
  }
  print("clinical.whole", megabytes * rounds / seconds_since(start), "MB/s", scan, rounds);

  std::string large;
  while (large.size() < 8'000'000) large += text;
  start = SteadyClock::now();
  sink += reader.read(large).entities.size();
  // Linear: a text of 8 MB is read as fast as a short one.
  print("clinical.read_8MB", static_cast<double>(large.size()) / 1e6 / seconds_since(start), "MB/s", read, 1);
  return sink == 0 ? 1 : 0;
}
