// A text that few nodes have: one pointer where there is none, so that what most of them lack (the
// link of a run, its language) does not fill the memory.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace greffier::model {

// A value, copied with its text; one that is moved from is empty. It reads as a std::string.
class RareText {
 public:
  RareText() = default;
  template <typename T>
  requires(std::is_constructible_v<std::string, T> &&
           !std::is_same_v<std::remove_cvref_t<T>, RareText>)
      RareText(T&& text)  // NOLINT(*-explicit-*): it is to be written as a text is
      : text_(held(std::string(std::forward<T>(text)))) {}
  RareText(const RareText& other) : text_(held(other.text_.get())) {}
  RareText(RareText&&) noexcept = default;
  RareText& operator=(const RareText& other) {
    if (this != &other) text_ = held(other.text_.get());
    return *this;
  }
  RareText& operator=(RareText&&) noexcept = default;
  ~RareText() = default;

  [[nodiscard]] bool empty() const { return text_ == nullptr; }
  void clear() { text_.reset(); }
  // The text; "" for none. Valid until the next change.
  [[nodiscard]] const std::string& str() const { return text_ ? *text_ : none(); }
  [[nodiscard]] std::string_view view() const { return str(); }
  operator const std::string&() const { return str(); }  // NOLINT(*-explicit-*)
  operator std::string_view() const { return str(); }    // NOLINT(*-explicit-*)

  friend bool operator==(const RareText& a, const RareText& b) { return a.str() == b.str(); }
  template <typename T>
  requires(std::is_convertible_v<const T&, std::string_view> &&
           !std::is_same_v<T, RareText>) friend bool
  operator==(const RareText& a, const T& b) {
    return a.view() == std::string_view(b);
  }

 private:
  static std::unique_ptr<std::string> held(std::string text) {
    return text.empty() ? nullptr : std::make_unique<std::string>(std::move(text));
  }
  static std::unique_ptr<std::string> held(const std::string* text) {
    return text == nullptr ? nullptr : std::make_unique<std::string>(*text);
  }
  static const std::string& none();

  std::unique_ptr<std::string> text_;  // null for ""
};

}  // namespace greffier::model
