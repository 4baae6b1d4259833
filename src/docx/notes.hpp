// Footnotes and endnotes, which WordprocessingML keeps in parts of their own (ISO 29500-1 § 17.11).
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "package/package.hpp"
#include "xml/tree.hpp"

namespace greffier::docx {

// A sort of notes: its part, and the elements of a note, of its call in the text, and of its number
// in the note.
struct NoteKind {
  std::string_view part, note, reference, mark;
};
inline constexpr std::array kNoteKinds{
    NoteKind{"word/footnotes.xml", "w:footnote", "w:footnoteReference", "w:footnoteRef"},
    NoteKind{"word/endnotes.xml", "w:endnote", "w:endnoteReference", "w:endnoteRef"}};
inline constexpr std::size_t kFootnotes = 0;  // indexes of the above, and of arrays by sort
inline constexpr std::size_t kEndnotes = 1;

// Moves each note of `notes`, the root of its part, into the element of `text` that calls it: it is
// then read with the text around its call. A note that is called twice is copied; separators stay,
// notes that nothing calls go, as do calls of no note. The positions of what moves are those of no
// element of any part, and differ.
void nest_notes(xml::Node& text, const NoteKind& kind, xml::Node& notes);

// The same with all notes of a package; a part that cannot be read has none.
void nest_all_notes(xml::Node& text, const package::Package& package);

// The highest w:id of a part of notes, 0 at least.
[[nodiscard]] int last_note(const xml::Node& notes);

// Takes nested notes out again.
void drop_nested_notes(xml::Node& text);

}  // namespace greffier::docx
