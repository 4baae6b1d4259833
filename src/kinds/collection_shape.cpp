#include "kinds/collection_shape.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "kinds/checks.hpp"
#include "kinds/derived.hpp"
#include "kinds/persons.hpp"

namespace greffier::kinds {

namespace {

using Form = templating::Shape;
using templating::RecordShape;
using templating::ShapeMember;

constexpr unsigned kRichText = Form::text | Form::rich | Form::blocks;

// The alternatives of a single value.
struct ScalarForm {
  Shape shape;
  unsigned kinds;
};
constexpr std::array kScalars{
    ScalarForm{Shape::text, Form::text},
    ScalarForm{Shape::rich_text, kRichText},
    ScalarForm{Shape::date, Form::date},
    ScalarForm{Shape::date_or_text, Form::date | Form::text},
    ScalarForm{Shape::time, Form::time},
    ScalarForm{Shape::integer, Form::number},
    ScalarForm{Shape::amount, Form::number},
    ScalarForm{Shape::boolean, Form::truth},
    ScalarForm{Shape::file, Form::text},
    ScalarForm{Shape::image, Form::picture},
};

ShapeMember member(std::string_view key, std::string_view fr, std::string_view en, Form shape) {
  return {std::string(key), std::move(shape), std::string(fr), std::string(en), {}, true, {}};
}

// One of a few texts: what they read as is known.
Form choice_form(const std::vector<std::string>& choices) {
  Form form;
  for (const std::string& choice : choices)
    form = templating::united(form, templating::shape_of(model::Value(choice)));
  return form;
}

Form single_form(const Field& field) {
  if (field.shape == Shape::person) return person_shape();
  if (field.shape == Shape::record) {
    RecordShape record = record_form(field.fields);
    record.open = !field.notes_kind.empty();  // what that kind makes of its notes
    return Form::record_of(std::move(record));
  }
  if (field.shape == Shape::choice) return choice_form(field.choices);
  const auto found = std::ranges::find(kScalars, field.shape, &ScalarForm::shape);
  return found == kScalars.end() ? Form::any() : Form::of(found->kinds);
}

ShapeMember field_member(const Field& field) {
  Form form = single_form(field);
  if (field.is_list) form = Form::list_of(std::move(form));
  ShapeMember result = member(field.key, field.label.fr, field.label.en, std::move(form));
  result.aliases = field.names;
  return result;
}

}  // namespace

RecordShape record_form(const std::vector<Field>& fields) {
  RecordShape record;
  for (const Field& field : fields) record.members.push_back(field_member(field));
  return record;
}

void add(RecordShape& record, ShapeMember member) {
  if (record.find(member.key) == nullptr) record.members.push_back(std::move(member));
}

void add_texts(RecordShape& record, std::initializer_list<Derived> members) {
  for (const Derived& each : members) add(record, member(each, Form::of(Form::text)));
}

ShapeMember member(const Derived& derived, Form shape) {
  return member(derived.key, derived.fr, derived.en, std::move(shape));
}

ShapeMember collection_member(const Collection& collection) {
  RecordShape record;
  add(record, member(kNumber, Form::of(Form::text)));
  const unsigned content = collection.is_inline ? Form::text | Form::rich : kRichText;
  add(record, member(collection.content, kContent.fr, kContent.en, Form::of(content)));
  for (ShapeMember& field : record_form(collection.fields).members) add(record, std::move(field));
  for (const Derived& derived : derived_by(collection.check))
    add(record, member(derived, Form::of(Form::text)));
  ShapeMember result = member(collection.name, collection.label.fr, collection.label.en,
                              Form::list_of(Form::record_of(std::move(record))));
  result.aliases = {collection.container};
  return result;
}

}  // namespace greffier::kinds
