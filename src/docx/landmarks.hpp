// The places of WordprocessingML documents as people name them.
#pragma once

#include <map>
#include <string>

#include "docx/relationships.hpp"
#include "office/landmarks.hpp"

namespace greffier::docx {

class Landmarks final : public office::Landmarks {
 public:
  [[nodiscard]] std::optional<diag::StoryPlace> story(const xml::Node& element) const override;
  [[nodiscard]] std::optional<std::string> page_style(const xml::Node& element) const override;
  [[nodiscard]] std::string table_name(const xml::Node& table) const override;
  [[nodiscard]] int columns(const xml::Node& cell) const override;
  [[nodiscard]] bool is_twin(const xml::Node& element) const override;
};

// What the headers and footers of a document are for, by the target of their relationship
// ("header2.xml"): the pages that the first section that has it says (ISO 29500-1 § 17.10.5), and
// the number of that section where several sections have headers of that kind.
[[nodiscard]] std::map<std::string, diag::StoryPlace> header_places(const xml::Node& document,
                                                                    const Relationships& related);

}  // namespace greffier::docx
