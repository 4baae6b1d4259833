#include "pipeline/font_spaces.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "fonts/coverage.hpp"
#include "pipeline/messages.hpp"
#include "typography/characters.hpp"

namespace greffier::pipeline {

namespace {

constexpr std::string_view kHyphenRule = "T33";

// « Marianne, Caladea »: those that lack the character; "" for none.
std::string lacking(const std::set<std::string>& families, char32_t character) {
  std::vector<std::string> found;
  std::ranges::copy_if(families, std::back_inserter(found),
                       [&](const std::string& family) { return lacks(family, character); });
  return fmt::format("{}", fmt::join(found, ", "));
}

bool sets_hyphens(const typography::Profile& profile) {
  const typography::Rule* hyphens = typography::find_rule(kHyphenRule);
  return hyphens != nullptr && profile.rules.contains(*hyphens);
}

}  // namespace

bool asks_fonts(const typography::Profile& profile) {
  return has_narrow_spaces(profile) || sets_hyphens(profile);
}

bool lacks(std::string_view family, char32_t character) {
  return !fonts::draws(family, character).value_or(true);
}

typography::Profile drawable(typography::Profile profile, const std::set<std::string>& families,
                             diag::Sink& sink) {
  if (has_narrow_spaces(profile))
    if (const std::string fonts = lacking(families, typography::kNarrowSpace); !fonts.empty()) {
      sink.raise(kNoNarrowSpace, {}, profile.name, fonts);
      profile = without_narrow_spaces(profile);
    }
  if (sets_hyphens(profile))
    if (const std::string fonts = lacking(families, typography::kNoBreakHyphen); !fonts.empty()) {
      sink.raise(kNoHardHyphen, {}, fonts);
      profile.rules = profile.rules.without(*typography::find_rule(kHyphenRule));
    }
  return profile;
}

}  // namespace greffier::pipeline
