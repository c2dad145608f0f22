// A site's own rules on one page. The order of precedence: the patient's known identifiers, the deny lists, the allow lists, and then
// all that detectors and the site's patterns say. Without rules, nothing changes.
#pragma once

#include "deid/page.h"
#include "deid/site_rules.h"

namespace wardbook::deid {

class SiteReading {
 public:
  // Adds what the rules find to the page's candidates. `rules` may be null; both must outlive this.
  SiteReading(Page& page, const SiteRules* rules);
  // As deid::arbitrate, but what the site allows, or scores below the site's operating point, is let go before. What was let go is a kept
  // span, whose reason says for which of the two: an attestation must not pass over it.
  std::vector<Span> arbitrate();

 private:
  bool lets_go(const Candidate& candidate) const;
  bool allows(const Candidate& candidate) const;
  void add_let_go(std::vector<Span>& spans);

  Page& page_;
  const SiteRules* rules_;
  SiteFinds site_;
  std::vector<text::Range> denied_;  // sorted by their start
  std::vector<Candidate> let_go_;    // by every arbitration so far
};

}  // namespace wardbook::deid
