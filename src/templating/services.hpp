// What filters ask of the rest of the program.
#pragma once

#include "diag/sink.hpp"
#include "model/value.hpp"

namespace greffier::templating {

class Services {
 public:
  virtual ~Services() = default;
  // What a text in Markdown (a string) says, ready to be set: a string, Inlines or Blocks. What is
  // wrong in it is raised in `sink`.
  [[nodiscard]] virtual model::Value markdown(const model::Value& text, diag::Sink& sink) = 0;
};

}  // namespace greffier::templating
