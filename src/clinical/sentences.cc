#include "clinical/sentences.h"

#include "clinical/phrases.h"
#include "text/sentences.h"

namespace wardbook::clinical {
namespace {

constexpr std::uint32_t begins = 1, shortens = 2;

// Words that begin a sentence in notes written without capitals, and abbreviations whose full stop ends none.
const Phrases& words_at_stops() {
  static const Phrases made = [] {
    Phrases phrases;
    phrases.add_all(
        "takes, taking, took, denies, denied, reports, reported, states, stated, endorses, complains, has, had, have, is, was, were, are, "
        "will, would, no, not, never, pt, pts, patient, he, she, they, his, her, i, we, there, this, currently, recently, today, "
        "yesterday, now, lives, works, smokes, drinks, uses, used, feels, felt, seen, saw, came, comes, presents, presented, admitted, "
        "started, start, stopped, stop, continue, continues, continued, increase, increased, decrease, decreased, reduce, reduced, "
        "change, changed, switch, hold, held, recheck, check, repeat, follow, f/u, rtc, return, refer, referred, consider, order, "
        "ordered, plan, discussed, advised, given, got, gave, went, lungs, heart, abd, abdomen, ext, neuro, skin, labs, bp, hr, "
        "vs, vitals, exam, c/o, h/o, s/p, ros, pmh, meds, allergies, likely, possible, probable, also, still, otherwise, doing",
        begins);
    phrases.add_all(
        "approx, ca, cf, etc, incl, esp, resp, temp, max, min, avg, mg, mcg, ml, tab, tabs, cap, caps, wk, wks, mo, mos, yr, yrs, hr, hrs, "
        "dx, hx, rx, tx, sx, dr, mr, mrs, ms, st, vs, no, nos, fig, ref, susp, poss, prob, neg, pos, bid, tid, qid, prn, inj, sol, susp, "
        "ext, int, ant, post, lat, med, sup, inf, abd, neuro, vol, wt, ht, dept, hosp, pt, pts",
        shortens);
    return phrases;
  }();
  return made;
}

// "no LOC. takes eliquis": the full stop at `at` ends a sentence although a small letter follows. So does that of "Fever? No. Cough".
bool ends_a_sentence(const Text& text, std::size_t at) {
  const auto& words = text.words();
  if (!text.is_symbol(at, '.') || at == 0) return false;
  if (at >= 2 && text.is_symbol(at - 2, '?') && text.lower(words[at - 1]) == "no") return true;
  if (at + 1 >= words.size() || words[at].touches_next || !words[at - 1].touches_next) return false;
  const Word &before = words[at - 1], &after = words[at + 1];
  if (after.kind != WordKind::word) return false;
  const char first = text.of(after).front();
  if (first < 'a' || first > 'z') return false;
  // "p.o. daily", "e.g. asthma"
  const bool dotted = at >= 2 && text.is_symbol(at - 2, '.') && words[at - 2].touches_next;
  if (before.kind == WordKind::word && before.end - before.start == 1 && dotted) return false;
  const Phrases& known = words_at_stops();
  const Phrases::Match follows = known.longest(text, at + 1);
  const std::uint32_t stands_before = before.kind == WordKind::word ? known.single(before.key) : 0;
  if (text.lower(before) == "dr" || text.lower(before) == "vs" || text.lower(before) == "approx") return false;
  if (follows.value == begins) return true;
  return before.kind != WordKind::symbol && before.end - before.start > 2 && stands_before != shortens;
}

}  // namespace

std::vector<text::Range> sentences_of(const Text& text) {
  std::vector<text::Range> found;
  const auto& words = text.words();
  std::size_t at = 0;
  const auto add = [&](std::uint32_t start, std::uint32_t end) {
    const std::string_view part = trimmed(text.whole().substr(start, end - start));
    if (part.empty()) return;
    const auto from = static_cast<std::uint32_t>(part.data() - text.whole().data());
    found.push_back({from, from + static_cast<std::uint32_t>(part.size())});
  };
  for (const text::Range& sentence : text::sentences(text.whole())) {
    std::uint32_t start = sentence.start;
    while (at < words.size() && words[at].start < sentence.start) ++at;
    for (; at < words.size() && words[at].end <= sentence.end; ++at) {
      const bool line = words[at].kind == WordKind::line_end || words[at].kind == WordKind::paragraph_end;
      if (!line && !ends_a_sentence(text, at)) continue;
      add(start, line ? words[at].start : words[at].end);
      start = words[at].end;
    }
    add(start, sentence.end);
  }
  return found;
}

}  // namespace wardbook::clinical
