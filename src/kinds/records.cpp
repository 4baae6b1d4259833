#include "kinds/records.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "kinds/checks.hpp"
#include "kinds/content.hpp"
#include "kinds/derived.hpp"
#include "kinds/enumeration.hpp"
#include "kinds/facts.hpp"
#include "kinds/field_lines.hpp"
#include "kinds/members.hpp"
#include "kinds/messages.hpp"
#include "kinds/numbering.hpp"
#include "kinds/written_fields.hpp"
#include "model/walk.hpp"
#include "templating/excerpt.hpp"
#include "templating/print.hpp"

namespace greffier::kinds {

namespace {

using namespace model;
using templating::to_text;

constexpr std::string_view kNumberKey = kNumber.key;
constexpr std::string_view kLabel = "libelle";
constexpr std::string_view kFreeText = "titre";  // what follows the container's name

// Makes the records of one collection.
class Recorder {
 public:
  Recorder(const Collection& collection, const Map& data, diag::Sink& sink)
      : collection_(&collection), numbering_(collection, data, sink), sink_(&sink) {}

  // A record that the data holds already.
  void add(Value value) {
    const diag::Span place = value.span;
    Map given;
    if (auto* map = value.get_if<Map>()) {
      given = std::move(*map);
    } else {
      given.set(collection_->content, std::move(value));
    }
    records_.emplace_back(typed(std::move(given), place), place);
    ++complete_;
  }

  // A record of the body; its container then says the same.
  void add(Container& container, const diag::Span& place) {
    keep_free_text(container, place);
    take_written_fields(collection_->fields, collection_->label.fr, container, *sink_);
    Map given;
    for (const Attribute& attribute : container.attributes)
      given.set(attribute.key, Value(attribute.value, attribute.span), {}, attribute.span);
    take_field_lines(*collection_, container, given, *sink_);
    if (!container.blocks.empty())
      given.set(collection_->content, content_of(container.blocks, collection_->is_inline));
    Map record = typed(std::move(given), place);
    write_back(record, container);
    records_.emplace_back(std::move(record), place);
  }

  // The next record of the body takes its content from its container, once all are numbered.
  void complete(Container& container) {
    if (!container.blocks.empty())
      records_.at(complete_).get_if<Map>()->set(
          collection_->content, content_of(container.blocks, collection_->is_inline));
    add_facts(*collection_, *records_.at(complete_).get_if<Map>(), container.blocks);
    ++complete_;
    set_like(container);
  }

  Values take() { return std::move(records_); }

 private:
  Map typed(Map given, const diag::Span& place) {
    const std::array<std::string_view, 2> known{kNumberKey, collection_->content};
    const Value* number = given.find(kNumberKey);
    const std::string wanted = number == nullptr ? std::string() : to_text(*number);
    given.erase(kNumberKey);
    Map record;
    record.set(kNumberKey, numbering_.next(wanted, place, *sink_));
    record.set(collection_->content, {});
    Map fields = type_members(collection_->fields, std::move(given), known, *sink_);
    for (Member& member : fields.members())
      record.set(member.key, std::move(member.value), member.label, member.span);
    report_missing(record, place);
    if (const Check check = find_check(collection_->check))
      check(record, place, *sink_, collection_->outcomes);
    return record;
  }

  void report_missing(const Map& record, const diag::Span& place) {
    std::vector<std::string> labels, attributes;
    for (const Requirement requirement : {Requirement::required, Requirement::expected})
      for (const Field* field : missing_fields(collection_->fields, record, requirement)) {
        labels.push_back(field->label.fr);
        attributes.push_back(fmt::format("{}=\"{}\"", field->key, field->example));
      }
    if (labels.empty()) return;
    sink_->raise(kIncompleteRecord, place, collection_->label.fr, to_text(*record.find(kNumberKey)),
                 templating::excerpt_from(to_text(*record.find(collection_->content)), 0),
                 joined(labels), collection_->container, joined(attributes, " "));
  }

  // Free text that is no field is the first paragraph.
  void keep_free_text(Container& container, const diag::Span& place) {
    if (find_field(collection_->fields, kFreeText) != nullptr) return;
    const auto found = std::ranges::find(container.attributes, kFreeText, &Attribute::key);
    if (found == container.attributes.end()) return;
    Block line = paragraph(Inlines{text(found->value, {}, found->span)});
    line.span = place;
    container.attributes.erase(found);
    container.blocks.insert(container.blocks.begin(), std::move(line));
  }

  void write_back(const Map& record, Container& container) const {
    std::erase_if(container.attributes, [this](const Attribute& attribute) {
      return attribute.key == kNumberKey ||
             find_field(collection_->fields, attribute.key) != nullptr;
    });
    container.attributes.push_back(
        {std::string(kNumberKey), to_text(*record.find(kNumberKey)), {}});
    for (const Field& field : collection_->fields)
      if (const Value* value = record.find(field.key); value != nullptr && !value->is_empty())
        container.attributes.push_back({field.key, to_text(*value), value->span});
  }

  // From here on it is a container that presentation knows, under the name of its own kind.
  void set_like(Container& container) const {
    if (collection_->presentation.empty()) return;
    container.kind = collection_->presentation;
    container.attributes.push_back({std::string(kOwnName), collection_->container, {}});
    container.attributes.push_back({std::string(kLabel), collection_->label.fr, {}});
  }

  const Collection* collection_;
  Numbering numbering_;
  diag::Sink* sink_;
  Values records_;
  std::size_t complete_ = 0;  // records that have their content
};

using Recorders = std::map<std::string_view, Recorder>;  // by container

Recorder* recorder_of(Recorders& recorders, const Container* container) {
  if (container == nullptr) return nullptr;
  const auto found = recorders.find(container->kind);
  return found == recorders.end() ? nullptr : &found->second;
}

// The records that the header or the data give.
Values given_records(Map& data, const std::string& name) {
  Value* value = data.find(name);
  if (value == nullptr || value->is_empty()) return {};
  if (auto* list = value->get_if<Values>()) return std::move(*list);
  return {std::move(*value)};
}

}  // namespace

std::string_view own_name(const Container& container) {
  const std::string* own = container.attribute(kOwnName);
  return own == nullptr ? std::string_view(container.kind) : std::string_view(*own);
}

void collect(const std::vector<Collection>& collections, Map& data, Blocks& body,
             diag::Sink& sink) {
  Recorders recorders;
  for (const Collection& collection : collections) {
    Recorder& recorder =
        recorders.try_emplace(collection.container, collection, data, sink).first->second;
    for (Value& value : given_records(data, collection.name)) recorder.add(std::move(value));
  }
  for_each_block(body, [&](Block& block) {
    auto* container = std::get_if<Container>(&block.node);
    if (Recorder* recorder = recorder_of(recorders, container))
      recorder->add(*container, block.span);
  });
  for_each_block(body, [&](Block& block) {
    auto* container = std::get_if<Container>(&block.node);
    if (Recorder* recorder = recorder_of(recorders, container)) recorder->complete(*container);
  });
  for (const Collection& collection : collections)
    data.set(collection.name, recorders.at(collection.container).take());
}

}  // namespace greffier::kinds
