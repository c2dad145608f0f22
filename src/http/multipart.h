// multipart/form-data (RFC 7578 over RFC 2046 section 5.1), as it comes in: bytes are fed, parts come out. Strict where leniency has
// hidden files from scanners: lines end in CRLF, a part names itself by Content-Disposition: form-data, nothing is nested or encoded,
// nothing is guessed. A file's name is text about the file; nothing here, and nothing behind it, uses it as a path.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "http/media_type.h"

namespace wardbook::http {

struct Part {
  std::string name;  // 1 to 128 bytes of UTF-8
  std::optional<std::string>
      file_name;                  // UTF-8 without control characters, at most 255 bytes, what follows the last slash: PHI, most likely
  std::optional<MediaType> type;  // as the client says, which need not be true
};

// What the parts are given to, in their order: begin, data any number of times, end. An error ends the reading.
class PartSink {
 public:
  virtual ~PartSink() = default;
  virtual Result<void> begin(const Part& part) = 0;
  virtual Result<void> data(std::string_view bytes) = 0;
  virtual Result<void> end() = 0;
};

struct MultipartLimits {
  std::size_t parts = 32;
  std::size_t header_bytes = 4096;    // of one part
  std::size_t preamble_bytes = 1024;  // before the first boundary: has no meaning (RFC 2046)
};

class MultipartReader {
 public:
  // invalid_request: the type is not multipart/form-data with a boundary of 1 to 70 characters of RFC 2046.
  static Result<MultipartReader> open(std::string_view content_type, PartSink& sink, const MultipartLimits& limits = {});

  // Errors: invalid_request, too_large (more parts or longer headers than the limits), or the sink's. None can be gone on from.
  Result<void> feed(std::string_view bytes);
  // The body is over. invalid_request if the last boundary has not been seen.
  Result<void> finish() const;

 private:
  enum class Stage { preamble, boundary_end, headers, data, epilogue };
  MultipartReader(std::string delimiter, PartSink& sink, const MultipartLimits& limits)
      : delimiter_(std::move(delimiter)), sink_(&sink), limits_(limits) {}
  // Each takes what it can from the front of held_, and says whether it changed the stage.
  Result<bool> take_until_boundary();
  Result<bool> take_boundary_end();
  Result<bool> take_headers();

  std::string delimiter_;  // CRLF, "--" and the boundary
  PartSink* sink_;
  MultipartLimits limits_;
  Stage stage_ = Stage::preamble;
  std::string held_ = "\r\n";   // not understood yet. A boundary may be the very first line, without the CRLF that belongs to it
  std::size_t no_content_ = 0;  // of held_'s front: the CRLF of a header's empty line, to which a boundary may belong
  std::size_t preamble_ = 0, parts_ = 0;
};

}  // namespace wardbook::http
