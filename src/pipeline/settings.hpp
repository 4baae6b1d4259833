// The settings of a header: the fields that say how a document is made.
#pragma once

#include <string>
#include <string_view>

#include "diag/span.hpp"
#include "model/value.hpp"

namespace greffier::pipeline {

// The kind of notes that name none.
inline constexpr std::string_view kDefaultKind = "compte-rendu";
// That of data which a template of one's own sets.
inline constexpr std::string_view kOpenKind = "libre";

struct Setting {
  std::string value;  // "" for none
  diag::Span span;
};

// The text of a setting (« modele », « charte ») with its place; none when it is no text.
[[nodiscard]] inline Setting setting(const model::Map& header, std::string_view key) {
  const model::Value* value = header.find(key);
  const auto* text = value == nullptr ? nullptr : value->get_if<std::string>();
  return text == nullptr ? Setting() : Setting{*text, value->span};
}

}  // namespace greffier::pipeline
