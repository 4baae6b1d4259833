#include "cli/progress.hpp"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <string_view>
#include <thread>
#include <utility>

#include <fmt/core.h>

#include "io/terminal.hpp"

namespace greffier::cli {

class Progress::Line {
 public:
  Line(std::ostream& terminal, std::string subject, diag::Language language)
      : terminal_(terminal),
        subject_(std::move(subject)),
        language_(language),
        thread_([this](const std::stop_token& stop) { run(stop); }) {}

 private:
  // True when the second has passed and nobody asked to stop.
  bool wait_a_second(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    wake_.wait_for(lock, stop, std::chrono::seconds(1), [] { return false; });
    return !stop.stop_requested();
  }

  void run(const std::stop_token& stop) {
    int seconds = 0;
    while (wait_a_second(stop)) show(++seconds);
    if (seconds > 0) terminal_ << io::kEraseLine << std::flush;
  }

  void show(int seconds) {
    const std::string_view verb = language_ == diag::Language::french ? "en cours" : "working";
    terminal_ << io::kEraseLine << fmt::format("{}… {} ({} s)", subject_, verb, seconds)
              << std::flush;
  }

  std::ostream& terminal_;
  std::string subject_;
  diag::Language language_;
  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::jthread thread_;  // last: it uses the others, and joins before they go
};

Progress::Progress(std::ostream* terminal, std::string subject, diag::Language language) {
  if (terminal != nullptr) line_ = std::make_unique<Line>(*terminal, std::move(subject), language);
}

Progress::~Progress() = default;

}  // namespace greffier::cli
