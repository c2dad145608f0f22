// A text is read again with placeholders in the place of what was found (engine.cc), and most of it reads as before. What was worked
// out then is taken over where all that it depends on is the same, by a hash of 64 bits. The questions come in nearly the same order, so
// an answer is looked for only a little further on from the last one. Changes no answer. For one text and one thread.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace wardbook::deid {

template <typename Answer>
class EarlierReading {
 public:
  void begin_reading() {
    std::swap(before_, now_);
    now_.keys.clear();
    now_.answers.clear();
    next_ = 0;
  }
  // What is asked next may stand further on: what lies between is not asked for.
  void leave_out() { reach_ = far_off; }

  // What was said then, until the next reading begins; null if there is nothing.
  const Answer* find(std::uint64_t key) {
    const auto from = before_.keys.begin() + static_cast<std::ptrdiff_t>(next_);
    const auto end = before_.keys.begin() + static_cast<std::ptrdiff_t>(std::min(next_ + reach_, before_.keys.size()));
    const auto found = std::find(from, end, key);
    if (found == end) return nullptr;
    next_ = static_cast<std::size_t>(found - before_.keys.begin()) + 1;
    reach_ = near;
    return &before_.answers[next_ - 1];
  }
  void keep(std::uint64_t key, const Answer& answer) {
    if (now_.keys.size() == most) return;
    now_.keys.push_back(key);
    now_.answers.push_back(answer);
  }

 private:
  static constexpr std::size_t near = 48;  // more than there are tokens in what becomes a placeholder
  static constexpr std::size_t far_off = 1'000;
  static constexpr std::size_t most = 20'000;  // some megabytes
  struct Reading {
    std::vector<std::uint64_t> keys;
    std::vector<Answer> answers;
  };
  Reading before_, now_;
  std::size_t next_ = 0;
  std::size_t reach_ = near;
};

}  // namespace wardbook::deid
