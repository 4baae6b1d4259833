#include "readers/html_line.hpp"

#include <algorithm>
#include <utility>

#include "ingest/inline_cut.hpp"

namespace greffier::readers {

namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

}  // namespace

bool HtmlLine::ends_with_space() const {
  if (inlines_.empty() || std::holds_alternative<model::LineBreak>(inlines_.back().node))
    return true;
  const auto* const run = std::get_if<model::Text>(&inlines_.back().node);
  return run != nullptr && run->text.ends_with(' ');
}

void HtmlLine::append(std::string_view text, const model::Format& format, const diag::Span& span) {
  if (text.empty()) return;
  auto* const last = inlines_.empty() ? nullptr : std::get_if<model::Text>(&inlines_.back().node);
  if (last != nullptr && inlines_.back().format == format)
    last->text += text;
  else
    inlines_.push_back(model::text(std::string(text), format, span));
}

void HtmlLine::add(std::string_view text, const model::Format& format, const diag::Span& span) {
  std::string collapsed;
  collapsed.reserve(text.size());
  bool after_space = ends_with_space();
  for (const char c : text) {
    if (!is_space(c))
      collapsed += c;
    else if (!after_space)
      collapsed += ' ';
    after_space = is_space(c);
  }
  append(collapsed, format, span);
}

void HtmlLine::add_as_is(std::string_view text, const model::Format& format,
                         const diag::Span& span) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string line(text.substr(0, end));
    std::erase(line, '\r');
    append(line, format, span);
    if (end < text.size()) inlines_.push_back({model::LineBreak{}, {}, span});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

void HtmlLine::drop_underline(std::size_t first) {
  for (std::size_t i = first; i < inlines_.size(); ++i) inlines_[i].format.underline = false;
}

model::Inlines HtmlLine::take() {
  model::Inlines taken = std::exchange(inlines_, {});
  ingest::trim_line(taken);
  return taken;
}

void drop_common_looks(model::Inlines& inlines) {
  for (bool model::Format::*const flag : {&model::Format::strong, &model::Format::emphasis,
                                          &model::Format::underline, &model::Format::small_caps}) {
    const bool is_common = std::ranges::all_of(inlines, [flag](const model::Inline& each) {
      const auto* const run = std::get_if<model::Text>(&each.node);
      return run == nullptr || each.format.*flag ||
             run->text.find_first_not_of(" \t") == std::string::npos;
    });
    if (!is_common) continue;
    for (model::Inline& each : inlines) each.format.*flag = false;
  }
}

}  // namespace greffier::readers
