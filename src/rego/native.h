// The C interface of the crate in rego/ (rego/src/lib.rs). Only this folder includes it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace wardbook::rego {

// Both as in rego/src/border.rs.
enum class Status : int { done, invalid, limit, input_missing, failed, panicked };

struct NativeText {
  NativeText(std::string_view text) : bytes(text.data()), length(text.size()) {}
  const char* bytes;
  std::size_t length;
};

struct NativeSink {
  void* context;
  void (*write)(void* context, const char* bytes, std::size_t length) noexcept;
};

struct NativeRules;
struct NativeProgram;
struct NativeMachine;

extern "C" {
NativeRules* wardbook_rego_rules_new(std::uint64_t microseconds);
void wardbook_rego_rules_release(NativeRules*);
Status wardbook_rego_add_module(NativeRules*, NativeText name, NativeText rego, NativeSink);
Status wardbook_rego_add_data(NativeRules*, NativeText json, NativeSink);
Status wardbook_rego_rule_paths(NativeRules*, NativeSink);
Status wardbook_rego_query(NativeRules*, NativeText query, NativeText input, NativeSink);
Status wardbook_rego_rule(NativeRules*, NativeText path, NativeText input, NativeSink);
Status wardbook_rego_compile(NativeRules*, NativeText entries, NativeText required, NativeProgram**, NativeSink);
void wardbook_rego_program_release(NativeProgram*);
Status wardbook_rego_machine_new(const NativeProgram*, NativeMachine**, NativeSink);
void wardbook_rego_machine_release(NativeMachine*);
Status wardbook_rego_run(NativeMachine*, NativeText input, NativeSink);
}

}  // namespace wardbook::rego
