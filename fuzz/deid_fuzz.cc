// links: deid
// Redaction of any text, by every mode and operator: spans lie in it, in order, at character boundaries; all that is left is text that
// stood there or placeholders; the same input gives the same output; a second redaction leaves placeholders alone; a known identifier never
// survives as a whole token; and what is sealed comes back as it was.
#include <array>
#include <cctype>
#include <iterator>
#include <memory>
#include <string>

#include "deid/engine.h"
#include "deid/redactor.h"
#include "fuzz/require.h"
#include "text/utf8.h"

namespace {

using namespace wardbook;
using fuzz::require;

void check_spans(std::string_view text, const std::vector<deid::Span>& spans) {
  std::uint32_t last = 0;
  for (const auto& span : spans) {
    require(last <= span.start && span.start < span.end && span.end <= text.size());
    require(!text::is_continuation(text[span.start]) && (span.end == text.size() || !text::is_continuation(text[span.end])));
    require(span.score >= 0 && span.score <= 1 && !span.reasons.empty());
    last = span.end;
  }
}

// A value is replaced only as a whole token: inside a longer word it may stay.
bool stands_alone(std::string_view text, std::string_view value) {
  auto in_word = [](char c) { return (c & 0x80) != 0 || std::isalnum(static_cast<unsigned char>(c)) != 0; };
  for (auto at = text.find(value); at != text.npos; at = text.find(value, at + 1)) {
    auto end = at + value.size();
    if ((at == 0 || !in_word(text[at - 1])) && (end == text.size() || !in_word(text[end]))) return true;
  }
  return false;
}

struct Wanted {
  trust::Mode mode;
  std::string_view operators;
};
constexpr Wanted treatments[] = {
    {trust::Mode::safe_harbor, "tag"},
    {trust::Mode::safe_harbor, "number"},
    {trust::Mode::safe_harbor, "mask"},
    {trust::Mode::safe_harbor, "remove"},
    {trust::Mode::safe_harbor, "year"},
    {trust::Mode::safe_harbor, "generalize"},
    {trust::Mode::limited_data_set, "tag"},
    {trust::Mode::expert, "shift"},
    {trust::Mode::expert, "surrogate"},
    {trust::Mode::expert, "tag,DATE=keep"},
    {trust::Mode::limited_data_set, "remove,DATE=year"},
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const deid::Engine& engine = *new deid::Engine;
  deid::Redactor redactor(engine);
  if (size < 2) return 0;
  const auto& wanted = treatments[data[0] % std::size(treatments)];
  auto treatment = deid::parse_treatment(wanted.mode, wanted.operators).value();
  static const auto& names = *new std::shared_ptr<const deid::NamePools>(std::make_shared<const deid::NamePools>());
  treatment.key = deid::PatientKey(std::array<std::uint8_t, deid::PatientKey::size>{});
  treatment.names = names;
  auto applied = treatment.general;
  auto language = static_cast<deid::Language>(data[1] % deid::language_names.size());
  std::string_view text = text_of(BytesView(data + 2, size - 2));
  trust::KnownIdentifiers known;
  known.names.emplace_back(std::string("Zebulon Quarrington"));

  auto outcome = redactor.redact(text, known, treatment, language);
  if (!outcome) {
    require(outcome.error().code() == Code::encoding && !text::valid_utf8(text));
    return 0;
  }
  check_spans(text, outcome->spans);
  std::string_view redacted = outcome->redacted.text();
  require(text::valid_utf8(redacted) && !stands_alone(redacted, "Zebulon Quarrington"));
  std::uint32_t last = 0, length = static_cast<std::uint32_t>(text::count_code_points(redacted));
  for (const auto& replacement : outcome->redacted.replacements()) {
    require(last <= replacement.start && replacement.start <= replacement.end && replacement.end <= length);
    last = replacement.end;
  }

  auto again = redactor.redact(text, known, treatment, language);
  require(again.ok() && again->redacted.text() == redacted);
  // A second redaction may see more, for what stands beside a value has changed; it leaves the placeholders of the first alone.
  if (treatment.mode == trust::Mode::safe_harbor && (applied == trust::Operator::tag || applied == trust::Operator::number)) {
    text::OffsetMap offsets(redacted);
    auto twice = redactor.redact(redacted, known, treatment, language);
    require(twice.ok());
    for (const auto& span : twice->spans)
      for (const auto& placed : outcome->redacted.replacements()) {
        bool apart = span.end <= offsets.byte_of_code_point(placed.start) || offsets.byte_of_code_point(placed.end) <= span.start;
        require(apart || span.action == deid::Action::keep || span.label == trust::Label::age);
      }
  }

  Bytes bytes = deid::Redactor::serialize(outcome->redacted);
  auto back = deid::Redactor::deserialize(bytes);
  require(back.ok() && back->text() == redacted && deid::Redactor::serialize(*back) == bytes);
  auto spans = deid::deserialize_spans(deid::serialize_spans(outcome->spans));
  require(spans.ok() && spans->size() == outcome->spans.size());
  if (auto forged = deid::Redactor::deserialize(BytesView(data, size))) require(text::valid_utf8(forged->text()));
  (void)deid::deserialize_spans(BytesView(data, size));
  return 0;
}
