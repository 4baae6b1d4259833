// The page breaks of an ODF part: they stand in automatic styles.
#pragma once

#include <compare>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "odt/page_styles.hpp"
#include "office/page_breaks.hpp"

namespace greffier::odt {

// A paragraph or table breaks pages by fo:break-before and fo:break-after of its automatic style
// (ODF 1.3 part 3 § 20.191, § 20.192), or by a page style of its own or of the common style that it
// has (page_styles.hpp), which stays.
class PageBreaks final : public office::PageBreaks {
 public:
  // Reads the automatic styles of `part`. `page_styles`, of the common ones, is kept by reference.
  PageBreaks(const xml::Node& part, const PageStyles& page_styles);

  [[nodiscard]] bool any() const override { return any_; }
  [[nodiscard]] bool rows_break() const override { return false; }
  [[nodiscard]] office::OwnBreaks find(const xml::Node& block) const override;
  [[nodiscard]] office::StyleBreaks of_style(const xml::Node& paragraph) const override;
  void remove(xml::Node& block) override;
  [[nodiscard]] std::string take_start(xml::Node& paragraph) override;
  void open(xml::Node& block, const std::string& page_style) override;
  [[nodiscard]] std::string first_page_style() const override { return "Standard"; }
  void finish(xml::Node& part) override;

 private:
  using Key = std::pair<std::string, std::string>;  // family, name

  // How a style made here begins: without a page break, with one, or with a page style.
  struct Start {
    bool broken = false;
    std::string page_style = {};
    std::string number = {};  // of the page
    bool keeps = true;        // the page style that the style has
    auto operator<=>(const Start&) const = default;
  };
  [[nodiscard]] office::OwnBreaks breaks_of(const xml::Node& style) const;
  [[nodiscard]] const xml::Node& style_like(const Key& key, const Start& start);
  [[nodiscard]] std::string added_like(const Key& key, const Start& start);
  [[nodiscard]] office::PageSlot::Broken broken(const std::string& taken, const Key& key,
                                                const Start& start);

  const PageStyles& page_styles_;
  std::map<Key, xml::Node> styles_;
  std::map<std::pair<Key, Start>, std::string> made_;
  std::vector<xml::Node> added_;
  std::set<std::string> taken_;  // starts
  bool any_ = false;
};

}  // namespace greffier::odt
