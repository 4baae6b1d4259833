#include "ingest/inline_cut.hpp"

#include <algorithm>
#include <cstdint>

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
  if (diag::is_known(item.span)) {
    item.span.begin.column += count_code_points(std::string_view(text).substr(0, bytes));
    item.span.end = std::max(item.span.end, item.span.begin);  // may be that of a shorter text
  }
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

bool is_written_apart(const model::Inlines& inlines, std::size_t byte) {
  constexpr std::uint32_t kBackslash = 1;
  constexpr std::uint32_t kEntity = 4;  // « &#58; » is five signs for one
  const auto gap_before = [&inlines](std::size_t i) -> std::uint32_t {
    if (i == 0 || i >= inlines.size() || inlines[i].format != inlines[i - 1].format) return 0;
    const diag::Position end = inlines[i - 1].span.end;
    const diag::Position begin = inlines[i].span.begin;
    return end.line == begin.line && begin.column > end.column ? begin.column - end.column : 0;
  };
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    const auto* const run = std::get_if<model::Text>(&inlines[i].node);
    const std::size_t length =
        run != nullptr ? run->text.size() : (is_line_break(inlines[i]) ? 1 : 0);
    if (byte >= length) {
      byte -= length;
      continue;
    }
    const bool first = byte == 0 && gap_before(i) == kBackslash;
    return first || (byte + 1 == length && gap_before(i + 1) == kEntity);
  }
  return false;
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

model::Inlines first_bytes(model::Inlines inlines, std::size_t bytes) {
  std::size_t at = 0;
  model::Inlines first;
  for (model::Inline& each : inlines) {
    auto* run = std::get_if<model::Text>(&each.node);
    if (at >= bytes && run != nullptr) break;
    if (run != nullptr) {
      if (at + run->text.size() > bytes) run->text.resize(bytes - at);
      at += run->text.size();
    } else if (std::holds_alternative<model::LineBreak>(each.node)) {
      break;
    }
    first.push_back(std::move(each));
  }
  trim_line(first);
  return first;
}

}  // namespace greffier::ingest
