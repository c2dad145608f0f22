// Asks the application on the threads of the pool, and does not wait for it longer than need be: of a call that has gone on for `patience`
// the application is asked again whether there is an answer at once (message.h), and that is then the answer. What the call itself comes
// to is told to the application when it comes, and goes to nobody. Included by files that are compiled with Asio; used on the loop's
// thread only.
#pragma once

#include <chrono>
#include <functional>
#include <list>
#include <memory>
#include <optional>

#include <boost/asio/steady_timer.hpp>

#include "http/message.h"
#include "http/pool.h"
#include "http/wipe.h"

namespace wardbook::http {

// A request as long as somebody works on it: longer than its connection, if that was answered meanwhile.
struct Call {
  Call() = default;
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;
  ~Call() { wipe(request.body); }

  Request request{};
  Handler handler{};
  std::optional<Response> instead{};  // of what the work would have given
};
using HeldCall = std::shared_ptr<Call>;

class Asking {
 public:
  static constexpr std::chrono::milliseconds patience{500};

  Asking(asio::io_context& loop, std::size_t threads, const Application& application)
      : application_(application), watch_(loop), pool_(loop, threads) {}

  asio::awaitable<Response> answer(HeldCall call);  // for a request without a body
  asio::awaitable<Admission> admit(HeldCall call);  // by its head
  asio::awaitable<Response> handle(HeldCall call);  // now that its body is there, by call->handler
  asio::awaitable<Response> refuse(HeldCall call, Refusal refusal);

  void end() { watch_.cancel(); }  // nobody will ask any more
  Pool& pool() { return pool_; }

 private:
  struct Waiting {
    HeldCall call;
    std::chrono::steady_clock::time_point since;
    std::function<void()> leave;
  };
  using Work = std::function<Admission(Call&)>;

  asio::awaitable<Admission> ask(HeldCall call, Work work);
  asio::awaitable<void> tell_of(HeldCall call, Admission late);
  void watch();
  Response failed(const Request& request) const;

  const Application& application_;
  std::list<Waiting> waiting_;
  asio::steady_timer watch_;  // goes off while somebody waits
  bool watching_ = false;
  Pool pool_;
};

}  // namespace wardbook::http
