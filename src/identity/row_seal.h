// The seals of rows (docs/formats/accounts.md). Internal to identity/.
#pragma once

#include "crypto/key.h"
#include "store/account_store.h"

namespace wardbook::identity {

crypto::Hash seal_of(const crypto::Key& seal_key, const store::AccountRow& row);
crypto::Hash seal_of(const crypto::Key& seal_key, const store::TokenRow& row);

}  // namespace wardbook::identity
