// The small words that tell English and German from French. Words that two languages have (on, or,
// pour, me, a, but, mit) count for none.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace greffier::typography {

// `elided`: a word of French before an apostrophe.
enum class WordKind : unsigned char { none, english, german, french, elided };

namespace detail {

// Up to eight letters as a number, A to Z as small ones.
using WordKey = std::uint64_t;
inline constexpr std::size_t kLongestKey = 8;

constexpr WordKey added(WordKey key, char letter) {
  return (key << 8) | (static_cast<unsigned char>(letter) | 0x20U);
}

struct WordKinds {
  WordKind kind;
  std::string_view words;  // each followed by one space
};

inline constexpr std::array kWordKinds{
    WordKinds{WordKind::english,
              "the of and is are was were with this that you your from have has had will would "
              "been not they their we our it its to in by at my he his her she what which when who "
              "how can does all any there here into than then these those about should could must "
              "be for where why said says see did just yes please also after before "
              "because very only "},
    WordKinds{WordKind::german,
              "der die das den dem und ist nicht ein eine einen einem einer von auf wird sich auch "
              "ich wir sie im am bei nach aber oder haben sind wurde wurden sagt hat kann muss "
              "soll zum zur als wenn dass nur noch wie "},
    WordKinds{WordKind::french,
              "le la les de des du un une et est en au aux que qui ce cet cette ces dans pour par "
              "sur pas ne il elle ils elles nous vous se sont avec ou sa ses leur mais votre notre "
              "si sans entre je tu lors sous "},
    WordKinds{WordKind::elided, "l d qu j n c m s "},
};

// Calls `use` with each word of the lists and its kind.
template <typename Use>
constexpr void for_each_word(const Use& use) {
  for (const auto& [kind, words] : kWordKinds)
    for (std::size_t begin = 0; begin < words.size(); begin = words.find(' ', begin) + 1)
      use(words.substr(begin, words.find(' ', begin) - begin), kind);
}

// The words of the lists, found by one look in most cases.
class WordTable {
 public:
  consteval WordTable() {
    for_each_word([this](std::string_view word, WordKind kind) {
      WordKey key = 0;
      for (const char letter : word) key = added(key, letter);
      slots_[slot_of(key)] = {key, kind};
    });
  }

  [[nodiscard]] constexpr WordKind find(WordKey key) const { return slots_[slot_of(key)].kind; }

 private:
  struct Slot {
    WordKey key = 0;
    WordKind kind = WordKind::none;
  };

  // Where the key is, or the free place where it would be.
  [[nodiscard]] constexpr std::size_t slot_of(WordKey key) const {
    std::size_t slot = (key * 0x9E3779B97F4A7C15U) >> 55;
    while (slots_[slot].key != key && slots_[slot].kind != WordKind::none)
      slot = (slot + 1) % slots_.size();
    return slot;
  }

  std::array<Slot, 512> slots_{};
};

inline constexpr WordTable kWordTable;

// The lengths of English and German words, a bit each, by their first letter.
inline constexpr auto kForeignLengths = [] {
  std::array<std::uint32_t, 32> lengths{};
  for_each_word([&lengths](std::string_view word, WordKind kind) {
    if (kind == WordKind::english || kind == WordKind::german)
      lengths[word[0] & 0x1F] |= 1U << word.size();
  });
  return lengths;
}();

}  // namespace detail

// What a word of letters A to Z, in either case, is.
[[nodiscard]] constexpr WordKind word_kind(std::string_view word) {
  if (word.size() > detail::kLongestKey) return WordKind::none;
  detail::WordKey key = 0;
  for (const char letter : word) key = detail::added(key, letter);
  return detail::kWordTable.find(key);
}

// False for most words that are neither English nor German, at once.
[[nodiscard]] constexpr bool may_be_foreign_word(char first_letter, std::size_t length) {
  return length < 32 && ((detail::kForeignLengths[first_letter & 0x1F] >> length) & 1) != 0;
}

}  // namespace greffier::typography
