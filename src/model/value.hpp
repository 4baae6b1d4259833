// Data: what the header, the data files and the computed fields hold, and what tags print.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

#include "diag/span.hpp"
#include "model/block.hpp"

namespace greffier::model {

// A day of the proleptic Gregorian calendar; always a real one (see text/dates.hpp).
using Date = std::chrono::year_month_day;

// A time of day, to the minute.
struct Time {
  int hour = 0;
  int minute = 0;
  friend auto operator<=>(const Time&, const Time&) = default;
};

struct Value;
using Values = std::vector<Value>;
struct Member;

// An ordered map from folded names (text/fold.hpp) to values. Small: looked up by a linear scan.
class Map {
 public:
  // The value of `key`, or null.
  [[nodiscard]] const Value* find(std::string_view key) const;
  [[nodiscard]] Value* find(std::string_view key);
  // Replaces the value of `key`, or adds it at the end. `label` is the name as its author wrote it.
  Value& set(std::string_view key, Value value, std::string_view label = {}, diag::Span span = {});
  bool erase(std::string_view key);

  [[nodiscard]] const std::vector<Member>& members() const { return members_; }
  [[nodiscard]] std::vector<Member>& members() { return members_; }
  [[nodiscard]] bool empty() const { return members_.empty(); }
  friend bool operator==(const Map&, const Map&);

 private:
  std::vector<Member> members_;
};

struct Value {
  // monostate is "nothing" (YAML null, JSON null). Inlines and Blocks are rich text.
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Date, Time, Values, Map,
               Inlines, Blocks>
      data;
  diag::Span span;

  Value() = default;
  template <typename T>
  requires(!std::is_same_v<std::remove_cvref_t<T>, Value>)
      Value(T&& content, diag::Span where = {})  // NOLINT(*-explicit-*)
      : data(std::forward<T>(content)), span(where) {}

  // The content when it is a T, or null.
  template <typename T>
  [[nodiscard]] const T* get_if() const {
    return std::get_if<T>(&data);
  }
  template <typename T>
  [[nodiscard]] T* get_if() {
    return std::get_if<T>(&data);
  }
  // Nothing, "", an empty list, map or rich text.
  [[nodiscard]] bool is_empty() const;

  friend bool operator==(const Value& a, const Value& b) { return a.data == b.data; }
};

struct Member {
  std::string key;    // folded
  std::string label;  // as written; equal to the key when unknown
  Value value;
  diag::Span span;  // of the key
  friend bool operator==(const Member& a, const Member& b) {
    return a.key == b.key && a.value == b.value;
  }
};

// The text that `key` has in `map`, which it is a part of; "" when it has none.
[[nodiscard]] std::string_view text_in(const Map& map, std::string_view key);

}  // namespace greffier::model
