#include "docx/numbering_part.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "docx/namespaces.hpp"
#include "docx/units.hpp"
#include "xml/writer.hpp"

namespace greffier::docx {

namespace {

using namespace office;

std::string_view num_format(NumberFormat format) {
  switch (format) {
    case NumberFormat::none:
      return "none";
    case NumberFormat::decimal:
      return "decimal";
    case NumberFormat::upper_roman:
      return "upperRoman";
    case NumberFormat::upper_letter:
      return "upperLetter";
    case NumberFormat::lower_letter:
      return "lowerLetter";
  }
  return "none";
}

class NumberingWriter {
 public:
  NumberingWriter(std::string& out, const StyleSheet& sheet) : out_(out), sheet_(sheet) {}

  void write() {
    out_.raw(xml::kDeclaration);
    out_.raw("<w:numbering" + std::string(kDeclarations) + ">");
    write_abstract(kOutlineNumbering, {}, &NumberingWriter::write_outline_level);
    write_bullets(kBulletNumbering);
    write_numbers(kNumberNumbering);
    out_.start("w:num").attribute("w:numId", kOutlineList);
    out_.empty("w:abstractNumId", {{"w:val", std::to_string(kOutlineNumbering)}}).end();
    out_.raw("</w:numbering>");
  }

  void write_bullets(int id) {
    write_abstract(id, kBulletName, &NumberingWriter::write_bullet_level);
  }
  void write_numbers(int id) {
    write_abstract(id, kNumberName, &NumberingWriter::write_number_level);
  }

 private:
  static constexpr int kLevels = 9;

  void write_abstract(int id, std::string_view name, void (NumberingWriter::*level)(int)) {
    out_.start("w:abstractNum").attribute("w:abstractNumId", id);
    out_.empty("w:multiLevelType", {{"w:val", "multilevel"}});
    if (!name.empty()) out_.empty("w:name", {{"w:val", name}});
    for (int i = 0; i < kLevels; ++i) {
      out_.start("w:lvl").attribute("w:ilvl", i).empty("w:start", {{"w:val", "1"}});
      (this->*level)(i);
      out_.end();
    }
    out_.end();
  }

  void write_outline_level(int index) {
    const OutlineLevel none;
    const auto at = static_cast<std::size_t>(index);
    const bool styled = at < sheet_.outline.size();
    const OutlineLevel& level = styled ? sheet_.outline[at] : none;
    const bool numbered = level.format != NumberFormat::none;
    out_.empty("w:numFmt", {{"w:val", num_format(level.format)}});
    if (styled) out_.empty("w:pStyle", {{"w:val", info(heading_role(index + 1)).ooxml_id}});
    out_.empty("w:suff", {{"w:val", numbered ? "space" : "nothing"}});
    out_.empty("w:lvlText", {{"w:val", numbered ? level_text(level, index) : std::string()}});
    out_.empty("w:lvlJc", {{"w:val", "left"}});
    out_.start("w:pPr").empty("w:ind", {{"w:left", "0"}, {"w:firstLine", "0"}}).end();
  }

  static std::string level_text(const OutlineLevel& level, int index) {
    std::string text = level.prefix;
    const int first = index + 1 - std::min(level.shown_levels, index + 1);
    for (int i = first; i <= index; ++i) text += (i > first ? ".%" : "%") + std::to_string(i + 1);
    return text + level.suffix;
  }

  void write_indent(int index, double hang) {
    out_.empty("w:lvlJc", {{"w:val", "left"}});
    out_.start("w:pPr").empty(
        "w:ind", {{"w:left", twips_text(sheet_.lists.indent(static_cast<std::size_t>(index)))},
                  {"w:hanging", twips_text(hang)}});
    out_.end();
  }

  void write_bullet_level(int index) {
    const auto look = static_cast<std::size_t>(index) % sheet_.lists.bullets.size();
    out_.empty("w:numFmt", {{"w:val", "bullet"}});
    out_.empty("w:lvlText", {{"w:val", sheet_.lists.bullets[look]}});
    write_indent(index, sheet_.lists.hang);
  }

  void write_number_level(int index) {
    const auto look = static_cast<std::size_t>(index) % sheet_.lists.numbers.size();
    out_.empty("w:numFmt", {{"w:val", num_format(sheet_.lists.numbers[look])}});
    out_.empty("w:lvlText",
               {{"w:val", "%" + std::to_string(index + 1) + sheet_.lists.number_suffixes[look]}});
    write_indent(index, sheet_.lists.hang_of_numbers());
  }

  xml::Writer out_;
  const StyleSheet& sheet_;
};

}  // namespace

std::string numbering_part(const StyleSheet& sheet) {
  std::string out;
  NumberingWriter(out, sheet).write();
  return out;
}

std::string empty_numbering_part() {
  return fmt::format("{}<w:numbering{}></w:numbering>", xml::kDeclaration, kDeclarations);
}

void complete_numbering(std::string& numbering, int highest, TemplateStyles& looks) {
  const StyleSheet sheet;
  std::string added;
  NumberingWriter writer(added, sheet);
  if (looks.bullets == kNoNumbering) writer.write_bullets(looks.bullets = ++highest);
  if (looks.numbers == kNoNumbering) writer.write_numbers(looks.numbers = ++highest);
  // Abstract numberings come before the first w:num.
  const std::size_t first = std::min(numbering.find("<w:num "), numbering.rfind("</w:numbering>"));
  if (first != std::string::npos) numbering.insert(first, added);
}

void add_list_instances(std::string& numbering, std::span<const ListInstance> lists) {
  std::string instances;
  for (const ListInstance& list : lists) {
    instances += fmt::format("<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"{}\"/>", list.number,
                             list.abstract);
    if (list.level >= 0)
      instances += fmt::format(
          "<w:lvlOverride w:ilvl=\"{}\"><w:startOverride w:val=\"{}\"/></w:lvlOverride>",
          list.level, list.start);
    instances += "</w:num>";
  }
  // After the last w:num: what may follow (w:numIdMacAtCleanup) stays behind.
  const std::size_t last = numbering.rfind("</w:num>");
  const std::size_t end = last != std::string::npos ? last + 8 : numbering.rfind("</w:numbering>");
  if (end != std::string::npos) numbering.insert(end, instances);
}

}  // namespace greffier::docx
