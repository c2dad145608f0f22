#include "synthesis/cues.h"

#include <algorithm>

#include "synthesis/letters.h"
#include "text/fold.h"

namespace wardbook::synthesis {
namespace {

constexpr int swaps_of_hundred = 30;

bool letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }

bool ends_with_word(std::string_view lower_text, std::string_view word) {
  const std::string lower_word = text::lower(word);
  if (!lower_text.ends_with(lower_word)) return false;
  const std::size_t before = lower_text.size() - lower_word.size();
  return before == 0 || !letter(lower_text[before - 1]);
}

// "Patient Name:  " falls into the words and what parts them from the value; only what looks like the label of a field is swapped, for
// running text would lose its grammar.
void swap_label(Dice& dice, Language language, trust::Label label, std::string& text) {
  const std::size_t end = text.find_last_not_of(" \t:#.=|") + 1;
  if (end == 0 || end == text.size()) return;
  const std::string_view sign = std::string_view(text).substr(end);
  if (sign.find_first_of(":#=|\t") == sign.npos && sign.find("  ") == sign.npos) return;
  const std::string lower_text = text::lower(std::string_view(text).substr(0, end));
  std::string_view best;
  const CueGroup* of_best = nullptr;
  for (const CueGroup& group : cue_groups) {
    if (group.language != language || group.label != label) continue;
    for (const std::string_view choice : split(group.choices, '|'))
      if (choice.size() > best.size() && ends_with_word(lower_text, choice)) {
        best = choice;
        of_best = &group;
      }
  }
  if (!of_best || !dice.percent(swaps_of_hundred)) return;
  const std::size_t start = end - best.size();
  const Case written = case_of(std::string_view(text).substr(start, best.size()));
  const auto choices = split(of_best->choices, '|');
  std::string other(dice.pick(std::span<const std::string_view>(choices)));
  // Short labels are in capitals anyway; long ones show the manner of the document.
  if ((written == Case::upper && best.size() > 5) || written == Case::lower) other = in_case(std::move(other), written);
  if (other.ends_with('#') && sign.starts_with('#')) other.pop_back();
  if (other.ends_with('.') && sign.starts_with('.')) other.pop_back();
  text.replace(start, best.size(), other);
}

struct Title {
  std::string_view written;
  std::string_view others;  // separated by |, the space behind included
};
constexpr Title titles[] = {
    {"Dr. ", "Dr |Doctor |dr |dr. |DR. |Dr. |Dr.|"},
    {"Dr ", "Dr. |Doctor |dr |Dr. |"},
    {"DR. ", "DR |DOCTOR |Dr. |"},
    {"dr. ", "dr |Dr. |doctor |"},
    {"Mr. ", "Mr |Mister |mr |Mr. |MR. "},
    {"Mrs. ", "Mrs |Ms. |mrs |Ms |MRS. "},
    {"Ms. ", "Ms |Miss |ms |Mrs. |MS. "},
    {"Dr ", "Dr. "},
};

void swap_title(Dice& dice, std::string& text) {
  for (const Title& title : titles) {
    if (!text.ends_with(title.written)) continue;
    if (!dice.percent(swaps_of_hundred)) return;
    text.resize(text.size() - title.written.size());
    // The empty choice at the end drops the title.
    const auto choices = split(title.others, '|');
    const std::size_t which = dice.below(choices.size() + (title.others.ends_with('|') ? 1 : 0));
    if (which < choices.size()) text += choices[which];
    return;
  }
  if (text.ends_with(": ") && text.size() < 40 && dice.percent(4)) text += "Dr. ";
}

}  // namespace

void swap_cues(Dice& dice, Language language, std::vector<Piece>& pieces) {
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (pieces[i].kind != Piece::Kind::value || pieces[i - 1].kind != Piece::Kind::text) continue;
    std::string& before = pieces[i - 1].text;
    swap_label(dice, language, pieces[i].label, before);
    if (pieces[i].label == trust::Label::name && language == Language::en) swap_title(dice, before);
  }
}

}  // namespace wardbook::synthesis
