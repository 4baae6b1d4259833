// What the writers of a document's body share while it is written.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "odt/automatic_styles.hpp"
#include "office/fresh_names.hpp"
#include "office/media.hpp"
#include "office/outline.hpp"
#include "office/style_map.hpp"
#include "office/style_sheet.hpp"

namespace greffier::odt {

// What is known of the template that content goes into.
struct TemplateStyles {
  office::StyleMap map;
  office::TableLook table;
  office::Page page;
  std::array<office::OutlineLevel, 6> outline;
  std::string bullets;  // style:name of the list styles
  std::string numbers;
  std::string graphics;  // style:name of the graphic style of pictures, "" for none
  double column_gap = 22;
  int sections = 0;          // how many sections it has
  int automatic_styles = 0;  // the highest number of a style named as AutomaticStyles does
  std::string language = "fr-FR";
  office::FreshNames names;  // knows those of the template
};

// The state of one document. Everything is in document order.
struct Writing {
  Writing(const TemplateStyles& looks, const office::MediaLibrary& library)
      : styles(looks), media(library) {}

  const TemplateStyles& styles;
  const office::MediaLibrary& media;
  AutomaticStyles automatic{styles.automatic_styles};
  office::OutlineCounter counter{styles.outline};
  std::vector<office::HeadingEntry> headings;
  std::vector<std::size_t> contents;            // offsets of tables of contents in the body
  std::map<std::string, std::string> pictures;  // source → part name
  int notes = 0;
  int tables = 0;
  int frames = 0;
  int sections = styles.sections;
  office::FreshNames names{styles.names};
};

}  // namespace greffier::odt
