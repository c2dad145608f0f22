#include "deid/operators/places.h"

#include <algorithm>
#include <array>

#include "deid/one_of.h"
#include "deid/reason.h"
#include "deid/zip_prefixes.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace wardbook::deid::operators {

namespace {

struct State {
  std::string_view code, name;
};
constexpr std::array states{
    State{"AL", "alabama"},        State{"AK", "alaska"},        State{"AZ", "arizona"},
    State{"AR", "arkansas"},       State{"CA", "california"},    State{"CO", "colorado"},
    State{"CT", "connecticut"},    State{"DE", "delaware"},      State{"DC", "district of columbia"},
    State{"FL", "florida"},        State{"GA", "georgia"},       State{"HI", "hawaii"},
    State{"ID", "idaho"},          State{"IL", "illinois"},      State{"IN", "indiana"},
    State{"IA", "iowa"},           State{"KS", "kansas"},        State{"KY", "kentucky"},
    State{"LA", "louisiana"},      State{"ME", "maine"},         State{"MD", "maryland"},
    State{"MA", "massachusetts"},  State{"MI", "michigan"},      State{"MN", "minnesota"},
    State{"MS", "mississippi"},    State{"MO", "missouri"},      State{"MT", "montana"},
    State{"NE", "nebraska"},       State{"NV", "nevada"},        State{"NH", "new hampshire"},
    State{"NJ", "new jersey"},     State{"NM", "new mexico"},    State{"NY", "new york"},
    State{"NC", "north carolina"}, State{"ND", "north dakota"},  State{"OH", "ohio"},
    State{"OK", "oklahoma"},       State{"OR", "oregon"},        State{"PA", "pennsylvania"},
    State{"PR", "puerto rico"},    State{"RI", "rhode island"},  State{"SC", "south carolina"},
    State{"SD", "south dakota"},   State{"TN", "tennessee"},     State{"TX", "texas"},
    State{"UT", "utah"},           State{"VT", "vermont"},       State{"VA", "virginia"},
    State{"WA", "washington"},     State{"WV", "west virginia"}, State{"WI", "wisconsin"},
    State{"WY", "wyoming"},
};

bool digit(char c) { return c >= '0' && c <= '9'; }
bool in_word(char c) { return digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0; }

// Without the spaces and signs at its end.
std::string_view trimmed_end(std::string_view text) {
  while (!text.empty() && !in_word(text.back())) text.remove_suffix(1);
  return text;
}

// A ZIP code at the end of the text, or empty.
std::string_view zip_at_end(std::string_view text) {
  std::size_t end = text.size();
  if (end >= 10 && text[end - 5] == '-' && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(end) - 4, text.end(), digit)) end -= 5;
  if (end < 5 || !std::all_of(text.begin() + static_cast<std::ptrdiff_t>(end) - 5, text.begin() + static_cast<std::ptrdiff_t>(end), digit))
    return {};
  if (end > 5 && (in_word(text[end - 6]) || text[end - 6] == '-' || text[end - 6] == '.')) return {};
  return text.substr(end - 5);
}

// A State at the end of the text, or empty. Codes are capitals, or stand behind a comma.
std::string_view state_at_end(std::string_view text) {
  const std::string low = text::lower(text);
  std::string_view longest;
  for (const State& state : states) {
    for (const std::string_view form : {state.name, state.code}) {
      if (text.size() < form.size() || form.size() <= longest.size()) continue;
      const std::size_t at = text.size() - form.size();
      if (at > 0 && in_word(text[at - 1])) continue;
      const bool code = form.size() == 2;
      // The small letters may be fewer bytes than the text: not every letter is as long as its capital.
      const bool same = code
                            ? text.substr(at) == form || (text::lower(form) == text.substr(at) && at >= 2 && text.substr(at - 2, 2) == ", ")
                            : low.ends_with(form);
      if (same) longest = text.substr(at);
    }
  }
  return longest;
}

// "Cook County", "Cook Co", "County of Cook": the law names towns, States and ZIP codes, and nothing between them.
bool district(std::string_view part) {
  static constexpr std::string_view kinds[] = {"county", "co", "parish", "borough", "tract", "precinct", "district", "reservation"};
  const std::string low = text::lower(part);
  if (low.find(" of ") != std::string::npos) return one_of(low.substr(0, low.find(' ')), kinds);
  return one_of(low.substr(low.rfind(' ') + 1), kinds);
}

