// What a rule of French typography is, as data. Rules are found by their identifier; what applies
// them are the passes (passes.hpp).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace greffier::typography {

// What becomes of an edit: safe edits are applied and listed, edits to check are only reported,
// edits of style are applied when the profile asks for them.
enum class Mode { safe, to_check, style };

// What a rule reads: one paragraph (engine.hpp), or the whole document (consistency.hpp). Rules of
// the second sort only report; their examples are little documents, one block a line: « # » begins
// a title, « - » an item of a list.
enum class Scope { paragraph, document };

// A text and what the rule makes of it. Rules that change formatting only (superscripts) have the
// same text twice.
struct Example {
  std::string_view input;
  std::string_view expected;
};

// One rule. Everything points to static data.
struct Rule {
  std::string_view id;  // stable: "T01"
  std::string_view title_fr;
  std::string_view title_en;
  std::string_view explanation_fr;
  std::string_view explanation_en;
  std::string_view source;  // the reference works that ask for it
  Mode mode = Mode::safe;   // of its surest edits; a doubtful one is Mode::to_check
  Scope scope = Scope::paragraph;
  bool on_by_default = true;                     // in every profile that does not say otherwise
  std::span<const std::string_view> on_in = {};  // profiles that have it on all the same
  std::span<const Example> examples = {};        // in the profile « bureautique »
  std::span<const std::string_view> counter_examples = {};  // no safe edit of this rule

  // The figures of the identifier: 1 for "T01".
  [[nodiscard]] constexpr int number() const { return (id[1] - '0') * 10 + (id[2] - '0'); }
};

// Every rule that the engine applies, by identifier.
[[nodiscard]] std::span<const Rule> rules();

// The rule of an identifier ("T05", capital), or null.
[[nodiscard]] const Rule* find_rule(std::string_view id);

// A set of rules, by their numbers (0 to 63).
class RuleSet {
 public:
  constexpr RuleSet() = default;

  [[nodiscard]] constexpr bool contains(const Rule& rule) const {
    return ((bits_ >> rule.number()) & 1) != 0;
  }
  [[nodiscard]] constexpr RuleSet with(const Rule& rule) const {
    return RuleSet(bits_ | (std::uint64_t{1} << rule.number()));
  }
  [[nodiscard]] constexpr RuleSet without(const Rule& rule) const {
    return RuleSet(bits_ & ~(std::uint64_t{1} << rule.number()));
  }

 private:
  constexpr explicit RuleSet(std::uint64_t bits) : bits_(bits) {}
  std::uint64_t bits_ = 0;
};

}  // namespace greffier::typography
