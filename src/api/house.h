// What the endpoints work with, all of one open store. Each part outlives the service and is thread safe.
#pragma once

#include "http/traffic.h"
#include "identity/administration.h"
#include "identity/authenticator.h"
#include "workflow/ledger_index.h"
#include "workflow/queue.h"

namespace wardbook::api {

class Numbers;

struct House {
  workflow::Session& session;
  const workflow::Engines& engines;
  identity::Authenticator& authenticator;
  identity::Administration& administration;
  workflow::Queue& queue;
  workflow::LedgerIndex& ledger_index;
  const http::Traffic& traffic;
  const Numbers& numbers;
};

// Whether the databases of the store lie where they were opened; never waits. store_unavailable.
inline Result<void> in_place(const House& house) {
  TRY(house.session.catalogue().in_place());
  return house.session.keys().in_place();
}

}  // namespace wardbook::api
