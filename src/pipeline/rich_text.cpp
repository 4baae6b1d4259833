#include "pipeline/rich_text.hpp"

#include <iterator>
#include <utility>

#include "ingest/notes.hpp"
#include "kinds/content.hpp"
#include "office/presentation.hpp"
#include "pipeline/corrections.hpp"

namespace greffier::pipeline {

model::Value RichText::markdown(const model::Value& text, diag::Sink& sink) {
  const std::string& source = *text.get_if<std::string>();
  if (const auto known = read_.find(source); known != read_.end()) return known->second;
  model::Blocks blocks = ingest::read_blocks(source, text.span, sink);
  std::ranges::move(correct(blocks, profile_, sink), std::back_inserter(corrections_));
  model::Value result = kinds::content_of(office::present(std::move(blocks), sink), false);
  return read_.emplace(source, std::move(result)).first->second;
}

std::string RichText::meant_by(std::string_view name) const {
  const kinds::Field* field = kind_ == nullptr ? nullptr : kinds::find_field(kind_->fields, name);
  return field == nullptr ? "" : field->key;
}

}  // namespace greffier::pipeline
