// Work shared between threads whose results come in the order of the work.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace greffier::pipeline {

// Calls `work` on each item that `next` gives, in `threads` threads, and `take` on each result, in
// the order of the items. `next` and `take` are called in this thread only; nothing from `next`
// ends the work. No more than eight items a thread are between the two at once. With one thread,
// or when the system starts no other, everything happens in this one. `work` must not throw; what
// the others throw comes out when the threads have ended.
template <typename Item, typename Result>
class InOrder {
 public:
  struct Steps {
    std::function<std::optional<Item>()> next;
    std::function<Result(Item)> work;
    std::function<void(Result)> take;
  };

  static void run(unsigned threads, const Steps& steps) {
    if (threads > 1 && InOrder(threads, steps).run_threads()) return;
    while (std::optional<Item> item = steps.next()) steps.take(steps.work(std::move(*item)));
  }

 private:
  static constexpr std::size_t kPending = 8;  // items a thread

  InOrder(unsigned threads, const Steps& steps) : threads_(threads), steps_(steps) {}

  // Lets the threads end, whatever happens.
  class Ending {
   public:
    explicit Ending(InOrder& whole) : whole_(whole) {}
    ~Ending() {
      const std::lock_guard locked(whole_.guard_);
      whole_.items_.clear();
      whole_.is_over_ = true;
      whole_.has_item_.notify_all();
    }
    Ending(const Ending&) = delete;
    Ending& operator=(const Ending&) = delete;

   private:
    InOrder& whole_;
  };

  // False when there are no threads to be had: nothing is done then.
  bool run_threads() {
    std::vector<std::jthread> workers;
    const Ending ending(*this);
    start(workers);
    if (workers.empty()) return false;
    while (issue()) take_next();
    while (taken_ < issued_) take_next();
    return true;
  }

  // As many as the system allows.
  void start(std::vector<std::jthread>& workers) {
    workers.reserve(threads_);
    try {
      while (workers.size() < threads_) workers.emplace_back([this] { serve(); });
    } catch (const std::system_error&) {
    }
  }

  // Gives out items as long as few are pending; false when there are no more.
  bool issue() {
    while (issued_ - taken_ < kPending * threads_) {
      std::optional<Item> item = steps_.next();
      if (!item) return false;
      const std::lock_guard locked(guard_);
      items_.emplace_back(issued_++, std::move(*item));
      has_item_.notify_one();
    }
    return true;
  }

  void take_next() {
    std::unique_lock locked(guard_);
    has_result_.wait(locked, [this] { return results_.contains(taken_); });
    auto result = results_.extract(taken_++);
    locked.unlock();
    steps_.take(std::move(result.mapped()));
  }

  void serve() {
    for (;;) {
      std::unique_lock locked(guard_);
      has_item_.wait(locked, [this] { return is_over_ || !items_.empty(); });
      if (items_.empty()) return;
      auto [rank, item] = std::move(items_.front());
      items_.pop_front();
      locked.unlock();
      Result result = steps_.work(std::move(item));
      locked.lock();
      results_.emplace(rank, std::move(result));
      if (rank == taken_) has_result_.notify_one();
    }
  }

  unsigned threads_;
  const Steps& steps_;
  std::mutex guard_;
  std::condition_variable has_item_, has_result_;
  std::deque<std::pair<std::size_t, Item>> items_;
  std::map<std::size_t, Result> results_;
  std::size_t issued_ = 0;  // by this thread only
  std::size_t taken_ = 0;   // written under the guard
  bool is_over_ = false;
};

}  // namespace greffier::pipeline
