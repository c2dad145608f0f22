#include "clinical/reading.h"

#include "clinical/assertion.h"
#include "clinical/document_class.h"
#include "clinical/entities.h"
#include "clinical/section_table.h"
#include "clinical/sections.h"
#include "clinical/sentences.h"

namespace wardbook::clinical {

struct Reader::Tables {
  SectionFinder sections;
  Classifier classifier;
  EntityFinder entities;
  Asserter asserter;
};

Reader::Reader() : tables_(std::make_unique<Tables>()) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Reading Reader::read(std::string_view text) const {
  Reading reading;
  const Text words(text);
  reading.sections = tables_->sections.find(text);
  reading.document_class = tables_->classifier.classify(words, reading.sections);
  // "Exam: CT chest" names the study.
  if (reading.document_class == DocumentClass::radiology_report)
    for (Section& section : reading.sections)
      if (section.kind == "physical_examination") section.kind = section_kind("imaging");
  const auto sentences = sentences_of(words);
  reading.entities = tables_->entities.find(words, sentences, reading.sections);

  std::size_t word = 0, entity = 0, asked = 0;  // entities[asked, entity) are those of the sentence before
  const auto& all = words.words();
  for (const text::Range& sentence : sentences) {
    while (word < all.size() && all[word].start < sentence.start) ++word;
    std::size_t end = word;
    while (end < all.size() && all[end].end <= sentence.end) ++end;
    while (entity < reading.entities.size() && reading.entities[entity].start < sentence.start) ++entity;
    std::size_t last = entity;
    while (last < reading.entities.size() && reading.entities[last].end <= sentence.end) ++last;
    tables_->asserter.assert_in(words, word, end, kind_at(reading.sections, sentence.start), reading.entities, entity, last);
    if (answers_no(words, word, end)) deny(reading.entities, asked, entity);
    word = end;
    asked = entity;
    entity = last;
  }
  return reading;
}

}  // namespace wardbook::clinical
