#include "deid/remainders.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "deid/one_of.h"

namespace wardbook::deid {

namespace {

using trust::Label;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool capital(char c) { return c >= 'A' && c <= 'Z'; }
bool letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool tells(char c) { return digit(c) || capital(c) || static_cast<unsigned char>(c) >= 0x80; }
bool all_of(std::string_view piece, bool (*is)(char)) { return std::all_of(piece.begin(), piece.end(), is); }

// "M.D", "PLLC": what follows a name behind a comma.
bool degree(std::string_view piece) {
  static constexpr std::string_view degrees[] = {"MD",    "DO",   "DC",     "OD",    "MSc",  "PhD",     "PsyD", "RN",   "NP",
                                                 "CPNP",  "PA",   "PT",     "DPT",   "OCS",  "PLLC",    "LLC",  "CCMG", "JD",
                                                 "FRCPC", "FACS", "PharmD", "MBBS",  "MRCP", "FRCS",    "FRCP", "DDS",  "DMD",
                                                 "DVM",   "MPH",  "CSFA",   "RPSGT", "BCPS", "MRCPsych"};
  std::string plain;
  std::copy_if(piece.begin(), piece.end(), std::back_inserter(plain), [](char c) { return c != '.'; });
  return one_of(plain, degrees);
}

// "14:35", "16.20 Uhr", the "21" before ":30": what is left of a date with its time once the date has gone. German notes write the
// time apart; elsewhere, and behind a comma ("17.09.24, 08:40"), both are one stamp.
bool german_hour(std::string_view text, std::uint32_t start, std::uint32_t end) {
  const std::string_view piece = text.substr(start, end - start);
  const std::string_view after = text.substr(end, 4);
  if (piece.size() > 5 || piece.find_first_not_of("0123456789:.h ") != std::string_view::npos) return false;
  if (start > 1 && text[start - 1] == ' ' && text[start - 2] == ',') return false;
  const bool minutes = piece.size() <= 2 && start > 0 && text[start - 1] == ':';
  return minutes || piece.find(':') != std::string_view::npos || after.starts_with(":") || after.starts_with(" Uhr") ||
         after.starts_with(" uhr") || after.starts_with(" h");
}

bool clock(std::string_view piece) { return piece.size() == 4 && all_of(piece, digit) && piece.substr(0, 2) < "24" && piece[2] < '6'; }
// "0930", "2300-0700": a time of day that was taken for a part of a number.
bool hours(std::string_view text, std::uint32_t start, std::uint32_t end) {
  const std::string_view piece = text.substr(start, end - start);
  const bool alone = start == 0 || text[start - 1] == '\n' || (text[start - 1] == ' ' && start > 1 && !digit(text[start - 2]));
  if (piece.size() == 9 && piece[4] == '-') return alone && clock(piece.substr(0, 4)) && clock(piece.substr(5));
  if (!clock(piece)) return false;
  if (alone) return true;
  return start >= 5 && text[start - 1] == '-' && clock(text.substr(start - 5, 4)) && (start == 5 || !digit(text[start - 6]));
}

// "Rm" behind a wide gap and before ": 114-W", "Emp" before " #: 2217": one word of letters, and it labels what comes next. Behind a
// single space it may be the surname: "Aune Low: 555-0133".
bool labels_next(std::string_view text, std::uint32_t start, std::uint32_t end) {
  if (end - start < 2 || !all_of(text.substr(start, end - start), letter)) return false;
  const bool wide = start > 0 && (text[start - 1] == '\t' || (start > 1 && text[start - 1] == ' ' && text[start - 2] == ' '));
  const std::string_view after = text.substr(end, 4);
  const std::size_t next = after.find_first_not_of(" \t");
  return wide && next != after.npos && (after[next] == ':' || after[next] == '#');
}

// "\tF\t", "|M|": a sex in a field of its own.
bool sex_field(std::string_view text, std::uint32_t start, std::uint32_t end) {
  if (end - start != 1 || (text[start] != 'F' && text[start] != 'M') || start == 0 || end >= text.size()) return false;
  return text[start - 1] == text[end] && (text[end] == '\t' || text[end] == '|');
}

}  // namespace

bool tells_nothing(const Page& page, const Candidate& candidate, std::uint32_t start, std::uint32_t end, bool behind_name) {
  const std::string_view text = page.text();
  const std::string_view piece = text.substr(start, end - start);
  if (std::none_of(piece.begin(), piece.end(), tells)) return true;
  switch (candidate.label) {
    case Label::date:
      return page.language() == Language::de && german_hour(text, start, end);
    case Label::name:
      return degree(piece) || labels_next(text, start, end) || sex_field(text, start, end);
    case Label::location:
      // "Ulrich Dahl, DC" reads as a town with its State.
      return (behind_name && piece.size() == 2 && all_of(piece, capital)) || labels_next(text, start, end);
    case Label::id:
    case Label::phone:
      return hours(text, start, end);
    default:
      return false;
  }
}

}  // namespace wardbook::deid
