#include "deid/scales.h"

#include "deid/one_of.h"

namespace wardbook::deid {

namespace {

struct Scale {
  std::string_view name;
  int most;
};

// Names that are nobody's and no word of prose: "Bishop 1/13" and "tender 2/28" may be days.
constexpr Scale scales[] = {
    {"phq", 27},      {"gad", 21},     {"epds", 30},  {"gds", 15},     {"bdi", 63},    {"madrs", 60},   {"ymrs", 60},    {"pcl", 80},
    {"mmse", 30},     {"moca", 30},    {"slums", 30}, {"bims", 15},    {"braden", 23}, {"tinetti", 28}, {"berg", 56},    {"fim", 126},
    {"barthel", 100}, {"cows", 48},    {"ciwa", 67},  {"audit", 40},   {"dast", 10},   {"nihss", 42},   {"aspects", 10}, {"abcd2", 7},
    {"stopbang", 8},  {"epworth", 24}, {"cdai", 76},  {"tjc", 28},     {"sjc", 28},    {"vss", 13},     {"apgar", 10},   {"aldrete", 10},
    {"alvarado", 10}, {"pas", 10},     {"pram", 12},  {"westley", 17}, {"flacc", 10},  {"kanavel", 4},  {"cas", 7},      {"strength", 5},
    {"pulses", 4},    {"reflexes", 4}, {"dtrs", 4},   {"tone", 4},     {"pain", 10},   {"naming", 60},  {"cage", 4},     {"waddell", 5},
    {"beighton", 9},  {"norton", 20},  {"mna", 30},   {"aims", 28},
};

constexpr std::string_view days[] = {"on", "since", "until", "till", "by", "before", "after", "dated", "thru", "through"};

bool fraction(const Page& page, Index i) {
  return page.number(i) && page.is_sign(i + 1, '/') && page.glued(i + 1) && page.number(i + 2) && page.glued(i + 2);
}

bool arrow(const Page& page, Index i) { return page.str(i) == "\u2192" || (page.is_sign(i, '>') && i > 0 && page.is_sign(i - 1, '-')); }

// "fent 25 x1 \u2192 3/10" is too far from its pain; "6/10\u21923/10" shows itself.
bool in_row(const Page& page, Index first) {
  constexpr int pain = 10;
  if (page.value(first + 2) != pain) return false;
  const Index step = first > 0 && page.is_sign(first - 1, '>') ? 2 : 1;
  if (first >= step + 3 && arrow(page, first - 1) && fraction(page, first - step - 3) && page.value(first - step - 1) == pain) return true;
  const Index behind = page.is_sign(first + 3, '-') ? first + 4 : first + 3;
  return arrow(page, behind) && fraction(page, behind + 1) && page.value(behind + 3) == pain;
}

// "PHQ-9 17/27", "BIMS: 6/15", "CAS score 2/7"
bool right_behind_scale(const Page& page, Index first, int most) {
  static constexpr std::string_view fillers[] = {"score", "scored", "scale", "total", "is", "of", "exam"};
  constexpr Index reach = 4;  // tokens
  for (Index i = first; i > 0 && i + reach > first && !page.line_start(i); --i) {
    for (const Scale& scale : scales)
      if (scale.most == most && page.low(i - 1) == scale.name) return true;
    // The 9 of "PHQ-9"; any other word begins something else: "mood better, back 9/27".
    const bool passed = page.number(i - 1) || page.is_sign(i - 1, '-') || page.is_sign(i - 1, ':') || page.is_sign(i - 1, '=');
    if (!passed && !one_of(page.low(i - 1), fillers)) return false;
  }
  return false;
}

// "PHQ-9 17/27 (was 9/27", "BIMS 6/15 on 7/5 (was 8/15", "strength 4/5 R quad, 5/5 L": the same scale again. A day has no "was".
bool again(const Page& page, Index first, int most) {
  static constexpr std::string_view links[] = {"was", "from", "prior", "previously", "now"};
  constexpr Index reach = 16;  // tokens
  constexpr int strength = 5;
  if (first == 0 || page.line_start(first)) return false;
  if (!one_of(page.low(first - 1), links) && !(page.is_sign(first - 1, ',') && most == strength)) return false;
  for (Index i = first; i > 2 && i + reach > first && !page.line_start(i); --i) {
    if (page.is_sign(i - 1, '.') && !page.glued(i)) return false;
    if (fraction(page, i - 3) && page.value(i - 1) == most) return right_behind_scale(page, i - 3, most);
  }
  return false;
}

// "1/2 tab", "2/2 bottles": parts of a thing that are counted.
bool counted_behind(const Page& page, Index end, int most) {
  static constexpr std::string_view halved[] = {"tab", "tabs", "tablet", "tablets"};
  static constexpr std::string_view counted[] = {"bottle", "bottles", "swabs", "follicles", "oocytes", "monofilament", "apgars"};
  constexpr int quarters = 4;
  if (page.line_start(end)) return false;
  if (most == 2 && (page.is(end, "film") || page.is(end, "films"))) return true;  // of buprenorphine; "CXR 2/4 film" has a day
  return one_of(page.low(end), counted) || (most <= quarters && one_of(page.low(end), halved));
}

}  // namespace

bool score_of_scale(const Page& page, Index first, Index end) {
  if (end != first + 3 || !fraction(page, first)) return false;
  const int given = page.value(first);
  const int most = page.value(first + 2);
  // "PHQ-9 3/27: 14"
  if ((page.is_sign(end, ':') || page.is_sign(end, '=')) && page.number(end + 1) && !page.line_start(end + 1)) return false;
  if (given < 0 || given > most || (first > 0 && one_of(page.low(first - 1), days))) return false;
  return in_row(page, first) || counted_behind(page, end, most) || right_behind_scale(page, first, most) || again(page, first, most);
}

}  // namespace wardbook::deid
