// The page breaks of an ODF part: they stand in automatic styles.
#pragma once

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
  [[nodiscard]] office::OwnBreaks find(const xml::Node& block) const override;
  void remove(xml::Node& block) override;
  void open(xml::Node& block) override;
  void finish(xml::Node& part) override;

 private:
  using Key = std::pair<std::string, std::string>;  // family, name

  [[nodiscard]] std::string style_like(const Key& key, bool broken);

  std::map<Key, xml::Node> styles_;
  std::map<std::pair<Key, bool>, std::string> made_;  // with a break before, or without any
  std::vector<xml::Node> added_;
  bool any_ = false;
};

}  // namespace greffier::odt
