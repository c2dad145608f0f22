// Memory that is overwritten before it is given back. Only keys are locked as well (see key.h): the kernel lets a process lock
// 8 MB, which is less than one large document. What wiping cannot promise stands in SECURITY.md.
#pragma once

#include <string.h>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace wardbook::crypto {

template <typename T>
struct WipingAllocator {
  using value_type = T;
  WipingAllocator() = default;
  template <typename U>
  WipingAllocator(const WipingAllocator<U>&) {}
  T* allocate(std::size_t count) { return std::allocator<T>().allocate(count); }
  void deallocate(T* memory, std::size_t count) {
    ::explicit_bzero(static_cast<void*>(memory), count * sizeof(T));
    std::allocator<T>().deallocate(memory, count);
  }
  bool operator==(const WipingAllocator&) const = default;
};

using SecretBytes = std::vector<std::uint8_t, WipingAllocator<std::uint8_t>>;

}  // namespace wardbook::crypto
