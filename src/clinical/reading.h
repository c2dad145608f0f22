// What a redacted clinical text says: its class, its sections, and the problems, medicines, tests and procedures it names.
//
// The text is redacted: placeholders such as [NAME_1] or [DATE_2] stand where identifiers were. No entity lies in one or
// reaches over one. All offsets are bytes into the text, half-open, at character boundaries (callers convert to code points);
// texts are at most 64 MiB, so 32 bits are enough. The reading is a suggestion made from word lists and rules, not a judgement:
// codes are given only where the words are those of ICD-10-CM, and assertion follows NegEx (Chapman 2001) and ConText
// (Harkema 2009). Reading cannot fail: any bytes give a Reading. Time is linear in the text.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string_view>
#include <vector>

namespace wardbook::clinical {

enum class DocumentClass : std::uint8_t {
  discharge_summary,
  operative_note,
  clinic_letter,
  consent_form,
  lab_report,
  radiology_report,
  pathology_report,
  progress_note,
  referral,
  other,
};
inline constexpr std::array<std::string_view, 10> document_class_names{
    "discharge-summary", "operative-note",   "clinic-letter", "consent-form", "lab-report",
    "radiology-report",  "pathology-report", "progress-note", "referral",     "other"};
static_assert(document_class_names.size() == static_cast<std::size_t>(DocumentClass::other) + 1);
constexpr std::string_view name_of(DocumentClass value) { return document_class_names[static_cast<std::size_t>(value)]; }

enum class EntityLabel : std::uint8_t {
  DIAGNOSIS,   // a disease, disorder or injury
  FINDING,     // a sign or symptom
  MEDICATION,  // a substance given, or to which the patient is allergic
  DOSAGE,      // "40 mg", "two tablets"
  ROUTE,       // "by mouth", "IV"
  FREQUENCY,   // "twice daily", "q6h prn"
  DURATION,    // "7 days", "two weeks": how long, without what stands before
  TEST,        // a laboratory test, imaging study or measurement
  LAB_VALUE,   // its result, with its unit if that stands beside it, without flag: "13.2 g/dL", "140/90", "negative"
  PROCEDURE,   // what was or will be done to the patient
  ANATOMY,     // a part of the body that no finding or procedure around it has taken up
};
inline constexpr std::array<std::string_view, 11> entity_label_names{
    "DIAGNOSIS", "FINDING", "MEDICATION", "DOSAGE", "ROUTE", "FREQUENCY", "DURATION", "TEST", "LAB_VALUE", "PROCEDURE", "ANATOMY"};
static_assert(entity_label_names.size() == static_cast<std::size_t>(EntityLabel::ANATOMY) + 1);
constexpr std::string_view name_of(EntityLabel value) { return entity_label_names[static_cast<std::size_t>(value)]; }

// ConText's properties folded into one, the strongest winning: family, negated, historical, hypothetical, uncertain, present.
enum class Assertion : std::uint8_t { present, negated, historical, hypothetical, uncertain, family };
inline constexpr std::array<std::string_view, 6> assertion_names{"present", "negated", "historical", "hypothetical", "uncertain", "family"};
static_assert(assertion_names.size() == static_cast<std::size_t>(Assertion::family) + 1);
constexpr std::string_view name_of(Assertion value) { return assertion_names[static_cast<std::size_t>(value)]; }

// A part of the text under a heading. Sections do not overlap; text before the first heading is in none.
struct Section {
  std::string_view kind;  // one of section_kinds() (static storage): "history_of_present_illness", "medications", …
  std::uint32_t start;    // of the heading
  std::uint32_t end;      // of the section: where the next heading starts, or the text ends
  std::uint32_t body;     // where the words after the heading start; start <= body <= end
};

// A suggested code. All three have static storage.
struct Code {
  std::string_view system;   // "http://hl7.org/fhir/sid/icd-10-cm", as FHIR writes it
  std::string_view code;     // "J18.9"
  std::string_view display;  // "Pneumonia, unspecified organism"
};

// Entities are sorted by start and do not overlap.
struct Entity {
  std::uint32_t start;
  std::uint32_t end;
  EntityLabel label;
  Assertion assertion;
  std::vector<Code> codes;
};

struct Reading {
  DocumentClass document_class = DocumentClass::other;
  std::vector<Section> sections;
  std::vector<Entity> entities;
};

// Reads with tables that are built once. Building takes some milliseconds, so keep one Reader. Immutable: read() may be called
// from many threads at once. What a Reading's views point to lives as long as the program, not only as long as the Reader.
class Reader {
 public:
  Reader();
  Reader(Reader&&) noexcept;
  Reader& operator=(Reader&&) noexcept;
  ~Reader();
  // Once `stop` is requested it ends soon, and what it gives is of no use.
  Reading read(std::string_view text, const std::stop_token& stop = {}) const;

 private:
  struct Tables;
  std::unique_ptr<const Tables> tables_;
};

}  // namespace wardbook::clinical
