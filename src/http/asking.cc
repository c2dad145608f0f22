#include "http/asking.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

namespace wardbook::http {
namespace {

constexpr std::chrono::milliseconds look_every(100);
constexpr int nothing_was_kept = 503;  // of an answer: the application could not write down that it gave it

}  // namespace

asio::awaitable<Response> Asking::answer(HeldCall call) {
  Work work = [this](Call& of) -> Admission {
    auto admission = application_.admit(of.request);
    if (auto* admitted = std::get_if<Admitted>(&admission)) return admitted->handler(of.request);
    return admission;
  };
  auto answered = co_await ask(std::move(call), std::move(work));
  co_return std::get<Response>(std::move(answered));
}

asio::awaitable<Admission> Asking::admit(HeldCall call) {
  Work work = [this](Call& of) { return application_.admit(of.request); };
  auto admission = co_await ask(std::move(call), std::move(work));
  co_return admission;
}

asio::awaitable<Response> Asking::handle(HeldCall call) {
  Work work = [](Call& of) -> Admission { return of.handler(of.request); };
  auto answered = co_await ask(std::move(call), std::move(work));
  co_return std::get<Response>(std::move(answered));
}

asio::awaitable<Response> Asking::refuse(HeldCall call, Refusal refusal) {
  if (auto now = application_.at_once(call->request)) co_return std::move(*now);
  Work work = [this, refusal](Call& of) -> Admission { return application_.refuse(refusal, of.request); };
  auto answered = co_await ask(std::move(call), std::move(work));
  co_return std::get<Response>(std::move(answered));
}

asio::awaitable<Admission> Asking::ask(HeldCall call, Work work) {
  auto at = waiting_.end();
  auto run = [call, work = std::move(work)] { return work(*call); };
  auto waits = [this, call, &at](std::function<void()> leave) {
    waiting_.push_front({call, std::chrono::steady_clock::now(), std::move(leave)});
    at = waiting_.begin();
    if (!watching_) watch();
  };
  auto late = [this, call](std::optional<Admission> made) {
    if (made) asio::co_spawn(watch_.get_executor(), tell_of(call, std::move(*made)), asio::detached);
  };
  auto made = co_await pool_.run_unless_left(std::move(run), std::move(waits), std::move(late));
  waiting_.erase(at);
  if (call->instead) co_return std::move(*call->instead);
  if (made) co_return std::move(*made);
  co_return failed(call->request);
}

void Asking::watch() {
  watching_ = true;
  watch_.expires_after(look_every);
  watch_.async_wait([this](const boost::system::error_code& aborted) {
    watching_ = false;
    if (aborted || waiting_.empty()) return;
    auto now = std::chrono::steady_clock::now();
    for (auto& one : waiting_) {
      if (one.call->instead || now - one.since < patience) continue;
      one.call->instead = application_.at_once(one.call->request);
      if (one.call->instead) one.leave();
    }
    watch();
  });
}

asio::awaitable<void> Asking::tell_of(HeldCall call, Admission late) {
  auto* response = std::get_if<Response>(&late);
  if (!response || response->status == nothing_was_kept) co_return;
  wipe(response->body);
  auto tell = [this, call] {
    application_.not_sent(call->request);
    return true;
  };
  (void)co_await pool_.run(tell);
}

Response Asking::failed(const Request& request) const {
  return application_.refuse({500, Code::internal, "The server failed where it should not."}, request);
}

}  // namespace wardbook::http
