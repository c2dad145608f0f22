// Errors are values. What a client may read and what only the operator may read are two types, so that neither can slip into
// the other's place: a ClientMessage is a literal of this source code with numbers and ids put in; a Detail may also say which
// file of the data directory and which errno. Neither can hold a string that came from outside: there is no way to make one
// from it, so an error cannot echo PHI, secrets or anyone's paths.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "base/error_codes.h"
#include "base/uuid.h"

namespace wardbook {

// A word that stands in this source code.
class Word {
 public:
  consteval Word(const char* literal) : text_(literal) {}
  // For words out of a constexpr table, such as names of labels and error codes; `table` must have static storage.
  static constexpr Word from_table(std::string_view table) { return Word(table, 0); }
  constexpr std::string_view text() const { return text_; }

 private:
  constexpr Word(std::string_view text, int) : text_(text) {}
  std::string_view text_;
};

template <typename T>
concept SafeToShow = std::integral<T> || std::floating_point<T> || std::same_as<T, Word> || std::same_as<T, Uuid>;

class ClientMessage {
 public:
  template <SafeToShow... Args>
  static ClientMessage of(fmt::format_string<Args...> format, const Args&... args) {
    return ClientMessage(fmt::vformat(fmt::string_view(format), fmt::make_format_args(args...)));
  }
  const std::string& text() const { return text_; }

 private:
  friend ClientMessage told_by_server(std::string_view sentence);  // told_by_server.h, which has the reason
  explicit ClientMessage(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

class Detail {
 public:
  Detail() = default;
  template <SafeToShow... Args>
  static Detail of(fmt::format_string<Args...> format, const Args&... args) {
    return Detail(fmt::vformat(fmt::string_view(format), fmt::make_format_args(args...)));
  }
  // "what: No space left on device"; `what` names the act and the role of the file, never its path.
  static Detail from_errno(Word what, int errno_value);
  const std::string& text() const { return text_; }

 private:
  explicit Detail(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

class [[nodiscard]] Error {
 public:
  Error(Code code, ClientMessage message, Detail detail = {}) : code_(code), message_(std::move(message)), detail_(std::move(detail)) {}

  Code code() const { return code_; }
  const CodeFacts& facts() const { return facts_of(code_); }
  const std::string& message() const { return message_.text(); }
  const std::string& detail() const { return detail_.text(); }
  Error&& with(Detail detail) && {
    detail_ = std::move(detail);
    return std::move(*this);
  }

 private:
  Code code_;
  ClientMessage message_;
  Detail detail_;
};

// return fail(Code::not_found, "No document {}.", id);
template <SafeToShow... Args>
Error fail(Code code, fmt::format_string<Args...> format, const Args&... args) {
  return Error(code, ClientMessage::of<Args...>(format, args...));
}

}  // namespace wardbook

template <>
struct fmt::formatter<wardbook::Word> : fmt::formatter<std::string_view> {
  auto format(const wardbook::Word& word, format_context& context) const {
    return fmt::formatter<std::string_view>::format(word.text(), context);
  }
};

template <>
struct fmt::formatter<wardbook::Uuid> : fmt::formatter<std::string_view> {
  auto format(const wardbook::Uuid& id, format_context& context) const {
    return fmt::formatter<std::string_view>::format(id.text(), context);
  }
};
