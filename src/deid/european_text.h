// A page in Spanish, German or French as the rules for these languages read it: its words folded (without accents, in small letters),
// and the cues among them, which stand in a table of each language. Read by one thread; refers to the page.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "deid/page.h"

namespace wardbook::deid::european {

// What a word or phrase announces.
enum class Use : std::uint8_t {
  number,       // an identifier of `label`: "Fallnummer"
  weak_number,  // the same, only behind ":", "nº", "=" and the like: "dossier"
  code,         // the same behind nothing at all, only what holds no blank: a plate, a serial, a user's name
  phone,        // of `label`, phone or fax, of six digits or more
  extension,    // the same, of three digits or more: "Durchwahl"
  name,         // a person, behind ":" or at the end of "by": "Médico", "Unterzeichner"
  title,        // a person, right behind: "Herrn"
  role,         // what somebody does, whose name stands right behind: "Klassenlehrer"
  kin,          // a relative, whose name may follow: "esposa"
  street,       // the first word of a street: "Calle"
  site,         // the first word of a hospital or a home: "Klinikum"
  place,        // a place, behind ":" or right behind: "Wohnort", "wohnhaft in"
  room,         // a number of room or bed
  birth,        // a date of birth, which need not have a form
  eponym,       // what follows names a thing: "síndrome de"
  plain,        // no part of a name, whatever it looks like: "Diagnose", "Kollege"
};

struct Cue {
  Use use;
  trust::Label label;
  std::string_view phrases;  // folded, one blank between words, '|' between phrases
};

std::span<const Cue> cues_es();
std::span<const Cue> cues_de();
std::span<const Cue> cues_fr();

struct Match {
  Index end;  // the token behind it
  Use use;
  trust::Label label;
};

class Text {
 public:
  explicit Text(const Page& page);

  const Page& page() const { return page_; }
  std::string_view word(Index i) const { return i < words_.size() ? std::string_view(words_[i]) : std::string_view(); }
  // The longest cue of that use that begins at `i`; signs within a cue do not count ("F. nacimiento", "Versicherten-Nr").
  const Match* cue(Index i, Use use) const;
  bool has(Index i, Use use) const { return cue(i, use) != nullptr; }
  const std::vector<Match>& cues(Index i) const { return cues_[i]; }

 private:
  const Page& page_;
  std::vector<std::string> words_;
  std::vector<std::vector<Match>> cues_;
};

// Behind what may stand between the label of a number and the number; `marked` if a sign or a word for "number" is among it.
struct Gap {
  Index value;
  bool marked;
};
Gap gap(const Text& text, Index i);

// The person's name that begins at `i`, or `i`: capitalised words, initials, particles between; not over a line end.
enum class Company : std::uint8_t { alone, announced };  // announced: a title or label stands before, so that its first word is a name
Index person(const Text& text, Index i, Company company);

// Whether a thing of medicine is called by the name of tokens [first, end): "Morbus Parkinson", "maladie de Crohn", "Douglas-Raum".
bool names_thing(const Text& text, Index first, Index end);

void find_labelled(Page& page, const Text& text);
void find_forms(Page& page, const Text& text);
void find_registered(Page& page, const Text& text);
void find_phones(Page& page, const Text& text);
void find_dates(Page& page, const Text& text);
void find_ages(Page& page, const Text& text);
void find_ages_of_persons(Page& page, const Text& text);
void find_addresses(Page& page, const Text& text);
void find_facilities(Page& page, const Text& text);
void find_names(Page& page, const Text& text);

}  // namespace wardbook::deid::european
