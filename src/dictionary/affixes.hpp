// The affix file of a Hunspell dictionary (hunspell(5)), as far as the French one uses the format.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "diag/result.hpp"

namespace greffier::dictionary {

// The flags of a word or an affix: two bytes each, side by side (« FLAG long »).
class Flags {
 public:
  Flags() = default;
  explicit Flags(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] bool contains(std::string_view flag) const;
  [[nodiscard]] std::vector<std::string_view> each() const;

 private:
  std::string bytes_;
};

// What the beginning or the end of a stem must be for an affix to apply: one set per character,
// « [^aeiou]y ». Empty: anything.
class Condition {
 public:
  Condition() = default;
  explicit Condition(std::string_view pattern);

  [[nodiscard]] bool holds_at_end(std::u32string_view stem) const;
  [[nodiscard]] bool holds_at_start(std::u32string_view stem) const;

 private:
  struct Set {
    std::u32string characters;
    bool is_negated = true;
    [[nodiscard]] bool contains(char32_t c) const {
      return (characters.find(c) != std::u32string::npos) != is_negated;
    }
  };
  [[nodiscard]] bool holds(std::u32string_view part) const;

  std::vector<Set> sets_;
};

// One way to apply an affix.
struct Affix {
  std::u32string strip;  // what the stem loses
  std::u32string add;
  Flags flags;  // of the form made
  Condition condition;
  std::string morphology;  // « po:ppas is:fem », as in the file
};

struct AffixClass {
  bool crosses = false;  // goes with affixes of the other side
  std::vector<Affix> affixes;
};

struct Affixes {
  // By flag.
  std::map<std::string, AffixClass, std::less<>> prefixes;
  std::map<std::string, AffixClass, std::less<>> suffixes;
  std::string needs_affix;  // the flag of stems and affixes that make no form by themselves
  std::string keeps_case;   // the flag of words that are only written as they stand
  std::string forbidden;    // flags that no word may carry here: see expansion.hpp
  std::string circumfix;
};

// Reads the lines of an affix file. What would change which forms there are and is not handled
// (compounds, aliases of flags, other encodings…) is refused, so that a new release of the
// dictionary cannot be half understood.
[[nodiscard]] diag::Result<Affixes> read_affixes(std::string_view text);

// UTF-8 to code points and back.
[[nodiscard]] std::u32string code_points(std::string_view text);
[[nodiscard]] std::string utf8(std::u32string_view text);

}  // namespace greffier::dictionary
