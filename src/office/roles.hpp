// What a paragraph or a run is for, and the name of its style in each format. Styles that ODF and
// OOXML both know keep their standard names, so that Writer and Word show them in the user's
// language; the others have French names, because a French secretary will restyle them.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace greffier::office {

enum class Role : std::uint8_t {
  // Paragraphs
  standard,  // the root of all paragraph styles
  text,
  text_kept,  // it stays with what follows: a closing formula
  letterhead,
  genre,
  title,
  facts,
  cover_title,  // of a cover page, with what goes with it
  cover_subtitle,
  cover_band,
  cover_mention,  // date, version
  back_title,     // of a back cover
  back_text,
  particulars,   // one line « Rédaction : … »
  announcement,  // a particular of what follows: « Rapporteur : … »; it stays with it
  group,         // « Présents », « Excusés » above their columns
  attendee,      // one person
  heading1,
  heading2,
  heading3,
  heading4,
  heading5,
  heading6,
  list_bullet,
  list_number,
  table_text,
  table_heading,
  table_total,
  table_dense,  // the text of a table of many columns
  table_dense_heading,
  caption,
  figure,  // a picture alone in its paragraph, above its caption
  decision_label,
  decision,
  action,
  vote,
  box_title,
  box,
  pull_quote,
  quote,
  key_message,
  sheet_title,      // of a one-page sheet: a heading in a band
  sheet_topic,      // « Constat », « Étapes »
  key_figure,       // « 148 », above
  key_figure_next,  // the next one, at the top of another column
  key_figure_text,
  opening_name,  // whom a chapter opens on
  opening,
  signature,
  signature_name,
  signature_alone,  // who signs alone does so at the right
  signature_alone_name,
  code_block,
  footnote,
  header,
  footer,
  contents_title,
  contents1,
  contents2,
  contents3,
  captions_title,  // of a list of tables or figures
  captions_entry,
  // Characters
  strong,
  emphasis,
  superscript,
  subscript,
  small_caps,
  strike,
  underline,
  code,
  link,
  contents_link,  // an entry of a table of contents
  secondary,      // grey: a function after a name
  label,          // a lead-in set in the accent
  footnote_call,
};

enum class Family : std::uint8_t { paragraph, character };

// One line per role.
struct RoleInfo {
  Role role;
  Family family;
  std::string_view name;      // folded name used in layouts and chartes: "decision"
  std::string_view odf;       // style:display-name; style:name is its encoded form
  std::string_view ooxml;     // w:name, as Word writes it ("heading 1" is lower case)
  std::string_view ooxml_id;  // w:styleId
  Role parent;                // itself for a root
};

[[nodiscard]] std::span<const RoleInfo> roles();
[[nodiscard]] const RoleInfo& info(Role role);
// The role of a folded name used in layouts, chartes, Paragraph::role and Format::role.
[[nodiscard]] std::optional<Role> find_role(std::string_view name);
// The role that a style of a template stands for, by its display name (ODF) or name (OOXML), French
// and English names of the office suites included, folded before comparison.
[[nodiscard]] std::optional<Role> role_of_style(std::string_view display_name, Family family);
// heading1 to heading6 for 1 to 6 (clamped).
[[nodiscard]] Role heading_role(int level);
// What the next paragraph is when Enter is pressed after one of this role.
[[nodiscard]] Role next_role(Role role);
// 1 to 6 for a heading role, 0 for any other.
[[nodiscard]] int heading_level(Role role);

}  // namespace greffier::office
