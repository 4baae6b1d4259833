#include "kinds/data_shape.hpp"

#include "kinds/collection_shape.hpp"
#include "kinds/computations.hpp"
#include "kinds/derived.hpp"

namespace greffier::kinds {

using Form = templating::Shape;
using templating::RecordShape;

Form data_shape(const Kind& kind) {
  RecordShape data = record_form(kind.fields);
  data.open = kind.is_open;
  for (const Collection& collection : kind.collections) add(data, collection_member(collection));
  add(data, member(kGenre, Form::of(Form::text)));
  add(data, member(kFacts, Form::list_of(Form::of(Form::text | Form::rich))));
  add(data, member(kBody, Form::of(Form::blocks)));
  add(data, member(kSetApart, Form::list_of(Form::of(Form::text))));
  for (const std::string& name : kind.computations) {
    for (const Addition& addition : added(*find_computation(name)))
      add(data, member(addition.member, addition.shape(kind.collections)));
  }
  return Form::record_of(std::move(data));
}

}  // namespace greffier::kinds
