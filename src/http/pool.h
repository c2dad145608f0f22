// The threads on which an application answers. Included by files that are compiled with Asio; used on the loop's thread only.
#pragma once

#include <memory>
#include <optional>
#include <type_traits>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace wardbook::http {
namespace asio = boost::asio;

class Pool {
 public:
  Pool(asio::io_context& loop, std::size_t threads) : loop_(loop), threads_(threads) {}

  std::size_t busy() const { return busy_; }  // how much was given to run() and has not come back
  void join() { threads_.join(); }

  // Runs `work` there and comes back to the loop; nothing if it threw, which only libraries do: most likely there was no memory.
  template <typename Work>
  asio::awaitable<std::optional<std::invoke_result_t<Work>>> run(Work work) {
    using Made = std::optional<std::invoke_result_t<Work>>;
    auto start = [this, &work](auto come_back) {
      asio::post(threads_, [&work, come_back = std::move(come_back), held = asio::make_work_guard(loop_)]() mutable {
        Made made;
        try {
          made.emplace(work());
        } catch (const std::exception&) {
        }
        auto loop = held.get_executor();
        asio::post(loop, [come_back = std::move(come_back), made = std::move(made)]() mutable { come_back(std::move(made)); });
      });
    };
    ++busy_;
    auto made = co_await asio::async_initiate<const asio::use_awaitable_t<>, void(Made)>(start, asio::use_awaitable);
    --busy_;
    co_return made;
  }

  // As run(), for work that owns what it uses: who waits for it may leave. `waits` is given the function that lets them go on with nothing,
  // which is called on the loop's thread and does nothing once the work has come back; `late` hears what the work gave after they left.
  template <typename Work, typename Waits, typename Late>
  asio::awaitable<std::optional<std::invoke_result_t<Work>>> run_unless_left(Work work, Waits waits, Late late) {
    using Made = std::optional<std::invoke_result_t<Work>>;
    auto start = [this, &work, &waits, &late](auto come_back) {
      auto back = std::make_shared<std::optional<decltype(come_back)>>(std::move(come_back));
      auto go_on = [back](Made made) {
        auto waiting = std::move(**back);
        back->reset();
        waiting(std::move(made));
      };
      waits([this, back, go_on] {
        asio::post(loop_, [back, go_on] {
          if (*back) go_on(Made());
        });
      });
      asio::post(threads_,
                 [this, work = std::move(work), late = std::move(late), back, go_on, held = asio::make_work_guard(loop_)]() mutable {
                   Made made;
                   try {
                     made.emplace(work());
                   } catch (const std::exception&) {
                   }
                   auto loop = held.get_executor();
                   asio::post(loop, [this, late = std::move(late), back, go_on, made = std::move(made)]() mutable {
                     --busy_;
                     if (*back)
                       go_on(std::move(made));
                     else
                       late(std::move(made));
                   });
                 });
    };
    ++busy_;
    auto made = co_await asio::async_initiate<const asio::use_awaitable_t<>, void(Made)>(start, asio::use_awaitable);
    co_return made;
  }

 private:
  asio::io_context& loop_;
  std::size_t busy_ = 0;
  asio::thread_pool threads_;
};

}  // namespace wardbook::http
