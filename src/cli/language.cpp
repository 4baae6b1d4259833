#include "cli/language.hpp"

#include <optional>

namespace greffier::cli {
namespace {

constexpr std::string_view kOption = "--lang";

std::optional<diag::Language> language_named(std::string_view name) {
  if (name == "fr") return diag::Language::french;
  if (name == "en") return diag::Language::english;
  return {};
}

// The value of `--lang VALUE` or `--lang=VALUE` at `index`, "" when it stands elsewhere.
std::string_view value_at(std::span<const std::string> arguments, std::size_t index) {
  const std::string_view argument = arguments[index];
  if (argument == kOption && index + 1 < arguments.size()) return arguments[index + 1];
  if (argument.starts_with(kOption) && argument.substr(kOption.size()).starts_with('='))
    return argument.substr(kOption.size() + 1);
  return {};
}

}  // namespace

diag::Language language_of(const LocaleVariables& locale) {
  for (const std::string_view name : {locale.lc_all, locale.lc_messages, locale.lang})
    if (!name.empty())
      return name.starts_with("en") ? diag::Language::english : diag::Language::french;
  return diag::Language::french;
}

diag::Language language_asked(std::span<const std::string> arguments, diag::Language fallback) {
  diag::Language language = fallback;
  for (std::size_t index = 0; index < arguments.size(); ++index)
    language = language_named(value_at(arguments, index)).value_or(language);
  return language;
}

}  // namespace greffier::cli
