// The page breaks of an ODF part: they stand in automatic styles.
#pragma once

#include <compare>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "office/page_breaks.hpp"

namespace greffier::odt {

// A paragraph or table breaks pages by fo:break-before and fo:break-after of its automatic style
// (ODF 1.3 part 3 § 20.191, § 20.192), or by a page style of its own (§ 19.497), which stays.
class PageBreaks final : public office::PageBreaks {
 public:
  // Reads the automatic styles of `part`.
  explicit PageBreaks(const xml::Node& part);

  [[nodiscard]] bool any() const { return any_; }
  [[nodiscard]] bool rows_break() const override { return false; }
  [[nodiscard]] office::OwnBreaks find(const xml::Node& block) const override;
  void remove(xml::Node& block) override;
  void open(xml::Node& block, const std::string& page_style) override;
  [[nodiscard]] std::string first_page_style() const override { return "Standard"; }
  void finish(xml::Node& part) override;

 private:
  using Key = std::pair<std::string, std::string>;  // family, name

  // How a style made here begins: without a page break, with one, or with a page style.
  struct Start {
    bool broken = false;
    std::string page_style;
    auto operator<=>(const Start&) const = default;
  };
  [[nodiscard]] std::string style_like(const Key& key, const Start& start);

  std::map<Key, xml::Node> styles_;
  std::map<std::pair<Key, Start>, std::string> made_;
  std::vector<xml::Node> added_;
  bool any_ = false;
};

}  // namespace greffier::odt
