// Jobs done side by side on several threads, their outputs written in the order in which the jobs came. A window bounds what is
// held at a time: the bytes of the inputs and outputs between the oldest job that is not written yet and the newest.
// A thread that is done takes the next job without waiting for its neighbours, as long as the window is not full.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace wardbook::stream {

enum class Taken : std::uint8_t { yes, no };  // whether a record was processed, or refused

struct Output {
  std::string bytes;
  Taken taken = Taken::yes;
};

struct Job {
  std::size_t size;  // bytes that it holds
  std::function<Output()> work;
};

struct Counts {
  std::uint64_t records = 0;  // written
  std::uint64_t refused = 0;
};

// `next` and `sink` are each called by one thread at a time; `next` gives nothing at the end. A job without the memory that it needs
// becomes what `no_memory` says. The first error of `next` or `sink` ends the run: the outputs before it are written, no later ones.
// Fewer threads run where the system does not give that many. A job that is larger than the window (in bytes) is taken when nothing
// else is held; each job counts for at least job_overhead.
inline constexpr std::size_t job_overhead = 256;
struct Steps {
  std::function<Result<std::optional<Job>>()> next;
  std::function<Result<void>(std::string_view)> sink;
  std::function<Output()> no_memory;
};
Result<Counts> run_in_order(std::size_t threads, std::size_t window, const Steps& steps);

}  // namespace wardbook::stream
