#include "synthesis/carriers.h"

#include <algorithm>

#include <fmt/format.h>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>

#include "synthesis/data/snippet_lists.h"
#include "text/sentences.h"
#include "text/utf8.h"

namespace wardbook::synthesis {
namespace {

constexpr std::size_t longest_carrier = std::size_t{1} << 20;

void append(std::vector<Piece>& pieces, std::string_view marked) {
  auto parsed = parse_marked(marked);
  if (!parsed) return;  // a test parses all of them
  for (Piece& piece : *parsed) pieces.push_back(std::move(piece));
}

void append_text(std::vector<Piece>& pieces, std::string_view text) {
  if (!text.empty()) pieces.push_back({Piece::Kind::text, std::string(text), trust::Label::other, Part::none});
}

}  // namespace

const Snippets& snippets(Language language) {
  switch (language) {
    case Language::es:
      return spanish_snippets;
    case Language::de:
      return german_snippets;
    case Language::fr:
      return french_snippets;
    case Language::en:
      break;
  }
  return english_snippets;
}

Result<std::vector<Carrier>> parse_carriers(std::string_view file) {
  std::vector<Carrier> carriers;
  for (int line = 1; !file.empty(); ++line) {
    const std::size_t end = std::min(file.find('\n'), file.size());
    const std::string_view record = file.substr(0, end);
    file.remove_prefix(std::min(end + 1, file.size()));
    if (record.find_first_not_of(" \t\r") == record.npos) continue;
    if (record.size() > longest_carrier) return fail(Code::too_large, "Line {} of the carriers is too long.", line);
    boost::system::error_code error;
    const auto value = boost::json::parse(record, error);
    const auto* object = error ? nullptr : value.if_object();
    const auto* text = object ? object->if_contains("text") : nullptr;
    if (!text || !text->if_string()) return fail(Code::invalid_request, "Line {} of the carriers must be an object with a \"text\".", line);
    Carrier carrier{fmt::format("carrier/{}", line), Language::en, std::string(text->get_string())};
    const auto* language = object->if_contains("lang");
    if (language && language->if_string())
      carrier.language = deid::language_from(std::string_view(language->get_string())).value_or(Language::en);
    if (!carrier.text.empty() && text::valid_utf8(carrier.text)) carriers.push_back(std::move(carrier));
  }
  return carriers;
}

std::vector<Piece> planted(Dice& dice, const Carrier& carrier) {
  const Snippets& choices = snippets(carrier.language);
  std::vector<Piece> pieces;
  if (dice.percent(20)) {
    append_text(pieces, carrier.text);
    return pieces;
  }
  if (dice.percent(60)) {
    append(pieces, dice.pick(choices.headers));
    append_text(pieces, dice.percent(50) ? "\n\n" : "\n");
  }
  const int chance = dice.between(2, 16);
  std::vector<bool> used(choices.sentences.size());
  std::size_t done = 0;
  for (const text::Range& sentence : text::sentences(carrier.text)) {
    append_text(pieces, std::string_view(carrier.text).substr(done, sentence.end - done));
    done = sentence.end;
    const std::string_view whole = text::slice(carrier.text, sentence);
    const bool prose = whole.size() > 25 && (whole.ends_with('.') || whole.ends_with('!') || whole.ends_with('?'));
    if (!prose || !dice.percent(chance)) continue;
    const std::size_t which = dice.below(choices.sentences.size());
    if (used[which]) continue;  // nobody says the same twice
    used[which] = true;
    append_text(pieces, " ");
    append(pieces, choices.sentences[which]);
  }
  append_text(pieces, std::string_view(carrier.text).substr(done));
  if (dice.percent(55)) {
    append_text(pieces, dice.percent(70) ? "\n\n" : "\n");
    append(pieces, dice.pick(choices.signatures));
  }
  return pieces;
}

}  // namespace wardbook::synthesis
