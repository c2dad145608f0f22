// Places and organisations that a note has named, at another place: by the letters that the note explains ("Cape Fear Valley (CFV)" and
// later "CFV"), by the initials of a facility's whole name, and by a part of the name that can be nothing else ("Condell" after
// "Advocate Condell Hospital"). Used by one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "deid/page.h"

namespace wardbook::deid {

class PlacesAgain {
 public:
  // What the candidate `source`, whose first token is `first`, says of the page. Those of other labels say nothing.
  void learn(const Page& page, Index first, const Candidate& source);
  bool none() const { return known_.empty(); }
  // Adds the names that only their letters explained as far as they go: "Our" before "Lady of the Lake (OLOL)".
  void find_explained(Page& page) const;
  // Adds what stands at word `k`, if it is one of those that were learned.
  void find(Page& page, Index k) const;

 private:
  enum class Form : std::uint8_t {
    letters,
    letters_there,      // where they are explained and nowhere else: two letters, or a word as well
    letters_behind_at,  // the note has not explained them, and there are but three
    word,
    pair,  // with `second` behind it
  };
  struct Known {
    Form form;
    trust::Label label;
    Index there = 0;
    std::string_view second;
  };
  struct Name {
    Index first, end;
    trust::Label label;
  };
  void learn_letters(const Page& page, Index at, const Name& name);
  void learn_initials(const Page& page, const Name& name);
  void learn_parts(const Page& page, const Name& name);
  void add(std::string_view low, const Known& known);

  std::map<std::string, Known, std::less<>> known_;  // by the first word in small letters
  std::vector<Name> explained_;
};

}  // namespace wardbook::deid
