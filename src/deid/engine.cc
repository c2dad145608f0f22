#include "deid/engine.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "deid/arbitration.h"
#include "deid/borders.h"
#include "deid/detectors.h"
#include "deid/lexicon.h"
#include "deid/network_input.h"
#include "deid/page.h"
#include "deid/site_reading.h"
#include "deid/tagger_input.h"
#include "deid/view.h"

namespace wardbook::deid {

namespace {

// The text with placeholders, and the way back from its offsets.
class Masked {
 public:
  Masked(std::string_view original, const std::vector<Span>& spans) {
    std::uint32_t done = 0;
    for (const Span& span : spans) {
      if (span.action == Action::keep) continue;
      keep(original, done, span.start);
      if (span.action == Action::generalize)
        text_.append(generalized_age).append(glued_to_letter(original, span.end) ? " " : "");
      else
        text_.append("[").append(trust::name_of(span.label)).append("]");
      done = span.end;
    }
    unchanged_ = done == 0;
    keep(original, done, static_cast<std::uint32_t>(original.size()));
  }
  bool unchanged() const { return unchanged_; }
  std::string_view text() const { return text_; }
  std::uint32_t to_original(std::uint32_t offset) const {
    const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                                        [](std::uint32_t value, const Piece& piece) { return value < piece.masked; });
    const Piece& piece = *std::prev(after);
    // The end of a piece is the start of a placeholder: offsets there still belong to the piece.
    return piece.original + (offset - piece.masked);
  }

 private:
  struct Piece {
    std::uint32_t masked, original;
  };
  void keep(std::string_view original, std::uint32_t from, std::uint32_t to) {
    pieces_.push_back({static_cast<std::uint32_t>(text_.size()), from});
    text_ += original.substr(from, to - from);
  }
  std::string text_;
  std::vector<Piece> pieces_;
  bool unchanged_ = true;
};

// In this order: the last ones see what was found.
constexpr void (*detectors[])(Page&) = {
    find_network,
    find_handles,
    find_logins,
    find_labelled,
    find_numbers,
    find_dates,
    find_month_dates,
    find_spoken_dates,
    find_ages,
    find_phones,
    find_spoken_numbers,
    find_addresses,
    find_postcodes,
    find_byways,
    find_loose_places,
    find_wards,
    find_facilities,
    find_places,
    find_employers,
    find_tables,
    find_european,
    find_names_by_title,
    find_names_by_label,
    find_names_by_context,
    find_names_by_dictionary,
    find_lone_names,
    find_initials,
    find_sign_offs,
    trim_european,
};

void apply_rules(Page& page, const trust::KnownIdentifiers& known) {
  find_known(page, known);
  for (const auto find : detectors) {
    if (page.stopped()) return;
    find(page);
  }
}

// A text as training sees it: what the rules say of it alone, with what describes its tokens.
struct ReadByRules {
  ReadByRules(std::string_view text, const Lexicon& lexicon, Language language)
      : view(text), page(view.text(), lexicon, language), spans(found(page)), atoms(page, spans) {}

  text::Range range(Index i) const { return view.to_original({page.token(i).start, page.token(i).end}); }
  // Of each token whether a rule would redact it.
  std::vector<bool> ruled() const {
    std::vector<bool> result(page.size());
    std::size_t at = 0;
    for (Index i = 0; i < page.size(); ++i) {
      while (at < spans.size() && spans[at].end <= page.token(i).start) ++at;
      result[i] = at < spans.size() && spans[at].start < page.token(i).end && spans[at].action != Action::keep;
    }
    return result;
  }

  View view;
  Page page;
  std::vector<Span> spans;
  TokenAtoms atoms;

 private:
  static std::vector<Span> found(Page& page) {
    apply_rules(page, {});
    propagate(page);
    return arbitrate(page);
  }
};

}  // namespace

