// The paragraphs of an existing document, for the checks over the whole of it.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "office/correction.hpp"
#include "typography/document_text.hpp"
#include "typography/profile.hpp"

namespace greffier::office {

class ReadParagraphs {
 public:
  // In reading order. Answers the paragraph as an item of a list.
  typography::ListedItem add(const typography::Paragraph& paragraph, bool is_title,
                             const diag::Place& place);
  void add(typography::ItemList list) { text_.add(std::move(list)); }
  void add_font(const std::string& family) { fonts_.insert(family); }

  // What typography::check_consistency finds in them.
  [[nodiscard]] std::vector<PlacedFinding> findings(const typography::Profile& profile) const;
  // The families of their texts, those left out that typography leaves alone.
  [[nodiscard]] const std::set<std::string>& fonts() const { return fonts_; }

 private:
  typography::DocumentText text_;
  std::set<std::string> fonts_;
  std::vector<diag::Place> places_;
};

}  // namespace greffier::office
