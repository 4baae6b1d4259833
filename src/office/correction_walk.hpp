// The walk over the paragraphs of a part that is being corrected.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "office/correction.hpp"
#include "office/dialect.hpp"
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
};

struct StopEntry {
  std::string_view element;
  Stop stop;
};
// What the table says of an element; Stop::inside when it says nothing.
[[nodiscard]] Stop stop_in(std::span<const StopEntry> table, const xml::Node& element);

// True for an element of one of these names.
[[nodiscard]] bool is_one_of(const xml::Node& element, std::span<const std::string_view> names);

// The columns of a cell by its attribute, as typed: 1 to 1000, 1 for what is no number.
[[nodiscard]] int span_of(std::string_view columns);

// One format: reads paragraphs and writes what changes.
class CorrectionFormat {
 public:
  virtual ~CorrectionFormat() = default;
  [[nodiscard]] virtual Stop stop(const xml::Node& element) const = 0;
  [[nodiscard]] virtual const Dialect& dialect() const = 0;
  // The story that a whole part is; the body when its elements say more.
  [[nodiscard]] virtual diag::StoryPlace story(const PartSource& part) const = 0;
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
  // Called behind the last paragraph: writes what the changes of the part share.
  virtual void finish() {}
};

// Corrects every paragraph of `part`, those of tables, notes and text boxes too, each as one text
// across its runs; what a twin (landmarks.hpp) says is corrected and not listed. Corrections are
// appended to `listed`, paragraphs to `read`.
void correct_paragraphs(const PartSource& part, CorrectionFormat& format,
                        const typography::Profile& profile, const CorrectionOptions& options,
                        std::vector<ListedCorrection>& listed, ReadParagraphs& read);

}  // namespace greffier::office
