// The data directory from the outside: settings, layout, databases.
#include <fmt/format.h>
#include <pwd.h>
#include <sys/stat.h>

#include "cmd/doctor/examination.h"
#include "store/catalogue.h"
#include "store/key_store.h"

namespace wardbook::cmd::doctor {
namespace fs = std::filesystem;
namespace {

using Flaw = store::DataDirectory::Flaw;

std::string name_of_user(uid_t user) {
  const auto* entry = ::getpwuid(user);
  return entry ? std::string(entry->pw_name) : fmt::format("#{}", user);  // as sudo -u takes a number
}

void say_flaw(Examination& examination, const Flaw& flaw) {
  switch (flaw.kind) {
    case Flaw::Kind::missing:
      return examination.found(Ailment::store_incomplete, fmt::format("{} is missing.", flaw.part));
    case Flaw::Kind::link:
      return examination.found(Ailment::link_inside, fmt::format("{} is a symbolic link.", flaw.part));
    case Flaw::Kind::open:
      return examination.found(Ailment::modes_open, fmt::format("{} has mode {:04o}: others may reach it.", flaw.part, flaw.mode));
    case Flaw::Kind::unseen:
      break;
  }
  examination.say(Topic::store, Verdict::unchecked, fmt::format("{} cannot be looked at.", flaw.part));
}

bool opened(Examination& examination, const Result<void>& result) {
  if (result) return true;
  auto code = result.error().code();
  if (code == Code::newer_format) {
    examination.found(Ailment::database_newer, result.error());
  } else if (code == Code::busy) {
    examination.say(Topic::database, Verdict::unchecked, "Another process holds a database just now: ask again.");
  } else {
    examination.found(Ailment::database_broken, result.error());
  }
  return false;
}

}  // namespace

void look_at_settings(Examination& examination) {
  auto settings = examination.call().settings();
  auto directory = settings.data_directory();
  if (!directory) return examination.found(Ailment::settings_broken, directory.error());
  examination.data = *directory;
  // Any setting that may stand in the file: all of the file is read and checked for it.
  if (auto read = settings.find(SettingId::model_region); !read) return examination.found(Ailment::settings_broken, read.error());
  examination.settings_read = true;
  examination.say(Topic::settings, Verdict::fine, "Every setting can be read: wardbook config show prints them.");
}

void look_at_store(Examination& examination) {
  if (examination.data.empty()) return examination.say(Topic::store, Verdict::unchecked, "It is not known where the store lies.");
  struct stat status{};
  if (::stat(examination.data.c_str(), &status) == 0 && status.st_uid != ::geteuid()) {
    auto owner = name_of_user(status.st_uid);
    examination.found(Ailment::owner_other, fmt::format("The data directory belongs to {}, and this is {}.", owner, user_name()), owner);
  } else {
    examination.owned = true;
  }
  auto format = store::DataDirectory::read_format(examination.data);
  if (!format) {
    auto code = format.error().code();
    bool missing = code == Code::settings && !fs::exists(examination.data / "FORMAT");
    return examination.found(missing                      ? Ailment::store_missing
                             : code == Code::newer_format ? Ailment::store_newer
                                                          : Ailment::store_foreign,
                             format.error());
  }
  examination.format = *format;
  auto flaws = store::DataDirectory::flaws(examination.data);
  for (const auto& flaw : flaws) say_flaw(examination, flaw);
  examination.held = store::DataDirectory::held(examination.data);
  if (flaws.empty())
    examination.say(Topic::store, Verdict::fine,
                    fmt::format("Store {}{}; every part is there, and nobody else may reach one.", format->store_id.text(),
                                format->kind == store::Kind::demo ? ", a demonstration" : ""));
  if (examination.held)
    examination.say(Topic::store, Verdict::note, "Another wardbook holds the store: a server, or a command that is running.");
}

void look_at_database(Examination& examination) {
  if (!examination.format || !examination.owned)
    return examination.say(Topic::database, Verdict::unchecked, "There is no store that this user could open.");
  bool rows = opened(examination, store::Catalogue::check(examination.data / "store.db"));
  bool keys = opened(examination, store::KeyStore::check(examination.data / "keys.db"));
  examination.databases_open = rows && keys;
  if (examination.databases_open) examination.say(Topic::database, Verdict::fine, "store.db and keys.db open.");
}

}  // namespace wardbook::cmd::doctor
