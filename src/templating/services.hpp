// What filters ask of the rest of the program.
#pragma once

#include <string>
#include <string_view>

#include "diag/sink.hpp"
#include "model/value.hpp"

namespace greffier::templating {

class Services {
 public:
  virtual ~Services() = default;
  // What a text in Markdown (a string) says, ready to be set: a string, Inlines or Blocks. What is
  // wrong in it is raised in `sink`.
  [[nodiscard]] virtual model::Value markdown(const model::Value& text, diag::Sink& sink) = 0;
  // The name in the data of what people also call so (folded): « date » for « jour »; "" when
  // nothing is called so.
  [[nodiscard]] virtual std::string meant_by(std::string_view /*name*/) const { return {}; }
};

}  // namespace greffier::templating
