// A server's log: one line an event, JSON for machines or text for a terminal. A field holds a word of this source code, a number or an
// id, and nothing else fits: what came from outside cannot be logged. A line is written in one piece. It is left out while its event has
// been said too often, or while whoever reads does not keep up, for a log must not hold a server back; the event's next line says how
// many were ("suppressed"). Thread safe.
#pragma once

#include <array>
#include <chrono>
#include <initializer_list>
#include <mutex>
#include <variant>

#include "base/clock.h"
#include "base/error.h"
#include "log/event.h"

namespace wardbook::log {

enum class Format : std::uint8_t { text, json };

struct Field {
  Field(Word of, Word is) : name(of), value(is) {}  // an empty one is left out
  Field(Word of, std::int64_t is) : name(of), value(is) {}
  Field(Word of, int is) : name(of), value(std::int64_t{is}) {}
  Field(Word of, double is) : name(of), value(is) {}
  Field(Word of, const Uuid& is) : name(of), value(is) {}

  Word name;
  std::variant<Word, std::int64_t, double, Uuid> value;
};

class Log {
 public:
  using Steady = std::chrono::steady_clock;
  // `fd` stays the caller's. `least`: what is below it is not written.
  Log(int fd, Format format, Level least, const Clock& clock) : fd_(fd), format_(format), least_(least), clock_(clock) {}

  void write(Event event, std::initializer_list<Field> fields = {}) { write(event, fields, Steady::now()); }
  void write(Event event, std::initializer_list<Field> fields, Steady::time_point now);  // for tests

 private:
  struct Bucket {
    double tokens = 0;
    Steady::time_point filled{};
    std::uint64_t suppressed = 0;
    bool used = false;
  };
  bool take(const EventFacts& facts, Bucket& bucket, Steady::time_point now) const;
  std::string json(const EventFacts& facts, std::initializer_list<Field> fields, std::uint64_t suppressed) const;
  std::string text(const EventFacts& facts, std::initializer_list<Field> fields, std::uint64_t suppressed) const;

  const int fd_;
  const Format format_;
  const Level least_;
  const Clock& clock_;
  std::mutex mutex_;
  std::array<Bucket, event_table.size()> buckets_;
};

}  // namespace wardbook::log
