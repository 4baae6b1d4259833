#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "embedding/messages.hpp"
#include "embedding/shared.hpp"
#include "ingest/yaml.hpp"

namespace greffier::embedding {

namespace {

using model::Map;
using model::Member;
using model::Value;
using model::Values;

constexpr std::string_view kTakes = "reprend";
constexpr std::size_t kDeepest = 8;
// What tells the entries of a list apart.
constexpr std::array<std::string_view, 3> kIdentities{"cle", "nom", "code"};

std::string identity_of(const Value& value) {
  const auto* map = value.get_if<Map>();
  if (map == nullptr) return {};
  for (const std::string_view key : kIdentities)
    if (const Value* name = map->find(key))
      if (const auto* text = name->get_if<std::string>()) return *text;
  return {};
}

void lay_over(Value& base, Value over);

void lay_over(Map& base, Map over) {
  for (Member& member : over.members())
    if (Value* known = base.find(member.key))
      lay_over(*known, std::move(member.value));
    else
      base.set(member.key, std::move(member.value), member.label, member.span);
}

void lay_over(Values& base, Values over) {
  for (Value& entry : over) {
    const std::string name = identity_of(entry);
    const auto known = std::ranges::find_if(
        base, [&name](const Value& value) { return !name.empty() && identity_of(value) == name; });
    if (known == base.end())
      base.push_back(std::move(entry));
    else
      lay_over(*known, std::move(entry));
  }
}

bool holds_entries(const Value& value) {
  const auto* values = value.get_if<Values>();
  return values != nullptr && !values->empty() && !identity_of(values->front()).empty();
}

void lay_over(Value& base, Value over) {
  if (base.get_if<Map>() != nullptr && over.get_if<Map>() != nullptr)
    lay_over(*base.get_if<Map>(), std::move(*over.get_if<Map>()));
  else if (holds_entries(base) && holds_entries(over))
    lay_over(*base.get_if<Values>(), std::move(*over.get_if<Values>()));
  else
    base = std::move(over);
}

class Descriptions {
 public:
  Descriptions(std::span<const File> library, diag::Sink& sink) : library_(library), sink_(sink) {}

  Value whole(const File& file) {
    Value value = ingest::read_yaml(file.bytes, diag::kNoSource, 1, sink_);
    Map* own = value.get_if<Map>();
    if (own == nullptr) return value;
    for (Member& member : own->members())
      if (auto* entries = member.value.get_if<Values>(); entries && member.key != kTakes)
        take_entries(*entries, member.key);
    const Values taken = texts_of(own->find(kTakes));
    if (taken.empty()) return value;
    own->erase(kTakes);
    Value base{Map()};
    for (const Value& path : taken) lay_over(base, shared(path));
    lay_over(base, std::move(value));
    return base;
  }

 private:
  static Values texts_of(const Value* value) {
    if (value == nullptr) return {};
    const auto* list = value->get_if<Values>();
    return list == nullptr ? Values{*value} : *list;
  }

  // The description that `path` names; nothing when there is none.
  Value shared(const Value& path) {
    const auto* name = path.get_if<std::string>();
    const File* file = name == nullptr ? nullptr : find_file(library_, *name);
    if (file == nullptr || depth_ >= kDeepest) {
      sink_.raise(kNoSuchPiece, path.span, name == nullptr ? "?" : *name);
      return {};
    }
    ++depth_;
    Value value = whole(*file);
    --depth_;
    return value;
  }

  void take_entries(Values& entries, std::string_view key) {
    Values whole;
    for (Value& entry : entries) {
      const auto* map = entry.get_if<Map>();
      const Value* path = map == nullptr ? nullptr : map->find(kTakes);
      if (path == nullptr) {
        lay_over(whole, Values{std::move(entry)});
        continue;
      }
      Value taken = shared(*path);
      auto* members = taken.get_if<Map>();
      Value* list = members == nullptr ? nullptr : members->find(key);
      if (list != nullptr && list->get_if<Values>() != nullptr)
        lay_over(whole, std::move(*list->get_if<Values>()));
    }
    entries = std::move(whole);
  }

  std::span<const File> library_;
  diag::Sink& sink_;
  std::size_t depth_ = 0;
};

}  // namespace

Value whole_description(const File& file, std::span<const File> library, diag::Sink& sink) {
  return Descriptions(library, sink).whole(file);
}

}  // namespace greffier::embedding
