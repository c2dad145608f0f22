// Result<T>: a value or an Error. TRY(expression) yields the value or returns the error from the enclosing function.
#pragma once

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "base/error.h"

namespace wardbook {

template <typename T = void>
class [[nodiscard]] Result {
 public:
  using value_type = T;
  template <typename U = T>
    requires(std::is_constructible_v<T, U &&> && !std::is_same_v<std::remove_cvref_t<U>, Result> &&
             !std::is_same_v<std::remove_cvref_t<U>, Error>)
  Result(U&& value) : state_(std::in_place_index<0>, std::forward<U>(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }

  // Calling value() on an error, or error() on a value, is a defect of the caller and ends the process.
  T& value() & { return *checked(std::get_if<0>(&state_)); }
  const T& value() const& { return *checked(std::get_if<0>(&state_)); }
  T&& value() && { return std::move(*checked(std::get_if<0>(&state_))); }
  const Error& error() const& { return *checked(std::get_if<1>(&state_)); }
  Error&& error() && { return std::move(*checked(std::get_if<1>(&state_))); }

  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }

 private:
  template <typename P>
  static P* checked(P* pointer) {
    if (!pointer) __builtin_trap();
    return pointer;
  }
  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  using value_type = void;
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}

  bool ok() const { return !error_; }
  explicit operator bool() const { return ok(); }
  void value() const {
    if (error_) __builtin_trap();
  }
  const Error& error() const& {
    if (!error_) __builtin_trap();
    return *error_;
  }
  Error&& error() && {
    if (!error_) __builtin_trap();
    return std::move(*error_);
  }

 private:
  std::optional<Error> error_;
};

}  // namespace wardbook

// A statement expression, as in SerenityOS: `auto key = TRY(load_key(file));`. The counter lets one TRY stand inside another.
#define TRY(expression) WARDBOOK_TRY(expression, __COUNTER__)
#define WARDBOOK_TRY(expression, counter) WARDBOOK_TRY_AS(expression, counter)
#define WARDBOOK_TRY_AS(expression, counter)          \
  __extension__({                                     \
    auto&& try_result_##counter = (expression);       \
    if (!try_result_##counter.ok()) [[unlikely]]      \
      return std::move(try_result_##counter).error(); \
    std::move(try_result_##counter).value();          \
  })
