// Where documents come in and are worked on. Each is durable before take_in() returns; a thread of the desk takes it through the pipeline
// afterwards, in the order of arrival. Whatever a kill leaves unfinished the next desk goes on with.
//
// Documents are taken in one at a time, for a start after a crash expects at most one entry without its row. If an intake fails half
// way, no other begins before the server is started again, which looks at what was left: take_in() says store_unavailable until then.
// Thread safe.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "workflow/intake.h"
#include "workflow/pipeline.h"

namespace wardbook::api {

class Desk {
 public:
  static constexpr std::size_t most_waiting = 256;  // documents; with more waiting none is taken in

  // Session and pipeline outlive the desk.
  static Result<std::unique_ptr<Desk>> open(workflow::Session& session, workflow::Pipeline pipeline);
  ~Desk();  // the document that is being worked on comes to rest, the others wait in the store
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  // rate_limited, store_unavailable, and what Intake::accept() says.
  Result<workflow::Accepted> take_in(const trust::Principal& sender, const trust::Phi& original, const workflow::Arrival& arrival);
  // A document that was refused by what it is, before its bytes were kept.
  Result<Uuid> refuse(const trust::Principal& sender, Code code, const workflow::Arrival& arrival);

  // The row once the document is at rest, or as it is after `at_most`, or when the desk closes; at once if most_waiters wait already,
  // for each holds a thread that others want to be answered by. not_found.
  static constexpr std::size_t most_waiters = 8;
  Result<store::DocumentRow> wait(const Uuid& document, std::chrono::seconds at_most);
  void stop_waiting();  // from now on wait() answers at once

  bool takes_in() const;

 private:
  struct Job {
    Uuid id;
    std::optional<trust::Grant> grant;
  };
  Desk(workflow::Session& session, workflow::Pipeline pipeline) : session_(session), pipeline_(std::move(pipeline)) {}
  void work(const std::stop_token& stop);

  workflow::Session& session_;
  workflow::Pipeline pipeline_;  // the thread's alone

  std::mutex taking_in_;
  mutable std::mutex mutex_;
  std::condition_variable_any changed_;
  std::deque<Job> jobs_;
  std::size_t waiters_ = 0;
  bool half_in_ = false, closing_ = false;
  std::jthread thread_;
};

}  // namespace wardbook::api
