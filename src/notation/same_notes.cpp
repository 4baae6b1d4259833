#include "notation/same_notes.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "model/walk.hpp"

namespace greffier::notation {

namespace {

using model::Inline;
using model::Inlines;

model::Text* run_of(Inline& item) {
  return std::get_if<model::Text>(&item.node);
}
bool is_break(const Inline& item) {
  return std::holds_alternative<model::LineBreak>(item.node);
}

// Length of the space (tab, space, U+00A0, U+202F) at the start of `text`.
std::size_t space_at_start(std::string_view text) {
  for (const std::string_view space : {" ", "\t", "\u00A0", "\u202F"})
    if (text.starts_with(space)) return space.size();
  return 0;
}
std::size_t space_at_end(std::string_view text) {
  for (const std::string_view space : {" ", "\t", "\u00A0", "\u202F"})
    if (text.ends_with(space)) return space.size();
  return 0;
}

void trim_start(std::string& text) {
  while (const std::size_t length = space_at_start(text)) text.erase(0, length);
}
void trim_end(std::string& text) {
  while (const std::size_t length = space_at_end(text)) text.resize(text.size() - length);
}

void trim_around_breaks(Inlines& inlines) {
  for (std::size_t i = 0; i < inlines.size(); ++i) {
    model::Text* const run = run_of(inlines[i]);
    if (run == nullptr) continue;
    std::ranges::replace(run->text, '\n', ' ');
    if (i > 0 && is_break(inlines[i - 1])) trim_start(run->text);
    if (i + 1 < inlines.size() && is_break(inlines[i + 1])) trim_end(run->text);
  }
}

bool is_blank(Inline& item) {
  model::Text* const run = run_of(item);
  if (run == nullptr) return is_break(item);
  std::string text = run->text;
  trim_start(text);
  return text.empty();
}

void trim_ends(Inlines& inlines) {
  while (!inlines.empty() && is_blank(inlines.front())) inlines.erase(inlines.begin());
  while (!inlines.empty() && is_blank(inlines.back())) inlines.pop_back();
  if (inlines.empty()) return;
  if (model::Text* const run = run_of(inlines.front())) trim_start(run->text);
  if (model::Text* const run = run_of(inlines.back())) trim_end(run->text);
}

void join_runs(Inlines& inlines) {
  Inlines joined;
  for (Inline& item : inlines) {
    const model::Text* const run = run_of(item);
    model::Text* const last = joined.empty() ? nullptr : run_of(joined.back());
    if (run != nullptr && run->text.empty()) continue;
    if (run != nullptr && last != nullptr && joined.back().format == item.format) {
      last->text += run->text;
    } else {
      joined.push_back(std::move(item));
    }
  }
  inlines = std::move(joined);
}

}  // namespace

Inlines tidied(Inlines inlines) {
  join_runs(inlines);
  trim_around_breaks(inlines);
  join_runs(inlines);
  trim_ends(inlines);
  return inlines;
}

model::Blocks tidied(model::Blocks blocks) {
  model::for_each_inlines(blocks, [](Inlines& inlines) { inlines = tidied(std::move(inlines)); });
  return blocks;
}

bool same_notes(const model::Blocks& a, const model::Blocks& b) {
  return tidied(a) == tidied(b);
}

bool same_notes(const model::Document& a, const model::Document& b) {
  return a.header == b.header && same_notes(a.body, b.body);
}

}  // namespace greffier::notation
