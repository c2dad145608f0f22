#include "deid/operators/surrogate_places.h"

#include <array>

#include "deid/one_of.h"
#include "deid/operators/places.h"
#include "deid/operators/surrogate_codes.h"
#include "deid/operators/written_like.h"
#include "deid/zip_prefixes.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace wardbook::deid::operators {

namespace {

using text::Kind;

// Words that begin the names of many places, and words that end them.
constexpr std::array<std::string_view, 64> heads{
    "Ashby",      "Brookfield", "Calder",     "Dunmore",   "Eastwick", "Fairmont",   "Glenwood",   "Harrow",   "Ivydale",    "Jessup",
    "Kelton",     "Larkmoor",   "Maplewood",  "Northgate", "Oakhurst", "Penrose",    "Quarry",     "Redfield", "Stonebrook", "Thornbury",
    "Underhill",  "Vernon",     "Westbrook",  "Yarrow",    "Alderton", "Birchwood",  "Cedarville", "Dellwood", "Elmhurst",   "Foxborough",
    "Greenfield", "Hawthorne",  "Inglewood",  "Juniper",   "Kingsley", "Linden",     "Millbrook",  "Newfield", "Orchard",    "Pinecrest",
    "Ridgeway",   "Summit",     "Tamarack",   "Uplands",   "Vista",    "Willowdale", "Amberley",   "Bellmont", "Clearwater", "Drayton",
    "Edgewater",  "Fernwood",   "Granville",  "Hollins",   "Ironwood", "Kirkwood",   "Lakeside",   "Marston",  "Nettleton",  "Oldfield",
    "Parkhurst",  "Rosedale",   "Sherbourne", "Tilden"};
constexpr std::array<std::string_view, 16> tails{"Grove", "Falls",  "Heights", "Springs", "Park",  "Hills",   "Point",  "Crossing",
                                                 "Ridge", "Valley", "Bay",     "Glen",    "Bluff", "Landing", "Fields", "Corner"};

bool kind_word(std::string_view low) {
  static constexpr std::string_view words[] = {
      "apt",        "apartment", "suite",    "ste",     "room",     "rm",      "floor",  "fl",     "unit",  "bed", "ward",    "bldg",
      "building",   "box",       "po",       "p",       "o",        "north",   "south",  "east",   "west",  "n",   "s",       "e",
      "w",          "ne",        "nw",       "se",      "sw",       "inc",     "llc",    "ltd",    "corp",  "co",  "company", "school",
      "university", "college",   "church",   "county",  "township", "st",      "saint",  "bay",    "wing",  "pod", "rr",      "route",
      "highway",    "hwy",       "memorial", "general", "regional", "medical", "center", "centre", "health"};
  return one_of(low, words);
}

class PlaceWriter {
 public:
  PlaceWriter(std::string_view value, Language language, const Taken& taken, const PatientKey& key, const Lexicon& lexicon)
      : value_(value), language_(language), taken_(taken), key_(key), lexicon_(lexicon) {}

  std::optional<std::string> write() {
    // "IL 62704": the State stays, and of the ZIP code what may stay.
    const PlaceTail tail = language_ == Language::en ? place_tail(value_) : PlaceTail{};
    const auto state = static_cast<std::uint32_t>(tail.state.empty() ? value_.size() : tail.state.data() - value_.data());
    const auto zip = static_cast<std::uint32_t>(tail.zip.empty() ? value_.size() : tail.zip.data() - value_.data());
    std::uint32_t done = 0;
    for (const text::Token& token : text::tokens(value_)) {
      result_ += value_.substr(done, token.start - done);
      done = token.end;
      const std::string_view word = text::slice(value_, token);
      if (token.start >= state && token.end <= state + tail.state.size())
        result_ += word;
      else if (token.start >= zip)
        put_zip(word, token.start == zip);
      else if (token.kind == Kind::number || token.kind == Kind::mixed)
        put_number(word);
      else
        put_word(word, token.kind);
    }
    result_ += value_.substr(done);
    return changed_ ? std::optional(std::move(result_)) : std::nullopt;
  }

 private:
  void put_zip(std::string_view word, bool first_part) {
    std::string other = surrogate_code(word, trust::Label::location, taken_, key_).value_or(std::string(word.size(), '0'));
    if (first_part && word.size() == 5) {
      const std::string_view stays = three_digits_of(word);
      other = std::string(stays == "000" ? other.substr(0, 3) : std::string(stays)) + other.substr(3);
    }
    changed_ |= other != word;
    result_ += other;
  }

  void put_number(std::string_view word) {
    const std::string low = text::lower(word);
    const bool ordinal = low.size() > 2 && (low.ends_with("st") || low.ends_with("nd") || low.ends_with("rd") || low.ends_with("th"));
    const std::string_view number = ordinal ? word.substr(0, word.size() - 2) : word;
    std::string other = surrogate_code(number, trust::Label::location, taken_, key_).value_or("");
    // Every number that ends with 4 to 9 is a "th".
    if (ordinal && !other.empty()) {
      other.back() = static_cast<char>('4' + key_.draw("place/ordinal", low) % 6);
      if (other == number) other.back() = other.back() == '9' ? '4' : static_cast<char>(other.back() + 1);
      other += "th";
    }
    result_ += other;
    changed_ = true;
  }

  void put_word(std::string_view word, Kind kind) {
    const std::string folded = text::fold(word);
    const Facts facts = lexicon_.facts(folded);
    const bool small = text::lower(word) == word;
    const bool kept = kind != Kind::word || kind_word(folded) || (facts & (fact::street | fact::facility_head | fact::department)) != 0 ||
                      (small && (facts & (fact::function | fact::particle | fact::any_word)) != 0);
    if (kept) {
      result_ += word;
      if (kind == Kind::word) in_name_ = false;
      return;
    }
    result_ += written_like(other_word(folded), word);
    in_name_ = true;
    changed_ = true;
  }

  std::string other_word(const std::string& folded) const {
    for (std::uint32_t attempt = 0; attempt < 512; ++attempt) {
      const std::uint64_t drawn = key_.draw(in_name_ ? "place/tail" : "place/head", folded, attempt);
      const std::string_view word = in_name_ ? tails[drawn % tails.size()] : heads[drawn % heads.size()];
      const std::string plain = text::fold(word);
      if (plain != folded && !taken_.word(plain)) return std::string(word);
    }
    return "Nowhere";
  }

  std::string_view value_;
  Language language_;
  const Taken& taken_;
  const PatientKey& key_;
  const Lexicon& lexicon_;
  std::string result_;
  bool in_name_ = false;
  bool changed_ = false;
};

}  // namespace

std::optional<std::string> surrogate_place(std::string_view value, Language language, const Taken& taken, const PatientKey& key,
                                           const Lexicon& lexicon) {
  return PlaceWriter(value, language, taken, key, lexicon).write();
}

}  // namespace wardbook::deid::operators
