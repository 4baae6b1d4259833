#include "pipeline/data_walk.hpp"

#include "model/walk.hpp"

namespace greffier::pipeline {

using namespace model;

void visit(Value& value, const DataVisitor& visitor) {
  if (auto* text = value.get_if<std::string>(); text && visitor.text)
    visitor.text(*text, value.span);
  if (auto* inlines = value.get_if<Inlines>(); inlines && visitor.inlines)
    visitor.inlines(*inlines);
  if (auto* blocks = value.get_if<Blocks>(); blocks && visitor.blocks) visitor.blocks(*blocks);
  if (auto* list = value.get_if<Values>())
    for (Value& item : *list) visit(item, visitor);
  if (auto* map = value.get_if<Map>()) visit(*map, visitor);
}

void visit(Map& map, const DataVisitor& visitor) {
  for (Member& member : map.members()) visit(member.value, visitor);
}

void for_each_inlines(const Value& value, const std::function<void(const Inlines&)>& visit) {
  if (const auto* inlines = value.get_if<Inlines>()) visit(*inlines);
  if (const auto* blocks = value.get_if<Blocks>()) model::for_each_inlines(*blocks, visit);
  if (const auto* list = value.get_if<Values>())
    for (const Value& item : *list) for_each_inlines(item, visit);
  if (const auto* map = value.get_if<Map>())
    for (const Member& member : map->members()) for_each_inlines(member.value, visit);
}

}  // namespace greffier::pipeline
