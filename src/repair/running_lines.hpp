// Lines of a flow that return, and what speaks for their being headers or footers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "material/material.hpp"
#include "repair/page_mark.hpp"

namespace greffier::repair {

// Where a line that returns stands: `count` pieces from `first`.
struct Occurrence {
  std::uint32_t first = 0;
  std::uint32_t count = 1;
  int page = 0;  // the page number in it; 0 for none
};

// The occurrences of one line, in the order of the text.
struct RunningLine {
  std::string key;   // running_key(), or the words beside a page number
  std::string text;  // as the first one is written
  bool is_paged = false;
  bool has_other_figures = false;  // they are not the same each time
  std::vector<Occurrence> places;
};

// What is known of each piece while headers and footers are sought.
struct Flow {
  explicit Flow(const material::Pieces& all);

  const material::Pieces& pieces;
  std::vector<std::string> texts;            // texts_of()
  std::vector<std::size_t> offsets;          // of their first bytes in all of the text
  std::size_t pages = 0;                     // how many page ends are known
  std::vector<std::uint8_t> is_passed_over;  // blank, gone, a page number: not what stands around

  // The nearest pieces around an occurrence that are not passed over; the size when there is none.
  [[nodiscard]] std::size_t before(const Occurrence& place) const;
  [[nodiscard]] std::size_t after(const Occurrence& place) const;
};

// True for what stands first on a page, where the ends of pages are known.
[[nodiscard]] bool begins_page(const Occurrence& place, const Flow& flow);
// True for two that stand first on their pages, or last.
[[nodiscard]] bool stand_alike(const Occurrence& one, const Occurrence& other, const Flow& flow);

// The lines and short paragraphs that return three times or more, whatever their figures, in the
// order of their first occurrence; those that return once at the same end of a page, and those that
// `known` lists, folded and sorted, from the first one on. Lines that can be no header are left
// out: labels, fields, entries of lists, dialogue.
[[nodiscard]] std::vector<RunningLine> running_lines(const Flow& flow,
                                                     std::span<const std::string> known);

// The occurrences of one of `lines` that is broken over two or three paragraphs elsewhere.
void add_broken_places(const Flow& flow, std::vector<RunningLine>& lines);

// What is thought of a line that returns.
enum class Verdict : std::uint8_t { text, doubtful, furniture };
[[nodiscard]] Verdict verdict_on(const RunningLine& line, const Flow& flow, bool is_known);

}  // namespace greffier::repair
