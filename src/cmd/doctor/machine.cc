// What the machine gives: room, files, and the pieces of a sandbox.
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>

#include "cmd/doctor/examination.h"

namespace wardbook::cmd::doctor {
namespace {

// A document has 64 MiB at most; sealed, with its views, its rows and a write-ahead log that has not been emptied, four times that.
constexpr std::uint64_t least_room = std::uint64_t{256} << 20, comfortable_room = std::uint64_t{2} << 30;
constexpr std::uint64_t comfortable_inodes = 10'000;
constexpr rlim_t least_files = 512;

// Whether this user may make a user namespace: tried in a child, which ends with it.
bool user_namespaces() {
  pid_t child = ::fork();
  if (child == 0) ::_exit(::unshare(CLONE_NEWUSER) == 0 ? 0 : 1);
  int status = 1;
  return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool seccomp_filters() {
  std::uint32_t action = SECCOMP_RET_KILL_PROCESS;
  return ::syscall(SYS_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

// landlock(7): the version of its interface, or less than 1.
long landlock_version() { return ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION); }

}  // namespace

void look_at_disk(Examination& examination) {
  struct statvfs disk{};
  if (examination.data.empty() || ::statvfs(examination.data.c_str(), &disk) != 0)
    return examination.say(Topic::disk, Verdict::unchecked, "There is no data directory whose disk could be looked at.");
  if ((disk.f_flag & ST_RDONLY) != 0)
    return examination.found(Ailment::disk_read_only, "The data directory lies on a file system that cannot be written.");
  const std::uint64_t room = disk.f_bavail * disk.f_frsize;
  auto message = fmt::format("{} MiB of {} MiB are free.", room >> 20, (disk.f_blocks * disk.f_frsize) >> 20);
  if (room < least_room) return examination.found(Ailment::disk_full, message);
  // Some file systems make inodes as they are needed, and say that they have none.
  if (disk.f_files > 0 && disk.f_favail < comfortable_inodes)
    examination.found(Ailment::files_exhausted, fmt::format("{} more files can be made.", disk.f_favail));
  if (room < comfortable_room) return examination.found(Ailment::disk_low, message);
  examination.say(Topic::disk, Verdict::fine, message);
}

void look_at_limits(Examination& examination) {
  struct rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0)
    return examination.say(Topic::limits, Verdict::unchecked, "The limits of the process cannot be read.");
  if (files.rlim_cur < least_files)
    return examination.found(Ailment::few_open_files, fmt::format("The process may open {} files.", files.rlim_cur));
  examination.say(Topic::limits, Verdict::fine, fmt::format("The process may open {} files.", files.rlim_cur));
}

void look_at_sandbox(Examination& examination) {
  bool whole = true;
  auto missing = [&](Ailment ailment, std::string_view message) {
    examination.found(ailment, std::string(message));
    whole = false;
  };
  auto landlock = landlock_version();
  if (!seccomp_filters()) missing(Ailment::seccomp_missing, "The kernel offers no seccomp filters.");
  if (landlock < 1) missing(Ailment::landlock_missing, "The kernel offers no Landlock.");
  if (!user_namespaces()) missing(Ailment::namespaces_missing, "This user may make no user namespace.");
  if (whole)
    examination.say(Topic::sandbox, Verdict::fine,
                    fmt::format("The kernel offers seccomp, Landlock (version {}) and user namespaces.", landlock));
  examination.say(
      Topic::sandbox, Verdict::note,
      "This version decodes documents (plain text only) in its own process: no sandbox is in force yet, and none was looked at.");
}

}  // namespace wardbook::cmd::doctor
