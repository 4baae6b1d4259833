#include "readers/office_style_names.hpp"

#include <algorithm>
#include <array>

namespace greffier::readers {

namespace {

constexpr std::array<std::string_view, 2> kHeadings{"heading", "titre"};
constexpr std::array<std::string_view, 3> kTitles{"title", "titre", "titre_principal"};
constexpr std::array<std::string_view, 17> kTexts{
    "subtitle",         "sous_titre",   "caption",       "legende",   "toc_heading",
    "contents_heading", "titre_tr",     "header",        "footer",    "en_tete",
    "pied_de_page",     "table_title",  "titre_tableau", "body_text", "corps_de_texte",
    "text_body",        "table_heading"};
constexpr std::array<std::string_view, 8> kLists{"list_bullet",     "list_number", "liste_a_puces",
                                                 "liste_a_numeros", "list",        "liste",
                                                 "liste_numerotee", "puce"};

bool is_one_of(std::string_view name, const auto& names) {
  return std::ranges::find(names, name) != names.end();
}

// "heading" and 2 for "heading_2" or "heading2"; the name and 0 when it ends otherwise.
struct Numbered {
  std::string_view name;
  int number = 0;
};
Numbered numbered(std::string_view folded) {
  if (folded.size() < 3) return {folded, 0};
  const char last = folded.back();
  if (last < '1' || last > '9') return {folded, 0};
  folded.remove_suffix(folded[folded.size() - 2] == '_' ? 2 : 1);
  return {folded, last - '0'};
}

}  // namespace

std::optional<int> named_level(std::string_view folded) {
  if (is_one_of(folded, kTitles)) return 1;
  if (is_one_of(folded, kTexts)) return 0;
  const Numbered parts = numbered(folded);
  if (parts.number > 0 && is_one_of(parts.name, kHeadings)) return parts.number;
  return std::nullopt;
}

int named_list_depth(std::string_view folded) {
  const Numbered parts = numbered(folded);
  if (!is_one_of(parts.name, kLists)) return 0;
  return std::max(1, parts.number);
}

}  // namespace greffier::readers
