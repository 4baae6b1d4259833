#include "office/charte_reader.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "office/messages.hpp"
#include "templating/print.hpp"
#include "text/fold.hpp"
#include "text/numbers.hpp"

namespace greffier::office {

namespace {

std::string shown(const model::Value& value) {
  return templating::to_text(value);
}

// « 2,25 » as people write it, or 2.25 as YAML does.
std::optional<double> read_number(std::string_view text) {
  const auto number = text::parse_decimal(text);
  return number ? number : text::parse_number(text);
}

struct AlignName {
  std::string_view name;
  TextAlign align;
};
constexpr std::array kAligns{
    AlignName{"gauche", TextAlign::left}, AlignName{"centre", TextAlign::center},
    AlignName{"droite", TextAlign::right}, AlignName{"justifie", TextAlign::justify}};

struct PositionName {
  std::string_view name;
  int script;
};
constexpr std::array kPositions{PositionName{"exposant", 1}, PositionName{"indice", -1},
                                PositionName{"normale", 0}};

struct Figure {
  std::string_view sample;
  NumberFormat format;
  int levels;
};
// Longest first: « 1.1.1 » also starts with « 1 ».
constexpr std::array kFigures{
    Figure{"1.1.1.1", NumberFormat::decimal, 4}, Figure{"1.1.1", NumberFormat::decimal, 3},
    Figure{"I.A.1", NumberFormat::decimal, 3},   Figure{"I.A", NumberFormat::upper_letter, 2},
    Figure{"I.1", NumberFormat::decimal, 2},     Figure{"A.1", NumberFormat::decimal, 2},
    Figure{"1.1", NumberFormat::decimal, 2},     Figure{"1", NumberFormat::decimal, 1},
    Figure{"I", NumberFormat::upper_roman, 1},   Figure{"A", NumberFormat::upper_letter, 1},
    Figure{"a", NumberFormat::lower_letter, 1}};

std::optional<OutlineLevel> read_outline(std::string_view text) {
  if (text.empty() || text == "-") return OutlineLevel{};
  for (const Figure& figure : kFigures) {
    // The figure is the last word: « Article 1. » has a prefix.
    const std::size_t word = text.rfind(' ') == std::string_view::npos ? 0 : text.rfind(' ') + 1;
    if (!text.substr(word).starts_with(figure.sample)) continue;
    return OutlineLevel{figure.format, std::string(text.substr(0, word)),
                        std::string(text.substr(word + figure.sample.size())), figure.levels};
  }
  return std::nullopt;
}

}  // namespace

std::optional<double> CharteReader::number(const model::Member& member) const {
  if (const auto* whole = member.value.get_if<std::int64_t>()) return static_cast<double>(*whole);
  if (const auto* real = member.value.get_if<double>()) return *real;
  if (const auto* text = member.value.get_if<std::string>())
    if (const auto parsed = read_number(*text)) return parsed;
  reject(member.label, member.value, "un nombre");
  return std::nullopt;
}

std::optional<bool> CharteReader::boolean(const model::Member& member) const {
  if (const bool* value = member.value.get_if<bool>()) return *value;
  reject(member.label, member.value, "oui, non");
  return std::nullopt;
}

std::optional<std::string> CharteReader::text(const model::Member& member) const {
  if (const auto* value = member.value.get_if<std::string>()) return *value;
  reject(member.label, member.value, "un texte");
  return std::nullopt;
}

std::optional<std::string> CharteReader::color(const model::Member& member) const {
  if (const auto* value = member.value.get_if<std::string>())
    if (auto color = read_color(*value, palette_)) return color;
  reject(member.label, member.value, "« accent », « accent 12 % », « #1F3A5F »");
  return std::nullopt;
}

std::optional<Border> CharteReader::border(const model::Member& member) const {
  const std::string source = shown(member.value);
  const std::size_t first = source.find(' ');
  const std::size_t last = source.rfind(' ');
  const auto width = read_number(source.substr(0, first));
  if (width && *width == 0) return Border{};
  std::optional<double> padding;
  if (first != std::string::npos && last != first) padding = read_number(source.substr(last + 1));
  if (width && first != std::string::npos) {
    const std::size_t end = padding ? last : source.size();
    if (auto color = read_color(source.substr(first + 1, end - first - 1), palette_))
      return Border{*width, *color, padding.value_or(0)};
  }
  reject(member.label, member.value, "« 2,25 accent 6 » (épaisseur, couleur, marge en points)");
  return std::nullopt;
}

std::optional<TextAlign> CharteReader::align(const model::Member& member) const {
  const auto found =
      std::ranges::find(kAligns, text::fold_name(shown(member.value)), &AlignName::name);
  if (found != kAligns.end()) return found->align;
  reject(member.label, member.value, "gauche, centre, droite, justifie");
  return std::nullopt;
}

std::optional<int> CharteReader::position(const model::Member& member) const {
  const auto found =
      std::ranges::find(kPositions, text::fold_name(shown(member.value)), &PositionName::name);
  if (found != kPositions.end()) return found->script;
  reject(member.label, member.value, "exposant, indice, normale");
  return std::nullopt;
}

std::optional<OutlineLevel> CharteReader::outline(const model::Value& value) const {
  if (auto level = read_outline(shown(value))) return level;
  reject("numerotation", value, "I., A., 1., 1.1, a), -");
  return std::nullopt;
}

const model::Map* CharteReader::map(const model::Member& member) const {
  if (const auto* value = member.value.get_if<model::Map>()) return value;
  reject(member.label, member.value, "une liste de « clé: valeur »");
  return nullptr;
}

void CharteReader::unknown_key(const model::Member& member,
                               std::span<const std::string_view> known) const {
  sink_->raise(kUnknownCharteKey, member.span, member.label,
               fmt::format("{}", fmt::join(known, ", ")));
}

void CharteReader::reject(std::string_view key, const model::Value& value,
                          std::string_view expected) const {
  sink_->raise(kBadCharteValue, value.span, key, shown(value), expected);
}

}  // namespace greffier::office
