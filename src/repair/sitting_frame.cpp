#include "repair/sitting_frame.hpp"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "repair/act_rules.hpp"
#include "repair/acts.hpp"
#include "repair/people_lines.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/numbers.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;
using material::Pieces;

constexpr std::size_t kTop = 15;       // pieces among which the sitting opens
constexpr std::size_t kLongest = 500;  // bytes of the sentence

struct Number {
  std::string folded;
  int value;
};

// In letters; longer ones first, as they are given: « dix_huit » before « dix ».
std::vector<Number> in_letters(std::initializer_list<int> values) {
  std::vector<Number> numbers;
  for (const int value : values)
    numbers.push_back({text::fold_name(text::in_letters(value, true)), value});
  return numbers;
}

const Number* number_at(std::string_view folded, const std::vector<Number>& numbers) {
  const auto found = std::ranges::find_if(
      numbers, [folded](const Number& each) { return folded.starts_with(each.folded); });
  return found == numbers.end() ? nullptr : &*found;
}

// « M. Jean DUPONT, maire » behind « sous la présidence de »; "" for none.
std::string president_in(std::string_view text) {
  constexpr std::string_view kLead = "sous la présidence de ";
  const std::size_t at = text.find(kLead);
  if (at == text.npos) return {};
  std::string_view rest = text::trimmed(text.substr(at + kLead.size()));
  while (rest.ends_with('.')) rest.remove_suffix(1);
  const std::vector<std::string> people = people_of(rest, true);
  return people.size() == 1 && rest.size() < 80 ? people.front() : std::string();
}

std::string place_in(const std::string& folded) {
  if (folded.find("_a_la_mairie_") != folded.npos) return "à la mairie";
  return folded.find("_en_mairie_") != folded.npos ? "en mairie" : "";
}

void guess(material::Material& material, std::string_view key, std::string value,
           const diag::Span& span) {
  if (!value.empty()) material::add_guess(material, key, model::Value(std::move(value), span));
}

void take_opening(material::Material& material, material::Changes& changes) {
  Pieces& pieces = material.pieces;
  for (std::size_t i = 0; i < std::min(kTop, pieces.size()); ++i) {
    std::string text = material::text_of(pieces[i]);
    if (pieces[i].kind != Piece::Kind::line ||
        !text::fold_name(text).starts_with("l_an_deux_mille"))
      continue;
    std::size_t end = i + 1;
    while (end < pieces.size() && pieces[end].kind == Piece::Kind::line &&
           pieces[end].join == Join::line)
      text += " " + material::text_of(pieces[end++]);
    const diag::Span span = pieces[i].span;
    const auto opening = read_opening(text);
    const bool is_known =
        material.header.find("date") != nullptr && material.header.find("organisme") != nullptr;
    if (!opening || !is_known ||
        !changes.take(
            kSittingFrame, span, text,
            fmt::format("heure_debut: {} · president: {}", opening->hour, opening->president)))
      return;
    guess(material, "heure_debut", opening->hour, span);
    guess(material, "president", opening->president, span);
    guess(material, "lieu", opening->place, span);
    return material::erase_pieces(pieces, i, end);
  }
}

}  // namespace

std::string hour_in_letters(const std::string& folded) {
  const std::vector<Number> hours =
      in_letters({22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8});
  const std::vector<Number> fives = in_letters({55, 50, 45, 40, 35, 30, 25, 20, 15, 10, 5});
  for (std::size_t at = folded.find("_a_"); at != folded.npos; at = folded.find("_a_", at + 1)) {
    const std::string_view rest = std::string_view(folded).substr(at + 3);
    const Number* hour = number_at(rest, hours);
    if (hour == nullptr || !rest.substr(hour->folded.size()).starts_with("_heures")) continue;
    std::string_view behind = rest.substr(hour->folded.size() + 7);
    if (behind.starts_with('_')) behind.remove_prefix(1);
    const Number* minutes = number_at(behind, fives);
    return minutes == nullptr ? fmt::format("{} h", hour->value)
                              : fmt::format("{} h {:02}", hour->value, minutes->value);
  }
  return {};
}

std::optional<Opening> read_opening(std::string_view text) {
  text = text::trimmed(text);
  const std::string folded = text::fold_name(text);
  const bool is_plain = text.size() <= kLongest && folded.starts_with("l_an_deux_mille") &&
                        folded.find("extraordinaire") == folded.npos &&
                        folded.find("_salle_") == folded.npos &&
                        text.find_first_of("0123456789") == text.npos;
  if (!is_plain) return std::nullopt;
  Opening opening{hour_in_letters(folded), president_in(text), place_in(folded)};
  if (opening.hour.empty() || opening.president.empty() || opening.place.empty())
    return std::nullopt;
  return opening;
}

void read_sitting_frame(material::Material& material, material::Changes& changes) {
  if (has_acts(material) && !material.is_header_known) take_opening(material, changes);
}

}  // namespace greffier::repair
