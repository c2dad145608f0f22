#include "cmd/take_in.h"

#include <unistd.h>

#include "base/file.h"
#include "document/decode.h"
#include "workflow/attempt.h"

namespace wardbook::cmd {

Result<Bytes> read_document(const std::string& name) {
  auto limit = document::Limits().bytes;
  auto bytes = name == "-" ? read_all(STDIN_FILENO, limit) : read_file(name, limit);
  if (!bytes && bytes.error().code() == Code::not_found) return fail(Code::unreadable, "The file does not exist.");
  if (bytes && bytes->empty()) return fail(Code::empty, "The document is empty.");
  return bytes;
}

Result<TakenIn> take_in(workflow::Session& session, workflow::Intake& intake, workflow::Pipeline* pipeline, Result<Bytes> bytes,
                        workflow::Arrival arrival) {
  if (!bytes) return TakenIn{TRY(session.catalogue().document(TRY(intake.refuse(bytes.error().code(), arrival))))};
  trust::Phi original(crypto::SecretBytes(bytes->begin(), bytes->end()));
  ::explicit_bzero(bytes->data(), bytes->size());
  auto accepted = TRY(intake.accept(original, arrival));
  if (!pipeline || !accepted.grant) return TakenIn{TRY(session.catalogue().document(accepted.id)), accepted.duplicate};
  auto ended = workflow::attempt(session, *pipeline, std::move(*accepted.job), std::move(accepted.grant), {});
  if (ended.error) return std::move(*ended.error);
  return TakenIn{std::move(*ended.row)};
}

}  // namespace wardbook::cmd
