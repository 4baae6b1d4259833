// word/numbering.xml: the numbering of headings and lists (ISO 29500-1 § 17.9).
#pragma once

#include <span>
#include <string>

#include "docx/writing.hpp"
#include "office/style_sheet.hpp"

namespace greffier::docx {

// The abstract numberings of a built-in template, and the w:num of its headings.
inline constexpr int kOutlineNumbering = 0;
inline constexpr int kBulletNumbering = 1;
inline constexpr int kNumberNumbering = 2;
inline constexpr int kOutlineList = 1;
// The names that lists are found by in a template.
inline constexpr std::string_view kBulletName = "Puces";
inline constexpr std::string_view kNumberName = "Numérotation";

[[nodiscard]] std::string numbering_part(const office::StyleSheet& sheet);
// One without any numbering.
[[nodiscard]] std::string empty_numbering_part();

// Adds the abstract numberings that a template lacks (`looks` names none), with identifiers above
// `highest`, and names them in `looks`.
void complete_numbering(std::string& numbering, int highest, TemplateStyles& looks);

// Adds a w:num for each list that was written, before the end of `numbering`.
void add_list_instances(std::string& numbering, std::span<const ListInstance> lists);

}  // namespace greffier::docx
