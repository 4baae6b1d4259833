// The signs of a text, found by reading it once: a pass goes from one of its signs to the next, and
// reads nothing else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

#include "typography/paragraph.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

// Positions are kept in 32 bits: a text is shorter than kLongestText. It is UTF-8; ill-formed text
// is read without harm, and has a kNoTextSign. Linear in time and memory.
class SignIndex {
 public:
  static constexpr std::size_t kLongestText = std::numeric_limits<std::uint32_t>::max();

  // Reads `text`; keeps no view of it.
  explicit SignIndex(std::string_view text);
  SignIndex(SignIndex&&) = default;
  SignIndex& operator=(SignIndex&&) = default;

  [[nodiscard]] SignIndex copy() const;
  // What SignIndex(next) is, for a text that `edits`, sorted and without overlap, made of `text`,
  // which is that of this index, not masked: only the words that changed are read.
  [[nodiscard]] SignIndex moved(const std::vector<Edit>& edits, std::string_view text,
                                std::string_view next) const;

  // True when some character is, or was before a change, in one of `classes`.
  [[nodiscard]] bool has(Classes classes) const { return (all_ & classes) != 0; }
  // False when too few words are English or German for a passage of the text to be.
  [[nodiscard]] bool may_be_foreign() const { return foreign_words_ > 1; }

  // Where the next character in one of `classes` starts, from `position` on; the end of the text
  // when there is none. Of all classes but those of kUnlisted. Quick from left to right.
  [[nodiscard]] std::size_t find(std::size_t position, Classes classes) {
    if (next_->position > position) go_back(position);
    while (next_->position < position) ++next_;
    while ((next_->classes & classes) == 0) ++next_;
    return next_->position;
  }
  static constexpr Classes kUnlisted =
      kBlankSign | kTwoSpacesSign | kSequenceSign | kWordEndSign | kNoTextSign;

  // The text has changed: these ranges, sorted, without overlap, none of them empty, are masked
  // (draft.hpp)…
  void mask(const std::vector<Range>& ranges, std::string_view masked);
  // …or these edits, sorted, without overlap, in offsets of the text so far, led to `next`.
  void apply(const std::vector<Edit>& edits, std::string_view next);

 private:
  struct Sign {
    std::uint32_t position = 0;
    Classes classes = 0;
  };

  SignIndex() = default;

  void read(std::string_view text, std::size_t begin, std::size_t end);
  void finish(std::string_view text);
  const Sign* take(const Sign* sign, std::size_t end, std::size_t shift);
  void go_back(std::size_t position);
  void add(std::size_t position, Classes classes);
  std::size_t add_space(std::string_view text, std::size_t position);
  std::size_t add_sign(std::string_view text, std::size_t position, Classes classes);

  std::vector<Sign> signs_;     // in order; the last, in every class, is the end of the text
  std::vector<Sign> before_;    // of the text before the last edits: memory to use again
  const Sign* next_ = nullptr;  // of signs_: where find() goes on
  Classes all_ = 0;
  int foreign_words_ = 0;
};

}  // namespace greffier::typography
