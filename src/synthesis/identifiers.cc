#include "synthesis/identifiers.h"

#include <algorithm>

#include "deid/validators.h"
#include "synthesis/codes.h"
#include "synthesis/contacts.h"
#include "synthesis/letters.h"
#include "synthesis/numbers.h"
#include "text/fold.h"

namespace wardbook::synthesis {
namespace {

using trust::Label;
using Shapes = std::span<const std::string_view>;

constexpr std::string_view mrn_shapes[] = {
    "#######",     "########", "######",     "00######",  "##-##-##", "###-##-##",  "####-####", "@######",  "@@#####",   "@#######",
    "MRN-######",  "###-###",  "1#########", "@@-######", "## ## ##", "### ####",   "@@@-####",  "##-####",  "#-###-###", "E########",
    "####-####-#", "@-#####",  "##.###.###", "@@######",  "####/Y",   "##########", "#####-@",   "@@Y-####", "0#####"};
constexpr std::string_view plan_shapes[] = {
    "@@@#########", "@########",      "###-##-####-@", "##########",    "###########",  "@@@ ### ### ###", "#########@",    "@@@########",
    "W#########",   "R########",      "####-####-##",  "### #### ####", "@@@###@#####", "GRP-#####",       "########-##",   "@@ ####-#####",
    "XYZ#########", "@@@-###-######", "######-###",    "#########-##",  "@#### ######", "##-#####-#",      "@@########*##", "A## ### ###"};
constexpr std::string_view account_shapes[] = {"##########",      "########",          "V########",    "@@#######",  "A-######",
                                               "G-########",      "####-####",         "##-######",    "@-Y/######", "######-##",
                                               "@@-Y-#####",      "00#########",       "########@",    "INV-#####",  "HAR #########",
                                               "#### ## #######", "@@@-@@-####-#####", "CLM#########", "3#########", "#########"};
constexpr std::string_view license_shapes[] = {"@#######", "######",      "@#####",    "@@-######",        "MD-######-@", "@###-####-####",
                                               "########", "#########",   "@@######@", "@##-###-##-###-#", "DL#######",   "RN######",
                                               "A#####",   "###-##-####", "@########", "0######",          "#####",       "MD.######",
                                               "@@#####",  "##-#####",    "G#######"};
constexpr std::string_view plate_shapes[] = {"@@@-####", "#@@@###", "@@@ ###",  "###-@@@", "@@@####", "@@# ###", "### @@@",
                                             "@##-@@@",  "@@@-##@", "## @@@ #", "@@-####", "@@@##@",  "####@@"};
constexpr std::string_view spanish_plates[] = {"####-@@@", "#### @@@", "@@-####-@", "@@@ ###", "@@ ### @@", "####@@@"};
constexpr std::string_view german_plates[] = {"@-@@ ####", "@@-@@ ###", "@@@-@ ##", "@-@ ####", "@@ @@ ###", "@@@ @@ ##H", "@@-@ ###E"};
constexpr std::string_view french_plates[] = {"@@-###-@@", "@@ ### @@", "@@###@@", "#### @@ ##", "### @@@ ##", "1-@@@-###"};
constexpr std::string_view device_shapes[] = {"@@@######",
                                              "SN######",
                                              "@@#########",
                                              "##-####-@",
                                              "####-@-#####",
                                              "@@@-##-#####",
                                              "@@##@####",
                                              "######@",
                                              "#########",
                                              "##########",
                                              "@@@@####@@",
                                              "@##-#####",
                                              "(01)########\\1####(21)@@######",
                                              "(01)0########\\1####(17)Y####(10)@####",
                                              "@-#########",
                                              "#@#@####",
                                              "@@@ ######",
                                              "LOT @####",
                                              "Y@@#####",
                                              "@@@Y####-##",
                                              "H#####-##",
                                              "@@-####-@@",
                                              "PJN######",
                                              "RNA######@",
                                              "0########@",
                                              "##@#####"};
constexpr std::string_view biometric_shapes[] = {
    "FP-######-@.tif",     "IMG_####.jpg",  "IMG_Y####_######.jpg", "DSC0####.JPG",        "wnd_####_~~~_Y####.jpg", "face_######.png",
    "photo-####.jpeg",     "VP-#####",      "voice_####.wav",       "retina_OD_#####.dcm", "derm_####_##.jpg",       "PHOTO_####_#",
    "fp_R_thumb_####.bmp", "iris-%%%%%%%%", "FPT-####-####",        "IMG-####.HEIC",       "scan_%%%%%%.dcm",        "MOV_####.mp4",
    "headshot_####.jpg",   "VPRINT-%%%%%%", "Fundus_OS_####.tif"};
constexpr std::string_view id_shapes[] = {
    "S-Y-#####",  "SY-####",     "@Y-######",  "Y-####-@@", "##-######",    "#########",  "########",
    "1#########", "@@#######",   "@@-Y-#####", "@@@-#####", "ENC-########", "######",     "#####",
    "RX#######",  "@##-####",    "Y:@######",  "@@Y-####",  "@-#####",      "####-####",  "W#### Y ######",
    "Y-###-####", "@@@@-##-###", "###-###",    "@######",   "EMP#####",     "@@##-####",  "%%%%%%%%-%%%%-4%%%-a%%%-%%%%%%%%%%%%",
    "#-@@@-###",  "Y/#####",     "@@####",     "@@@ ####",  "ORD########",  "##@#######", "0######@",
    "B-#####"};

template <std::size_t size>
std::string one(Dice& dice, const std::string_view (&shapes)[size]) {
  return of_shape(dice, dice.pick(shapes));
}

std::string other_shape(Dice& dice, Language language, Label label) {
  switch (label) {
    case Label::ssn:
      if (language == Language::fr) return nir(dice);
      if (language == Language::es) return nass(dice);
      if (language == Language::de) return of_shape(dice, "## ###### @ ###");  // the pension insurance's
      return social_security_number(dice);
    case Label::mrn:
      return one(dice, mrn_shapes);
    case Label::health_plan:
      if (language == Language::de) return kvnr(dice);
      if (language == Language::en && dice.percent(20)) return mbi(dice);
      return one(dice, plan_shapes);
    case Label::account:
      if (dice.percent(15)) return payment_card(dice);
      if (language != Language::en && dice.percent(35)) return iban(dice, language);
      return one(dice, account_shapes);
    case Label::license:
      return one(dice, license_shapes);
    case Label::vehicle:
      if (language == Language::es) return one(dice, spanish_plates);
      if (language == Language::de) return one(dice, german_plates);
      if (language == Language::fr) return one(dice, french_plates);
      return one(dice, plate_shapes);
    case Label::device:
      return one(dice, device_shapes);
    case Label::biometric:
      return one(dice, biometric_shapes);
    default:
      return one(dice, id_shapes);
  }
}

std::string compact(std::string_view value) {
  std::string result;
  for (const char c : value)
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) result += c;
  return upper(result);
}

bool says(std::string_view before, std::string_view cue) {
  const auto at = before.rfind(cue);
  if (at == before.npos || before.size() - at > cue.size() + 8) return false;
  return at == 0 || !((before[at - 1] | 32) >= 'a' && (before[at - 1] | 32) <= 'z');
}

// What has an issuer with rules: told by its form, or by the words before it.
std::optional<std::string> regular(Dice& dice, Language language, const Personas& personas, std::string_view value,
                                   std::string_view before) {
  const std::string code = compact(value);
  const std::string near = text::fold(before.substr(before.size() > 32 ? before.size() - 32 : 0));
  const bool digits = all_digits(code);
  if (code.size() == 17 && (says(near, "vin") || deid::vin_valid(code))) return vin(dice);
  if (digits && code.size() == 10 && (says(near, "npi") || deid::npi_valid(code))) return npi(dice);
  if (code.size() == 9 && (says(near, "dea") || deid::dea_valid(code))) {
    const std::string surname = upper(plain(personas.somebody(dice).surname));
    return dea(dice, surname.empty() || surname[0] < 'A' || surname[0] > 'Z' ? 'X' : surname[0]);
  }
  if (code.size() == 11 && deid::mbi_shape(code)) return mbi(dice);
  if (digits && (code.size() == 15 || code.size() == 16) && deid::luhn_valid(code) && deid::card_prefix(code)) return payment_card(dice);
  if (code.size() > 15 && (code.starts_with("ES") || code.starts_with("DE") || code.starts_with("FR")) && all_digits(code.substr(2)))
    return iban(dice, language);
  if (language == Language::es && code.size() == 9 && all_digits(code.substr(0, 8))) return dni(dice);
  if (language == Language::es && code.size() == 9 && code[0] >= 'X' && code[0] <= 'Z' && all_digits(code.substr(1, 7))) return nie(dice);
  if (language == Language::es && digits && code.size() == 12 && (says(near, "nass") || says(near, "nuss") || says(near, "ss")))
    return nass(dice);
  if (language == Language::de && code.size() == 10 && code[0] >= 'A' && all_digits(code.substr(1))) return kvnr(dice);
  if (language == Language::fr && digits && code.size() == 15) return nir(dice);
  if (value.size() == 17 && (value[2] == ':' || value[2] == '-') && value[5] == value[2] && value[14] == value[2]) return mac_address(dice);
  return std::nullopt;
}

// Words of persons' names inside a code or a file name become those of the fresh names.
std::string with_names(Dice& dice, const Personas& personas, std::string_view value) {
  std::string result;
  for (const Run& run : runs(value)) {
    const std::string* fresh = run.kind == Run::letters && run.text.size() > 2 ? personas.fresh(run.text) : nullptr;
    if (fresh)
      result += in_case(plain(*fresh), case_of(run.text));
    else
      result += run.kind == Run::digits ? reshaped(dice, run.text, LettersOfCode::keep) : std::string(run.text);
  }
  return result;
}

}  // namespace

std::string fresh_identifier(Dice& dice, Language language, const Personas& personas, Label label, std::string_view value,
                             std::string_view before) {
  if (const auto spoken = respoken(dice, value)) return with_names(dice, personas, *spoken);
  const bool any_digit = std::any_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool small = case_of(value) == Case::lower;
  if (label == Label::id && (value.starts_with('@') || !any_digit || (small && value.find_first_of("-/_.: ") == value.npos)))
    return user_name(dice, personas, value);
  if (auto known = regular(dice, language, personas, value, before)) return *known;
  const bool partial = value.size() < 5;  // "ending 7742"
  if (label == Label::ssn && language == Language::en && compact(value).size() == 9 && dice.percent(70))
    return social_security_number(dice);
  if (!partial && dice.percent(45)) return other_shape(dice, language, label);
  if (label == Label::biometric || dice.percent(50)) return with_names(dice, personas, value);
  return reshaped(dice, value, LettersOfCode::change);
}

}  // namespace wardbook::synthesis
