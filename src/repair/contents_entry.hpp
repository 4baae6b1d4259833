// Lines of typed tables of contents.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace greffier::repair {

struct ContentsEntry {
  std::string title;  // without number, leaders and page
  int page = 0;
  bool is_plain = false;  // « 1.2 Titre 8 »: nothing but a space before the page
};

// The entry that a line is: a title, then dots, a tab, wide spaces or « p. », then a page number.
[[nodiscard]] std::optional<ContentsEntry> read_contents_entry(std::string_view line);

// A title without what is typed in front of it: a bullet, an arrow, an outline number.
[[nodiscard]] std::string_view bare_title(std::string_view line);

// True for « Sommaire », « Table des matières… », « Contents »: the title of a table of contents.
[[nodiscard]] bool is_contents_title(std::string_view line);

// How much two titles, folded, have in common: from 0 to 1, words in their order.
[[nodiscard]] double likeness(std::string_view a, std::string_view b);

}  // namespace greffier::repair
