// The queue of a process that serves: the durable jobs of the store, in memory in the order of their turns, and the threads that work
// them off. What is in it is in the store first, so a kill loses nothing: the next open() finds it.
//
// Back-pressure: a document needs a place before it is taken in, and there are so many places. A sender gets one while it holds fewer than
// are free (Choudhury and Hahne, "Dynamic queue length thresholds for shared-memory packet switches", 1998): one alone gets half of them,
// two a third each, and whatever they send there are places left for who comes next. Without a place it is rate_limited, and
// retry_after() says how long the oldest of those that wait will take, by how fast the last ones went.
//
// While the store or its ledger cannot be written the workers wait, up to 5 s at a time, and go on by themselves once they can.
// When nothing has come for a second the store is settled, so that a start after a kill has little to compare.
// Thread safe. The session and the pipeline outlive it; nothing else may work on the store's jobs meanwhile.
#pragma once

#include <array>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

#include "workflow/attempt.h"
#include "workflow/intake.h"
#include "workflow/jobs.h"
#include "workflow/schedule.h"

namespace wardbook::workflow {

struct QueueLimits {
  std::size_t places = 1000;  // for documents that wait, are worked on, or are being taken in
  std::size_t workers = 4;    // threads
  std::size_t waiters = 64;   // for documents at once: each holds a thread of its caller
};

class Queue {
 public:
  // Leave to take in one document. Gives the place back if it is not used.
  class Place {
   public:
    Place(Place&& other) noexcept : queue_(std::exchange(other.queue_, nullptr)), sender_(std::move(other.sender_)) {}
    Place& operator=(Place&&) = delete;
    ~Place();

   private:
    friend class Queue;
    Place(Queue& queue, std::string sender) : queue_(&queue), sender_(std::move(sender)) {}
    Queue* queue_;
    std::string sender_;
  };

  // Reads what an earlier process left. Nothing is worked on before start().
  static Result<std::unique_ptr<Queue>> open(Session& session, Pipeline& pipeline, QueueLimits limits = {});
  ~Queue();  // stops
  Queue(const Queue&) = delete;
  Queue& operator=(const Queue&) = delete;

  void start();
  // Returns soon: the documents that are being worked on are let go, in the middle of a step, too. They wait in the store with the others.
  void stop();

  Result<Place> admit(const std::string& sender);  // id of a principal; rate_limited
  // Until some of the places will be free.
  std::chrono::seconds retry_after() const;
  // Once the document is in the store. A duplicate needs no work and gives its place back.
  void submit(Place place, Accepted& accepted);

  // The row when the document is at rest, or as it is after `at_most`, or when the queue stops; at once if as many wait already as
  // may. not_found.
  Result<store::DocumentRow> wait(const Uuid& document, std::chrono::milliseconds at_most);
  void stop_waiting();  // from now on wait() answers at once; start() ends that

  // Whether a document could be taken in now: not while the workers wait for the store, nor while one is half in, its entry in the ledger
  // and its row not in the store. Asking closes such a one, if the store lets it.
  bool takes_in();

  // What is done about a document waits until who works on it has let go of it: busy if as many wait already as may.
  Result<void> retry(const trust::Principal& principal, const Uuid& document, trust::Purpose purpose = trust::Purpose::none);
  Result<void> drop(const trust::Principal& principal, const Uuid& document, trust::Purpose purpose = trust::Purpose::none);
  // From here on the document is `erased`; a worker destroys what is kept of it (erasure.h). Errors as there.
  Result<void> erase(const trust::Principal& principal, const store::DocumentRow& document, trust::Purpose purpose,
                     const access::Facts& facts = {});

  struct Numbers {
    std::size_t waiting = 0, running = 0, dead = 0;
    std::optional<std::chrono::microseconds> oldest;  // how long the oldest unfinished document has been here
    bool outage = false;                              // whether the workers wait for the store
  };
  Numbers numbers() const;
  const StageTimes& times() const { return pipeline_.times(); }

  // For a clock that does not go by itself: whoever waits for a time looks again.
  void look_again();

 private:
  struct Hand {  // what a running document has with it
    std::optional<trust::Grant> grant;
    std::stop_source cancel;
    std::chrono::steady_clock::time_point submitted;
    bool wanted = false;                   // by somebody who waits until it is let go
    std::optional<store::Job> put_down{};  // by a worker, for them
  };

  Queue(Session& session, Pipeline& pipeline, QueueLimits limits) : session_(session), pipeline_(pipeline), limits_(limits) {}
  void work(const std::stop_token& stop);
  void change();
  std::condition_variable_any& rest_of(const Uuid& document) { return rest_[document.bytes().back() % rest_.size()]; }
  Result<std::optional<store::Job>> let_go(std::unique_lock<std::mutex>& lock, const Uuid& document);
  void take_up(const Uuid& document, const std::optional<store::Job>& job);
  void settle(Attempt attempt, std::chrono::steady_clock::duration took);
  void wait_for_work(std::unique_lock<std::mutex>& lock, const std::stop_token& stop, Time now);
  void give_back(const Place& place);

  Session& session_;
  Pipeline& pipeline_;
  const QueueLimits limits_;

  mutable std::mutex mutex_;
  std::condition_variable_any work_;  // something may be due
  // A document came to rest or was put back. Whoever waits for another is mostly left asleep: ids end in random bits.
  std::array<std::condition_variable_any, 64> rest_;
  Schedule schedule_;
  std::map<Uuid, Hand> hands_;
  std::map<std::string, std::size_t> being_taken_in_;  // by sender
  std::int64_t outages_ = 0;                           // in a row
  Time closed_until_{};                                // because of them
  double seconds_each_ = 0.2;                          // that a document takes, by the last ones
  std::uint64_t changes_ = 0;                          // counts what a waiting worker must look at
  std::size_t waiters_ = 0;
  bool waiting_ended_ = false;
  bool to_be_settled_ = false;  // something was taken in since the store was last settled
  std::vector<std::jthread> workers_;
};

}  // namespace wardbook::workflow
