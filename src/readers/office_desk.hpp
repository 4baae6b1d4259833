// What all texts of one office file share while it is read: its body, its notes, its cells.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "material/changes.hpp"
#include "material/material.hpp"
#include "readers/office_links.hpp"
#include "readers/office_pictures.hpp"
#include "readers/office_tally.hpp"

namespace greffier::readers {

class Desk {
 public:
  // `changes` outlives this.
  Desk(diag::SourceId source, material::Changes& changes) : source_(source), changes_(changes) {}

  // The place of the paragraph being read; one more paragraph.
  [[nodiscard]] diag::Span here() const { return {source_, {paragraphs_, 0}, {paragraphs_, 0}}; }
  diag::Span next_paragraph() {
    ++paragraphs_;
    return here();
  }

  // Tells one change of this place.
  void tell(const material::Rule& rule, std::string_view seen, std::string_view made = {}) {
    changes_.tell(rule, here(), std::string(seen), std::string(made));
  }
  // Counts a change that is told once, at the end.
  void count(const material::Rule& rule, std::string_view seen, std::string_view label = {}) {
    tally_.add(rule, here(), seen, label);
  }
  void tell_counts() const { tally_.tell(changes_); }

  // A comment, to stand behind the piece of the body that is being read.
  void add_comment(std::string_view author, std::string_view date, model::Blocks text);
  [[nodiscard]] std::vector<model::Block> take_comments() { return std::exchange(comments_, {}); }

  // A text of a header or a footer.
  void add_running_text(std::string_view text);
  [[nodiscard]] std::vector<std::string> take_running_texts();

  Pictures pictures;
  Links links;

 private:
  diag::SourceId source_;
  material::Changes& changes_;
  std::uint32_t paragraphs_ = 0;
  Tally tally_;
  std::vector<model::Block> comments_;
  std::vector<std::string> running_texts_;
  std::set<std::string, std::less<>> known_running_texts_;
};

}  // namespace greffier::readers
