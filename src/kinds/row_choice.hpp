// Which rows of a table a container takes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kinds/collection.hpp"
#include "model/block.hpp"

namespace greffier::kinds {

// The attributes of a container that are fields of the records of its table.
class RowChoice {
 public:
  // Takes them out of `container`; its title is none of them.
  RowChoice(const Collection& collection, model::Container& container);

  [[nodiscard]] bool is_empty() const { return wanted_.empty(); }
  // `axe="2"`, for messages.
  [[nodiscard]] std::string said() const;
  [[nodiscard]] const diag::Span& span() const { return wanted_.front().span; }

  // Whether a row with these attributes says what is wanted, of what it says at all.
  [[nodiscard]] bool takes(const std::vector<model::Attribute>& row) const;
  // The wanted values of fields for which the table, with these folded titles, has no column.
  [[nodiscard]] std::vector<model::Attribute> beside(const std::vector<std::string>& titles) const;

 private:
  [[nodiscard]] bool says(const model::Attribute& cell, const model::Attribute& wanted) const;

  const Collection& collection_;
  std::vector<model::Attribute> wanted_;
};

}  // namespace greffier::kinds
