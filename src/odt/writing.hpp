// What the writers of a document's body share while it is written.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "odt/automatic_styles.hpp"
#include "office/contents.hpp"
#include "office/fresh_names.hpp"
#include "office/media.hpp"
#include "office/outline.hpp"
#include "office/role_styles.hpp"
#include "office/style_choices.hpp"
#include "office/style_map.hpp"
#include "office/style_sheet.hpp"
#include "office/table_sample.hpp"

namespace greffier::odt {

// Numbers in names that must be unique in a document, counted on from the template's: it may be a
// document that was written here.
struct Counters {
  int notes = 0;     // "gfn1"
  int tables = 0;    // "Tableau 1"
  int frames = 0;    // "Image 1"
  int sections = 0;  // "Colonnes 1"
  int pictures = 0;  // "Pictures/greffier1.png"
};

inline constexpr std::string_view kNoteName = "gfn";
inline constexpr std::string_view kTableName = "Tableau ";
inline constexpr std::string_view kFrameName = "Image ";
inline constexpr std::string_view kSectionName = "Colonnes ";
inline constexpr std::string_view kPictureName = "Pictures/greffier";

// A list style that a template lacks, written when a list has it.
struct LentList {
  std::string name;  // style:name
  std::string xml;
};

// What is known of the template that content goes into.
struct TemplateStyles {
  office::StyleMap map;
  office::StyleNames style_names;
  office::TableLook table;
  bool has_table = false;      // `table` is the template's own
  office::TableSample sample;  // its cells; empty where it is not
  office::Page page;
  std::array<office::OutlineLevel, 6> outline;
  std::string bullets;  // style:name of the list styles
  std::string numbers;
  std::vector<LentList> lent_lists;
  std::string graphics;  // style:name of the graphic style of pictures, "" for none
  double column_gap = 22;
  Counters used;
  int automatic_styles = 0;  // the highest number of a style named as AutomaticStyles does
  std::string language = "fr-FR";
  office::FreshNames names;  // knows those of the template
};

// The state of one document. Everything is in document order.
struct Writing {
  // `lending`, a charte, lends the looks that the template lacks; null for none.
  Writing(const TemplateStyles& looks, const office::MediaLibrary& library,
          const office::StyleSheet* lending = nullptr)
      : styles(looks),
        charte(lending),
        roles(looks.map, charte != nullptr),
        table(looks.has_table || charte == nullptr ? looks.table : charte->table),
        mark_background((charte == nullptr ? table : charte->table).mark_background),
        media(library) {}

  // The roles of the charte that start pages: a guess for a template of one's own.
  [[nodiscard]] bool starts_page(office::Role role) const {
    return charte != nullptr && charte->style(role).paragraph.page_break_before.value_or(false);
  }

  // A list style is used.
  void use_list(std::string_view name) {
    for (const LentList& list : styles.lent_lists)
      if (list.name == name) automatic.add(list.name, list.xml);
  }

  const TemplateStyles& styles;
  const office::StyleSheet* charte;  // null for none
  office::RoleStyles roles;
  const office::TableLook& table;
  const std::string& mark_background;  // of the cells that a calendar fills; "" for none
  const office::MediaLibrary& media;
  AutomaticStyles automatic{styles.automatic_styles};
  office::OutlineCounter counter{styles.outline};
  std::vector<office::HeadingEntry> headings;
  std::vector<office::ContentsPlace> contents;  // of tables of contents in the body
  std::size_t settled = 0;  // bytes of the part that have left the buffer (office/part_buffer.hpp)
  std::map<std::string, std::string> pictures;  // source → part name
  Counters counters = styles.used;
  office::FreshNames names{styles.names};
};

}  // namespace greffier::odt
