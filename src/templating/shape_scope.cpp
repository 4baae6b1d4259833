#include "templating/shape_scope.hpp"

#include <algorithm>
#include <utility>

#include "templating/loop_words.hpp"
#include "text/fold.hpp"

namespace greffier::templating {

namespace {

Shape loop_shape() {
  RecordShape record;
  for (const LoopWord& entry : kLoopWords) {
    const bool is_count = entry.fact == LoopFact::rank || entry.fact == LoopFact::length;
    record.members.push_back({std::string(entry.word),
                              Shape::of(is_count ? Shape::number : Shape::truth),
                              {},
                              {},
                              {},
                              true,
                              {}});
  }
  return Shape::record_of(std::move(record));
}

bool starts_path(std::string_view path, std::string_view begin) {
  return path.starts_with(begin) && (path.size() == begin.size() || path[begin.size()] == '.');
}

bool has_alias(const ShapeMember& member, std::string_view name) {
  return std::ranges::find(member.aliases, name) != member.aliases.end();
}

}  // namespace

const Shape& loop_record() {
  static const Shape kShape = loop_shape();
  return kShape;
}

const ShapeMember* nearest_member(const RecordShape& record, std::string_view name) {
  for (const ShapeMember& member : record.members)
    if (has_alias(member, name)) return &member;
  const auto near = text::nearest(name, keys_of(record));
  return near ? record.find(*near) : nullptr;
}

ShapeScope::ShapeScope(const Shape& data, const Paths& broken) : data_(&data), broken_(&broken) {}

ShapeScope::ShapeScope(const ShapeScope& outer, std::string_view variable, Shape item, bool counts,
                       Members members)
    : outer_(&outer),
      binds_(true),
      counts_(counts),
      names_members_(members == Members::named),
      variable_(variable),
      item_(std::move(item)) {}

ShapeScope::ShapeScope(const ShapeScope& outer, const Paths& defined)
    : outer_(&outer), assured_(&defined) {}

const RecordShape& ShapeScope::data() const {
  static const RecordShape kEmpty;
  return data_->members == nullptr ? kEmpty : *data_->members;
}

std::optional<ShapeScope::Found> ShapeScope::find(std::string_view name) const {
  const ShapeScope* frame = this;
  bool may_be_anything = false;
  for (; frame->outer_ != nullptr; frame = frame->outer_) {
    if (!frame->binds_) continue;
    const RecordShape* record = frame->names_members_ ? record_in(frame->item_) : nullptr;
    if (const ShapeMember* member = record == nullptr ? nullptr : record->find(name))
      return Found{member->shape, member};
    if (name == frame->variable_) return Found{frame->item_, nullptr};
    if (frame->counts_ && is_loop_name(name)) return Found{loop_record(), nullptr};
    may_be_anything = may_be_anything || (frame->variable_.empty() && !frame->names_members_) ||
                      (frame->names_members_ && frame->item_.is_any());
  }
  if (const ShapeMember* member = frame->data().find(name)) return Found{member->shape, member};
  const bool is_broken = std::ranges::find(*frame->broken_, name) != frame->broken_->end();
  if (is_loop_name(name) && !is_broken && !may_be_anything) return std::nullopt;
  const bool is_open = frame->data_->members == nullptr || frame->data().open;
  if (may_be_anything || is_broken || is_open) return Found{Shape::any(), nullptr};
  return std::nullopt;
}

bool ShapeScope::is_assured(std::string_view path) const {
  const std::string_view name = path.substr(0, path.find('.'));
  for (const ShapeScope* frame = this; frame->outer_ != nullptr; frame = frame->outer_) {
    if (frame->binds_ && frame->variable_ == name) return false;
    if (frame->assured_ != nullptr &&
        std::ranges::any_of(*frame->assured_, [path](const std::string& assured) {
          return starts_path(assured, path);
        }))
      return true;
  }
  return false;
}

std::vector<std::string_view> ShapeScope::names() const {
  std::vector<std::string_view> names;
  const ShapeScope* frame = this;
  for (; frame->outer_ != nullptr; frame = frame->outer_) {
    if (const RecordShape* record = frame->names_members_ ? record_in(frame->item_) : nullptr)
      for (const ShapeMember& member : record->members) names.push_back(member.key);
    if (frame->binds_ && !frame->variable_.empty()) names.push_back(frame->variable_);
    if (frame->counts_) names.push_back(kLoopNames.front());
  }
  for (const ShapeMember& member : frame->data().members) names.push_back(member.key);
  return names;
}

std::optional<std::string> ShapeScope::suggestion(std::string_view name) const {
  const ShapeScope* frame = this;
  for (; frame->outer_ != nullptr; frame = frame->outer_) {
    const RecordShape* item =
        frame->binds_ && frame->item_.may_be(Shape::record) ? frame->item_.members.get() : nullptr;
    if (item != nullptr && item->find(name) != nullptr)
      return std::string(frame->variable_) + '.' + std::string(name);
  }
  for (const ShapeMember& member : frame->data().members)
    if (has_alias(member, name)) return member.key;
  const auto near = text::nearest(name, names());
  return near ? std::optional(std::string(*near)) : std::nullopt;
}

}  // namespace greffier::templating
