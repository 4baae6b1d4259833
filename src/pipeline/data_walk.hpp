// Visits of the texts inside data.
#pragma once

#include <functional>

#include "model/value.hpp"

namespace greffier::pipeline {

// What to do with each piece of text of a tree of values; unset members are skipped.
struct DataVisitor {
  std::function<void(std::string&, const diag::Span&)> text;
  std::function<void(model::Inlines&)> inlines;
  std::function<void(model::Blocks&)> blocks;
};

void visit(model::Value& value, const DataVisitor& visitor);
void visit(model::Map& map, const DataVisitor& visitor);

// Calls `visit` with every sequence of inlines of the data, those inside blocks included.
void for_each_inlines(const model::Value& value,
                      const std::function<void(const model::Inlines&)>& visit);

}  // namespace greffier::pipeline
