// What `demo --serve` leaves and shows: accounts of each role, and a session of eight commands of curl that work when they are pasted.
// docs/quickstart.md has the same session, and a test runs both.
#pragma once

#include <string>
#include <vector>

#include "cmd/serving.h"
#include "identity/administration.h"

namespace wardbook::cmd {

struct DemoUser {
  std::string name;
  trust::Role role;
  std::string password;  // secret, of a demonstration: shown once
};

// Makes an account of each role in the session's store.
Result<std::vector<DemoUser>> make_demo_users(workflow::Session& session);

std::string demo_users_text(const std::vector<DemoUser>& users);
// For the clinician.
std::string curl_session(const Serving& serving, const std::vector<DemoUser>& users);

}  // namespace wardbook::cmd
