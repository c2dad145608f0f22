// The recovery code: 160 random bits that a person writes down once. 32 characters of Crockford's base32 in eight groups of four,
// then a check group: XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-CCCC.
//
// The check group is four check symbols over GF(32): it finds every single wrong character, every swap of two neighbours or of two
// groups, every change within four neighbouring characters, and all but one in a million of anything else. 160 bits cannot be guessed,
// so the key comes from them by HKDF-SHA-256 without stretching (docs/formats/keys.md). Thread safe.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "crypto/key.h"

namespace wardbook::crypto {

struct RecoveryCode {
  std::string text;  // secret: show it once, then wipe it
  Key key;           // wraps the root key
};

RecoveryCode new_recovery_code(Randomness& randomness);

// Forgives case, O for 0, I and L for 1, and dashes and white space anywhere. Code::invalid_request says how many characters are
// there, which one is none of ours, or that the check group does not fit.
Result<Key> recovery_key(std::string_view text);

}  // namespace wardbook::crypto
