// WordprocessingML as the correction of typography reads and writes it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "docx/dialect.hpp"
#include "docx/revisions.hpp"
#include "docx/text_looks.hpp"
#include "office/correction_walk.hpp"

namespace greffier::docx {

// Edits one part. A text is edited where it stands; runs are cut only where a formatting or a
// tracked change asks for it. Inside an insertion that is tracked already nothing more is tracked:
// the correction belongs to what is to be accepted.
class CorrectionFormat final : public office::CorrectionFormat {
 public:
  // All of them outlive this; `revisions` is null when changes are not tracked. `story` is what the
  // part holds.
  CorrectionFormat(office::PartSource& part, const TextLooks& looks, Revisions* revisions,
                   diag::StoryPlace story);

  [[nodiscard]] office::Stop stop(const xml::Node& element) const override;
  [[nodiscard]] const Dialect& dialect() const override { return dialect_; }
  [[nodiscard]] diag::StoryPlace story(const office::PartSource& part) const override;
  void enter(const xml::Node& /*element*/) override {}
  void leave(const xml::Node& /*element*/) override {}
  [[nodiscard]] bool can_write() const override { return true; }
  [[nodiscard]] office::ParagraphSource read(const xml::Node& paragraph) override;
  void write(const xml::Node& paragraph, const office::ParagraphSource& source,
             const std::vector<office::Change>& changes) override;

 private:
  struct Reading;
  void read_inline(const xml::Node& node, Reading& reading);
  void read_run(const xml::Node& run, Reading& reading);
  void read_leaf(const xml::Node& node, Reading& reading);
  [[nodiscard]] std::string_view content_of(const xml::Node& node) const;
  void read_text(const xml::Node& node, Reading& reading);
  [[nodiscard]] static bool can_stay(const office::ParagraphSource& source,
                                     std::span<const office::Change> changes);
  void edit_in_place(const office::ParagraphSource& source,
                     std::span<const office::Change> changes);
  void edit_text(const office::ParagraphSource& source, std::size_t leaf,
                 std::span<const office::Change> changes);

  office::PartSource& part_;
  const TextLooks& looks_;
  Revisions* revisions_;
  diag::StoryPlace story_;
  Dialect dialect_;
  int fields_ = 0;  // open ones; they may end in another paragraph
};

}  // namespace greffier::docx
