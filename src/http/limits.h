// What a client may cost before anything is parsed.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace wardbook::http {

struct Limits {
  std::uint32_t header_bytes = 16 << 10;                      // request line and fields; more is 431
  std::uint64_t body_bytes = std::uint64_t{64} << 20;         // more is 413
  std::uint64_t bodies_bytes = std::uint64_t{512} << 20;      // of all requests that are under way; more is 503
  std::size_t connections = 128;                              // more wait in the kernel's queue; idle ones are closed for them
  std::size_t threads = 0;                                    // that answer; 0 is one a core
  std::chrono::milliseconds idle = std::chrono::seconds(60);  // between two requests of a connection
  std::chrono::milliseconds header =
      std::chrono::seconds(10);  // to a connection's first byte, and from a request's first byte to the end of its fields: then 408
  std::chrono::milliseconds body = std::chrono::seconds(60);    // for the whole body; 408 after that
  std::chrono::milliseconds answer = std::chrono::seconds(60);  // for a client to take its answer
  std::chrono::milliseconds linger = std::chrono::seconds(5);   // for a client that was refused to stop sending and read why
  std::chrono::milliseconds drain = std::chrono::seconds(10);   // for the requests under way when the server is told to stop
};

}  // namespace wardbook::http
