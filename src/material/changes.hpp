// What is done to raw material, each change with its rule and its place.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/span.hpp"

namespace greffier::material {

// Safe: done, and listed. To check: listed only, for a person to decide.
enum class Certainty : std::uint8_t { safe, to_check };

// One sort of change. Everything points to static data.
struct Rule {
  std::string_view id;  // stable: "I01"
  Certainty certainty = Certainty::safe;
  std::string_view title_fr, title_en;      // what is done: « Pied de page retiré du texte »
  std::string_view silence_fr, silence_en;  // how to write it so that nothing is to be done
};

// One change. `seen` is what stood there, `made` what stands there now (or would); "" for nothing.
struct Change {
  const Rule* rule = nullptr;
  bool done = false;
  diag::Span span;
  std::string seen;
  std::string made;
};

// Asks whether a change is to be made.
using Decide = std::function<bool(const Change&)>;

// Every change of one import, in the order they were met. Repairs ask before they touch anything:
//
//   if (changes.take(kPageNumber, piece.span, text_of(piece), "")) drop(piece);
class Changes {
 public:
  // What is safe is made; `decide` may say otherwise.
  explicit Changes(Decide decide = {}) : decide_(std::move(decide)) {}

  // Lists the change; true when it is to be made.
  [[nodiscard]] bool take(const Rule& rule, const diag::Span& span, std::string seen,
                          std::string made);
  // Lists what could not be otherwise: what a reader had to do to read at all.
  void tell(const Rule& rule, const diag::Span& span, std::string seen, std::string made);

  [[nodiscard]] const std::vector<Change>& all() const { return changes_; }

 private:
  Decide decide_;
  std::vector<Change> changes_;
};

// Decides as `--prudent` does: nothing is made.
[[nodiscard]] bool refuse_all(const Change& change);

}  // namespace greffier::material
