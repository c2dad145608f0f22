#include "clinical/reading.h"

#include <algorithm>

#include "clinical/assertion.h"
#include "clinical/document_class.h"
#include "clinical/entities.h"
#include "clinical/section_table.h"
#include "clinical/sections.h"
#include "clinical/sentences.h"

namespace wardbook::clinical {
namespace {

// A note without title or headings: it bears a date, speaks of a patient, and names what is wrong or what is given.
bool notes_a_patient(const Text& text, const std::vector<Entity>& entities) {
  static const Phrases patients = [] {
    Phrases made;
    made.add_all("patient, pt, he, she, his, her, yo, y/o, year old, years old, yr old, mr, mrs, ms, i, denies, c/o", 1);
    return made;
  }();
  const auto telling = std::count_if(entities.begin(), entities.end(), [](const Entity& entity) {
    return entity.label == EntityLabel::DIAGNOSIS || entity.label == EntityLabel::FINDING || entity.label == EntityLabel::MEDICATION ||
           entity.label == EntityLabel::TEST || entity.label == EntityLabel::PROCEDURE;
  });
  if (telling < 2) return false;
  bool dated = false, patient = false;
  for (std::size_t at = 0; at < text.words().size() && !(dated && patient); ++at) {
    const Word& word = text.words()[at];
    if (word.kind == WordKind::placeholder) dated |= text.of(word).starts_with("[DATE");
    if (word.kind == WordKind::word) patient |= patients.longest(text, at).value != 0;
  }
  return dated && patient;
}

}  // namespace

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
  if (reading.document_class == DocumentClass::other && notes_a_patient(words, reading.entities))
    reading.document_class = DocumentClass::progress_note;

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
