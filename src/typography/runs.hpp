// A paragraph of the model as one string, and back: edits of the string become edits of its runs.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/inline.hpp"
#include "typography/paragraph.hpp"

namespace greffier::typography {

// Reads the runs of a paragraph as one text: line breaks as '\n', images, footnote calls and fields
// as U+FFFC. Keeps a reference to the runs.
class Runs {
 public:
  explicit Runs(const model::Inlines& inlines);
  Runs(const Runs&) = delete;
  Runs& operator=(const Runs&) = delete;

  // Code and passages in another language are protected. Valid while this object and the runs are.
  [[nodiscard]] Paragraph paragraph() const;

  // The place in the notes of a stretch of the text.
  [[nodiscard]] diag::Span place(std::size_t begin, std::size_t end) const;

  // The runs with the safe edits among `edits` applied. Each replacement takes the formatting of
  // the first run that it changes; an insertion between two runs goes to the plainer one, the left
  // one if they are alike. Runs left without text are dropped.
  [[nodiscard]] model::Inlines rewritten(const std::vector<Edit>& edits) const;

 private:
  // What an edit does to one run, in offsets of the run.
  struct Change {
    std::size_t run = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view replacement;
    std::optional<Styling> styling;
  };

  [[nodiscard]] std::size_t run_at(std::size_t offset) const;
  [[nodiscard]] std::size_t home_of(const Edit& edit) const;
  [[nodiscard]] bool is_text(std::size_t run) const;
  [[nodiscard]] bool is_plainer(std::size_t run, std::size_t other) const;
  void split(const Edit& edit, std::vector<Change>& changes) const;
  void rewrite(std::size_t run, std::span<const Change> changes, model::Inlines& result) const;

  const model::Inlines& inlines_;
  std::vector<Range> pieces_;  // of the text, one per run
  std::vector<Range> protected_;
  std::vector<Range> superscripts_;
  std::vector<Range> small_caps_;
  std::vector<Range> italics_;
  std::string joined_;     // when there are several runs
  std::string_view text_;  // joined_, or the text of the only run
};

// The place of [begin, end), in bytes of `text`, when `text` stands at `span`: exact to the column
// on one line, otherwise the whole of `span`.
[[nodiscard]] diag::Span place_in(std::string_view text, const diag::Span& span, std::size_t begin,
                                  std::size_t end);

}  // namespace greffier::typography
