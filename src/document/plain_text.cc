#include "document/plain_text.h"

#include <utility>

#include "document/encoding.h"
#include "document/utf16.h"
#include "document/utf8.h"

namespace wardbook::document {
namespace {

std::string_view content_type_of(const Encoding& encoding) {
  if (!encoding.utf16) return "text/plain; charset=utf-8";
  return *encoding.utf16 == ByteOrder::little ? "text/plain; charset=utf-16le" : "text/plain; charset=utf-16be";
}

}  // namespace

Result<Document> decode_plain_text(BytesView bytes, std::uint64_t limit) {
  if (bytes.size() > limit) return fail(Code::too_large, "The document has {} bytes; {} are taken in.", bytes.size(), limit);
  if (bytes.empty()) return fail(Code::empty, "The document has no bytes.");
  if (has_mark_of_utf32(bytes)) return fail(Code::encoding, "This is UTF-32, which is not taken in.");
  Encoding encoding = encoding_of(bytes);
  BytesView body = bytes.subspan(encoding.mark);
  TextSink sink(encoding.utf16 ? utf8_size_of_utf16(body, *encoding.utf16) : body.size());
  if (encoding.utf16) {
    TRY(decode_utf16(body, *encoding.utf16, encoding.mark, sink));
  } else {
    TRY(decode_utf8(body, encoding.mark, sink));
  }
  if (!sink.has_text()) return fail(Code::empty, "The document holds nothing but white space.");
  return Document{trust::Phi(std::move(sink).take()), content_type_of(encoding)};
}

}  // namespace wardbook::document
