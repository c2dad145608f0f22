// What a client may cost before anything is parsed.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>

namespace wardbook::http {

struct Limits {
  std::uint32_t header_bytes = 16 << 10;                           // request line and fields; more is 431
  std::uint32_t target_bytes = 8 << 10;                            // of the request line, 414; RFC 9112 section 3 recommends 8,000 at least
  std::uint32_t header_fields = 100;                               // 431
  std::uint64_t body_bytes = std::uint64_t{64} << 20;              // more is 413
  std::uint64_t bodies_bytes = std::uint64_t{512} << 20;           // of all requests that are under way; more is 429
  std::size_t connections = 256;                                   // more wait in the kernel's queue; the one idle for longest is closed
  std::size_t connections_of_an_address = 256;                     // its own idle ones are closed for more; then more are closed unheard
  std::size_t in_flight = 128;                                     // requests that the application is asked about at once; more is 429
  std::size_t threads = 0;                                         // that answer; 0 is one a core
  std::chrono::milliseconds handshake = std::chrono::seconds(10);  // of TLS
  std::chrono::milliseconds idle = std::chrono::seconds(60);       // between two requests of a connection
  std::chrono::milliseconds header =
      std::chrono::seconds(10);  // to a connection's first byte, and from a request's first byte to the end of its fields: then 408
  std::chrono::milliseconds body = std::chrono::seconds(30);   // for a body, and for a client to take its answer; 408, or the end …
  std::uint64_t bytes_per_second = 64 << 10;                   // … and a second more for each of these
  std::chrono::milliseconds linger = std::chrono::seconds(5);  // for a client that was refused to stop sending and read why
  std::chrono::milliseconds drain = std::chrono::seconds(10);  // for the requests under way when the server is told to stop
};

}  // namespace wardbook::http
