// The language that the program speaks to its user.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "diag/diagnostic.hpp"

namespace greffier::cli {

// The locale that POSIX.1-2017 § 8.2 makes decisive for messages: the first of LC_ALL, LC_MESSAGES
// and LANG that is not empty.
struct LocaleVariables {
  std::string_view lc_all = {};
  std::string_view lc_messages = {};
  std::string_view lang = {};
};

// English for an English locale, French for any other, "C" and none included.
[[nodiscard]] diag::Language language_of(const LocaleVariables& locale);

// The language that `--lang` asks for anywhere on the command line, else `fallback`: known before
// the command line is read, so that its faults are told in that language too.
[[nodiscard]] diag::Language language_asked(std::span<const std::string> arguments,
                                            diag::Language fallback);

}  // namespace greffier::cli
