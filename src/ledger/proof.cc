#include "ledger/proof.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/file.h"
#include "ledger/checkpoint.h"
#include "ledger/layout.h"

namespace wardbook::ledger {
namespace {

constexpr std::string_view first_line = "c2sp.org/tlog-proof@v1\n";
constexpr std::size_t path_limit = 64;

Error malformed() { return fail(Code::integrity, "The proof is malformed."); }

Result<std::string_view> line_of(std::string_view& text) {
  auto end = text.find('\n');
  if (end == std::string_view::npos) return malformed();
  auto line = text.substr(0, end);
  text.remove_prefix(end + 1);
  return line;
}

}  // namespace

Result<std::string> make_proof(const std::filesystem::path& folder, std::uint64_t index) {
  auto note = TRY(read_file(checkpoint_path(folder), note_limit));
  auto checkpoint = TRY(parse_checkpoint(TRY(parse_note(text_of(note))).text));
  if (index >= checkpoint.size)
    return fail(Code::not_found, "The ledger's checkpoint covers {} entries, and not index {}.", checkpoint.size, index);
  auto source = tiles_of(folder, checkpoint.size);
  auto path = inclusion_path(source, index, checkpoint.size);
  auto leaf = source(0, index, 1);
  if (!path || !leaf) return fail(Code::integrity, "A tile of the ledger that proves entry {} is missing or damaged.", index);
  if (!check_inclusion((*leaf)[0], index, checkpoint.size, *path, checkpoint.root))
    return fail(Code::integrity, "The ledger's tiles do not prove entry {}.", index);
  std::string text = fmt::format("{}index {}\n", first_line, index);
  for (const Hash& hash : *path) text += to_base64(hash) + "\n";
  return text + "\n" + std::string(text_of(note));
}

Result<ProofText> parse_proof(std::string_view text) {
  if (!text.starts_with(first_line)) return malformed();
  text.remove_prefix(first_line.size());
  auto line = TRY(line_of(text));
  if (line.starts_with("extra ")) {
    if (!from_base64(line.substr(6))) return malformed();
    line = TRY(line_of(text));
  }
  ProofText proof;
  if (!line.starts_with("index ")) return malformed();
  line.remove_prefix(6);
  auto read = std::from_chars(line.data(), line.data() + line.size(), proof.index);
  if (read.ec != std::errc() || read.ptr != line.data() + line.size() || (line.size() > 1 && line[0] == '0')) return malformed();
  for (;;) {
    line = TRY(line_of(text));
    if (line.empty()) break;
    auto hash = from_base64(line);
    if (!hash || hash->size() != sizeof(crypto::Hash) || proof.path.size() == path_limit) return malformed();
    std::copy(hash->begin(), hash->end(), proof.path.emplace_back().begin());
  }
  proof.checkpoint = text;
  return proof;
}

Result<Proven> check_proof(std::string_view proof, std::string_view vkey, BytesView entry) {
  auto parts = TRY(parse_proof(proof));
  auto checkpoint = TRY(open_checkpoint(parts.checkpoint, TRY(VerifierKey::parse(vkey))));
  Hasher hasher;
  if (!check_inclusion(hasher.leaf(entry), parts.index, checkpoint.size, parts.path, checkpoint.root))
    return fail(Code::integrity, "The proof does not prove that this entry is in the ledger.");
  return Proven{parts.index, checkpoint.size};
}

}  // namespace wardbook::ledger
