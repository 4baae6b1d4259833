// A text that prints values, read once: « {{ date | date }} », « {% si x %}…{% fin %} ».
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diag/sink.hpp"
#include "templating/scope.hpp"
#include "templating/tag.hpp"

namespace greffier::kinds {

class TextPattern {
 public:
  // `place` begins at the first character of `text`. Mistakes in the tags are raised.
  TextPattern(std::string_view text, const diag::Span& place, diag::Sink& sink);

  // The text with what its tags print in `scope`: `{{ … }}`, and the branches that hold of « si »,
  // « sinon si », « sinon », « fin »; other tags print nothing. What is wrong with the names or the
  // values is raised at the tags.
  [[nodiscard]] std::string fill(const templating::Scope& scope, diag::Sink& sink) const;

  // The folded names of the data that its tags may read.
  [[nodiscard]] std::set<std::string> names() const;

 private:
  std::vector<std::variant<std::string, templating::Tag>> pieces_;
};

}  // namespace greffier::kinds
