#include "synthesis/gold_line.h"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include "text/utf8.h"

namespace wardbook::synthesis {

namespace json = boost::json;

std::string gold_line(std::string_view id, std::string_view template_name, Language language, const std::vector<Piece>& pieces) {
  std::string text;
  json::array spans;
  json::array negatives;
  std::size_t start = 0;
  for (const Piece& piece : pieces) {
    const std::size_t end = start + text::count_code_points(piece.text);
    text += piece.text;
    if (piece.kind == Piece::Kind::value && end > start)
      spans.push_back(json::object{{"start", start}, {"end", end}, {"label", trust::name_of(piece.label)}});
    if (piece.kind == Piece::Kind::keep && end > start)
      negatives.push_back(json::object{{"start", start}, {"end", end}, {"kind", "deceptive"}});
    start = end;
  }
  return json::serialize(json::object{{"id", id},
                                      {"lang", deid::name_of(language)},
                                      {"text", text},
                                      {"spans", std::move(spans)},
                                      {"hard_negatives", std::move(negatives)},
                                      {"template", template_name}});
}

}  // namespace wardbook::synthesis
