// Small capitals for what is typed in capitals already, the figures of a century: the variant alone
// shows nothing there, so that they are set smaller, too.
#pragma once

#include <string_view>

namespace greffier::office {

inline constexpr int kSmallCapitals = 80;  // of the size around them, in percent

// True for Roman figures and nothing else: « XX ».
[[nodiscard]] inline bool is_roman_figure(std::string_view text) {
  return !text.empty() && text.find_first_not_of("IVXLCDM") == std::string_view::npos;
}

}  // namespace greffier::office
