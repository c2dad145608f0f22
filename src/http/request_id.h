// Which id a request goes by.
#pragma once

#include <algorithm>

#include "base/clock.h"
#include "base/random.h"
#include "http/message.h"

namespace wardbook::http {

// Sets id and shown_id. An X-Request-Id of 1 to 64 letters, digits, '.', '_' and '-' comes back to the client as it came; but any id that
// a client chooses, a UUID too, may hold a name or a number of somebody, so ours is what is written down.
inline void identify(Request& request, const Clock& clock, Randomness& randomness) {
  auto given = request.fields.value("x-request-id");
  request.id = Uuid::v7(clock, randomness);
  bool plain = !given.empty() && given.size() <= 64 && std::ranges::all_of(given, [](char c) {
    return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') || c == '.' || c == '_' || c == '-';
  });
  request.shown_id = plain ? std::string(given) : request.id.text();
}

}  // namespace wardbook::http
