#include "typography/runs.hpp"

#include <algorithm>
#include <utility>

#include "text/utf8.hpp"

namespace greffier::typography {

namespace {

constexpr std::string_view kObjectCharacter = "\uFFFC";

std::string_view text_of(const model::Inline& run) {
  if (const auto* text = std::get_if<model::Text>(&run.node)) return text->text;
  return std::holds_alternative<model::LineBreak>(run.node) ? std::string_view("\n")
                                                            : kObjectCharacter;
}

bool is_foreign(std::string_view language) {
  return !language.empty() && language != "fr" && !language.starts_with("fr-");
}

bool is_protected(const model::Format& format) {
  return format.code || is_foreign(format.language);
}

// How little an inserted space belongs in a run of this format.
int oddness(const model::Format& format) {
  return (is_protected(format) ? 8 : 0) + (format.script != model::Script::baseline ? 4 : 0) +
         (!format.target.empty() ? 2 : 0) + (format.underline || format.strike ? 1 : 0);
}

model::Format styled(model::Format format, Styling styling) {
  if (styling == Styling::superscript) format.script = model::Script::superscript;
  if (styling == Styling::small_caps) format.small_caps = true;
  if (styling == Styling::italics) format.emphasis = true;
  return format;
}

}  // namespace

Runs::Runs(const model::Inlines& inlines) : inlines_(inlines) {
  pieces_.reserve(inlines.size());
  std::size_t offset = 0;
  for (const model::Inline& run : inlines) {
    const std::string_view text = text_of(run);
    pieces_.push_back({offset, offset + text.size()});
    if (is_protected(run.format)) protected_.push_back(pieces_.back());
    if (run.format.script == model::Script::superscript) superscripts_.push_back(pieces_.back());
    if (run.format.small_caps) small_caps_.push_back(pieces_.back());
    if (run.format.emphasis) italics_.push_back(pieces_.back());
    if (inlines.size() > 1) joined_ += text;
    offset += text.size();
  }
  text_ = inlines.size() == 1 ? text_of(inlines.front()) : std::string_view(joined_);
}

Paragraph Runs::paragraph() const {
  return {.text = text_,
          .protected_ranges = protected_,
          .superscripts = superscripts_,
          .small_caps = small_caps_,
          .italics = italics_};
}

bool Runs::is_text(std::size_t run) const {
  return std::holds_alternative<model::Text>(inlines_[run].node);
}

// The run that holds the byte at `offset`; the last run for the end of the text.
std::size_t Runs::run_at(std::size_t offset) const {
  const auto found = std::ranges::upper_bound(pieces_, offset, {}, &Range::end);
  return std::min(static_cast<std::size_t>(found - pieces_.begin()), pieces_.size() - 1);
}

bool Runs::is_plainer(std::size_t run, std::size_t other) const {
  if (!is_text(run) || !is_text(other)) return is_text(run);
  return oddness(inlines_[run].format) < oddness(inlines_[other].format);
}

std::size_t Runs::home_of(const Edit& edit) const {
  const std::size_t right = run_at(edit.begin);
  if (edit.begin < edit.end || edit.begin != pieces_[right].begin || right == 0) return right;
  const std::size_t left = right - 1;
  return is_plainer(right, left) ? right : left;
}

diag::Span Runs::place(std::size_t begin, std::size_t end) const {
  const std::size_t run = run_at(begin);
  const Range& piece = pieces_[run];
  return place_in(text_of(inlines_[run]), inlines_[run].span, begin - piece.begin,
                  std::min(end, piece.end) - piece.begin);
}

// One change for each run that the edit meets; the first one, its home, takes the replacement.
void Runs::split(const Edit& edit, std::vector<Change>& changes) const {
  const std::size_t home = home_of(edit);
  std::size_t run = home;
  do {
    const Range& piece = pieces_[run];
    changes.push_back({run, std::max(edit.begin, piece.begin) - piece.begin,
                       std::min(edit.end, piece.end) - piece.begin,
                       run == home ? std::string_view(edit.replacement) : std::string_view(),
                       edit.styling});
  } while (pieces_[run++].end < edit.end);
}

void Runs::rewrite(std::size_t run, std::span<const Change> changes, model::Inlines& result) const {
  const model::Inline& original = inlines_[run];
  const std::string_view source = text_of(original);
  const auto emit = [&](std::string text, const model::Format& format) {
    if (!text.empty()) result.push_back({model::Text{std::move(text)}, format, original.span});
  };
  std::string text;
  std::size_t position = 0;
  for (const Change& change : changes) {
    text += source.substr(position, change.begin - position);
    position = change.end;
    if (!change.styling) {
      text += change.replacement;
      continue;
    }
    emit(std::exchange(text, {}), original.format);
    emit(std::string(change.replacement), styled(original.format, *change.styling));
  }
  emit(text.append(source.substr(position)), original.format);
}

model::Inlines Runs::rewritten(const std::vector<Edit>& edits) const {
  std::vector<Change> changes;
  for (const Edit& edit : edits)
    if (edit.mode != Mode::to_check) split(edit, changes);
  model::Inlines result;
  result.reserve(inlines_.size());
  auto change = changes.begin();
  for (std::size_t run = 0; run < inlines_.size(); ++run) {
    const auto first = change;
    while (change != changes.end() && change->run == run) ++change;
    if (first == change || !is_text(run))
      result.push_back(inlines_[run]);
    else
      rewrite(run, {first, change}, result);
  }
  return result;
}

diag::Span place_in(std::string_view text, const diag::Span& span, std::size_t begin,
                    std::size_t end) {
  const bool is_on_one_line = is_known(span) && span.begin.column != 0 &&
                              (span.end.line == span.begin.line || span.end.line == 0);
  if (!is_on_one_line) return span;
  const auto column_at = [&](std::size_t offset) {
    return span.begin.column + static_cast<std::uint32_t>(text::length(text.substr(0, offset)));
  };
  return {span.source, {span.begin.line, column_at(begin)}, {span.begin.line, column_at(end)}};
}

}  // namespace greffier::typography
