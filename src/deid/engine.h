// Finds the identifiers of 45 CFR 164.514(b)(2)(i) in a clinical text: patterns with validators, dictionaries, context, a trained
// tagger, propagation through the document, and the patient's own known identifiers. docs/deid.md tells how.
// Building the tables takes some ten milliseconds; after that an Engine never changes: share one among all threads. Pure: no
// system calls, no clock, no randomness; the same input gives the same spans. Linear in the length of the text.
#pragma once

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string_view>
#include <vector>

#include "deid/site_rules.h"
#include "deid/span.h"
#include "deid/tagger_example.h"
#include "deid/tagging.h"
#include "trust/known_identifiers.h"

namespace wardbook::deid {

class Lexicon;

class Engine {
 public:
  // With the models that the program carries, or with others, which must outlive the engine; and with what a site knows, or null.
  explicit Engine(std::shared_ptr<const SiteRules> site_rules = {});
  explicit Engine(const Models& models, std::shared_ptr<const SiteRules> site_rules = {});
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;
  ~Engine();

  // Sorted, not overlapping, kept spans included. `text` is valid UTF-8 of less than 4 GiB; placeholders of an earlier
  // redaction ("[NAME_1]") are never part of a span.
  // Once `stop` is requested it ends soon, and what it gives is of no use.
  // What is found gets placeholders and the text is read again: near them, for nothing else can read otherwise than before. Read as a
  // whole it says the same and takes longer; tests hold the one against the other.
  enum class Rereading : std::uint8_t { near_placeholders, whole };
  std::vector<Span> find(std::string_view text, const trust::KnownIdentifiers& known, Language language, const std::stop_token& stop = {},
                         Rereading rereading = Rereading::near_placeholders) const;
  // How the tagger sees the text.
  TaggerExample tagger_example(std::string_view text, Language language) const;
  NetworkExample network_example(std::string_view text, Language language) const;
  std::string_view version() const { return site_rules_ ? "wardbook-deid/2+site" : "wardbook-deid/2"; }
  const Lexicon& lexicon() const { return *lexicon_; }

 private:
  enum class Reading { first, again };  // again: with placeholders in the place of what was found
  std::vector<Span> find_once(std::string_view text, const trust::KnownIdentifiers& known, Language language, Reading reading,
                              TaggedBefore& before, const std::stop_token& stop) const;
  std::unique_ptr<const Lexicon> lexicon_;
  Models models_;
  std::shared_ptr<const SiteRules> site_rules_;
};

}  // namespace wardbook::deid
