#include "stream/in_order.h"

#include <condition_variable>
#include <map>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>
#include <vector>

namespace wardbook::stream {
namespace {

constexpr std::size_t largest_write = 1 << 18;  // small outputs are written together

class Run {
 public:
  Run(std::size_t window, const Steps& steps) : window_(window), steps_(steps) {}

  void take_part() {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [&] { return over_ || (!reading_ && has_room()); });
      if (over_) return;
      reading_ = true;
      lock.unlock();
      auto job = read();
      lock.lock();
      reading_ = false;
      if (!job || !*job) {
        if (!job) end_with(std::move(job).error());
        over_ = true;
        changed_.notify_all();
        return;
      }
      auto place = read_++;
      held_ += job_overhead + (*job)->size;
      changed_.notify_one();
      lock.unlock();
      auto output = work(**job);
      auto size = job_overhead + (*job)->size + output.bytes.size();
      job = std::optional<Job>();  // its input is not needed any more
      lock.lock();
      held_ += output.bytes.size();
      done_.emplace(place, Done{std::move(output), size});
      write_what_is_due(lock);
    }
  }

  Result<Counts> outcome() && {
    if (error_) return *std::move(error_);
    return counts_;
  }

 private:
  struct Done {
    Output output;
    std::size_t size;
  };

  bool has_room() const { return read_ == written_ || held_ < window_; }

  Result<std::optional<Job>> read() {
    try {
      return steps_.next();
    } catch (const std::bad_alloc&) {
      return fail(Code::memory_limit, "The next record needs more memory than there is.");
    }
  }

  Output work(Job& job) {
    try {
      return job.work();
    } catch (const std::bad_alloc&) {
      return steps_.no_memory();
    }
  }

  // One thread writes; what is done meanwhile, it finds when it looks again.
  void write_what_is_due(std::unique_lock<std::mutex>& lock) {
    if (writing_) return;
    writing_ = true;
    while (is_due(written_)) {
      auto end = written_;
      std::string bytes;
      Counts counts;
      std::size_t size = 0;
      do {
        auto done = std::move(done_.extract(done_.begin()).mapped());
        bytes.empty() ? bytes.swap(done.output.bytes) : void(bytes += done.output.bytes);
        ++counts.records;
        counts.refused += done.output.taken == Taken::no;
        size += done.size;
        ++end;
      } while (is_due(end) && bytes.size() + done_.begin()->second.output.bytes.size() <= largest_write);
      if (!sink_failed_) {
        lock.unlock();
        auto written = steps_.sink(bytes);
        lock.lock();
        if (written) {
          counts_.records += counts.records;
          counts_.refused += counts.refused;
        } else {
          sink_failed_ = true;
          end_with(std::move(written).error());
        }
      }
      written_ = end;
      held_ -= size;
      changed_.notify_all();
    }
    writing_ = false;
  }
  bool is_due(std::uint64_t place) const { return !done_.empty() && done_.begin()->first == place; }

  void end_with(Error error) {
    if (!error_) error_ = std::move(error);
    over_ = true;
    changed_.notify_all();
  }

  std::size_t window_;
  const Steps& steps_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::uint64_t read_ = 0;     // jobs that were taken
  std::uint64_t written_ = 0;  // of them, those that are out
  std::size_t held_ = 0;       // bytes of inputs and outputs between the two
  bool reading_ = false;
  bool writing_ = false;
  bool sink_failed_ = false;
  bool over_ = false;  // nothing more is read
  std::map<std::uint64_t, Done> done_;
  Counts counts_;
  std::optional<Error> error_;
};

}  // namespace

Result<Counts> run_in_order(std::size_t threads, std::size_t window, const Steps& steps) {
  Run run(window, steps);
  {
    std::vector<std::jthread> others;
    try {
      for (std::size_t i = 1; i < threads; ++i) others.emplace_back([&] { run.take_part(); });
    } catch (const std::system_error&) {
      // The system gives no more threads: these do.
    }
    run.take_part();
  }
  return std::move(run).outcome();
}

}  // namespace wardbook::stream
