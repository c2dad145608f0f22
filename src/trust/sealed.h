// PHI at rest: ciphertext, and what it is bound to. seal() needs no leave; open() needs a Grant, and is the only way back to a
// Phi. The formats are in docs/formats/sealed.md. Thread safe if the KeyRing is.
#pragma once

#include <cstdint>
#include <memory>

#include "base/bytes.h"
#include "base/clock.h"
#include "base/random.h"
#include "base/result.h"
#include "base/uuid.h"
#include "crypto/context.h"
#include "crypto/key.h"
#include "trust/grant.h"
#include "trust/phi.h"

namespace wardbook::trust {

class Sealed {
 public:
  // What was read back from storage. Whether it is what it is said to be shows when it is opened.
  static Sealed stored(crypto::Context context, const Uuid& record, Bytes bytes) { return Sealed(context, record, std::move(bytes)); }

  crypto::Context context() const { return context_; }
  const Uuid& record() const { return record_; }
  const Bytes& bytes() const { return bytes_; }

 private:
  Sealed(crypto::Context context, const Uuid& record, Bytes bytes) : context_(context), record_(record), bytes_(std::move(bytes)) {}
  crypto::Context context_;
  Uuid record_;
  Bytes bytes_;
};

// Gives the key that an id names. Whoever has the key can do nothing with it but hand it to seal() and open().
class KeyRing {
 public:
  virtual ~KeyRing() = default;
  // not_found (destroyed or never there), integrity, store_unavailable
  virtual Result<std::shared_ptr<const crypto::Key>> key(const Uuid& id) = 0;
};

// Values of up to some hundred kilobytes are sealed whole, anything longer (originals always) as a chunked blob.
enum class Form : std::uint8_t { value, blob };

Result<Sealed> seal(const Phi& phi, crypto::Context context, const Uuid& record, const Uuid& key_id, KeyRing& keys, Form form,
                    Randomness& randomness);
// forbidden if the grant does not cover it; erased if its key was destroyed; integrity if a bit is not as it was sealed.
Result<Phi> open(const Sealed& sealed, const Grant& grant, KeyRing& keys, const Clock& clock);

}  // namespace wardbook::trust
