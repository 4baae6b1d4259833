// Styles of an included document, brought into the template (ODF 1.3 part 3 § 16).
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <span>
#include <string>

#include "odt/style_names.hpp"
#include "xml/tree.hpp"

namespace greffier::odt {

// The names of all styles of the template, automatic ones and fonts included.
class StyleNames {
 public:
  // Takes note of the styles under `root`.
  void know(const xml::Node& root);
  [[nodiscard]] bool has(const StyleKey& key) const { return known_.contains(key); }
  void add(const StyleKey& key) { known_.insert(key); }
  // A name that nothing in the space has; it is then known.
  [[nodiscard]] std::string fresh(const std::string& space);

 private:
  std::set<StyleKey> known_;
  int last_ = 0;
};

// The parts of one document: roots of content.xml and styles.xml.
struct DocumentRoots {
  const xml::Node& content;
  const xml::Node& styles;
};

// Brings the styles of one included document to one part of the template.
//  - automatic styles: copied to the part's own, renamed;
//  - common ones: the template's when it has one of that name (its look wins), else copied with all
//    that they are made of;
//  - fonts: copied when the template has none of that name, renamed when its own is another.
class IncludedStyles {
 public:
  // `part` is the root that the blocks go to, `common` that of the template's styles.xml; both hold
  // office:font-face-decls and office:automatic-styles, `common` office:styles.
  IncludedStyles(DocumentRoots included, xml::Node& part, xml::Node& common, StyleNames& names);
  // Brings what `blocks` refer to and makes them refer to that.
  void bring(std::span<xml::Node> blocks);

 private:
  enum class Level : std::size_t { automatic, common };
  using Known = std::map<StyleKey, std::string>;

  void rewrite(xml::Node& node, Level level, const std::string& space);
  std::string brought(const StyleKey& key, Level level);
  std::string copied(const xml::Node& style, const StyleKey& key, Level level);
  std::string brought_font(const std::string& name, Level level);

  DocumentRoots included_;
  xml::Node& part_;
  xml::Node& common_;
  StyleNames& names_;
  std::map<StyleKey, const xml::Node*> automatic_styles_;
  std::map<StyleKey, const xml::Node*> common_styles_;
  std::array<Known, 2> copied_;  // by level
  std::array<Known, 2> fonts_;
};

}  // namespace greffier::odt
