// Attributes as people type them after a fence or between braces.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "model/block.hpp"

namespace greffier::ingest {

struct AttributeList {
  std::vector<std::string> classes;  // `.name`, folded; `-` is "sans_numero"
  std::string identifier;            // `#name`, as written
  std::vector<model::Attribute> pairs;
  std::string free_text;  // what is neither
  diag::Span free_span;

  [[nodiscard]] const std::string* find(std::string_view key) const;
};

// `mot libre key=value key="a b"`: values may stand between " ", ' ', « » or “ ”; keys are folded;
// a key given twice keeps both values, joined. Without quotes and braces a value of words
// goes on to the next `key=` or to the end, which is told: `qui=Mme BERNARD echeance=2026-06-15`;
// one with a figure, or of a closed choice (oui, mois…), ends at the space (`numero=1.1 Titre`),
// unless all of it is a date, an hour or a number. `.name` and `#name` count only between braces,
// which may surround the whole. `place` is where `text` starts. Values are unshielded (shield.hpp).
[[nodiscard]] AttributeList read_attributes(std::string_view text, const diag::Span& place,
                                            diag::Sink& sink);

// The attributes that stand between braces at the start of `text`, with their length; nothing when
// what stands there is not made of attributes only.
struct BracedAttributes {
  AttributeList list;
  std::size_t length = 0;
};
[[nodiscard]] std::optional<BracedAttributes> braced_attributes(std::string_view text,
                                                                const diag::Span& place,
                                                                diag::Sink& sink);

}  // namespace greffier::ingest
