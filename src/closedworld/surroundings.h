// Inside of closedworld: questions about what stands beside a word.
#pragma once

#include "closedworld/found.h"
#include "closedworld/tokens.h"

namespace wardbook::closedworld {

// "McAllister", "DeLuca": a name in spite of the capital letter inside, which makes a product of others ("GelPort").
bool has_name_prefix(std::string_view word);

class Surroundings {
 public:
  explicit Surroundings(const Tokens& tokens) : tokens_(tokens) {}

  bool is_beside(std::size_t i) const;          // this token and the one before it could be one name
  bool is_initial(std::size_t i) const;         // "J." or "J" in a name
  bool is_titled(std::size_t i) const;          // "Dr. Hand"
  bool is_titled_small(std::size_t i) const;    // "dr. hand"
  bool is_labelled(std::size_t i) const;        // "Attending: Long"
  bool follows_relative(std::size_t i) const;   // "her son zbigniew", "named …"
  bool follows_agent(std::size_t i) const;      // "seen by May"
  bool follows_meeting(std::size_t i) const;    // "seen by kowalczyk", "discussed with kowalczyk"
  bool acts(std::size_t i) const;               // "Brown denies pain", "Brown was seen", "Brown is a 60-year-old"
  bool is_of_an_age(std::size_t i) const;       // the last of these, with any word
  bool bears_name(std::size_t i) const;         // "Graves' disease", "Kelly clamp"
  bool is_product(std::size_t i) const;         // "Fortaz 1 g", "2-0 Tycron"
  bool is_used(std::size_t i) const;            // "using Aquaplast", "Prilosec, Pepcid and Carafate"
  bool leads_on(std::size_t i) const;           // before a known word in small letters that follows no person
  bool modifies(std::size_t i) const;           // so, and that word is no verb
  bool follows_article(std::size_t i) const;    // "a Babcock", "the McIvor retractor": a thing
  bool is_contraction(std::size_t i) const;     // "Don't"
  bool is_in_state(std::size_t i) const;        // "New York": States may stay
  bool is_in_heading(std::size_t i) const;      // "Long Term Care"
  bool is_among_capitals(std::size_t i) const;  // in a line of capitals
  bool is_place(std::size_t first, std::size_t last) const;

 private:
  bool begins_state(std::size_t i) const;
  bool is_product_itself(std::size_t i) const;

  const Tokens& tokens_;
};

// "1423 Maple Street", "Calle Mayor 12"
void find_streets(const Tokens& tokens, Found& found);

}  // namespace wardbook::closedworld
