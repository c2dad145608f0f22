#include <algorithm>
#include <filesystem>

#include <unistd.h>

#include "base/file.h"
#include "cmd/all_commands.h"
#include "cmd/invocation.h"
#include "synthesis/generator.h"

namespace wardbook::cmd {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_note = std::uint64_t{1} << 20;
constexpr std::uint64_t largest_carriers = std::uint64_t{1} << 30;
constexpr std::size_t output_bytes = std::size_t{1} << 20;

std::vector<fs::path> note_files(const fs::path& where) {
  std::vector<fs::path> files;
  std::error_code error;
  if (!fs::is_directory(where, error)) return {where};
  for (fs::recursive_directory_iterator it(where, error), end; !error && it != end; it.increment(error))
    if (it->path().extension() == ".txt") files.push_back(it->path());
  std::sort(files.begin(), files.end());  // the order of a folder differs from machine to machine
  return files;
}

Result<synthesis::MarkedNote> read_note(const fs::path& path) {
  auto bytes = TRY(read_file(path, largest_note));
  const std::string folder = path.parent_path().filename();
  return synthesis::parse_note(text_of(bytes), folder + "/" + path.stem().string(),
                               synthesis::language_from(folder).value_or(synthesis::Language::en));
}

}  // namespace

Result<Answer> run_synthesize(Invocation& call) {
  if (call.json()) return fail(Code::invalid_request, "synthesize prints JSON Lines; it cannot be combined with --json.");
  const auto count = TRY(call.number("--count", 1000, 1, 10'000'000));
  const auto seed = TRY(call.number("--seed", 1, 0, std::uint64_t{1} << 53));
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
  const synthesis::Generator generator(std::move(notes), std::move(carriers));
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
