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

// What no title or heading tells: a text that speaks of a patient and names what is wrong or what is given is a letter if it has the
// form of one, and a note if it bears a date.
DocumentClass class_by_content(const Text& text, const std::vector<Entity>& entities) {
  constexpr std::uint32_t patient = 1, letter = 2;
  static const Phrases phrases = [] {
    Phrases made;
    made.add_all("patient, pt, he, she, his, her, yo, y/o, year old, years old, yr old, mr, mrs, ms, i, denies, c/o", patient);
    made.add_all("dear, sincerely, regards, yours faithfully", letter);
    return made;
  }();
  const auto telling = std::count_if(entities.begin(), entities.end(), [](const Entity& entity) {
    return entity.label == EntityLabel::DIAGNOSIS || entity.label == EntityLabel::FINDING || entity.label == EntityLabel::MEDICATION ||
           entity.label == EntityLabel::TEST || entity.label == EntityLabel::PROCEDURE;
  });
  if (telling < 2) return DocumentClass::other;
  bool dated = false;
  std::array<bool, 3> seen{};
  for (std::size_t at = 0; at < text.words().size(); ++at) {
    const Word& word = text.words()[at];
    if (word.kind == WordKind::placeholder) dated |= text.of(word).starts_with("[DATE");
    if (word.kind == WordKind::word) seen[phrases.longest(text, at).value] = true;
  }
  if (!seen[patient]) return DocumentClass::other;
  if (seen[letter]) return DocumentClass::clinic_letter;
  return dated ? DocumentClass::progress_note : DocumentClass::other;
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

Reading Reader::read(std::string_view text, const std::stop_token& stop) const {
  Reading reading;
  const Text words(text);
  reading.sections = tables_->sections.find(text);
  reading.document_class = tables_->classifier.classify(words, reading.sections);
  // "Exam: CT chest" names the study.
  if (reading.document_class == DocumentClass::radiology_report)
    for (Section& section : reading.sections)
      if (section.kind == "physical_examination") section.kind = section_kind("imaging");
  const auto sentences = sentences_of(words);
  reading.entities = tables_->entities.find(words, sentences, reading.sections, stop);
  if (reading.document_class == DocumentClass::other) reading.document_class = class_by_content(words, reading.entities);

  std::size_t word = 0, entity = 0, asked = 0;  // entities[asked, entity) are those of the sentence before
  bool stopped = false;
  const auto& all = words.words();
  for (const text::Range& sentence : sentences) {
    if (stop.stop_requested()) break;
    while (word < all.size() && all[word].start < sentence.start) ++word;
    std::size_t end = word;
    while (end < all.size() && all[end].end <= sentence.end) ++end;
    while (entity < reading.entities.size() && reading.entities[entity].start < sentence.start) ++entity;
    std::size_t last = entity;
    while (last < reading.entities.size() && reading.entities[last].end <= sentence.end) ++last;
    tables_->asserter.assert_in(words, word, end, kind_at(reading.sections, sentence.start), reading.entities, entity, last);
    if (opens_another(words, word, end)) stopped = false;
    if (stopped)
      for (std::size_t i = entity; i < last; ++i)
        if (reading.entities[i].label == EntityLabel::MEDICATION) deny(reading.entities, i, i + 1);
    // The list ends at an empty line; one behind its heading counts for nothing.
    const bool heads = opens_stopped(words, word, end);
    stopped = heads || (stopped && !(end < all.size() && all[end].kind == WordKind::paragraph_end));
    if (answers_no(words, word, end)) deny(reading.entities, asked, entity);
    word = end;
    asked = entity;
    entity = last;
  }
  return reading;
}

}  // namespace wardbook::clinical
