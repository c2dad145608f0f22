// From settings to the accounts of an open store.
#pragma once

#include <memory>

#include "cmd/invocation.h"
#include "identity/administration.h"
#include "workflow/session.h"

namespace wardbook::cmd {

class OpenAccounts {
 public:
  static Result<std::unique_ptr<OpenAccounts>> open(Invocation& call);

  identity::Administration& administration() { return administration_; }
  // not_found
  Result<Uuid> id_of(std::string_view name) const;
  const trust::Principal& caller() const { return session_->principal(); }
  Result<void> close() { return session_->close(); }  // before the command answers

 private:
  OpenAccounts(std::unique_ptr<workflow::Session> session, std::unique_ptr<identity::AccountBook> book)
      : session_(std::move(session)),
        book_(std::move(book)),
        administration_(*book_, session_->gate(), session_->clock(), session_->randomness()) {}

  std::unique_ptr<workflow::Session> session_;
  std::unique_ptr<identity::AccountBook> book_;
  identity::Administration administration_;
};

}  // namespace wardbook::cmd
