// Small documents in both formats at once, as other programs might write them.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::pipeline_tests {

// How a run is set by hand; what is not said is as in the style.
struct RunLook {
  double size = 0;         // points
  std::string color = {};  // "777777"
  std::string behind = {};
  bool bold = false;
  bool italic = false;
  bool underlined = false;
  bool raised = false;
  double spacing = 0;  // points
  std::string language = {};
};
struct Run {
  std::string text;
  RunLook look = {};
};
using Rows = std::vector<std::vector<std::string>>;  // a cell per text; "<" is merged with its left
struct TableLook {
  int headers = 1;
  std::string title = "Un titre";
};
struct PictureLook {
  std::string alternative = {};
  bool floats = false;
  bool decorative = false;
};

class SmallDocument {
 public:
  std::string title = "Essai";
  std::string language = "fr";
  double size = 11;
  bool page_numbers = true;

  SmallDocument& p(std::string_view text, const RunLook& look = {});
  SmallDocument& runs(const std::vector<Run>& runs);
  SmallDocument& h(int level, std::string_view text);
  SmallDocument& item(std::string_view text);
  SmallDocument& code(std::string_view text);
  SmallDocument& page_break();
  SmallDocument& table(const Rows& rows, const TableLook& look = {});
  // A table in the only cell of the second row of another one.
  SmallDocument& table_in_table();
  SmallDocument& caption(std::string_view text);
  SmallDocument& picture(std::string_view name, const PictureLook& look = {});
  SmallDocument& box(std::string_view text);
  SmallDocument& link(std::string_view text, std::string_view target);
  SmallDocument& contents(std::initializer_list<std::string_view> entries);
  // A paragraph with a real footnote.
  SmallDocument& noted(std::string_view text, std::string_view note);
  // `count` paragraphs of about 420 characters.
  SmallDocument& long_text(int count);

  // The bytes of the file: "odt" or "docx".
  [[nodiscard]] std::string bytes(std::string_view extension) const;

 private:
  void add(std::string_view odf, std::string_view word);
  void add_paragraph(std::string_view odf_inside, std::string_view word_inside,
                     std::string_view odf_attributes = {}, std::string_view word_properties = {});
  std::string odf_run(const Run& run);
  [[nodiscard]] std::string odt() const;
  [[nodiscard]] std::string docx() const;

  std::string odf_, word_;          // the bodies
  std::string odf_styles_;          // automatic ones
  std::string word_notes_, links_;  // footnotes; relationships
  int count_ = 0;                   // of styles, notes and links
};

}  // namespace greffier::pipeline_tests
