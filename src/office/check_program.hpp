// Every mistake of a compiled template that shows before there is any data.
#pragma once

#include "diag/sink.hpp"
#include "office/program.hpp"
#include "templating/shape_scope.hpp"

namespace greffier::office {

// Looks at every tag of the program, in every branch, each once, whether or not some data would
// reach it: names, members, loop variables, arguments of filters, and what a tag is given that
// cannot suit it. What is wrong is raised at the tag. Syntax and structure are the compiler's
// (compile.hpp).
void check_program(const Program& program, const templating::ShapeScope& scope, diag::Sink& sink);

}  // namespace greffier::office
