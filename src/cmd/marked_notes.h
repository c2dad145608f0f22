// Marked notes (synthesis/marked_note.h) from files and folders that a call names. Functions without state: thread safe.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "cmd/invocation.h"
#include "synthesis/marked_note.h"

namespace wardbook::cmd {

// The file itself, or the .txt files of a folder and of those in it, in the order of their names.
std::vector<std::filesystem::path> note_files(const std::filesystem::path& where);

// Its name is that of its folder and its own, "en/n01"; its language is that of the folder, or `otherwise`. Errors as of parse_note;
// not_found.
Result<synthesis::MarkedNote> read_note(const std::filesystem::path& path, synthesis::Language otherwise = synthesis::Language::en);

// Every note of these folders as a gold file (evaluation/gold.h). A note that cannot be read is named to the user and is an error: a score
// must not be taken over fewer notes than were meant. invalid_request also if two notes have the same name, or if there is none.
Result<std::string> gold_of_notes(const Invocation& call, const std::vector<std::filesystem::path>& folders, synthesis::Language otherwise);

}  // namespace wardbook::cmd
