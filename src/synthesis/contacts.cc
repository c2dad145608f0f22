#include "synthesis/contacts.h"

#include <algorithm>

#include "synthesis/codes.h"
#include "synthesis/letters.h"
#include "synthesis/numbers.h"
#include "text/fold.h"

namespace wardbook::synthesis {
namespace {

using Shapes = std::span<const std::string_view>;

// "A" stands for a digit from 2 to 9, with which area codes and exchanges of North America begin.
constexpr std::string_view english_phones[] = {
    "(A##) A##-####",  "(A##) A##-####",   "(A##)A##-####",      "A##-A##-####",   "A##-A##-####",      "A##-A##-####",
    "A##.A##.####",    "A## A## ####",     "A##/A##-####",       "A##/A##/####",   "+1 (A##) A##-####", "+1 A## A## ####",
    "+1-A##-A##-####", "\\1-A##-A##-####", "\\1 (A##) A##-####", "A##A######",     "A## - A## - ####",  "(A##) A##.####",
    "A##–A##–####",    "+\\1A##A######",   "A##-A##  ####",      "(A##)-A##-####", "[A##] A##-####"};
constexpr std::string_view spanish_phones[] = {
    "6## ### ###",  "6## ## ## ##",     "6########",        "9## ## ## ##",       "9## ### ###",      "9##-##-##-##",
    "9##.##.##.##", "+34 6## ### ###",  "+34 9## ## ## ##", "0034 6########",     "7## ## ## ##",     "(9##) ## ## ##",
    "9# ### ## ##", "+52 55 #### ####", "(0#1#) ###-####",  "+54 9 11 ####-####", "+57 3## ### ####", "6##-###-###"};
constexpr std::string_view german_phones[] = {
    "01## / ###### #", "01## #######",      "01##/########",       "0## / ######",  "0#### / #####",    "0####-######",
    "0#### ####",      "+49 1## ########",  "+49 (0)## / #### ##", "0### ## ## ##", "+49-####-######",  "0041 ## ### ## ##",
    "+43 6## #######", "0### / ## ## ## #", "(0####) ## ## ##",    "0#### ###-##",  "+41 7# ### ## ##", "0##/ ####-####"};
constexpr std::string_view french_phones[] = {
    "06 ## ## ## ##",   "07 ## ## ## ##",   "01 ## ## ## ##",    "0# ## ## ## ##",       "06.##.##.##.##", "0#.##.##.##.##",
    "06########",       "0#-##-##-##-##",   "+33 6 ## ## ## ##", "+33 (0)# ## ## ## ##", "0033 6########", "04 ## ## ## ##",
    "+32 4## ## ## ##", "+41 2# ### ## ##", "(514) A##-####",    "(0#) ## ## ## ##",     "0#/##/##/##/##"};

Shapes phone_shapes(Language language) {
  switch (language) {
    case Language::es:
      return spanish_phones;
    case Language::de:
      return german_phones;
    case Language::fr:
      return french_phones;
    case Language::en:
      break;
  }
  return english_phones;
}

std::string of_phone_shape(Dice& dice, std::string_view shape) {
  std::string result;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    if (shape[i] == '\\')
      result += shape[++i];
    else if (shape[i] == '#')
      result += dice.digit();
    else if (shape[i] == 'A')
      result += static_cast<char>('2' + dice.below(8));
    else
      result += shape[i];
  }
  return result;
}

constexpr std::string_view mail_hosts[] = {"gmail.com",     "yahoo.com",     "hotmail.com", "outlook.com",   "aol.com",     "icloud.com",
                                           "comcast.net",   "att.net",       "verizon.net", "proton.me",     "live.com",    "msn.com",
                                           "sbcglobal.net", "fastmail.com",  "zoho.com",    "mail.example",  "example.com", "example.org",
                                           "ymail.com",     "bellsouth.net", "charter.net", "earthlink.net", "tutanota.com"};
constexpr std::string_view spanish_hosts[] = {"gmail.com",      "hotmail.es",     "yahoo.es", "outlook.es",
                                              "telefonica.net", "correo.example", "terra.es", "sescam.example.es"};
constexpr std::string_view german_hosts[] = {"web.de",    "gmx.de",      "t-online.de", "gmail.com",  "freenet.de",
                                             "posteo.de", "mailbox.org", "gmx.net",     "bluewin.ch", "gmx.at"};
constexpr std::string_view french_hosts[] = {"orange.fr", "free.fr",    "laposte.net", "gmail.com",    "wanadoo.fr",
                                             "sfr.fr",    "hotmail.fr", "yahoo.fr",    "videotron.ca", "outlook.fr"};
constexpr std::string_view site_words[] = {"health",  "clinic", "med",     "care",  "peds", "ortho", "heart", "family", "hosp", "wellness",
                                           "dental",  "cardio", "neuro",   "rehab", "eye",  "women", "renal", "onc",    "derm", "counsel",
                                           "therapy", "physio", "surgery", "kids",  "pain", "sleep", "rx",    "pharm"};
constexpr std::string_view english_ends[] = {"com", "org", "net", "com", "org", "health", "care", "us", "edu", "example"};
constexpr std::string_view spanish_ends[] = {"es", "com", "org", "mx", "com.ar", "cl", "example.es", "eus", "cat"};
constexpr std::string_view german_ends[] = {"de", "de", "de", "at", "ch", "com", "example.de", "org"};
constexpr std::string_view french_ends[] = {"fr", "fr", "fr", "be", "ch", "ca", "com", "example.fr", "org"};

template <std::size_t a, std::size_t b, std::size_t c, std::size_t d>
std::string_view by_language(Dice& dice, Language language, const std::string_view (&en)[a], const std::string_view (&es)[b],
                             const std::string_view (&de)[c], const std::string_view (&fr)[d]) {
  switch (language) {
    case Language::es:
      return dice.pick(es);
    case Language::de:
      return dice.pick(de);
    case Language::fr:
      return dice.pick(fr);
    case Language::en:
      break;
  }
  return dice.pick(en);
}

// Small plain letters only, as addresses have them.
std::string slug(std::string_view name) {
  std::string result;
  for (const char c : text::fold(name))
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') result += c;
  return result;
}

std::string handle_of(Dice& dice, const Personas& personas) {
  const auto person = personas.somebody(dice);
  const std::string given = slug(person.given);
  const std::string surname = slug(person.surname);
  const std::string initial = given.empty() ? "a" : given.substr(0, 1);
  std::string handle;
  switch (dice.below(9)) {
    case 0:
      handle = given + "." + surname;
      break;
    case 1:
      handle = initial + surname;
      break;
    case 2:
      handle = given + "_" + surname;
      break;
    case 3:
      handle = surname + initial;
      break;
    case 4:
      handle = given;
      break;
    case 5:
      handle = given + surname.substr(0, 1);
      break;
    case 6:
      handle = initial + "." + surname;
      break;
    case 7:
      handle = surname + "." + given;
      break;
    default:
      handle = given + surname;
      break;
  }
  if (dice.percent(40)) handle += std::to_string(dice.percent(50) ? dice.between(1, 99) : dice.between(1940, 2012));
  return handle.empty() ? "user" : handle;
}

std::string site(Dice& dice, Language language, const Personas& personas) {
  std::string name = slug(personas.somebody(dice).surname);
  const bool hyphen = dice.percent(35);
  if (hyphen) name += '-';
  name += dice.pick(site_words);
  name += '.';
  return name.append(by_language(dice, language, english_ends, spanish_ends, german_ends, french_ends));
}

}  // namespace

