// A charte, resolved: every property of every style, the page and the lists, in neutral units. The
// writers turn it into style:style or w:style; it knows nothing of either.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/span.hpp"
#include "office/roles.hpp"

namespace greffier::office {

// Lengths in points unless their name says otherwise. An unset member inherits from the parent.
enum class TextAlign { left, center, right, justify };

struct TextProperties {
  std::optional<std::string> font;  // a family name: "Arial"
  std::optional<double> size;       // points
  std::optional<bool> bold;
  std::optional<bool> italic;
  std::optional<bool> small_caps;
  std::optional<bool> capitals;  // shown in capitals, stored as typed
  std::optional<bool> strike;
  std::optional<bool> underline;
  std::optional<std::string> color;  // "#RRGGBB"
  std::optional<int> script;         // +1 superscript, -1 subscript
  std::optional<double> spacing;     // letter spacing
};

struct Border {
  double width = 0;    // points; 0 is none
  std::string color;   // "#RRGGBB"
  double padding = 0;  // points between rule and text
};

struct ParagraphProperties {
  std::optional<TextAlign> align;
  std::optional<double> line_height;  // percent of the font's: 115
  std::optional<double> before;       // space above
  std::optional<double> after;        // space below
  std::optional<double> indent;       // left
  std::optional<double> indent_right;
  std::optional<double> first_line;  // negative hangs
  std::optional<bool> keep_with_next;
  std::optional<bool> keep_lines;  // never split over a page or column
  std::optional<bool> page_break_before;
  std::optional<bool> column_break_before;
  std::optional<Border> top, bottom, left, right;
  std::optional<std::string> background;  // "#RRGGBB"
  std::optional<bool> right_tab;          // one right tab at the text width
  std::optional<bool> dot_leader;         // that tab leads with dots
};

struct Style {
  Role role = Role::standard;
  TextProperties text;
  ParagraphProperties paragraph;  // unused for characters
};

// Millimetres. Top and bottom margins are those of the header and the footer.
struct Page {
  double width = 210, height = 297;
  double left = 25, right = 20, top = 12, bottom = 12;
  bool mirrored = false;
  double header_height = 5, footer_height = 5;  // of one line; they grow with their content
  double header_gap = 5, footer_gap = 5;        // between header or footer and text
  [[nodiscard]] double text_width() const { return width - left - right; }
  // From the edges of the page to the text.
  [[nodiscard]] double body_top() const { return top + header_height + header_gap; }
  [[nodiscard]] double body_bottom() const { return bottom + footer_height + footer_gap; }
};

// How outline levels are numbered: I. / A. / 1. or 1. / 1.1 / 1.1.1.
enum class NumberFormat { none, decimal, upper_roman, upper_letter, lower_letter };
struct OutlineLevel {
  NumberFormat format = NumberFormat::none;
  std::string prefix, suffix = ".";
  int shown_levels = 1;  // 3 shows "1.1.1"
};

// The look of tables, taken from the charte or from a sample in a template.
struct TableLook {
  std::string heading_background;  // "#RRGGBB", "" for none
  std::string mark_background;     // of a marked cell
  Border rule;                     // below each row
  Border edge;                     // above the first row
  Border total;                    // above a total row
  double cell_padding = 4.25;      // points (1.5 mm)
};

struct ListLook {
  std::array<std::string, 4> bullets{"•", "–", "◦", "▪"};
  double step = 14.2;                 // points of indent per level
  double hang = 11.3;                 // points between mark and text
  std::optional<double> number_hang;  // the same for a number, which may be of two figures
  std::array<NumberFormat, 4> numbers{NumberFormat::decimal, NumberFormat::lower_letter,
                                      NumberFormat::decimal, NumberFormat::lower_letter};
  std::array<std::string, 4> number_suffixes{".", ")", ".", ")"};
  // From the left edge of the text to the text of an item, points.
  [[nodiscard]] double indent(std::size_t level) const {
    return step * (static_cast<double>(level) + 0.5) + hang;
  }
  [[nodiscard]] double hang_of_numbers() const { return number_hang.value_or(hang); }
};

// A profile of typography by its name, or a file of one's own (whose name has an extension).
struct ProfileName {
  std::string name;    // "" for none
  diag::Span place;    // where it is named
  std::string beside;  // the file that names it: its folder is where a file is looked for
};

struct StyleSheet {
  std::string name;  // of the charte
  ProfileName profile;
  std::string language = "fr";
  std::string country = "FR";
  Page page;
  std::vector<Style> styles;  // parents before children, one per role
  std::array<OutlineLevel, 6> outline;
  TableLook table;
  ListLook lists;
  double column_gap = 22;  // points between newspaper columns

  [[nodiscard]] const Style& style(Role role) const;
  // BCP 47: "fr-FR", or "fr" when the charte names no country.
  [[nodiscard]] std::string language_tag() const;
};

}  // namespace greffier::office
