#include "kinds/worded.hpp"

#include <map>
#include <mutex>
#include <utility>

namespace greffier::kinds {

namespace {

// An entry of a catalogue that says what its arguments say.
const diag::Message& entry_of(const std::string& code, diag::Severity severity) {
  using Key = std::pair<std::string, diag::Severity>;
  static std::mutex mutex;
  static std::map<Key, diag::Message> entries;  // its nodes stay where they are
  const std::lock_guard lock(mutex);
  const auto [entry, is_new] = entries.try_emplace({code, severity});
  if (is_new) entry->second = {entry->first.first, severity, "{0}", "{1}", "{2}", "{3}"};
  return entry->second;
}

}  // namespace

diag::Diagnostic worded(const std::string& code, diag::Severity severity, const diag::Span& span,
                        Wording text, Wording hint) {
  return {&entry_of(code, severity),
          {std::move(text.fr), std::move(text.en), std::move(hint.fr), std::move(hint.en)},
          span};
}

}  // namespace greffier::kinds
