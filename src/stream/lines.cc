#include "stream/lines.h"

#include <algorithm>

namespace wardbook::stream {

Result<std::optional<Line>> Lines::next() {
  Line line;
  bool some = false;
  for (;;) {
    if (input_.rest().empty() && !TRY(input_.more())) return some ? std::optional(std::move(line)) : std::optional<Line>();
    some = true;
    auto rest = input_.rest();
    auto end = rest.find('\n');
    auto piece = rest.substr(0, end);
    if (line.text.size() + piece.size() > longest_) {
      line.fit = Fit::too_long;
      line.text = std::string();
    }
    if (line.fit == Fit::whole) line.text += piece;
    input_.drop(std::min(piece.size() + 1, rest.size()));
    if (end != std::string_view::npos) return std::optional(std::move(line));
  }
}

}  // namespace wardbook::stream
