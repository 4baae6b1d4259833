// ODF text documents as the correction of typography reads and writes them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "odt/correction_styles.hpp"
#include "odt/dialect.hpp"
#include "odt/text_looks.hpp"
#include "odt/tracked_changes.hpp"
#include "office/correction_walk.hpp"

namespace greffier::odt {

// Edits one part. A text is edited where it stands; what is set in another formatting gets a span
// around it. Inside an insertion that is tracked already nothing more is tracked: the correction
// belongs to what is to be accepted.
class CorrectionFormat final : public office::CorrectionFormat {
 public:
  // All of them outlive this.
  CorrectionFormat(office::PartSource& part, const TextLooks& looks,
                   const office::CorrectionOptions& options);

  [[nodiscard]] office::Stop stop(const xml::Node& element) const override;
  [[nodiscard]] const Dialect& dialect() const override { return dialect_; }
  [[nodiscard]] diag::StoryPlace story(const office::PartSource& part) const override;
  void enter(const xml::Node& element) override;
  void leave(const xml::Node& element) override;
  [[nodiscard]] bool can_write() const override;
  [[nodiscard]] office::ParagraphSource read(const xml::Node& paragraph) override;
  void write(const xml::Node& paragraph, const office::ParagraphSource& source,
             const std::vector<office::Change>& changes) override;

  // Writes the styles and the list of tracked changes.
  void finish() override;

 private:
  struct Reading;
  void read_inline(const xml::Node& node, const xml::Node& parent, Reading& reading);
  void read_child(const xml::Node& node, const xml::Node& parent, Reading& reading);
  void mark_insertion(const xml::Node& node);
  [[nodiscard]] std::string inserted(const office::Change& change, char before, char behind,
                                     bool is_tracked);
  [[nodiscard]] std::string deleted(const xml::Node& paragraph, const office::Leaf& leaf,
                                    std::string_view text);
  void write_change(const xml::Node& paragraph, const office::ParagraphSource& source,
                    const std::vector<office::Change>& changes, std::size_t index);

  office::PartSource& part_;
  const TextLooks& looks_;
  const office::CorrectionOptions& options_;
  Dialect dialect_;
  CorrectionStyles styles_;
  TrackedChanges tracked_;
  std::vector<const xml::Node*> hosts_;  // of tracked changes, the innermost last
  int shapes_ = 0;                       // open drawings, whose text cannot be tracked
  int insertions_ = 0;                   // open tracked insertions
};

}  // namespace greffier::odt
