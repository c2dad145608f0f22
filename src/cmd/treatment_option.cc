#include "cmd/treatment_option.h"

#include <algorithm>

#include <fmt/format.h>

#include "crypto/digest.h"
#include "crypto/key_file.h"
#include "deid/kinds.h"
#include "deid/modes.h"
#include "deid/zip_prefixes.h"

namespace wardbook::cmd {
namespace {

constexpr std::size_t shortest_key = 32;
constexpr std::string_view key_context = "wardbook/redact-key/v1\n";

// The file's contents are hashed, so that any long secret is a key: `openssl rand -hex 32` makes one.
Result<deid::PatientKey> read_key(const std::filesystem::path& path) {
  auto secret = TRY(crypto::read_passphrase_file(path));
  if (secret.size() < shortest_key)
    return fail(Code::settings, "The file that --key-file names must hold at least {} characters: openssl rand -hex 32 writes them.",
                shortest_key);
  crypto::Sha256 digest;
  digest.update(bytes_of(key_context));
  digest.update(secret);
  auto hash = digest.finish();
  std::array<std::uint8_t, deid::PatientKey::size> bytes{};
  std::copy_n(hash.begin(), bytes.size(), bytes.begin());
  return deid::PatientKey(bytes);
}

}  // namespace

Result<deid::Treatment> treatment_option(const Invocation& call) {
  auto mode = trust::Mode::safe_harbor;
  if (auto name = call.value("--mode"))
    mode = static_cast<trust::Mode>(std::ranges::find(trust::mode_names, *name) - trust::mode_names.begin());
  auto treatment = TRY(deid::parse_treatment(mode, call.value("--operator").value_or("tag")));
  bool keyed = treatment.uses(trust::Operator::surrogate) || treatment.uses(trust::Operator::shift);
  if (treatment.uses(trust::Operator::vault))
    return fail(Code::invalid_request,
                "vault needs a store, which keeps the values sealed: wardbook ingest --operator vault, and wardbook reidentify.");
  if (auto file = call.value("--key-file")) {
    if (!keyed) return fail(Code::invalid_request, "--key-file is for the operators surrogate and shift.");
    treatment.key = TRY(read_key(*file));
  }
  if (keyed && !treatment.key)
    return fail(Code::invalid_request, "surrogate and shift need --key-file: a secret of at least {} characters.", shortest_key);
  if (treatment.uses(trust::Operator::surrogate)) treatment.names = std::make_shared<const deid::NamePools>();
  if (call.has("--weekdays")) {
    if (!treatment.uses(trust::Operator::shift)) return fail(Code::invalid_request, "--weekdays is for the operator shift.");
    treatment.weekdays = deid::Weekdays::stay;
  }
  return treatment;
}

Result<trust::Operator> store_operator(const Invocation& call) {
  auto setting = TRY(call.settings().find(SettingId::redaction_operator));
  if (!setting || setting->value == trust::name_of(trust::Operator::number)) return trust::Operator::number;
  if (setting->value == trust::name_of(trust::Operator::vault)) return trust::Operator::vault;
  return fail(Code::settings, "The setting operator is number or vault.");
}

deid::Treatment for_patient(const deid::Treatment& treatment, std::string_view patient) {
  auto own = treatment;
  if (own.key) own.key = own.key->of_patient(patient);
  return own;
}

void AttestationOfRun::add(const trust::Redacted& redacted) {
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    kinds_[i].handled += redacted.attestation()[i];
    kinds_[i].generalized += redacted.generalized()[i];
    kinds_[i].kept += redacted.kept()[i];
    kinds_[i].left += redacted.left()[i];
  }
}

deid::Left AttestationOfRun::left() const {
  return std::ranges::any_of(kinds_, [](const Counts& counts) { return counts.left > 0; }) ? deid::Left::something : deid::Left::nothing;
}

std::string AttestationOfRun::text(trust::Mode mode) const {
  std::string kinds;
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    std::uint64_t handled = kinds_[i].handled, coarse = kinds_[i].generalized, kept = kinds_[i].kept, left = kinds_[i].left;
    if (handled + kept + left == 0) continue;
    kinds += fmt::format("; ({}) {}: {} replaced", static_cast<char>('A' + i), deid::kind_names[i], handled - coarse);
    if (coarse > 0) kinds += fmt::format(", {} generalised", coarse);
    if (kept > 0) kinds += fmt::format(", {} kept", kept);
    if (left > 0) kinds += fmt::format(", {} left", left);
  }
  return fmt::format("wardbook: {}, {}, ZIP table {}{}.", trust::name_of(mode), deid::facts_of(mode).law, deid::zip_table_version,
                     kinds.empty() ? "; nothing found" : kinds);
}

}  // namespace wardbook::cmd
