// What the outside sees of a document, as JSON texts of the shapes in docs/contract.md. Offsets are code points of the redacted
// text. Sealed values hold these very texts, so that a view is opened and passed on.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "clinical/checks.h"
#include "clinical/reading.h"
#include "clinical/summary.h"
#include "deid/span.h"
#include "store/document_row.h"
#include "store/job.h"
#include "trust/redacted.h"

namespace wardbook::workflow {

std::string document_json(const store::DocumentRow& row, bool duplicate = false);
std::string job_json(const store::Job& job);
std::string redacted_json(const Uuid& id, const trust::Redacted& redacted);
// By which law a text was just redacted: the members "mode" and "operator"; what was done with each of the 18 kinds of 45 CFR
// 164.514(b)(2)(i), "attestation" (handled), and of those that are not zero "generalized" (of them), "kept" (the mode lets them stay) and
// "left" (the caller or the site does); "statement", unless it is safe-harbor and holds; and "zip_table", by which three digits of a ZIP
// code may stay. Without braces. No values.
std::string redaction_members(const trust::Redacted& redacted);
std::string entities_json(const Uuid& id, std::string_view text, const clinical::Reading& reading);
// `fallback`: the error code for which the summary is not the model's; null in the JSON if empty.
std::string summary_json(const Uuid& id, std::string_view text, const clinical::Summary& summary, std::string_view fallback = "");
std::string checks_json(const Uuid& id, std::string_view text, const std::vector<clinical::Check>& checks);
// A line of `extract --jsonl`: all of a text's reading at once, under the caller's own id (as JSON, with its quotes).
std::string extract_json(std::string_view id_json, const trust::Redacted& redacted, const clinical::Reading& reading,
                         const clinical::Summary& summary);
// Spans of a text that was redacted, as docs/contract.md has them; `offset` turns a byte of the text into what the reader counts.
std::string spans_json(const std::vector<deid::Span>& spans, const std::function<std::uint32_t(std::uint32_t)>& offset);
// A ledger entry as an Event: its bytes with "index" put in front.
std::string event_json(std::uint64_t index, std::string_view entry);

}  // namespace wardbook::workflow
