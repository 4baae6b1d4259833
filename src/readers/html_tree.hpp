// A page seen as elements that know what holds them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "xml/tree.hpp"

namespace greffier::readers {

// Where the elements of a page stand. The page outlives it and does not change.
class HtmlTree {
 public:
  explicit HtmlTree(const xml::Node& root);

  [[nodiscard]] const xml::Node& root() const { return root_; }
  // How many h1 the page has.
  [[nodiscard]] std::size_t titles() const { return titles_; }
  // The element that holds another, or null.
  [[nodiscard]] const xml::Node* parent(const xml::Node& element) const;
  // The first element with that id, or that is an anchor of that name; or null.
  [[nodiscard]] const xml::Node* named(std::string_view id) const;

 private:
  void visit(const xml::Node& element);

  const xml::Node& root_;
  std::size_t titles_ = 0;
  std::unordered_map<const xml::Node*, const xml::Node*> parents_;
  std::unordered_map<std::string, const xml::Node*> names_;
};

// The words inside, a space for any white space; at most about `limit` bytes.
[[nodiscard]] std::string words_in(const xml::Node& element, std::size_t limit = 2000);

}  // namespace greffier::readers
