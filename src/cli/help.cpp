#include "cli/help.hpp"

#include "cli/help_documents.hpp"
#include "cli/help_tools.hpp"

namespace greffier::cli {

std::string_view help_text(std::string_view topic, diag::Language language) {
  const Topic* shown = kDocumentTopics.data();
  for (const Topic& known : kDocumentTopics)
    if (known.name == topic) shown = &known;
  for (const Topic& known : kToolTopics)
    if (known.name == topic) shown = &known;
  return language == diag::Language::french ? shown->fr : shown->en;
}

}  // namespace greffier::cli
