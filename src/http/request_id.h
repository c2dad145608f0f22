// Which id a request goes by.
#pragma once

#include <algorithm>

#include "base/clock.h"
#include "base/random.h"
#include "http/message.h"

namespace wardbook::http {

// Whether its bits are random, or time and random (RFC 9562 sections 5.4 and 5.7): a number filled up with zeros is not.
inline bool is_random(const Uuid& id) {
  auto bytes = id.bytes();
  const int version = bytes[6] >> 4, variant = bytes[8] >> 6;
  return (version == 4 || version == 7) && variant == 2;
}

// Sets id and shown_id from X-Request-Id. An id that is no such UUID comes back to the client as it came, if it is of 1 to 64 letters,
// digits, '.', '_' and '-'; but it may hold a name or a number of somebody, so ours is what is written down.
inline void identify(Request& request, const Clock& clock, Randomness& randomness) {
  auto given = request.fields.value("x-request-id");
  auto own = Uuid::parse(given);
  request.id = own && is_random(*own) ? *own : Uuid::v7(clock, randomness);
  bool plain = !given.empty() && given.size() <= 64 && std::ranges::all_of(given, [](char c) {
    return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'z') || c == '.' || c == '_' || c == '-';
  });
  request.shown_id = plain ? std::string(given) : request.id.text();
}

}  // namespace wardbook::http
