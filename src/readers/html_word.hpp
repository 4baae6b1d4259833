// Lists as Word writes them in pages: paragraphs that begin with a bullet or a number.
#pragma once

#include <optional>
#include <string_view>

#include "model/inline.hpp"
#include "readers/html_style.hpp"
#include "xml/tree.hpp"

namespace greffier::readers {

struct WordMarker {
  bool ordered = false;
  int number = 0;  // of an ordered one
};

// Reads « · », « o », « - », « 1. », « a) », « IV. »; nothing for other texts.
[[nodiscard]] std::optional<WordMarker> read_word_marker(std::string_view text);

// Cuts the bullet or the number, with the spaces behind it, off the start of a paragraph of a list
// whose spans Word has not marked; nothing when there is none.
[[nodiscard]] std::optional<WordMarker> take_word_marker(model::Inlines& inlines);

// True for a paragraph of Word's list styles.
[[nodiscard]] bool is_word_list(const xml::Node& paragraph, const CssLook& look);
// How deep it stands, from 1: by its level, otherwise by its margin.
[[nodiscard]] int word_depth(const CssLook& look);

// The style of a paragraph as Word and LibreOffice name it (« MsoTitle » as « Title »,
// « participant-western » as « participant »); "" for others.
[[nodiscard]] std::string word_style(const xml::Node& paragraph);

// The level, from 1, of a list of Google Docs (class « lst-kix_x-0 »); 0 for others.
[[nodiscard]] int google_depth(const xml::Node& list);

}  // namespace greffier::readers
