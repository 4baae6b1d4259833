// In which form a table is written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "model/block.hpp"

namespace greffier::notation {

enum class TableForm : std::uint8_t {
  pipes,  // one line of text a cell
  list,   // cells of blocks: `::: tableau` with a list
  html    // cells that cover others
};
[[nodiscard]] TableForm form_of(const model::Table& table);

// The attributes that `::: tableau` gives the table in this form, with a space before each; "" when
// the table needs no container.
[[nodiscard]] std::string settings_of(const model::Table& table, TableForm form);

// `| :-- | --: |`
[[nodiscard]] std::string delimiter_row(const model::Table& table);

// `key="value"` as a container's head has it, whatever the value.
[[nodiscard]] std::string attribute(const std::string& key, std::string value);

}  // namespace greffier::notation