Engine::Engine(std::shared_ptr<const SiteRules> site_rules) : Engine(built_in_models(), std::move(site_rules)) {}
Engine::Engine(const Models& models, std::shared_ptr<const SiteRules> site_rules)
    : lexicon_(std::make_unique<const Lexicon>()), models_(models), site_rules_(std::move(site_rules)) {}
Engine::~Engine() = default;

TaggerExample Engine::tagger_example(std::string_view text, Language language) const {
  const ReadByRules read(text, *lexicon_, language);
  const TaggerFeatures features(read.atoms);
  const std::vector<bool> ruled = read.ruled();
  TaggerExample example;
  for (const Run& run : runs_to_tag(read.page, read.spans)) {
    TaggerExample::RunOfTokens& tokens = example.runs.emplace_back();
    tokens.features.resize((run.end - run.first) * tagger_features);
    for (Index i = run.first; i < run.end; ++i) {
      tokens.tokens.push_back(read.range(i));
      tokens.ruled.push_back(ruled[i]);
      features.of(i, &tokens.features[(i - run.first) * tagger_features]);
    }
  }
  return example;
}

NetworkExample Engine::network_example(std::string_view text, Language language) const {
  const ReadByRules read(text, *lexicon_, language);
  const std::vector<bool> ruled = read.ruled();
  NetworkExample example;
  describe(read.atoms, 0, read.page.size(), example.descriptions);
  for (Index i = 0; i < read.page.size(); ++i) example.tokens.push_back({read.range(i), ruled[i], false});
  for (const Run& run : runs_to_tag(read.page, read.spans))
    for (Index i = run.first; i < run.end; ++i) example.tokens[i].read = true;
  return example;
}

std::vector<Span> Engine::find_once(std::string_view text, const trust::KnownIdentifiers& known, Language language, Reading reading,
                                    TaggedBefore& before, const std::stop_token& stop) const {
  const View view(text);
  Page page(view.text(), *lexicon_, language, stop);
  if (reading == Reading::again) page.read_near_placeholders();
  apply_rules(page, known);
  if (page.stopped()) return {};
  SiteReading site(page, site_rules_.get());
  propagate(page);
  std::vector<Span> spans = site.arbitrate();
  if (const tagger::Model* model = models_.linear[static_cast<std::size_t>(language)]) {
    find_tagged(page, spans, *model, models_.network, before);
    if (page.stopped()) return {};
    propagate(page);
    spans = site.arbitrate();
    grow_to_borders(page, spans);
  }
  for (Span& span : spans) {
    const text::Range range = view.to_original({span.start, span.end});
    span.start = range.start;
    span.end = range.end;
  }
  return spans;
}

// What was found changes how the words around it read. The text is read again with placeholders in the place of what was
// found, until nothing more is found: then redacting the redacted text changes nothing. Only words near a placeholder can read
// otherwise than before.
std::vector<Span> Engine::find(std::string_view text, const trust::KnownIdentifiers& known, Language language, const std::stop_token& stop,
                               Rereading rereading) const {
  constexpr int most_readings = 4;
  TaggedBefore before;
  std::vector<Span> spans = find_once(text, known, language, Reading::first, before, stop);
  for (int reading = 1; reading < most_readings; ++reading) {
    const Masked masked(text, spans);
    if (masked.unchanged()) break;
    const bool whole = rereading == Rereading::whole;
    if (whole) before = {};
    before.linear.begin_reading();
    before.network.begin_reading();
    std::vector<Span> more = find_once(masked.text(), known, language, whole ? Reading::first : Reading::again, before, stop);
    std::erase_if(more, [](const Span& span) { return span.action == Action::keep; });
    if (more.empty()) break;
    for (Span& span : more) {
      span.start = masked.to_original(span.start);
      span.end = masked.to_original(span.end);
      std::erase_if(spans, [&](const Span& kept) { return kept.action == Action::keep && kept.start < span.end && kept.end > span.start; });
      spans.push_back(std::move(span));
    }
    std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) { return a.start < b.start; });
  }
  return spans;
}

}  // namespace wardbook::deid
