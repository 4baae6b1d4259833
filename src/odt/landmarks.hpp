// The places of ODF text documents as people name them.
#pragma once

#include "office/landmarks.hpp"

namespace greffier::odt {

class Landmarks final : public office::Landmarks {
 public:
  [[nodiscard]] std::optional<diag::StoryPlace> story(const xml::Node& element) const override;
  [[nodiscard]] std::optional<std::string> page_style(const xml::Node& element) const override;
  [[nodiscard]] std::string table_name(const xml::Node& table) const override;
  [[nodiscard]] int columns(const xml::Node& cell) const override;
  [[nodiscard]] bool is_twin(const xml::Node& element) const override;
};

}  // namespace greffier::odt
