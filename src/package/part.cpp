#include <algorithm>
#include <mutex>

#include "package/deflate.hpp"
#include "package/messages.hpp"
#include "package/package.hpp"

namespace greffier::package {

namespace {

// Long parts are packed at a lower level: a seventh longer at most, in two thirds of the time.
constexpr std::size_t kLong = std::size_t{1} << 20;
constexpr int kLevelOfLong = 4;

}  // namespace

// One of the two forms was given; the other is made once, whichever thread asks first.
struct Part::State {
  explicit State(std::string given, Method wish)
      : came_packed(false), method(wish), content(std::move(given)) {}
  explicit State(Packed given)
      : came_packed(true), method(given.method), packed(std::move(given)) {}

  void unpack();
  void pack_at(int level) {
    const bool is_long = content.size() >= kLong;
    packed = pack(content, method, is_long ? std::min(level, kLevelOfLong) : level);
  }

  const bool came_packed;
  const Method method;
  std::string content;  // stays empty when the packed bytes are the content
  Packed packed;
  bool is_damaged = false;
  std::once_flag once;
};

void Part::State::unpack() {
  if (method == Method::stored) {
    is_damaged = !has_claimed_crc(packed.bytes, packed);
  } else if (auto inflated = inflate(packed)) {
    content = *std::move(inflated);
  } else {
    is_damaged = true;
  }
}

Part::Part(std::string name, std::string content, Method method)
    : name_(std::move(name)), state_(std::make_shared<State>(std::move(content), method)) {}

Part::Part(std::string name, Packed packed)
    : name_(std::move(name)), state_(std::make_shared<State>(std::move(packed))) {}

Method Part::method() const {
  return state_->method;
}

diag::Result<std::string_view> Part::content() const {
  State& state = *state_;
  if (!state.came_packed) return std::string_view(state.content);
  std::call_once(state.once, [&state] { state.unpack(); });
  if (state.is_damaged) return diag::make(kDamagedPart, {}, name_);
  return std::string_view(state.method == Method::stored ? state.packed.bytes : state.content);
}

const Packed& Part::packed(int level) const {
  State& state = *state_;
  if (!state.came_packed) std::call_once(state.once, [&] { state.pack_at(level); });
  return state.packed;
}

}  // namespace greffier::package
