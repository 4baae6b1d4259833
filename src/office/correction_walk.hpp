// The walk over the paragraphs of a part that is being corrected.
#pragma once

#include <vector>

#include "office/correction.hpp"
#include "office/paragraph_changes.hpp"
#include "office/paragraph_source.hpp"
#include "office/part_source.hpp"
#include "office/read_paragraphs.hpp"

namespace greffier::office {

// What an element is to the walk.
enum class Stop {
  inside,  // its children are visited
  skipped,
  paragraph,
  table,
  row,
  cell,
  twin,  // says again what its sibling says (mc:Fallback): corrected, not listed
};

// One format: reads paragraphs and writes what changes.
class CorrectionFormat {
 public:
  virtual ~CorrectionFormat() = default;
  [[nodiscard]] virtual Stop stop(const xml::Node& element) const = 0;
  // 1–6 when the paragraph is a heading of the outline, else 0.
  [[nodiscard]] virtual int heading_level(const xml::Node& paragraph) const = 0;
  // The columns that a cell takes.
  [[nodiscard]] virtual int columns(const xml::Node& cell) const = 0;
  // The walk comes to an element that it visits, and leaves it. No inline elements.
  virtual void enter(const xml::Node& element) = 0;
  virtual void leave(const xml::Node& element) = 0;
  // False where corrections cannot be tracked: they are listed, then, and not applied.
  [[nodiscard]] virtual bool can_write() const = 0;
  // Called once for each paragraph, in their order.
  [[nodiscard]] virtual ParagraphSource read(const xml::Node& paragraph) = 0;
  // `changes` in the order of the text, without overlap.
  virtual void write(const xml::Node& paragraph, const ParagraphSource& source,
                     const std::vector<Change>& changes) = 0;
};

// Corrects every paragraph of `part`, those of tables, notes and text boxes too, each as one text
// across its runs. Corrections are appended to `listed`, paragraphs to `read`.
void correct_paragraphs(const PartSource& part, CorrectionFormat& format,
                        const typography::Profile& profile, const CorrectionOptions& options,
                        std::vector<ListedCorrection>& listed, ReadParagraphs& read);

}  // namespace greffier::office
