#include "cli/place_report.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "diag/render_json.hpp"

namespace greffier::cli {
namespace {

// A part by what its name contains.
struct PartWords {
  std::string_view name;
  std::string_view fr, en;
};
constexpr std::array kParts{
    PartWords{"styles.xml", "en-tête ou pied de page", "header or footer"},
    PartWords{"header", "en-tête", "header"},
    PartWords{"footer", "pied de page", "footer"},
    PartWords{"footnotes", "notes de bas de page", "footnotes"},
    PartWords{"endnotes", "notes de fin", "endnotes"},
};
constexpr PartWords kBody{"", "corps du texte", "body of the text"};

struct PlaceWords {
  std::string_view under_fr = "sous « {} »";
  std::string_view under_en = "under “{}”";
  std::string_view cell_fr = "tableau, ligne {}, colonne {}";
  std::string_view cell_en = "table, row {}, column {}";
};

const PartWords& words_of(std::string_view part) {
  const auto* found = std::ranges::find_if(kParts, [part](const PartWords& words) {
    return part.find(words.name) != std::string_view::npos;
  });
  return found == kParts.end() ? kBody : *found;
}

std::string quoted(const std::string& text) {
  return diag::json_string(text);
}

}  // namespace

std::string place_text(const office::ParagraphPlace& place, diag::Language language) {
  const bool is_french = language == diag::Language::french;
  const PlaceWords say;
  const PartWords& part = words_of(place.part);
  std::vector<std::string> words;
  if (&part != &kBody || place.headings.empty())
    words.emplace_back(is_french ? part.fr : part.en);
  else
    words.push_back(
        fmt::format(fmt::runtime(is_french ? say.under_fr : say.under_en), place.headings.back()));
  if (place.cell)
    words.push_back(fmt::format(fmt::runtime(is_french ? say.cell_fr : say.cell_en),
                                place.cell->row, place.cell->column));
  return fmt::format("{}", fmt::join(words, ", "));
}

std::string place_json(const office::ParagraphPlace& place) {
  std::vector<std::string> headings;
  std::ranges::transform(place.headings, std::back_inserter(headings), quoted);
  std::string text = fmt::format(R"({{"part":{},"paragraph":{},"headings":[{}])",
                                 quoted(place.part), place.paragraph, fmt::join(headings, ","));
  if (place.cell)
    text += fmt::format(R"(,"row":{},"column":{})", place.cell->row, place.cell->column);
  return text + "}";
}

}  // namespace greffier::cli
