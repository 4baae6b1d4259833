// What a run has to tell its user: a message of the catalogue, its arguments and its place.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "diag/span.hpp"

namespace greffier::diag {

// The language that messages are shown in.
enum class Language { french, english };

// How much a diagnostic weighs: a note informs, a warning is a finding (exit 1 under `check` and
// `--strict`), an error means that nothing is written.
enum class Severity { note, warning, error };

// What an error is about; the exit status follows from it (see diag/exit_status.hpp).
enum class Cause { input, environment };

// One entry of the message catalogue. Texts are fmt format strings with positional arguments
// ({0}, {1}…), the same set in both languages; an empty hint means there is none. Every folder
// keeps its own entries in its `messages.hpp`, as `inline constexpr` objects with static lifetime.
struct Message {
  std::string_view code;  // stable: folder letter and three digits, e.g. "N012"
  Severity severity = Severity::error;
  std::string_view fr;
  std::string_view en;
  std::string_view hint_fr = {};
  std::string_view hint_en = {};
  Cause cause = Cause::input;
};

// A message that was raised. Holds the catalogue entry by pointer and its arguments as text, so
// that the language is chosen only when it is shown.
struct Diagnostic {
  const Message* message = nullptr;
  std::vector<std::string> arguments;
  Span span;

  [[nodiscard]] Severity severity() const { return message->severity; }
};

// Builds a diagnostic; arguments are formatted with {fmt}.
template <typename... Arguments>
[[nodiscard]] Diagnostic make(const Message& message, const Span& span,
                              const Arguments&... arguments) {
  return {&message, {fmt::format("{}", arguments)...}, span};
}

// The sentence and the hint of a diagnostic, with its arguments put in. A hint may be empty.
[[nodiscard]] std::string text_of(const Diagnostic& diagnostic, Language language);
[[nodiscard]] std::string hint_of(const Diagnostic& diagnostic, Language language);

}  // namespace greffier::diag
