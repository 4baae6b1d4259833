// The data that the templates of a kind find, before there are notes.
#pragma once

#include "kinds/kind.hpp"
#include "model/value.hpp"
#include "templating/shapes.hpp"

namespace greffier::pipeline {

// What render() gives the templates of a kind, whatever the notes (kinds/data_shape.hpp,
// present_data.hpp).
[[nodiscard]] templating::Shape template_shape(const kinds::Kind& kind);

// The same with what some data hold besides.
[[nodiscard]] templating::Shape with_data(const templating::Shape& shape,
                                          const templating::Shape& data);

}  // namespace greffier::pipeline
