// The automatic styles of corrected text: superscript, small capitals, italics.
#pragma once

#include <array>
#include <string>

#include "odt/text_looks.hpp"
#include "office/part_source.hpp"
#include "typography/paragraph.hpp"

namespace greffier::odt {

// Names the styles when they are first used, and writes those that were.
class CorrectionStyles {
 public:
  explicit CorrectionStyles(const TextLooks& looks) : looks_(looks) {}

  // The name of the style; no style of the document has it.
  [[nodiscard]] const std::string& name(typography::Styling styling);
  // Adds the styles to the automatic ones of the part.
  void write(office::PartSource& part) const;

 private:
  const TextLooks& looks_;
  std::array<std::string, 3> names_;  // by Styling; "" while it is not used
};

}  // namespace greffier::odt
