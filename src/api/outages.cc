#include "api/outages.h"

#include <array>
#include <condition_variable>
#include <mutex>

namespace wardbook::api {
namespace {

using log::Event;

constexpr std::chrono::milliseconds look_every(200);  // as often as the ledger looks after itself

struct Watched {
  Event lost, back;
  bool (*works)(const House& house);
  bool worked = true;
};

constexpr std::array all{
    Watched{Event::ledger_unavailable, Event::ledger_available, [](const House& house) { return house.session.ledger().available().ok(); }},
    Watched{Event::store_unavailable, Event::store_available, [](const House& house) { return in_place(house).ok(); }},
    Watched{Event::queue_paused, Event::queue_resumed, [](const House& house) { return !house.queue.numbers().outage; }},
};

}  // namespace

Outages::Outages(const House& house, log::Log& log)
    : thread_([house, &log](const std::stop_token& stop) {
        auto watched = all;
        std::mutex mutex;
        std::condition_variable_any wake;
        std::unique_lock lock(mutex);
        while (!stop.stop_requested()) {
          for (auto& one : watched) {
            const bool works = one.works(house);
            if (works != one.worked) log.write(works ? one.back : one.lost);
            one.worked = works;
          }
          wake.wait_for(lock, stop, look_every, [] { return false; });
        }
      }) {}

}  // namespace wardbook::api
