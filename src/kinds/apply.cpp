#include "kinds/apply.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "kinds/attributes.hpp"
#include "kinds/body.hpp"
#include "kinds/calendar.hpp"
#include "kinds/computations.hpp"
#include "kinds/content.hpp"
#include "kinds/derived.hpp"
#include "kinds/enumeration.hpp"
#include "kinds/formula.hpp"
#include "kinds/internal_notes.hpp"
#include "kinds/members.hpp"
#include "kinds/messages.hpp"
#include "kinds/outline.hpp"
#include "kinds/record_tables.hpp"
#include "kinds/records.hpp"
#include "kinds/weekday.hpp"
#include "templating/print.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

using namespace model;
using templating::to_text;

constexpr std::string_view kBodyTitle = "titre_du_corps";
constexpr std::string_view kFirstHeading = "premier_titre";

class Application {
 public:
  Application(const Kind& kind, Document notes, const Context& context, diag::Sink& sink)
      : kind_(kind), notes_(std::move(notes)), context_(context), sink_(sink) {}

  Map run() {
    refuse_reserved_names();
    const std::vector<std::string> known = known_names();
    const std::vector<std::string_view> names(known.begin(), known.end());
    data_ = type_members(kind_.fields, std::move(notes_.header), names, sink_);
    remove_internal_notes(notes_.body, sink_);
    expand_record_tables(kind_.collections, notes_.body, sink_);
    fill_tables();
    check_attributes(kind_.collections, notes_.body, sink_);
    collect(kind_.collections, data_, notes_.body, sink_);
    fill_calendars(notes_.body, data_, sink_);
    set_defaults();
    raise_levels(notes_.body, sink_);
    check_outline(notes_.body, kind_.outline, sink_);
    check_written_weekdays(notes_.body, sink_);
    report_missing();
    set_derived();
    check_rules(kind_.rules, data_, context_.header, sink_);
    return std::move(data_);
  }

 private:
  // Settings, the collections that a data file may give, and in an open kind whatever is there.
  std::vector<std::string> known_names() const {
    std::vector<std::string> names(context_.settings.begin(), context_.settings.end());
    if (kind_.is_open)
      for (const Member& member : notes_.header.members()) names.push_back(member.key);
    for (const Collection& collection : kind_.collections) names.push_back(collection.name);
    return names;
  }

  void fill_tables() {
    std::vector<FilledFigure> filled;
    fill_figures(notes_.body, filled, sink_);
    for_each_body(data_, [&](Blocks& body) { fill_figures(body, filled, sink_); });
    if (context_.filled != nullptr) *context_.filled = std::move(filled);
  }

  void refuse_reserved_names() {
    for (const std::string_view name : {kFacts.key, kBody.key, kSetApart.key})
      for (const Member& member : notes_.header.members())
        if (member.key == name) sink_.raise(kReservedName, member.span, member.label);
  }

  void set_defaults() {
    for (const Field& field : kind_.fields) {
      Value* value = data_.find(field.key);
      if (value->is_empty()) *value = default_of(field);
    }
  }

  Value default_of(const Field& field) {
    for (const Formula& formula : field.otherwise)
      if (Value value = default_by(formula); !value.is_empty()) return value;
    return {};
  }

  Value default_by(const Formula& formula) {
    if (is_name(formula, kBodyTitle)) {
      std::optional<Inlines> title = take_title(notes_.body, kind_.label, sink_);
      return title ? simplest(std::move(*title)) : Value();
    }
    if (is_name(formula, kFirstHeading)) return simplest(first_heading(notes_.body));
    return evaluate(formula, data_, sink_);
  }

  void report_missing() const {
    for (const Field* field : missing_fields(kind_.fields, data_, Requirement::required))
      sink_.raise(kMissingRequired, context_.header, field->label.fr, field->key, field->example);
    std::vector<std::string> labels, keys;
    for (const Field* field : missing_fields(kind_.fields, data_, Requirement::expected)) {
      labels.push_back(field->label.fr);
      keys.push_back(field->key + ":");
    }
    if (!labels.empty())
      sink_.raise(kMissingExpected, context_.header, joined(labels), joined(keys));
  }

  void set_derived() {
    if (const Value* given = data_.find(kGenre.key); given == nullptr || given->is_empty())
      data_.set(kGenre.key, kind_.label.fr);
    data_.set(kFacts.key, facts());
    data_.set(kSetApart.key, set_apart(kind_, notes_.body, data_));
    data_.set(kBody.key, std::move(notes_.body));
    for (const std::string& name : kind_.computations) {
      const Computation& computation = *find_computation(name);
      Values values = computation.compute(kind_.collections, data_);
      auto value = values.begin();
      for (const Addition& addition : added(computation))
        data_.set(addition.member.key, std::move(*value++));
    }
  }

  Values facts() const {
    const Value* title = data_.find("titre");
    const std::string said = title == nullptr ? std::string() : text::fold_name(to_text(*title));
    Values result;
    for (const std::string& key : kind_.facts) {
      const Value* value = data_.find(key);
      if (value == nullptr || value->is_empty()) continue;
      std::string fact = to_text(*value);
      if (text::fold_name(fact) == said) continue;
      result.push_back(std::holds_alternative<Inlines>(value->data) ? *value
                                                                    : Value(std::move(fact)));
    }
    return result;
  }

  const Kind& kind_;
  Document notes_;
  const Context& context_;
  diag::Sink& sink_;
  Map data_;
};

}  // namespace

Map apply(const Kind& kind, Document notes, const Context& context, diag::Sink& sink) {
  return Application(kind, std::move(notes), context, sink).run();
}

void override_header(const Kind& kind, Map& header, Map values) {
  for (Member& member : values.members()) {
    const Field* field = find_field(kind.fields, member.key);
    if (field != nullptr)
      for (const std::string& name : field->names) header.erase(name);
    header.set(member.key, std::move(member.value), member.label, member.span);
  }
}

}  // namespace greffier::kinds
