#include <optional>

#include <unistd.h>

#include "base/file.h"
#include "cmd/all_commands.h"
#include "cmd/invocation.h"
#include "cmd/marked_notes.h"
#include "deid/name_pools.h"
#include "synthesis/generator.h"

namespace wardbook::cmd {
namespace {

constexpr std::uint64_t largest_carriers = std::uint64_t{1} << 30;
constexpr std::size_t output_bytes = std::size_t{1} << 20;

Result<std::optional<deid::Origin>> origin_option(const Invocation& call) {
  const auto name = call.value("--origin");
  if (!name) return std::optional<deid::Origin>();
  const auto origin = deid::origin_from(*name);
  if (!origin) return fail(Code::invalid_request, "--origin must be one of {}.", Word::from_table(deid::origin_list()));
  return origin;
}

}  // namespace

Result<Answer> run_synthesize(Invocation& call) {
  if (call.json()) return fail(Code::invalid_request, "synthesize prints JSON Lines; it cannot be combined with --json.");
  const auto count = TRY(call.number("--count", 1000, 1, 10'000'000));
  const auto seed = TRY(call.number("--seed", 1, 0, std::uint64_t{1} << 53));
  const auto origin = TRY(origin_option(call));
  Answer answer;
  std::vector<synthesis::MarkedNote> notes;
  TRY(call.positional(0));
  for (const auto& where : call.positionals())
    for (const auto& path : note_files(where)) {
      auto note = read_note(path);
      if (note) {
        notes.push_back(std::move(*note));
        continue;
      }
      call.narrate("wardbook: " + path.string() + " is left out. " + note.error().message());
      answer.exit = exit_failed;
    }
  if (notes.empty()) return fail(Code::invalid_request, "There is no note that could be read: name files, or a folder with .txt files.");
  std::vector<synthesis::Carrier> carriers;
  if (const auto file = call.value("--carriers")) {
    const auto bytes = read_file(*file, largest_carriers);
    if (!bytes) return fail(Code::invalid_request, "The --carriers file cannot be read.");
    carriers = TRY(synthesis::parse_carriers(text_of(*bytes)));
  }
  const synthesis::Generator generator(std::move(notes), std::move(carriers), origin);
  std::string lines;
  for (std::uint64_t i = 0; i < count; ++i) {
    lines += generator.document(seed, i);
    lines += '\n';
    if (lines.size() < output_bytes && i + 1 < count) continue;
    TRY(write_all(STDOUT_FILENO, bytes_of(lines)));
    lines.clear();
  }
  return answer;
}

}  // namespace wardbook::cmd
