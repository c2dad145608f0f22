// workflows/*.toml: for a class of documents, what is done with them and who must look. Every field must be there and no other:
//   class = "*" | a document class     mode = "safe-harbor", the only one there is
//   prompt = "prompts/…md"             review = "always" | "when-a-check-fails"
//   deadline = 72, hours after a document came in, until when its review is due: 1 to 8760
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace wardbook::workflow {

enum class Review : std::uint8_t { always, when_a_check_fails };

struct WorkflowFile {
  std::string document_class;
  std::string prompt;
  Review review;
  std::chrono::hours deadline;
};

Result<WorkflowFile> parse_workflow(std::string_view toml);  // settings, with the line

// The workflows that the program carries; a class without one of its own gets the one of class "*".
class WorkflowFiles {
 public:
  static Result<WorkflowFiles> embedded();
  const WorkflowFile& of(std::string_view document_class) const;

 private:
  std::vector<WorkflowFile> files_;
};

}  // namespace wardbook::workflow
