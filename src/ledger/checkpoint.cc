#include "ledger/checkpoint.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace wardbook::ledger {
namespace {

Error malformed() { return fail(Code::integrity, "The checkpoint is malformed."); }

Result<std::string_view> line_of(std::string_view& text) {
  auto end = text.find('\n');
  if (end == 0 || end == std::string_view::npos) return malformed();
  auto line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

}  // namespace

std::string write_checkpoint(const Checkpoint& checkpoint) {
  return fmt::format("{}\n{}\n{}\n", checkpoint.origin, checkpoint.size, to_base64(checkpoint.root));
}

Result<Checkpoint> parse_checkpoint(std::string_view text) {
  Checkpoint checkpoint;
  checkpoint.origin = TRY(line_of(text));
  auto size = TRY(line_of(text));
  auto read = std::from_chars(size.data(), size.data() + size.size(), checkpoint.size);
  if (read.ec != std::errc() || read.ptr != size.data() + size.size() || (size.size() > 1 && size[0] == '0')) return malformed();
  auto root = from_base64(TRY(line_of(text)));
  if (!root || root->size() != checkpoint.root.size()) return malformed();
  std::copy(root->begin(), root->end(), checkpoint.root.begin());
  while (!text.empty()) TRY(line_of(text));
  return checkpoint;
}

Result<Checkpoint> open_checkpoint(std::string_view note, const VerifierKey& key) {
  auto checkpoint = TRY(parse_checkpoint(TRY(open_note(note, key))));
  if (checkpoint.origin != key.name) return fail(Code::integrity, "The checkpoint is of another log.");
  return checkpoint;
}

}  // namespace wardbook::ledger
