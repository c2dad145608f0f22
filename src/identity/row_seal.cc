#include "identity/row_seal.h"

namespace wardbook::identity {
namespace {

class Columns {
 public:
  explicit Columns(std::uint8_t kind) {
    bytes_.reserve(512);
    bytes_.push_back(kind);
  }
  Columns& fixed(BytesView bytes) {
    append(bytes_, bytes);
    return *this;
  }
  Columns& sized(BytesView bytes) {
    put_be64(bytes_, bytes.size());
    return fixed(bytes);
  }
  Columns& number(std::uint64_t number) {
    put_be64(bytes_, number);
    return *this;
  }
  Columns& time(Time time) { return number(static_cast<std::uint64_t>(time.time_since_epoch().count())); }
  const Bytes& bytes() const { return bytes_; }

 private:
  Bytes bytes_;
};

constexpr std::uint8_t account_kind = 1, token_kind = 2;

}  // namespace

crypto::Hash seal_of(const crypto::Key& seal_key, const store::AccountRow& row) {
  Columns columns(account_kind);
  columns.fixed(row.id.bytes()).sized(bytes_of(row.name)).sized(bytes_of(row.roles)).sized(bytes_of(row.state));
  columns.time(row.created_at).time(row.password_set_at).sized(row.password).sized(row.totp).number(row.totp_step).number(row.ledger_last);
  return crypto::hmac_sha256(seal_key, columns.bytes());
}

crypto::Hash seal_of(const crypto::Key& seal_key, const store::TokenRow& row) {
  Columns columns(token_kind);
  columns.fixed(row.id.bytes()).fixed(row.account.bytes()).fixed(row.hash).sized(bytes_of(row.scopes));
  columns.time(row.created_at).time(row.expires_at).time(row.revoked_at.value_or(Time())).number(row.ledger_last);
  return crypto::hmac_sha256(seal_key, columns.bytes());
}

}  // namespace wardbook::identity
