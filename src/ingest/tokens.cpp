#include "ingest/tokens.hpp"

#include <utility>

namespace greffier::ingest {

void add_run(Tokens& tokens, model::Inline run) {
  auto* const last = tokens.empty() ? nullptr : std::get_if<model::Inline>(&tokens.back());
  auto* const before = last == nullptr ? nullptr : std::get_if<model::Text>(&last->node);
  if (before == nullptr || last->format != run.format || last->span.end != run.span.begin ||
      last->span.begin.line != run.span.begin.line) {
    tokens.emplace_back(std::move(run));
    return;
  }
  before->text += std::get<model::Text>(run.node).text;
  last->span.end = run.span.end;
}

}  // namespace greffier::ingest
