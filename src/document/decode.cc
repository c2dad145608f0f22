#include "document/decode.h"

#include "document/plain_text.h"
#include "document/sniff.h"

namespace wardbook::document {

Result<Document> decode(BytesView bytes, const Limits& limits) {
  // Size first: nothing is worth saying about the contents of what is too large.
  if (bytes.size() <= limits.bytes) {
    Kind kind = sniff(bytes);
    if (kind != Kind::unknown)
      return fail(Code::unsupported_format, "This is {}, and only plain text is taken in.", Word::from_table(facts_of(kind).phrase));
  }
  return decode_plain_text(bytes, limits.bytes);
}

}  // namespace wardbook::document
