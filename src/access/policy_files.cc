#include "access/policy_files.h"

#include <algorithm>

#include "base/embedded.h"
#include "base/file.h"

namespace wardbook::access {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view folder_of_the_repository = "policies/";

std::optional<PolicyFile::Kind> kind_of(std::string_view name) {
  if (name.ends_with("_test.rego")) return PolicyFile::Kind::test;
  if (name.ends_with(".rego")) return PolicyFile::Kind::module;
  if (name.ends_with(".json")) return PolicyFile::Kind::data;
  return std::nullopt;
}

}  // namespace

std::vector<PolicyFile> built_in_policy_files() {
  std::vector<PolicyFile> files;
  for (const auto& file : embedded_files())
    if (file.name.starts_with(folder_of_the_repository)) {
      const auto name = file.name.substr(folder_of_the_repository.size());
      files.push_back({std::string(name), std::string(file.content), kind_of(name).value(), PolicyFile::Origin::built_in});
    }
  std::ranges::sort(files, {}, &PolicyFile::name);
  return files;
}

Result<std::vector<PolicyFile>> site_policy_files(const fs::path& folder) {
  std::vector<PolicyFile> files;
  std::error_code failed;
  if (fs::symlink_status(folder, failed).type() == fs::file_type::not_found) return files;
  fs::directory_iterator entries(folder, failed);
  for (; !failed && entries != fs::directory_iterator(); entries.increment(failed)) {
    const auto name = entries->path().filename().string();
    if (name.ends_with(".md")) continue;
    const auto kind = kind_of(name);
    if (!kind) return fail(Code::settings, "The folder of policies may hold .rego, .json and .md files, and nothing else.");
    if (files.size() == most_policy_files) return fail(Code::settings, "The folder of policies may hold {} files.", most_policy_files);
    auto bytes = read_file(entries->path(), largest_policy_file);
    if (!bytes) return fail(Code::settings, "A file of policies cannot be read, or has more than {} bytes.", largest_policy_file);
    files.push_back({name, std::string(text_of(*bytes)), *kind, PolicyFile::Origin::site});
  }
  if (failed) return fail(Code::settings, "The folder of policies cannot be read.");
  std::ranges::sort(files, {}, &PolicyFile::name);
  return files;
}

crypto::Hash hash_of(const std::vector<PolicyFile>& files) {
  std::string text = "wardbook policy v1\n";
  for (const auto origin : {PolicyFile::Origin::built_in, PolicyFile::Origin::site})
    for (const auto& file : files)
      if (file.origin == origin && file.kind != PolicyFile::Kind::test)
        text += std::string(origin == PolicyFile::Origin::site ? "s " : "b ") + to_hex(crypto::sha256(bytes_of(file.content))) + " " +
                file.name + "\n";
  return crypto::sha256(bytes_of(text));
}

}  // namespace wardbook::access
