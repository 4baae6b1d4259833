#include "pipeline/template_shape.hpp"

#include <string>
#include <utility>

#include "kinds/data_shape.hpp"
#include "pipeline/present_data.hpp"

namespace greffier::pipeline {

using templating::RecordShape;
using templating::Shape;

Shape template_shape(const kinds::Kind& kind) {
  RecordShape record = *kinds::data_shape(kind).members;
  for (const kinds::Derived& part : kBodyParts)
    record.members.push_back({std::string(part.key),
                              Shape::of(Shape::blocks),
                              std::string(part.fr),
                              std::string(part.en),
                              {},
                              true,
                              {}});
  return Shape::record_of(std::move(record));
}

Shape with_data(const Shape& shape, const Shape& given) {
  RecordShape record = shape.members == nullptr ? RecordShape() : *shape.members;
  if (given.members == nullptr) return Shape::record_of(std::move(record));
  for (const templating::ShapeMember& member : given.members->members)
    if (record.find(member.key) == nullptr) record.members.push_back(member);
  return Shape::record_of(std::move(record));
}

}  // namespace greffier::pipeline
