#include "office/numbering_scheme.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/fold.hpp"

namespace greffier::office {

namespace {

struct NamedScheme {
  std::string_view name;  // folded
  std::string_view levels;
};
constexpr std::array kSchemes{NamedScheme{"romaine", "I. / A. / 1."},
                              NamedScheme{"decimale", "1. / 1.1. / 1.1.1."},
                              NamedScheme{"aucune", "-"}};

model::Values levels_of(std::string_view text, const diag::Span& span) {
  constexpr std::string_view kBetween = " / ";
  model::Values levels;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(kBetween), text.size());
    levels.emplace_back(std::string(text.substr(0, end)), span);
    text.remove_prefix(std::min(text.size(), end + kBetween.size()));
  }
  return levels;
}

}  // namespace

model::Values numbering_levels(const model::Value& scheme) {
  if (const auto* list = scheme.get_if<model::Values>()) return *list;
  const auto* text = scheme.get_if<std::string>();
  if (text == nullptr) return {};
  const auto* named = std::ranges::find(kSchemes, text::fold_name(*text), &NamedScheme::name);
  return levels_of(named == kSchemes.end() ? std::string_view(*text) : named->levels, scheme.span);
}

}  // namespace greffier::office
