#include "model/value.hpp"

#include <algorithm>

namespace greffier::model {

namespace {

template <typename Members>
auto* find_in(Members& members, std::string_view key) {
  const auto found = std::ranges::find(members, key, &Member::key);
  return found == members.end() ? nullptr : &found->value;
}

struct Emptiness {
  bool operator()(const std::monostate&) const { return true; }
  bool operator()(const std::string& text) const { return text.empty(); }
  bool operator()(const Values& values) const { return values.empty(); }
  bool operator()(const Map& map) const { return map.empty(); }
  bool operator()(const Inlines& inlines) const { return inlines.empty(); }
  bool operator()(const Blocks& blocks) const { return blocks.empty(); }
  template <typename Scalar>
  bool operator()(const Scalar&) const {
    return false;
  }
};

}  // namespace

const Value* Map::find(std::string_view key) const {
  return find_in(members_, key);
}
Value* Map::find(std::string_view key) {
  return find_in(members_, key);
}

Value& Map::set(std::string_view key, Value value, std::string_view label, diag::Span span) {
  if (Value* existing = find(key)) return *existing = std::move(value);
  members_.push_back(
      {std::string(key), std::string(label.empty() ? key : label), std::move(value), span});
  return members_.back().value;
}

bool Map::erase(std::string_view key) {
  return std::erase_if(members_, [key](const Member& member) { return member.key == key; }) > 0;
}

bool operator==(const Map& a, const Map& b) {
  return a.members_ == b.members_;
}

bool Value::is_empty() const {
  return std::visit(Emptiness{}, data);
}

std::string_view text_in(const Map& map, std::string_view key) {
  const Value* const value = map.find(key);
  const auto* const text = value == nullptr ? nullptr : value->get_if<std::string>();
  return text == nullptr ? std::string_view() : *text;
}

}  // namespace greffier::model
