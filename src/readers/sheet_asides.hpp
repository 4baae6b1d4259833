// What a sheet has beside its cells: objects, links, headers and footers of its pages.
#pragma once

#include <string>
#include <string_view>

#include "diag/span.hpp"
#include "material/changes.hpp"
#include "package/package.hpp"
#include "readers/sheet.hpp"
#include "xml/events.hpp"

namespace greffier::readers {

// « &LVille&CFeuille de présence&R&P/&N » without its codes (ISO 29500-1 § 18.3.1.46): the parts as
// a report shows them, "" when no word is among them.
[[nodiscard]] std::string running_text(std::string_view code);

// The headers and footers of the pages of an OpenDocument spreadsheet (styles.xml), without fields.
class RunningEvents final : public xml::Events {
 public:
  std::string all;  // parts with a word in them, without repeats
  bool start(std::string_view name, std::span<const xml::EventAttribute> attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view content) override;

 private:
  std::string part_;
  int depth_ = 0;        // elements open in a header or footer; 0 outside
  int field_depth_ = 0;  // the first of them that is a field, else 0
};

// The names and the texts of the objects of a drawing part (§ 20.5).
class DrawingEvents final : public xml::Events {
 public:
  std::string all;
  bool start(std::string_view name, std::span<const xml::EventAttribute> attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view content) override;

 private:
  bool in_text_ = false;
};

// Writes where the link of a cell leads behind its text, unless the text says it (rule I108).
void add_link(SheetCell& cell, std::string_view target, const diag::Span& span,
              material::Changes& changes);

}  // namespace greffier::readers
