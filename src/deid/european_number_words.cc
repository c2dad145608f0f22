#include "deid/european_number_words.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace wardbook::deid::european {

namespace {

struct Word {
  std::string_view word;
  int value;
};

constexpr Word spanish[] = {
    {"uno", 1},         {"un", 1},           {"primero", 1},       {"dos", 2},          {"tres", 3},        {"cuatro", 4},
    {"cinco", 5},       {"seis", 6},         {"siete", 7},         {"ocho", 8},         {"nueve", 9},       {"diez", 10},
    {"once", 11},       {"doce", 12},        {"trece", 13},        {"catorce", 14},     {"quince", 15},     {"dieciseis", 16},
    {"diecisiete", 17}, {"dieciocho", 18},   {"diecinueve", 19},   {"veinte", 20},      {"veintiuno", 21},  {"veintiun", 21},
    {"veintidos", 22},  {"veintitres", 23},  {"veinticuatro", 24}, {"veinticinco", 25}, {"veintiseis", 26}, {"veintisiete", 27},
    {"veintiocho", 28}, {"veintinueve", 29}, {"treinta", 30},      {"cuarenta", 40},    {"cincuenta", 50},  {"sesenta", 60},
    {"setenta", 70},    {"ochenta", 80},     {"noventa", 90},      {"cien", 100},       {"ciento", 100}};
constexpr Word french[] = {{"un", 1},        {"une", 1},      {"premier", 1},   {"deux", 2},      {"trois", 3},      {"quatre", 4},
                           {"cinq", 5},      {"six", 6},      {"sept", 7},      {"huit", 8},      {"neuf", 9},       {"dix", 10},
                           {"onze", 11},     {"douze", 12},   {"treize", 13},   {"quatorze", 14}, {"quinze", 15},    {"seize", 16},
                           {"vingt", 20},    {"vingts", 20},  {"trente", 30},   {"quarante", 40}, {"cinquante", 50}, {"soixante", 60},
                           {"septante", 70}, {"octante", 80}, {"huitante", 80}, {"nonante", 90},  {"cent", 100}};
constexpr Word german[] = {{"ein", 1},       {"eins", 1},      {"zwei", 2},      {"zwo", 2},       {"drei", 3},      {"vier", 4},
                           {"funf", 5},      {"sechs", 6},     {"sieben", 7},    {"acht", 8},      {"neun", 9},      {"zehn", 10},
                           {"elf", 11},      {"zwolf", 12},    {"dreizehn", 13}, {"vierzehn", 14}, {"funfzehn", 15}, {"sechzehn", 16},
                           {"siebzehn", 17}, {"achtzehn", 18}, {"neunzehn", 19}, {"zwanzig", 20},  {"dreissig", 30}, {"vierzig", 40},
                           {"funfzig", 50},  {"sechzig", 60},  {"siebzig", 70},  {"achtzig", 80},  {"neunzig", 90},  {"hundert", 100},
                           {"erst", 1},      {"dritt", 3},     {"siebt", 7},     {"ersten", 1},    {"dritten", 3},   {"siebten", 7},
                           {"achten", 8}};

template <std::size_t size>
int value_of(const Word (&words)[size], std::string_view word) {
  const auto* found = std::find_if(std::begin(words), std::end(words), [&](const Word& known) { return known.word == word; });
  return found == std::end(words) ? 0 : found->value;
}

// One word: "einundneunzig", "hunderteins", "vierzehnten".
int german_value(std::string_view word) {
  if (const int value = value_of(german, word)) return value;
  for (const std::string_view ending : {"sten", "ster", "ten", "ter", "te"})
    if (word.size() > ending.size() && word.ends_with(ending))
      if (const int value = german_value(word.substr(0, word.size() - ending.size()))) return value;
  if (const auto at = word.find("und"); at != std::string_view::npos && at > 2 && at + 3 < word.size()) {
    const int ones = value_of(german, word.substr(0, at));
    const int tens = value_of(german, word.substr(at + 3));
    if (ones > 0 && ones < 10 && tens >= 20) return tens + ones;
  }
  if (word.starts_with("hundert")) {
    std::string_view rest = word.substr(7);
    if (rest.starts_with("und")) rest.remove_prefix(3);
    if (const int value = rest.empty() ? 0 : german_value(rest); value > 0 && value < 100) return 100 + value;
  }
  return 0;
}

Spoken spanish_at(const Text& text, Index i) {
  int value = value_of(spanish, text.word(i));
  Index at = i;
  if (value == 0) return {i, 0};
  ++at;
  if (value == 100) {
    const Spoken rest = spanish_at(text, at);
    return rest.end != at && rest.value < 100 && !text.page().line_start(at) ? Spoken{rest.end, 100 + rest.value} : Spoken{at, 100};
  }
  if (value >= 30 && text.word(at) == "y") {
    const int ones = value_of(spanish, text.word(at + 1));
    if (ones > 0 && ones < 10) return {at + 2, value + ones};
  }
  return {at, value};
}

// "quatre-vingt-dix-sept", "soixante et onze", "vingt deux"
Spoken french_at(const Text& text, Index i) {
  const Page& page = text.page();
  int value = 0;
  Index end = i;
  for (Index at = i; at < i + 9; ++at) {
    if (at > i && (page.is_sign(at, '-') || text.word(at) == "et")) continue;
    const int word = at > i && page.line_start(at) ? 0 : value_of(french, text.word(at));
    if (word == 0) break;
    const int ones = value % 10;
    if (word == 20 && value == 4)
      value = 80;
    else if (value == 0 || (value % 100 == 0 && word < 100))
      value += word;
    else if (value % 100 >= 20 && word < 20 && ones == 0)
      value += word;
    else if (value % 100 != 0 && ones == 0 && word < 10 && value % 100 >= 10)
      value += word;
    else if ((value % 100 == 70 || value % 100 == 90 || value == 10) && word < 10)
      value += word;
    else
      break;
    end = at + 1;
  }
  return {end, value};
}

}  // namespace

Spoken spoken(const Text& text, Index i) {
  switch (text.page().language()) {
    case Language::es:
      return spanish_at(text, i);
    case Language::fr:
      return french_at(text, i);
    default: {
      const int value = german_value(text.word(i));
      return {value > 0 ? i + 1 : i, value};
    }
  }
}

Index spoken_year(const Text& text, Index i) {
  const Page& page = text.page();
  if (page.language() == Language::de) {
    const std::string_view word = text.word(i);
    if (word.starts_with("zweitausend") || word.starts_with("neunzehnhundert")) return i + 1;
    const int value = german_value(word);
    return value >= 20 && value < 100 ? i + 1 : i;
  }
  Index at = i;
  if (text.word(at) == "de" || text.word(at) == "del") ++at;
  const Index first = at;
  const std::string_view thousand = page.language() == Language::es ? "mil" : "mille";
  if (const Spoken lead = spoken(text, at); lead.end != at && text.word(lead.end) == thousand) at = lead.end;
  if (text.word(at) != thousand) {
    const Spoken alone = spoken(text, first);
    return alone.end != first && alone.value >= 20 ? alone.end : i;
  }
  ++at;
  if (text.word(at) == "novecientos") ++at;
  if (const Spoken hundreds = spoken(text, at); hundreds.end != at && text.word(hundreds.end) == "cent" && hundreds.value < 10)
    at = hundreds.end + 1;
  return spoken(text, at).end;
}

}  // namespace wardbook::deid::european
