// What a client keeps between two sign-ins, as a cookie does, to be known again: a device (OWASP, "Slow down online guessing attacks
// with device cookies"). It lets nobody in. It says that this client has signed in to this account before, so that its attempts are
// counted apart from those of all others, of whoever shares its address, too: behind one address there may be a whole hospital.
//
// 60 characters: `wbd_`, then base32 in lower case of a random number (12 bytes), the time in seconds (8) and a keyed hash (15) over
// both, the account and the time of its password. Nothing of it is stored; a new password makes it void. Thread safe.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/random.h"
#include "crypto/digest.h"
#include "store/account_store.h"

namespace wardbook::identity {

inline constexpr std::chrono::days device_lifetime{90};

std::string make_device(const crypto::Key& key, const store::AccountRow& account, Time now, Randomness& randomness);
// What stands for it where attempts are counted. Nothing if it was not made for this account and password, or too long ago.
std::optional<crypto::Hash> known_device(const crypto::Key& key, const store::AccountRow& account, std::string_view text, Time now);

}  // namespace wardbook::identity
