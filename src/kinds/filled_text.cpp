#include "kinds/filled_text.hpp"

#include "kinds/text_pattern.hpp"

namespace greffier::kinds {

std::string filled_text(std::string_view text, const templating::Scope& scope) {
  diag::Sink unheard;
  return TextPattern(text, {}, unheard).fill(scope, unheard);
}

}  // namespace greffier::kinds
