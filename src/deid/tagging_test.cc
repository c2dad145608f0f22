#include "deid/tagging.h"

#include <gtest/gtest.h>

#include "deid/engine.h"

namespace wardbook::deid {
namespace {

// The linear model has another operating point where no network takes its false alarms back: cross-validation reads with it alone.
TEST(Tagging, ALinearModelAloneLeavesOrdinarySentences) {
  Models models = built_in_models();
  models.network = nullptr;
  const Engine engine(models);
  for (const auto& [language, text] :
       {std::pair{Language::de,
                  "Labor:\nLeukozyten 8,2 G/l\nHb 12,1 g/dl\nCRP 14 mg/l\nKreatinin 0,9 mg/dl\nTSH 1,2 mU/l\nQuick 98 %\n"
                  "Medikation bei Entlassung:\nRamipril 5 mg 1-0-0\nBisoprolol 2,5 mg 1-0-1\nPantoprazol 40 mg 1-0-0\nAtorvastatin 20 mg "
                  "0-0-1\nDiagnosen:\nI10.90 Hypertonie\nE11.9 Diabetes\nPA-Aufnahme: pT2 N0 M0 R0, G2, ICD-O C50.4, EKG: SR, LT, HF 72"},
        std::pair{Language::en,
                  "Wound clean and dry, dressing changed daily. Tolerating a soft diet, walks with a walker, compression "
                  "stockings on, Lovenox for prophylaxis, Tylenol as needed."}})
    for (const Span& span : engine.find(text, {}, language))
      EXPECT_EQ(span.action, Action::keep) << std::string_view(text).substr(span.start, span.end - span.start);
}

}  // namespace
}  // namespace wardbook::deid
