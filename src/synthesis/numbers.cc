#include "synthesis/numbers.h"

#include <algorithm>
#include <array>

#include "synthesis/letters.h"
#include "text/fold.h"

namespace wardbook::synthesis {
namespace {

using Words = std::array<std::string_view, 20>;
constexpr Words english{"zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
                        "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr Words spanish{"cero", "uno",  "dos",  "tres",  "cuatro",  "cinco",  "seis",      "siete",      "ocho",      "nueve",
                        "diez", "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve"};
constexpr Words german{"null", "eins", "zwei",  "drei",     "vier",     "fünf",     "sechs",    "sieben",   "acht",     "neun",
                       "zehn", "elf",  "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"};
constexpr Words french{"zéro", "un",   "deux",  "trois",  "quatre",   "cinq",   "six",   "sept",     "huit",     "neuf",
                       "dix",  "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"};

constexpr std::array<std::string_view, 10> english_tens{"",      "",      "twenty",  "thirty", "forty",
                                                        "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 10> spanish_tens{"",          "",        "veinte",  "treinta", "cuarenta",
                                                        "cincuenta", "sesenta", "setenta", "ochenta", "noventa"};
constexpr std::array<std::string_view, 10> german_tens{"",        "",        "zwanzig", "dreißig", "vierzig",
                                                       "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"};
constexpr std::array<std::string_view, 7> french_tens{"", "", "vingt", "trente", "quarante", "cinquante", "soixante"};
constexpr std::array<std::string_view, 10> twenties{"",           "veintiuno",   "veintidós",  "veintitrés", "veinticuatro", "veinticinco",
                                                    "veintiséis", "veintisiete", "veintiocho", "veintinueve"};

std::string join(std::string_view a, std::string_view between, std::string_view b) { return std::string(a).append(between).append(b); }

std::string below_hundred(Language language, int n) {
  const auto tens = static_cast<std::size_t>(n / 10);
  const auto units = static_cast<std::size_t>(n % 10);
  const auto small = static_cast<std::size_t>(n);
  switch (language) {
    case Language::en:
      if (n < 20) return std::string(english[small]);
      return units == 0 ? std::string(english_tens[tens]) : join(english_tens[tens], "-", english[units]);
    case Language::es:
      if (n < 20) return std::string(spanish[small]);
      if (n < 30 && units > 0) return std::string(twenties[units]);
      return units == 0 ? std::string(spanish_tens[tens]) : join(spanish_tens[tens], " y ", spanish[units]);
    case Language::de:
      if (n < 20) return std::string(german[small]);
      if (units == 0) return std::string(german_tens[tens]);
      return join(units == 1 ? "ein" : german[units], "und", german_tens[tens]);
    case Language::fr:
      break;
  }
  if (n < 20) return std::string(french[small]);
  if (n < 70) return units == 0 ? std::string(french_tens[tens]) : join(french_tens[tens], units == 1 ? " et " : "-", french[units]);
  if (n < 80) return n == 71 ? "soixante et onze" : join("soixante", "-", french[small - 60]);
  return n == 80 ? "quatre-vingts" : join("quatre-vingt", "-", french[small - 80]);
}

// Digits as they are spoken, all languages together: the rank in the list, modulo ten, is the digit's place in its language.
struct Speech {
  std::array<std::string_view, 10> digits;
  std::string_view also_zero;
  std::string_view also_two;
};
constexpr Speech speeches[] = {{{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}, "oh", "two"},
                               {{"cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"}, "cero", "dos"},
                               {{"null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"}, "null", "zwo"},
                               {{"zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"}, "zéro", "deux"}};

bool is_digit_of(const Speech& speech, std::string_view word) {
  const std::string folded = text::fold(word);
  return folded == text::fold(speech.also_zero) || folded == speech.also_two || folded == "o" ||
         std::any_of(speech.digits.begin(), speech.digits.end(), [&](std::string_view digit) { return text::fold(digit) == folded; });
}

}  // namespace

std::string in_words(Language language, int number) {
  const int rest = number % 100;
  if (number < 100) return below_hundred(language, number);
  switch (language) {
    case Language::en:
      return rest == 0 ? "one hundred" : "one hundred " + below_hundred(language, rest);
    case Language::es:
      return rest == 0 ? "cien" : "ciento " + below_hundred(language, rest);
    case Language::de:
      return rest == 0 ? "hundert" : "hundert" + below_hundred(language, rest);
    case Language::fr:
      break;
  }
  return rest == 0 ? "cent" : "cent " + below_hundred(language, rest);
}

std::string ordinal_word(int day) {
  static constexpr std::string_view words[] = {
      "",      "first",    "second",  "third",      "fourth",     "fifth",     "sixth",     "seventh",     "eighth",     "ninth",
      "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
  if (day < 20) return std::string(words[day]);
  const std::string_view tens = day < 30 ? "twent" : "thirt";
  return day % 10 == 0 ? join(tens, "", "ieth") : join(join(tens, "", "y-"), "", words[day % 10]);
}

std::string year_words(int year) {
  const int rest = year % 100;
  if (year >= 2000 && year < 2010) return rest == 0 ? "two thousand" : "two thousand " + in_words(Language::en, rest);
  const std::string century = in_words(Language::en, year / 100);
  return rest == 0 ? century + " hundred" : century + (rest < 10 ? " oh " : " ") + in_words(Language::en, rest);
}

std::string_view ordinal_ending(int day) {
  if (day / 10 == 1) return "th";
  return day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th";
}

std::optional<std::string> respoken(Dice& dice, std::string_view value) {
  const auto parts = runs(value);
  for (const Speech& speech : speeches) {
    std::ptrdiff_t words = 0;
    std::ptrdiff_t spoken = 0;
    for (const Run& run : parts) {
      words += run.kind == Run::letters ? 1 : 0;
      spoken += run.kind == Run::letters && is_digit_of(speech, run.text) ? 1 : 0;
    }
    // Other words may stand among them: "extension four four one nine", "K as in king, two, seven".
    const bool any_digit = std::any_of(parts.begin(), parts.end(), [](const Run& run) { return run.kind == Run::digits; });
    if (any_digit || spoken < 2 || words > spoken * 3) continue;
    std::string result;
    for (const Run& run : parts) {
      if (run.kind == Run::letters && run.text.size() == 1 && text::fold(run.text) != "o" && text::fold(run.text) != "a") {
        result += in_case(std::string(1, dice.letter()), text::lower(run.text) == run.text ? Case::lower : Case::upper);
        continue;
      }
      if (run.kind != Run::letters || !is_digit_of(speech, run.text)) {
        result += run.text;
        continue;
      }
      const std::uint32_t digit = dice.below(10);
      std::string word(digit == 0 && dice.percent(60)   ? speech.also_zero
                       : digit == 2 && dice.percent(40) ? speech.also_two
                                                        : speech.digits[digit]);
      if (case_of(run.text) == Case::capital) word = capitalised(word);
      result += in_case(std::move(word), case_of(run.text));
    }
    return result;
  }
  return std::nullopt;
}

}  // namespace wardbook::synthesis
