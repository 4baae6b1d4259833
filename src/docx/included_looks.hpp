// Styles and lists of an included document, brought into the template (ISO 29500-1 § 17.7, § 17.9).
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>

#include "xml/tree.hpp"

namespace greffier::docx {

// The template's word/styles.xml and word/numbering.xml while documents are included.
class LookParts {
 public:
  LookParts(xml::Node& styles, xml::Node& numbering);

  // The w:styleId of the style of that type and name; "" when there is none.
  [[nodiscard]] std::string style(const std::string& type, const std::string& name) const;
  // `wanted` when no style has that identifier, else a new one; it is then taken.
  [[nodiscard]] std::string fresh_style(const std::string& wanted);
  [[nodiscard]] int fresh_abstract() { return ++last_abstract_; }
  [[nodiscard]] int fresh_list() { return ++last_list_; }
  // The w:pPr of a paragraph style that numbers its paragraphs (w:numPr) and is no heading; null
  // for any other style.
  [[nodiscard]] const xml::Node* list_style(const std::string& id) const;
  // A new list that is numbered as the w:num `like` and starts again at `level`; "" when there is
  // no such list.
  [[nodiscard]] std::string restarted(const std::string& like, const std::string& level);
  void add_style(xml::Node style);
  void add_abstract(xml::Node numbering);
  void add_list(xml::Node list);

 private:
  xml::Node& styles_;
  xml::Node& numbering_;
  std::map<std::pair<std::string, std::string>, std::string> by_name_;  // type, folded name → id
  std::set<std::string, std::less<>> ids_;
  int last_style_ = 0;
  int last_abstract_ = 0;
  int last_list_ = 0;
};

// Brings the looks of one included document.
//  - styles: the template's when it has one of that name (its look wins), else copied with those
//    that they are based on and linked to;
//  - lists: copied at each inclusion, so that numbers start again; also where a style numbers.
class IncludedLooks {
 public:
  // `styles` and `numbering` are roots of the included document; null for none.
  IncludedLooks(const xml::Node* styles, const xml::Node* numbering, LookParts& parts);
  // Before each inclusion.
  void begin() { lists_.clear(); }
  // Brings what `node` refers to, however deep, and makes it refer to that.
  void bring(xml::Node& node);

 private:
  std::string brought_style(const std::string& id);
  void number_as_styled(xml::Node& paragraph);
  std::string brought_list(const std::string& id);
  std::string brought_abstract(const std::string& id);
  void unlink_levels(xml::Node& numbering) const;

  const xml::Node* numbering_;
  LookParts& parts_;
  std::map<std::string, const xml::Node*> own_styles_;
  std::map<std::string, std::string> styles_;  // its identifiers → the template's
  std::map<std::string, std::string> lists_;
  std::set<std::string, std::less<>> copied_;  // styles that the template lacked
};

}  // namespace greffier::docx
