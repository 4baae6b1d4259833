// word/styles.xml (ISO 29500-1 § 17.7).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "readers/docx_letters.hpp"

namespace greffier::readers {

// What a w:pPr says, of a style or of a paragraph.
struct SaidParagraph {
  std::optional<int> outline;       // from 0; 9 is text
  std::optional<std::string> list;  // w:numId
  std::optional<int> list_level;    // w:ilvl, from 0
  std::optional<model::Align> align;
  std::optional<bool> breaks_page;
  std::optional<int> indent;  // of its left side, in twentieths of a point
};
[[nodiscard]] SaidParagraph read_paragraph(const xml::Node* properties);

// A paragraph or character style with all that it inherits.
struct DocxStyle {
  std::string name;  // as a person sees it
  std::string role;  // as in ParagraphFacts
  int level = 0;     // of a heading, from 1
  bool is_caption = false;
  bool is_code = false;
  SaidParagraph paragraph;
  SaidLetters letters;
};

class DocxStyles {
 public:
  // Reads word/styles.xml; nothing is known without it.
  void read(const xml::Node& root);
  // The style of that identifier, the default one for "". One that is not there is what its name
  // says, as the default one.
  [[nodiscard]] const DocxStyle& paragraph(std::string_view id);
  [[nodiscard]] const DocxStyle& character(std::string_view id) const;
  // True when the first row of tables of that style is bold.
  [[nodiscard]] bool has_bold_first_row(std::string_view id) const;
  [[nodiscard]] const SaidLetters& defaults() const { return defaults_; }
  // Of the defaults of the document.
  [[nodiscard]] std::string_view language() const;

 private:
  struct Source {
    const xml::Node* node = nullptr;
    bool is_resolved = false;
  };
  void resolve(const std::string& id, std::map<std::string, Source, std::less<>>& sources,
               int depth);
  void resolve_all(std::map<std::string, Source, std::less<>>& sources);
  void read_table_style(const xml::Node& style);

  std::map<std::string, DocxStyle, std::less<>> styles_;
  std::map<std::string, bool, std::less<>> bold_first_rows_;
  std::string usual_paragraph_;
  DocxStyle none_;
  SaidLetters defaults_;
};

}  // namespace greffier::readers
