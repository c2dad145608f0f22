// Which job is next: of those that are due, the most urgent ones, and of these the senders have their turns one after the other, so
// that who sends one document does not wait for who sent a thousand before. Of a sender's, the one that is due longest. A plain value
// without clock or threads: who holds it locks it.
#pragma once

#include <array>
#include <list>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "store/job.h"

namespace wardbook::workflow {

class Schedule {
 public:
  // Replaces what it knew of that document. A dead job is only counted.
  void add(const store::Job& job);
  // The next job, if one is due. From then on it is running.
  std::optional<store::Job> take(Time now);
  void remove(const Uuid& document);

  const store::Job* find(const Uuid& document) const;
  bool is_running(const Uuid& document) const { return running_.contains(document); }
  // When the first of those that wait is due; nothing if none waits.
  std::optional<Time> next_due() const;

  std::size_t waiting() const { return jobs_.size() - running_.size() - dead_; }
  std::size_t running() const { return running_.size(); }
  std::size_t dead() const { return dead_; }
  // Of one sender, those that wait or are running.
  std::size_t held_by(std::string_view sender) const;
  // When the document came in that is unfinished for the longest time.
  std::optional<Time> oldest() const;

 private:
  using Turn = std::pair<Time, Uuid>;
  std::map<Uuid, store::Job> jobs_;
  struct Line {  // of what waits of one sender
    std::string sender;
    std::set<Turn> turns;  // by due_at; never empty
  };
  std::array<std::list<Line>, store::priority_names.size()> lines_;  // whose turn was last stands last
  std::map<std::string, std::size_t, std::less<>> held_;             // by sender
  std::set<Turn> unfinished_;                                        // by since
  std::set<Uuid> running_;
  std::size_t dead_ = 0;
};

}  // namespace wardbook::workflow