std::string fresh_phone(Dice& dice, Language language, std::string_view value) {
  if (auto spoken = respoken(dice, value)) return *spoken;
  const auto digits = std::count_if(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool letters = std::any_of(value.begin(), value.end(), [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; });
  if (digits >= 9 && !letters && dice.percent(45)) return of_phone_shape(dice, dice.pick(phone_shapes(language)));
  if (digits == 10 && language == Language::en && !letters) {
    std::string shape;
    int place = 0;
    for (const char c : value) {
      const bool digit = c >= '0' && c <= '9';
      shape += !digit ? c : place == 0 || place == 3 ? 'A' : '#';
      place += digit ? 1 : 0;
    }
    return of_phone_shape(dice, shape);
  }
  // The code of the country stays.
  const std::size_t country = value.starts_with('+')                  ? std::min<std::size_t>(3, value.size())
                              : value.starts_with("00") && digits > 9 ? 4
                                                                      : 0;
  return std::string(value.substr(0, country)) + reshaped(dice, value.substr(country), LettersOfCode::keep);
}

std::string fresh_email(Dice& dice, Language language, const Personas& personas, std::string_view value) {
  std::string address = handle_of(dice, personas);
  // An address of a practice stays one of a practice.
  const bool personal = value.find("gmail") != value.npos || value.find("yahoo") != value.npos || value.find("mail") != value.npos;
  address += '@';
  address += personal || dice.percent(40) ? std::string(by_language(dice, language, mail_hosts, spanish_hosts, german_hosts, french_hosts))
                                          : site(dice, language, personas);
  return in_case(std::move(address), case_of(value) == Case::upper ? Case::upper : Case::none);
}

std::string fresh_url(Dice& dice, Language language, const Personas& personas, std::string_view value) {
  static constexpr std::string_view folders[] = {"/patient", "/portal", "/mychart", "/u",    "/records", "/p",
                                                 "/results", "/visit",  "/share",   "/team", "/dr"};
  std::string address;
  for (const std::string_view start : {"https://", "http://", "HTTPS://"})
    if (value.starts_with(start)) address = start;
  if (value.find("www.") != value.npos || (address.empty() && dice.percent(50)))
    address += "www.";
  else if (dice.percent(30))
    address += dice.percent(50) ? "my." : "portal.";
  address += site(dice, language, personas);
  if (value.find('/', value.find("//") == value.npos ? 0 : value.find("//") + 2) != value.npos) {
    address += dice.pick(folders);
    address += '/';
    address += dice.percent(50) ? handle_of(dice, personas) : of_shape(dice, "%%%%%%%%");
  }
  return address;
}

std::string user_name(Dice& dice, const Personas& personas, std::string_view value) {
  std::string handle = handle_of(dice, personas);
  std::erase_if(handle, [&](char c) { return c == '.' && value.find('.') == value.npos; });
  if (value.starts_with('@')) handle = "@" + handle;
  return in_case(std::move(handle), case_of(value) == Case::upper ? Case::upper : Case::none);
}

}  // namespace wardbook::synthesis
