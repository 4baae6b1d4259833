#include "pipeline/typo_passages.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "model/walk.hpp"
#include "pipeline/corrections.hpp"
#include "pipeline/header_texts.hpp"
#include "pipeline/typo_findings.hpp"
#include "typography/runs.hpp"

namespace greffier::pipeline {

namespace {

using typography::Edit;

// Where the text of a run, a field or an attribute stands; `span` may begin at its quote, or at the
// name of the attribute. Nothing when the file does not show the text there.
Stretches find_text(std::string_view text, const diag::Span& span, const SourceLines& lines,
                    std::size_t shift) {
  const auto begin = lines.offset(span.begin);
  if (!begin || text.empty()) return {};
  const std::string_view bytes = lines.bytes();
  const bool is_quoted = *begin < bytes.size() && (bytes[*begin] == '"' || bytes[*begin] == '\'');
  for (const std::size_t offset : {*begin, *begin + (is_quoted ? 1 : 0)})
    if (Stretches found = align(text, bytes, offset, shift); covers(found, shift, text.size()))
      return found;
  const std::string_view line = bytes.substr(*begin, lines.line_end(span.begin.line) - *begin);
  const std::size_t at = line.find(text);
  if (at == std::string_view::npos || line.find(text, at + 1) != std::string_view::npos) return {};
  return align(text, bytes, *begin + at, shift);
}

// The stretches of a paragraph, and which of its runs are plain.
struct Layout {
  Stretches stretches;
  std::vector<std::pair<std::size_t, bool>> runs;  // where each begins; true for plain text

  // True when a run begins in or next to [begin, end].
  [[nodiscard]] bool has_border(std::size_t begin, std::size_t end) const {
    const auto next =
        std::ranges::lower_bound(runs, begin, {}, &std::pair<std::size_t, bool>::first);
    return next != runs.end() && next->first <= end && next->first > 0;
  }

  // An insertion between two runs goes where no mark of Markdown is opened or closed by it.
  [[nodiscard]] bool prefers_right(std::size_t at) const {
    const auto right = std::ranges::lower_bound(runs, at, {}, &std::pair<std::size_t, bool>::first);
    if (right == runs.end() || right->first != at || right == runs.begin()) return false;
    return right->second && !std::prev(right)->second;
  }
};

Layout layout_of(const model::Inlines& inlines, const SourceLines& lines) {
  Layout layout;
  std::size_t offset = 0;
  for (const model::Inline& run : inlines) {
    const auto* text = std::get_if<model::Text>(&run.node);
    layout.runs.emplace_back(offset, text != nullptr && run.format == model::Format{});
    if (text != nullptr) {
      Stretches found = find_text(text->text, run.span, lines, offset);
      std::ranges::move(found, std::back_inserter(layout.stretches));
      offset += text->text.size();
    } else {
      const bool is_break = std::holds_alternative<model::LineBreak>(run.node);
      offset += is_break ? 1 : std::string_view("\uFFFC").size();
    }
  }
  return layout;
}

// « [^note]: » that nothing calls reads as text, but would be a note again once it is called.
bool is_definition(const std::vector<Replacement>& places, std::string_view bytes) {
  if (places.empty() || !bytes.substr(places.front().begin).starts_with(':')) return false;
  const std::string_view before = bytes.substr(0, places.front().begin);
  const std::size_t line = before.find_last_of("\r\n") + 1;  // 0 on the first line
  const std::string_view head = before.substr(line);
  const std::size_t bracket = head.find_first_not_of(" \t>");
  return bracket != std::string_view::npos && head.substr(bracket).starts_with("[^") &&
         head.find(']') == head.size() - 1;
}

class Collector {
 public:
  Collector(const typography::Profile& profile, const SourceLines& lines)
      : profile_(profile), people_(for_people(profile)), lines_(lines) {}

  void take_field(const std::string& text, const diag::Span& span, bool is_people) {
    Layout layout;
    layout.stretches = find_text(text, span, lines_, 0);
    add(text, {.text = text, .can_style = false}, is_people ? people_ : profile_, layout,
        [&](const Edit& edit) { return typography::place_in(text, span, edit.begin, edit.end); });
  }

  void take_paragraph(const model::Inlines& inlines) {
    const typography::Runs runs(inlines);
    typography::Paragraph paragraph = runs.paragraph();
    paragraph.can_style = false;
    add(std::string(paragraph.text), paragraph, profile_, layout_of(inlines, lines_),
        [&](const Edit& edit) { return runs.place(edit.begin, edit.end); });
  }

  std::vector<TypoPassage> finish() { return std::move(passages_); }

 private:
  void add(std::string text, const typography::Paragraph& paragraph,
           const typography::Profile& profile, const Layout& layout,
           const std::function<diag::Span(const Edit&)>& place) {
    TypoPassage passage{std::move(text), typography::edits(paragraph, profile), {}, {}, {}};
    for (const Edit& edit : passage.edits) {
      passage.places.push_back(placed(layout.stretches, edit.begin, edit.end, edit.replacement,
                                      layout.prefers_right(edit.begin)));
      if (is_definition(passage.places.back(), lines_.bytes())) passage.places.back().clear();
      const std::vector<Replacement>& where = passage.places.back();
      passage.is_at_border.push_back(layout.has_border(edit.begin, edit.end));
      const diag::Span span =
          where.empty() ? place(edit) : lines_.span(where.front().begin, where.back().end);
      passage.findings.push_back(typo_finding(typography::described(passage.text, edit, span)));
      if (where.size() == 1) passage.findings.back().replacement = edit.replacement;
    }
    passages_.push_back(std::move(passage));
  }

  const typography::Profile& profile_;
  typography::Profile people_;
  const SourceLines& lines_;
  std::vector<TypoPassage> passages_;
};

}  // namespace

std::vector<TypoPassage> passages_of(model::Document& notes, const kinds::Kind& kind,
                                     const typography::Profile& profile, const SourceLines& lines) {
  Collector collector(profile, lines);
  for_each_text(notes.header, kind,
                [&](const std::string& text, const diag::Span& span, bool is_people) {
                  collector.take_field(text, span, is_people);
                });
  for_each_attribute_text(notes.body, [&](const std::string& text, const diag::Span& span) {
    collector.take_field(text, span, false);
  });
  const model::Blocks& body = notes.body;
  model::for_each_inlines(
      body, [&](const model::Inlines& inlines) { collector.take_paragraph(inlines); });
  return collector.finish();
}

std::vector<std::string> texts_of(model::Document& notes, const kinds::Kind& kind) {
  std::vector<std::string> texts;
  for_each_text(notes.header, kind,
                [&](const std::string& text, const diag::Span&, bool) { texts.push_back(text); });
  for_each_attribute_text(
      notes.body, [&](const std::string& text, const diag::Span&) { texts.push_back(text); });
  const model::Blocks& body = notes.body;
  model::for_each_inlines(body, [&](const model::Inlines& inlines) {
    texts.emplace_back(typography::Runs(inlines).paragraph().text);
  });
  return texts;
}

}  // namespace greffier::pipeline
