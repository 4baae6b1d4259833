// Page numbers as headers and footers write them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace greffier::repair {

struct PageMark {
  int page = 0;
  int of = 0;            // how many pages there are; 0 when it does not say
  bool is_bare = false;  // a number with nothing beside it: it may count anything
  bool is_full = false;  // « Page 3 sur 12 », which nothing else says
};

// A line that is a page number and nothing else: « 3 », « - 3 - », « 3/12 », « Page 3 sur 12 »,
// « page | 3 », « p. 3 ». « 3. », « (3) » and « 3) » are none.
[[nodiscard]] std::optional<PageMark> read_page_mark(std::string_view line);

// A line with a page number at one end: « Commune de Valrieux — 3 », « 3 | Rapport annuel »,
// « Rapport annuel, page 3 ». A tab, a dash, a bar or a word such as « page » stands between.
struct PagedLine {
  std::string words;  // the rest of it, folded
  int page = 0;
};
[[nodiscard]] std::optional<PagedLine> read_paged_line(std::string_view line);

}  // namespace greffier::repair
