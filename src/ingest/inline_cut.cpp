#include "ingest/inline_cut.hpp"

#include <algorithm>

#include "ingest/ascii.hpp"
#include "ingest/source_text.hpp"

namespace greffier::ingest {

namespace {

model::Text* run_of(model::Inline& item) {
  return std::get_if<model::Text>(&item.node);
}

bool is_line_break(const model::Inline& item) {
  return std::holds_alternative<model::LineBreak>(item.node);
}

bool is_blank_inline(const model::Inline& item) {
  const auto* const run = std::get_if<model::Text>(&item.node);
  return run == nullptr ? is_line_break(item) : trimmed_wide(run->text).empty();
}

}  // namespace

void drop_start(model::Inline& item, std::size_t bytes) {
  std::string& text = run_of(item)->text;
  if (diag::is_known(item.span))
    item.span.begin.column += count_code_points(std::string_view(text).substr(0, bytes));
  text.erase(0, bytes);
}

void trim_start(model::Inline& item) {
  const model::Text* const run = run_of(item);
  if (run == nullptr) return;
  const std::string_view rest = trimmed_wide(run->text);
  const bool blank = rest.empty();
  drop_start(item,
             blank ? run->text.size() : static_cast<std::size_t>(rest.data() - run->text.data()));
}

void trim_end(model::Inline& item) {
  model::Text* const run = run_of(item);
  if (run == nullptr) return;
  const std::string_view rest = trimmed_wide(run->text);
  run->text.resize(
      rest.empty() ? 0 : static_cast<std::size_t>(rest.data() - run->text.data()) + rest.size());
}

void drop_text(model::Inlines& inlines, std::size_t bytes) {
  auto item = inlines.begin();
  for (; item != inlines.end() && bytes > 0; ++item) {
    model::Text* const run = run_of(*item);
    const std::size_t length = run != nullptr ? run->text.size() : (is_line_break(*item) ? 1 : 0);
    if (run != nullptr && length > bytes) {
      drop_start(*item, bytes);
      break;
    }
    bytes -= std::min(bytes, length);
  }
  inlines.erase(inlines.begin(), item);
  trim_line(inlines);
}

std::size_t next_source_line(const model::Inlines& inlines, std::size_t from) {
  for (std::size_t i = from + 1; i < inlines.size(); ++i)
    if (inlines[i].span.begin.line > inlines[i - 1].span.begin.line) return i;
  return inlines.size();
}

void trim_line(model::Inlines& inlines) {
  inlines.erase(inlines.begin(), std::ranges::find_if_not(inlines, is_blank_inline));
  while (!inlines.empty() && is_blank_inline(inlines.back())) inlines.pop_back();
  if (inlines.empty()) return;
  trim_start(inlines.front());
  trim_end(inlines.back());
}

}  // namespace greffier::ingest
