// A compiled template at work.
#pragma once

#include "diag/sink.hpp"
#include "office/program.hpp"
#include "templating/scope.hpp"

namespace greffier::office {

// Runs a program. Problems of data (undefined names) are raised in `sink`, all of them.
void run(const Program& program, const templating::Scope& scope, Emitter& emitter,
         diag::Sink& sink);

}  // namespace greffier::office
