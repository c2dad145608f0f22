// What a server says while it runs, as data: each event with its name, its level, a sentence, and how often it may be said. Constant data.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace wardbook::log {

enum class Level : std::uint8_t { debug, info, warning, error };
inline constexpr std::array<std::string_view, 4> level_names{"debug", "info", "warning", "error"};

enum class Event : std::uint8_t {
  started,
  stopped,
  draining,
  request,
  request_refused,
  request_failed,
  certificate_made,
  certificate_read,
  certificate_unreadable,
  ledger_unavailable,
  ledger_available,
  store_unavailable,
  store_available,
  queue_paused,
  queue_resumed,
};

struct EventFacts {
  Event event;
  std::string_view name;
  Level level;
  std::string_view message;
  // A token bucket, so that nobody fills a disk by what they send: so many a second in the long run, so many at once.
  double rate, burst;
};

inline constexpr std::array event_table{
    EventFacts{Event::started, "started", Level::info, "Serving over HTTPS; SIGTERM or Ctrl-C ends it, SIGHUP reads the certificate again.",
               1, 10},
    EventFacts{Event::stopped, "stopped", Level::info, "The server has stopped.", 1, 10},
    EventFacts{Event::draining, "draining", Level::info, "No new connection is taken; calls under way are answered.", 1, 10},
    EventFacts{Event::request, "request", Level::info, "A call was answered.", 50, 500},
    EventFacts{Event::request_refused, "request_refused", Level::info, "A call was refused.", 5, 200},
    EventFacts{Event::request_failed, "request_failed", Level::error, "A call failed here: wardbook doctor looks for why.", 5, 100},
    EventFacts{Event::certificate_made, "certificate_made", Level::info, "A development certificate was made: it is for this machine only.",
               1, 10},
    EventFacts{Event::certificate_read, "certificate_read", Level::info, "The certificate was read again: new connections get it.", 1, 10},
    EventFacts{Event::certificate_unreadable, "certificate_unreadable", Level::error,
               "The certificate could not be read again; the old one stays.", 1, 10},
    EventFacts{Event::ledger_unavailable, "ledger_unavailable", Level::error,
               "The ledger cannot be written: calls are answered 503 until it can. wardbook doctor looks for why.", 1, 10},
    EventFacts{Event::ledger_available, "ledger_available", Level::info, "The ledger can be written again.", 1, 10},
    EventFacts{Event::store_unavailable, "store_unavailable", Level::error,
               "A database of the store is not where it was: calls are answered 503 until it is. wardbook doctor looks for why.", 1, 10},
    EventFacts{Event::store_available, "store_available", Level::info, "The databases of the store are where they were.", 1, 10},
    EventFacts{Event::queue_paused, "queue_paused", Level::warning, "Documents wait: the store or its ledger could not be written.", 1, 10},
    EventFacts{Event::queue_resumed, "queue_resumed", Level::info, "Documents are worked on again.", 1, 10},
};
constexpr const EventFacts& facts_of(Event event) { return event_table[static_cast<std::size_t>(event)]; }

namespace detail {
consteval bool event_table_is_in_order() {
  for (std::size_t i = 0; i < event_table.size(); ++i)
    if (event_table[i].event != static_cast<Event>(i)) return false;
  return event_table.size() == static_cast<std::size_t>(Event::queue_resumed) + 1;
}
static_assert(event_table_is_in_order(), "event_table must list every Event, in the order of the enum");
}  // namespace detail

}  // namespace wardbook::log
