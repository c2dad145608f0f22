// One examination: what was looked at so far and what was found. It changes nothing and holds no lock longer than it takes to see
// whether another process has it, so it serves beside a running server and on a store that does not open. For one thread.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cmd/doctor/ailment.h"
#include "cmd/invocation.h"
#include "store/data_directory.h"

namespace wardbook::cmd::doctor {

// note: worth knowing, and nothing to be done. unchecked: could not be looked at, and the message says why.
enum class Verdict : std::uint8_t { fine, note, unchecked, warning, problem };

struct Finding {
  Topic topic;
  Verdict verdict;
  std::optional<Ailment> ailment;
  std::string message;
  std::string next;  // a command that can be pasted; empty for none
};

class Examination {
 public:
  explicit Examination(Invocation& call) : call_(call) {}

  Invocation& call() { return call_; }
  const std::vector<Finding>& findings() const { return findings_; }

  void say(Topic topic, Verdict verdict, std::string message) { findings_.push_back({topic, verdict, {}, std::move(message), ""}); }
  // `what` fills in the ailment's command: the file, the port or the user in question.
  void found(Ailment ailment, std::string message, std::string_view what = {});
  void found(Ailment ailment, const Error& error, std::string_view what = {});

  // What later topics build on; nothing where an earlier one found it missing.
  std::filesystem::path data;
  bool settings_read = false;
  std::optional<store::DataDirectory::Format> format;
  bool owned = false;  // by the user who runs this
  bool held = false;   // LOCK, by another process
  bool databases_open = false;

 private:
  Invocation& call_;
  std::vector<Finding> findings_;
};

void look_at_settings(Examination& examination);
void look_at_store(Examination& examination);
void look_at_disk(Examination& examination);
void look_at_database(Examination& examination);
void look_at_key(Examination& examination);
void look_at_ledger(Examination& examination);
void look_at_clock(Examination& examination);
void look_at_site(Examination& examination);
void look_at_certificate(Examination& examination);
void look_at_port(Examination& examination);
void look_at_limits(Examination& examination);
void look_at_sandbox(Examination& examination);

// 'a b' for a shell.
std::string for_shell(std::string_view word);

}  // namespace wardbook::cmd::doctor
