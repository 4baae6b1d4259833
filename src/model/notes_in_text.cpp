#include "model/notes_in_text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

#include "model/walk.hpp"

namespace greffier::model {

namespace {

// The texts of a note, a space between them.
Inlines line_of(const Blocks& note) {
  Inlines line;
  for_each_inlines(note, [&line](const Inlines& own) {
    if (!line.empty()) line.push_back(text(" "));
    std::ranges::copy(own, std::back_inserter(line));
  });
  return line;
}

}  // namespace

bool calls_notes(const Inlines& inlines) {
  return std::ranges::any_of(
      inlines, [](const Inline& item) { return std::holds_alternative<Footnote>(item.node); });
}

bool calls_notes(const Blocks& blocks) {
  bool calls = false;
  for_each_inlines(blocks,
                   [&calls](const Inlines& inlines) { calls = calls || calls_notes(inlines); });
  return calls;
}

void put_notes_in_text(Inlines& inlines) {
  if (!calls_notes(inlines)) return;
  Inlines result;
  for (Inline& item : inlines) {
    const auto* note = std::get_if<Footnote>(&item.node);
    if (note == nullptr) {
      result.push_back(std::move(item));
      continue;
    }
    if (!note->body) continue;
    // The texts of notes that this one calls follow it there: for_each_inlines() enters them.
    Inlines line = line_of(*note->body);
    std::erase_if(line,
                  [](const Inline& own) { return std::holds_alternative<Footnote>(own.node); });
    result.push_back(text(" (", {}, item.span));
    std::ranges::move(line, std::back_inserter(result));
    result.push_back(text(")", {}, item.span));
  }
  inlines = std::move(result);
}

void put_notes_in_text(Blocks& blocks) {
  for_each_inlines(blocks, [](Inlines& inlines) { put_notes_in_text(inlines); });
}

}  // namespace greffier::model
