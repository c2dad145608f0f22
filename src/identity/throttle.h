// How often somebody may try to sign in. The aim is to make guessing hopeless without letting a guesser lock anybody out for long.
//
// An attempt is counted three times, each time with a back-off that doubles from 1 s once the free tries are used up, and a cap:
//
//   account from a place   5 free, cap 15 min (60 s where the place is known)   guessing at one account from one address
//   a place               20 free, cap 15 min                                   one address that goes through many names
//   an account            20 free, cap 30 s                                     many addresses that guess at one account
//
// A place is a client's address, or its device (device.h), which says more: a hospital may stand behind one address. A place is known
// to an account that has signed in from there before. From a known place the second and the third count do not matter: whatever
// strangers do, who sits where they always sit gets in with the right password. By its device a client is counted alone; by its
// address it shares the first count with others who guess at the same account from that address, and waits with them, 60 s at a time.
//
// The cap of the third count is low for who comes from a new place: it leaves all strangers together 2,880 guesses a day at one
// account, against passwords of twelve characters, and nobody can stretch the wait. While a wait lasts an attempt is refused without a
// look at the password, right or wrong: otherwise the wait would cost the guesser nothing.
//
// An attempt counts as failed from when it is let through until it is taken back, so that a thousand tries at the same moment are no
// way round. Counts are forgotten an hour after the last one; all are in memory, so a restart forgets them, too. Thread safe.
#pragma once

#include <chrono>
#include <mutex>
#include <string>
#include <unordered_map>

#include "base/clock.h"
#include "crypto/digest.h"

namespace wardbook::identity {

enum class PlaceIs : std::uint8_t { known, new_ };

class Throttle {
 public:
  struct Attempt {
    crypto::Hash account;  // stands for the name that was given, whether there is such an account or not
    crypto::Hash place;
    PlaceIs place_is = PlaceIs::new_;
  };

  // Zero if the attempt may go on, which counts it as failed. Otherwise how long to wait; then nothing is counted.
  std::chrono::seconds admit(const Attempt& attempt, Time now);
  // The same without counting.
  std::chrono::seconds wait(const Attempt& attempt, Time now) const;
  // It was right: the count of this account from this place is forgotten, the other two lose this attempt. They are not forgotten:
  // who has an account could otherwise clear the way for guesses at others.
  void passed(const Attempt& attempt);
  // It was neither right nor wrong: the second factor was missing, or Wardbook itself failed.
  void take_back(const Attempt& attempt);

  std::size_t size() const;  // counts held: bounded by most_counts

  static constexpr std::size_t most_counts = 100'000;

 private:
  struct Count {
    std::uint32_t failed = 0;
    Time last{};
  };
  std::chrono::seconds longest_wait(const Attempt& attempt, Time now) const;
  void lower(const std::string& key);
  void make_room(Time now);

  mutable std::mutex mutex_;
  std::unordered_map<std::string, Count> counts_;
};

}  // namespace wardbook::identity
