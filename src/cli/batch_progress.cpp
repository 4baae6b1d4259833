#include "cli/batch_progress.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/core.h>

#include "io/terminal.hpp"

namespace greffier::cli {

namespace {

constexpr int kBarWidth = 24;
constexpr std::chrono::nanoseconds kRedrawn = std::chrono::milliseconds(200);
constexpr std::chrono::nanoseconds kLineEvery = std::chrono::seconds(10);

std::string bar(std::size_t done, std::size_t count) {
  const auto full = static_cast<int>(done * kBarWidth / std::max<std::size_t>(count, 1));
  std::string drawn;
  for (int i = 0; i < kBarWidth; ++i) drawn += i < full ? "█" : "░";
  return drawn;
}

}  // namespace

std::string duration(double seconds) {
  constexpr int kMinute = 60;
  constexpr int kHour = 3600;
  const auto whole = static_cast<int>(std::lround(seconds));
  if (whole < kMinute) return fmt::format("{} s", whole);
  if (whole < kHour) return fmt::format("{} min {:02} s", whole / kMinute, whole % kMinute);
  return fmt::format("{} h {:02} min", whole / kHour, whole % kHour / kMinute);
}

void BatchProgress::begin(std::size_t count) {
  count_ = count;
  start_ = shown_ = clock_.elapsed();
}

void BatchProgress::step(bool made) {
  ++done_;
  made_ += made ? 1 : 0;
  const std::chrono::nanoseconds now = clock_.elapsed();
  if (now - shown_ < (is_terminal_ ? kRedrawn : kLineEvery)) return;
  show();
  shown_ = now;
}

double BatchProgress::seconds() const {
  return std::chrono::duration<double>(clock_.elapsed() - start_).count();
}

double BatchProgress::rate() const {
  const double passed = seconds();
  return passed > 0 ? static_cast<double>(made_) / passed : 0;
}

void BatchProgress::show() {
  const bool is_french = language_ == diag::Language::french;
  const double rate = this->rate();
  const double left = rate > 0 ? static_cast<double>(count_ - done_) / rate : 0;
  std::string line = fmt::format("{} {} {}", done_, is_french ? "sur" : "of", count_);
  if (rate > 0)
    line += fmt::format("  {:.0f}/s  {} {}", rate, is_french ? "reste" : "left:", duration(left));
  if (is_terminal_)
    err_ << io::kEraseLine << bar(done_, count_) << ' ' << line << std::flush;
  else
    err_ << line << std::endl;
  is_drawn_ = is_terminal_;
}

void BatchProgress::clear() {
  if (is_drawn_) err_ << io::kEraseLine << std::flush;
  is_drawn_ = false;
}

}  // namespace greffier::cli
