// What the writers of a document's parts share while it is written.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "docx/notes.hpp"
#include "docx/relationships.hpp"
#include "docx/sample_table.hpp"
#include "office/contents.hpp"
#include "office/fresh_names.hpp"
#include "office/media.hpp"
#include "office/outline.hpp"
#include "office/role_styles.hpp"
#include "office/style_choices.hpp"
#include "office/style_map.hpp"
#include "office/style_sheet.hpp"

namespace greffier::docx {

// Word cuts the names of bookmarks there.
inline constexpr std::size_t kLongestBookmark = 40;

// The table style of a charte.
inline constexpr std::string_view kTableStyle = "TableauGreffier";

// The w:abstractNumId of a list that a template does not define.
inline constexpr int kNoNumbering = -1;

// What is known of the template that content goes into.
struct TemplateStyles {
  office::StyleMap map;
  office::StyleNames style_names;
  office::TableLook table;
  std::string table_style;  // w:styleId of the table style, "" for none
  SampleTable sample;       // the table that says how tables look beside their style
  office::Page page;
  std::array<office::OutlineLevel, 6> outline;
  int bullets = kNoNumbering;  // w:abstractNumId of bulleted and numbered lists
  int numbers = kNoNumbering;
  office::ListLook lists;
  double column_gap = 22;
  // False where tables take the look of the charte.
  [[nodiscard]] bool has_table() const { return !table_style.empty() || !sample.cells.empty(); }
  office::FreshNames names;  // knows those of the template
  // In half-points, of the texts of a style (TextLooks::sizes).
  std::map<std::string, int, std::less<>> sizes;
};

// Identifiers that must be unique in a document, counted on from the template's.
struct Counters {
  int drawing = 0;        // wp:docPr
  int picture = 0;        // word/media/greffier1.png
  int bookmark = 0;       // w:bookmarkStart
  int list = 0;           // w:num
  int abstract_list = 0;  // w:abstractNum
  int copy = 0;           // content controls and paragraphs
};

// The files of pictures, in word/media.
inline constexpr std::string_view kPictureName = "greffier";

// A list that was written: its own w:num, so that its numbers start again.
struct ListInstance {
  int number = 0;    // w:numId
  int abstract = 0;  // w:abstractNumId
  int level = 0;     // the level that starts again
  int start = 1;
};

// The notes of one sort, and what their part is related to.
struct WrittenNotes {
  std::string xml;  // elements
  Relationships relationships;
  int last = 0;  // w:id: LibreOffice wants those of a part in order, without gaps
};

// The state of one document, all its stories together.
struct Writing {
  // `lending`, a charte, lends the looks that the template lacks; null for none.
  Writing(const TemplateStyles& looks, const office::MediaLibrary& library,
          const Counters& used = {}, const office::StyleSheet* lending = nullptr)
      : styles(looks),
        charte(lending),
        roles(looks.map, charte != nullptr),
        table(!looks.has_table() && charte != nullptr ? charte->table : looks.table),
        table_style(!looks.has_table() && charte != nullptr ? std::string(kTableStyle)
                                                            : looks.table_style),
        mark_background((charte == nullptr ? table : charte->table).mark_background),
        media(library),
        counters(used) {}

  // The roles of the charte that start pages: a guess for a template of one's own.
  [[nodiscard]] bool starts_page(office::Role role) const {
    return charte != nullptr && charte->style(role).paragraph.page_break_before.value_or(false);
  }

  const TemplateStyles& styles;
  const office::StyleSheet* charte;  // null for none
  office::RoleStyles roles;
  const office::TableLook& table;
  std::string table_style;             // w:styleId, "" for none
  bool has_tables = false;             // it is used
  const std::string& mark_background;  // of the cells that a calendar fills; "" for none
  const office::MediaLibrary& media;
  Counters counters;
  office::FreshNames names{styles.names};
  office::OutlineCounter counter{styles.outline};
  std::vector<office::HeadingEntry> headings;
  std::vector<office::ContentsPlace> contents;  // of tables of contents in the body
  std::size_t settled = 0;  // bytes of the part that have left the buffer (office/part_buffer.hpp)
  std::map<std::string, std::string> pictures;  // source → file name in word/media
  std::vector<ListInstance> lists;
  std::array<WrittenNotes, kNoteKinds.size()> notes;
  int bullet_list = 0;  // the w:num that all bulleted lists share
};

}  // namespace greffier::docx
