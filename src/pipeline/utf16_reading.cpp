#include "pipeline/utf16_reading.hpp"

#include <string_view>

#include "text/utf8.hpp"

namespace greffier::pipeline {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_high(char16_t unit) {
  return (unit & 0xFC00U) == 0xD800U;
}
bool is_low(char16_t unit) {
  return (unit & 0xFC00U) == 0xDC00U;
}

}  // namespace

void Utf16Reading::recognise(std::span<const char> start) {
  const std::string_view mark(start.data(), start.size());
  order_ = mark == "\xFF\xFE" ? Order::little : mark == "\xFE\xFF" ? Order::big : Order::none;
  if (order_ == Order::none) text_ = mark;
}

void Utf16Reading::add_unit(char16_t unit) {
  if (is_low(unit) && high_ != 0) {
    text::append(text_, 0x10000U + ((char32_t{high_} & 0x3FFU) << 10U) + (unit & 0x3FFU));
    high_ = 0;
    return;
  }
  if (high_ != 0) text::append(text_, kReplacement);
  high_ = is_high(unit) ? unit : 0;
  if (high_ == 0) text::append(text_, is_low(unit) ? kReplacement : char32_t{unit});
}

void Utf16Reading::decode(std::span<const char> bytes) {
  const std::size_t first = order_ == Order::little ? 0 : 1;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto low = static_cast<unsigned char>(bytes[i + first]);
    const auto high = static_cast<unsigned char>(bytes[i + 1 - first]);
    add_unit(static_cast<char16_t>(high << 8U | low));
  }
}

std::size_t Utf16Reading::take(std::span<char> out) {
  const std::size_t count = text_.copy(out.data(), out.size(), at_);
  at_ += count;
  return count;
}

diag::Result<std::size_t> Utf16Reading::decode_more() {
  const auto count = reading_->read(std::span(raw_).subspan(kept_));
  if (!count) return count;
  text_.clear();
  at_ = 0;
  const std::size_t held = kept_ + *count;
  decode(std::span(raw_).first(held));
  kept_ = held % 2;
  if (kept_ != 0) raw_[0] = raw_[held - 1];
  if (held != 0 && *count == 0) text::append(text_, kReplacement);
  if (*count == 0) {
    if (high_ != 0) text::append(text_, kReplacement);
    kept_ = 0;
    high_ = 0;
  }
  return *count == 0 ? text_.size() : *count;
}

diag::Result<std::size_t> Utf16Reading::read(std::span<char> out) {
  if (order_ == Order::unknown) {
    const auto count = reading_->read(std::span(raw_).first(2));
    if (!count) return count;
    recognise(std::span(raw_).first(*count));
  }
  std::size_t given = take(out);
  while (given < out.size()) {
    const auto more = order_ == Order::none ? reading_->read(out.subspan(given)) : decode_more();
    if (!more) return more;
    if (*more == 0) break;
    given += order_ == Order::none ? *more : take(out.subspan(given));
  }
  return given;
}

}  // namespace greffier::pipeline
