// One set of `key: value` lines of a kind.yaml, read key by key.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/sink.hpp"
#include "kinds/field.hpp"
#include "kinds/formula.hpp"
#include "model/value.hpp"
#include "templating/tag.hpp"

namespace greffier::kinds {

// Reads `value`, which stays alive. Each reader answers with an empty value when the key is absent;
// what has the wrong form is reported. finish() reports the keys that nobody asked for.
class Entry {
 public:
  // `name` is what messages call it when it is not a map.
  Entry(const model::Value& value, std::string_view name, diag::Sink& sink);

  [[nodiscard]] std::string text(std::string_view key);
  // Reports its absence.
  [[nodiscard]] std::string required_text(std::string_view key);
  // A text is taken for both languages.
  [[nodiscard]] Wording wording(std::string_view key);
  // A list of texts, or a single one.
  [[nodiscard]] std::vector<std::string> texts(std::string_view key);
  // The same, folded.
  [[nodiscard]] std::vector<std::string> names(std::string_view key);
  // As it is.
  [[nodiscard]] model::Value value(std::string_view key);
  [[nodiscard]] bool flag(std::string_view key);
  [[nodiscard]] Requirement requirement(std::string_view key);
  // The maps of a list.
  [[nodiscard]] std::vector<Entry> entries(std::string_view key);
  [[nodiscard]] Entry entry(std::string_view key);
  [[nodiscard]] Formula formula(std::string_view key);
  [[nodiscard]] std::vector<Formula> formulas(std::string_view key);
  // `p dans presents`, as the tag `{% pour p dans presents %}`.
  [[nodiscard]] std::optional<templating::Tag> repetition(std::string_view key);
  // Every member as a formula, by its key; nothing is left to report.
  [[nodiscard]] std::vector<std::pair<std::string, Formula>> all_formulas();

  void finish() const;

  [[nodiscard]] const diag::Span& span() const { return span_; }
  [[nodiscard]] diag::Sink& sink() const { return *sink_; }

 private:
  const model::Value* take(std::string_view key);

  const model::Map* map_ = nullptr;  // null when there is nothing to read
  diag::Span span_;
  diag::Sink* sink_;
  std::vector<std::string> asked_;
};

}  // namespace greffier::kinds
