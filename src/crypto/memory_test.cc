// Looks at memory itself: keys are locked and wiped, secrets are wiped, and a process is closed to others.
#include <cstdlib>
#include <fstream>
#include <new>

#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "crypto/key_bytes.h"
#include "crypto/locked_heap.h"
#include "crypto/open.h"
#include "crypto/process.h"
#include "crypto/testing.h"
#include "crypto/value.h"

namespace {

constexpr std::uint8_t mark = 0xa5;

bool holds_mark(const void* memory, std::size_t size) {
  const auto* bytes = static_cast<const std::uint8_t*>(memory);
  std::size_t run = 0;
  for (std::size_t i = 0; i < size; ++i) {
    run = bytes[i] == mark ? run + 1 : 0;
    if (run == 8) return true;
  }
  return false;
}

}  // namespace

// clang's thread sanitizer brings operators of its own and suffers no others; under it these three tests have nothing to look at.
#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define WARDBOOK_NO_WATCH
#endif
#endif

#ifndef WARDBOOK_NO_WATCH
// What is left in memory at the moment it goes back: the test program's own operator delete looks before it frees.
namespace {
thread_local bool watching = false;
thread_local int freed = 0, freed_with_mark = 0;
}  // namespace

// Not inlined: g++ would see malloc and operator delete meet, and warn.
[[gnu::noinline]] void* operator new(std::size_t size) {
  if (void* memory = std::malloc(size ? size : 1)) return memory;
  throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept { std::free(memory); }
[[gnu::noinline]] void operator delete(void* memory, std::size_t size) noexcept {
  if (watching) {
    ++freed;
    freed_with_mark += holds_mark(memory, size);
  }
  std::free(memory);
}
#endif

namespace wardbook::crypto {
namespace {

#ifndef WARDBOOK_NO_WATCH
class Watch {
 public:
  Watch() {
    freed = freed_with_mark = 0;
    watching = true;
  }
  ~Watch() { watching = false; }
};

TEST(Memory, TheWatchSeesWhatIsNotWiped) {
  Watch watch;
  {
    std::vector<std::uint8_t> plain(100, mark);
    asm volatile("" : : "r"(plain.data()) : "memory");  // or a compiler may leave out the whole allocation
  }
  EXPECT_EQ(freed, 1);
  EXPECT_EQ(freed_with_mark, 1);
}

TEST(Memory, SecretBytesAreWipedWhenFreedAndWhenTheyGrow) {
  Watch watch;
  {
    SecretBytes secret(100, mark);
    for (int i = 0; i < 1000; ++i) secret.push_back(mark);
    SecretBytes copy = secret;
    copy.shrink_to_fit();
  }
  EXPECT_GE(freed, 4);
  EXPECT_EQ(freed_with_mark, 0);
}

TEST(Memory, WhatWasOpenedIsWiped) {
  TestRandomness randomness;
  Key key = Key::generate(randomness);
  Binding binding{.context = Context::original, .record = random_id(randomness), .key = random_id(randomness)};
  Bytes sealed = seal_value(key, binding, Bytes(500, mark), randomness);
  Watch watch;
  {
    EXPECT_EQ(open_value(key, binding, sealed).value().size(), 500u);
  }
  EXPECT_GE(freed, 1);
  EXPECT_EQ(freed_with_mark, 0);
}
#endif

// The value of a line of /proc/self/smaps for the mapping that holds the address.
std::string smaps(const void* address, std::string_view name) {
  std::ifstream file("/proc/self/smaps");
  bool here = false;
  for (std::string line; std::getline(file, line);) {
    unsigned long long from = 0, until = 0;
    if (std::sscanf(line.c_str(), "%llx-%llx ", &from, &until) == 2)
      here = from <= reinterpret_cast<std::uintptr_t>(address) && reinterpret_cast<std::uintptr_t>(address) < until;
    else if (here && line.starts_with(name))
      return line.substr(name.size());
  }
  return "";
}

TEST(Memory, AKeyIsWipedWhenItGoes) {
  // The heap stays mapped, so its freed blocks can be read. It keeps two pointers at the front of one, and nothing behind them.
  const std::uint8_t* where = nullptr;
  {
    Key key = KeyBytes::from(Bytes(32, mark));
    where = KeyBytes::of(key).data();
    ASSERT_TRUE(holds_mark(where, 32));
  }
  EXPECT_FALSE(holds_mark(where, 32));
  for (int i = 16; i < 32; ++i) EXPECT_EQ(where[i], 0) << i;
}

TEST(Memory, AKeyIsWipedWhenAnotherTakesItsPlace) {
  Key key = KeyBytes::from(Bytes(32, mark));
  const std::uint8_t* where = KeyBytes::of(key).data();
  {
    Key other = KeyBytes::from(Bytes(32, 0x11));
    key = std::move(other);
  }
  EXPECT_FALSE(holds_mark(where, 32));
  EXPECT_EQ(KeyBytes::of(key)[0], 0x11);
}

TEST(Memory, KeysLieInLockedMemoryThatNoCoreDumpHolds) {
  TestRandomness randomness;
  Key key = Key::generate(randomness);
  const auto* where = KeyBytes::of(key).data();
  EXPECT_TRUE(in_locked_memory(where));
  EXPECT_FALSE(in_locked_memory(&key));
  auto flags = smaps(where, "VmFlags:");
  if (flags.empty()) GTEST_SKIP() << "this kernel does not show /proc/self/smaps with VmFlags";
  EXPECT_NE(flags.find(" lo"), std::string::npos) << flags;  // locked
  EXPECT_NE(flags.find(" dd"), std::string::npos) << flags;  // not in core dumps
  EXPECT_NE(flags.find(" dc"), std::string::npos) << flags;  // not in forked children
}

TEST(Memory, AForkedChildHasNoKeys) {
  Key key = KeyBytes::from(Bytes(32, mark));
  const volatile std::uint8_t* where = KeyBytes::of(key).data();
  EXPECT_DEATH(std::_Exit(*where == mark ? 0 : 1), "");
}

// In processes of their own, begun anew: a forked one has no heap, it is made once a process, and hardening does not go back.
class Process : public testing::Test {
 protected:
  Process() { GTEST_FLAG_SET(death_test_style, "threadsafe"); }
  ~Process() override { GTEST_FLAG_SET(death_test_style, "fast"); }
};

int with_one_key_too_many() {
  std::vector<Key> keys;
  for (std::size_t i = 0; i < locked_heap_size / Key::size; ++i) keys.push_back(KeyBytes::zeroed());
  std::fputs("full;", stderr);
  keys.push_back(KeyBytes::zeroed());
  return 0;
}

TEST_F(Process, EndsInsteadOfHoldingAKeyInOtherMemory) {
  EXPECT_EXIT(std::_Exit(with_one_key_too_many()), testing::KilledBySignal(SIGABRT), "full;.*too many keys are held");
}

int with_a_key_that_was_moved_away() {
  Key key = KeyBytes::zeroed();
  Key other = std::move(key);
  return KeyBytes::of(key)[0];
}

TEST_F(Process, EndsInsteadOfUsingAKeyThatWasMovedAway) {
  EXPECT_EXIT(std::_Exit(with_a_key_that_was_moved_away()), testing::KilledBySignal(SIGABRT), "after it had been moved away");
}

int hardened() {
  if (!harden_process() || !harden_process()) return 1;
  rlimit core{1, 1};
  if (::getrlimit(RLIMIT_CORE, &core) != 0 || core.rlim_cur != 0 || core.rlim_max != 0) return 2;
  if (::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0) return 3;
  Key key = KeyBytes::zeroed();
  return in_locked_memory(KeyBytes::of(key).data()) ? 0 : 4;
}

int hardened_without_the_right_to_lock() {
  rlimit none{0, 0};
  if (::setrlimit(RLIMIT_MEMLOCK, &none) != 0 || (::geteuid() == 0 && ::setresuid(65534, 65534, 65534) != 0)) return 1;
  auto done = harden_process();
  if (done.ok() || done.error().code() != Code::settings) return 2;
  Key key = KeyBytes::zeroed();  // must end the process
  return 0;
}

TEST_F(Process, IsHardenedOnceAndForAll) { EXPECT_EXIT(std::_Exit(hardened()), testing::ExitedWithCode(0), ""); }

TEST_F(Process, HoldsNoKeyThatItMayNotLock) {
  EXPECT_EXIT(std::_Exit(hardened_without_the_right_to_lock()), testing::KilledBySignal(SIGABRT), "may not lock it");
}

}  // namespace
}  // namespace wardbook::crypto
