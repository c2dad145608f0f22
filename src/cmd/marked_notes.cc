#include "cmd/marked_notes.h"

#include <algorithm>
#include <set>

#include "base/file.h"
#include "synthesis/gold_line.h"

namespace wardbook::cmd {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_note = std::uint64_t{1} << 20;

}  // namespace

std::vector<fs::path> note_files(const fs::path& where) {
  std::vector<fs::path> files;
  std::error_code error;
  if (!fs::is_directory(where, error)) return {where};
  for (fs::recursive_directory_iterator it(where, error), end; !error && it != end; it.increment(error))
    if (it->path().extension() == ".txt") files.push_back(it->path());
  std::sort(files.begin(), files.end());  // the order of a folder differs from machine to machine
  return files;
}

Result<synthesis::MarkedNote> read_note(const fs::path& path, synthesis::Language otherwise) {
  auto bytes = TRY(read_file(path, largest_note));
  const std::string folder = path.parent_path().filename();
  return synthesis::parse_note(text_of(bytes), folder + "/" + path.stem().string(), deid::language_from(folder).value_or(otherwise));
}

Result<std::string> gold_of_notes(const Invocation& call, const std::vector<fs::path>& folders, synthesis::Language otherwise) {
  std::string lines;
  std::set<std::string> names;
  for (const auto& folder : folders)
    for (const auto& path : note_files(folder)) {
      auto note = read_note(path, otherwise);
      if (!note) {
        call.narrate("wardbook: " + path.string() + " cannot be read.");
        return std::move(note).error();
      }
      if (!names.insert(note->name).second)
        return fail(Code::invalid_request,
                    "Two notes have the same name in folders of the same name: their scores could not be told apart.");
      lines += synthesis::gold_line(note->name, note->name, note->language, note->pieces) + "\n";
    }
  if (lines.empty()) return fail(Code::invalid_request, "The folder has no .txt files.");
  return lines;
}

}  // namespace wardbook::cmd
