// What the readers of workbooks share.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diag/sink.hpp"
#include "package/package.hpp"
#include "readers/sheet.hpp"
#include "xml/events.hpp"

namespace greffier::readers {

// The content of a part; nothing when it is not there or, with a message, when it is damaged.
[[nodiscard]] std::optional<std::string_view> content_of(const package::Package& package,
                                                         std::string_view name, diag::Sink& sink);

// The package of a workbook; nothing, with a message, for other files.
[[nodiscard]] std::optional<package::Package> open_workbook(std::string_view bytes,
                                                            std::string_view name,
                                                            diag::Sink& sink);

// Reads a part that has to be there; false with a message when it is not.
[[nodiscard]] bool read_part(const package::Package& package, std::string_view part,
                             xml::Events& events, std::string_view name, diag::Sink& sink);

// Gathers the cells of one sheet, left to right and down.
class SheetBuilder {
 public:
  // Cells of rows and columns from 1; false beyond the limits of sheets.
  [[nodiscard]] bool add(std::uint32_t row, std::uint32_t column, SheetCell cell);
  // A merged stretch: the first cell covers `columns` × `rows`.
  void merge(std::uint32_t row, std::uint32_t column, std::uint32_t columns, std::uint32_t rows);
  // The cell of a place; null when nothing was added there.
  [[nodiscard]] SheetCell* find(std::uint32_t row, std::uint32_t column);
  void hide_row(std::uint32_t row) { hidden_row_ = row; }
  void hide_columns(std::uint32_t first, std::uint32_t last);

  Sheet sheet;

 private:
  std::size_t cells_ = 0;
  std::uint32_t hidden_row_ = 0;
};

}  // namespace greffier::readers