// "lives on Lincoln", "at the corner of Lincoln and Main": a street that is called as a town.
bool names_street(std::string_view text, std::uint32_t start) {
  constexpr std::uint32_t reach = 40;  // bytes before the place
  std::string before(text.substr(start - std::min(start, reach), std::min(start, reach)));
  for (char& c : before)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  before.erase(0, before.find_last_of(".;\n") + 1);
  if (before == "on " || before.ends_with(" on ")) return true;
  const std::size_t corner = std::max(before.rfind("corner of ") + 1, before.rfind("intersection of ") + 1);  // 0: not there
  return corner > 0 && before.find(" in ", corner) == std::string::npos && before.find(',', corner) == std::string::npos;
}

// Words with capitals, none of a street, a building or a room.
bool reads_as_town(std::string_view part, const Lexicon& lexicon) {
  const std::vector<text::Token> tokens = text::tokens(part);
  int words = 0;
  for (const text::Token& token : tokens) {
    if (token.kind == text::Kind::sign) continue;
    if (token.kind != text::Kind::word || ++words > 4) return false;
    const Facts facts = lexicon.facts(text::fold(text::slice(part, token)));
    if ((facts & (fact::facility_head | fact::department)) != 0) return false;
    if ((facts & fact::street) != 0 && (words > 1 || tokens.size() == 1) && (facts & fact::city) == 0) return false;
  }
  return words > 0 && !district(part);
}

bool listed_town(std::string_view part, const Lexicon& lexicon) {
  std::string name = text::fold(part);
  std::replace(name.begin(), name.end(), ' ', '_');
  return (lexicon.facts(name) & fact::city) != 0;
}

bool is_facility(const Span& span) {
  return std::find(span.reasons.begin(), span.reasons.end(), name_of(Reason::facility)) != span.reasons.end();
}

}  // namespace

PlaceTail place_tail(std::string_view place) {
  PlaceTail tail;
  std::string_view rest = trimmed_end(place);
  tail.zip = zip_at_end(rest);
  rest.remove_suffix(tail.zip.size());
  rest = trimmed_end(rest);
  tail.state = state_at_end(rest);
  const std::string_view before_state = rest.substr(0, rest.size() - tail.state.size());
  // "New York" alone is the city; "University of Iowa" is no State.
  const bool apart = before_state.ends_with(", ") || before_state.ends_with(",") || before_state.ends_with(" in ");
  if (tail.zip.empty() && !apart) tail.state = {};
  tail.before = trimmed_end(tail.state.empty() ? rest : before_state);
  return tail;
}

std::optional<std::string> generalized_place(std::string_view place) {
  const PlaceTail tail = place_tail(place);
  std::string result(tail.state);
  if (!tail.zip.empty()) {
    if (!result.empty()) result += ' ';
    result += three_digits_of(tail.zip);
  }
  return result.empty() ? std::nullopt : std::optional(std::move(result));
}

text::Range limited_data_set_part(std::string_view text, const Span& span, const Lexicon& lexicon) {
  const std::string_view place = text.substr(span.start, span.end - span.start);
  if (place.starts_with('[')) return {span.end, span.end};  // a value in the form of a placeholder goes with it
  const PlaceTail tail = place_tail(place);
  const bool street = names_street(text, span.start);
  const auto from = [&](std::string_view part) { return text::Range{static_cast<std::uint32_t>(part.data() - text.data()), span.end}; };
  if (tail.state.empty() && tail.zip.empty()) {
    const bool stays = !street && !is_facility(span) && reads_as_town(place, lexicon) && listed_town(place, lexicon);
    return stays ? text::Range{span.start, span.end} : text::Range{span.end, span.end};
  }
  const std::size_t comma = tail.before.rfind(',');
  std::string_view town = comma == std::string_view::npos ? tail.before : tail.before.substr(comma + 1);
  while (!town.empty() && !in_word(town.front())) town.remove_prefix(1);
  const bool called_as_town = street && town.data() == place.data();
  if (!called_as_town && reads_as_town(town, lexicon) && (!is_facility(span) || listed_town(town, lexicon))) return from(town);
  return from(tail.state.empty() ? tail.zip : tail.state);
}

}  // namespace wardbook::deid::operators
