#include "cmd/explanation.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cmd/terminal_text.h"
#include "deid/reason.h"

namespace wardbook::cmd {
namespace {

using deid::Action;
using deid::Span;
using trust::Label;

constexpr std::string_view reset = "\x1b[0m";
constexpr std::string_view dim = "\x1b[2m";

// Black on the colour of the family; what is kept is underlined in it.
int colour_of(Label label) {
  constexpr int red = 1, green = 2, yellow = 3, blue = 4, magenta = 5, cyan = 6, white = 7;
  switch (label) {
    case Label::name:
      return magenta;
    case Label::date:
    case Label::age:
      return yellow;
    case Label::phone:
    case Label::fax:
    case Label::email:
    case Label::url:
    case Label::ip:
      return cyan;
    case Label::location:
      return green;
    case Label::organization:
    case Label::profession:
      return blue;
    case Label::ssn:
    case Label::mrn:
    case Label::health_plan:
    case Label::account:
    case Label::license:
    case Label::vehicle:
    case Label::device:
    case Label::biometric:
    case Label::id:
      return red;
    case Label::other:
      break;
  }
  return white;
}

std::string style(Label label, Action action) {
  return action == Action::keep ? fmt::format("\x1b[4;3{}m", colour_of(label)) : fmt::format("\x1b[30;4{}m", colour_of(label));
}

// The colour ends with each line, so that no margin is painted.
std::string painted(std::string_view text, const std::string& with) {
  std::string out = with;
  for (const char c : for_terminal(text)) {
    if (c == '\n') out += reset;
    out += c;
    if (c == '\n') out += with;
  }
  return out += reset;
}

std::string marked(std::string_view value, const Span& span, std::size_t number, Ink ink) {
  if (ink == Ink::colour) return fmt::format("{}{}{}{}", painted(value, style(span.label, span.action)), dim, number, reset);
  return span.action == Action::keep ? fmt::format("({}){}", value, number) : fmt::format("[{}]{}", value, number);
}

std::string_view words_of(std::string_view reason) {
  const auto found = std::find(deid::reason_names.begin(), deid::reason_names.end(), reason);
  return found == deid::reason_names.end() ? reason : deid::reason_words[static_cast<std::size_t>(found - deid::reason_names.begin())];
}

std::string list_line(const Span& span, std::size_t number, std::size_t line, Ink ink) {
  auto label = fmt::format("{:12}", trust::name_of(span.label));
  if (ink == Ink::colour) label = fmt::format("{}{}{}", style(span.label, span.action), label, reset);
  auto text = fmt::format("{:5}  line {:<5} {}  {:10}  {:.2f}  ", number, line, label, deid::name_of(span.action), span.score);
  for (std::size_t i = 0; i < span.reasons.size(); ++i) text += fmt::format("{}{}", i == 0 ? "" : "; ", words_of(span.reasons[i]));
  return text + "\n";
}

}  // namespace

std::string explanation(std::string_view text, const std::vector<Span>& spans, deid::Language language, Ink ink) {
  const auto shown = [ink](std::string_view piece) { return ink == Ink::colour ? for_terminal(piece) : std::string(piece); };
  std::string out, list;
  std::size_t done = 0, line = 1, number = 0;
  std::array<std::size_t, 3> actions{};
  for (const Span& span : spans) {
    const auto before = text.substr(done, span.start - done), value = text.substr(span.start, span.end - span.start);
    line += static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    out += shown(before) + marked(value, span, ++number, ink);
    list += list_line(span, number, line, ink);
    line += static_cast<std::size_t>(std::count(value.begin(), value.end(), '\n'));
    ++actions[static_cast<std::size_t>(span.action)];
    done = span.end;
  }
  out += shown(text.substr(done));
  if (!out.empty() && out.back() != '\n') out += '\n';
  out += fmt::format("\nlanguage {}; {} redacted, {} generalized, {} kept\n", deid::name_of(language), actions[0], actions[1], actions[2]);
  return out + list;
}

}  // namespace wardbook::cmd
