// The forms of French that the program knows, with the little morphology that its rules ask for.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/layout.hpp"

namespace greffier::lexicon {

// What a form can be; a form of several words of the dictionary is all that they are. 0 means that
// there is no such form.
using Traits = std::uint8_t;
inline constexpr Traits kCommon = 1U << 0;      // anything but a proper noun
inline constexpr Traits kFirstName = 1U << 1;   // a proper noun that people are called by
inline constexpr Traits kOtherName = 1U << 2;   // a family name, a place, a brand
inline constexpr Traits kParticiple = 1U << 3;  // a past participle
inline constexpr Traits kInfinitive = 1U << 4;
inline constexpr Traits kExactCase = 1U << 5;  // only as it is written, never with other capitals
inline constexpr Traits kProper = kFirstName | kOtherName;

// A place reached while a form is read byte by byte: a state of the automaton, or one of these two.
using Place = std::uint32_t;
inline constexpr Place kNowhere = 0;
inline constexpr Place kStart = 1;
static_assert(kStart < kFirstArc);

// A view of a lexicon in bytes (layout.hpp), which must outlive it and are taken on trust: they are
// made with the program. Copying is free, reading takes no lock and no memory.
//
// A form is UTF-8 in NFC with straight apostrophes and the capitals of the dictionary: « état »,
// « Écosse », « aujourd'hui », « kWh ». Elisions are not part of it: of « l'état » it knows
// « état ».
class Lexicon {
 public:
  constexpr explicit Lexicon(std::string_view bytes) : bytes_(bytes) {}

  // What `form` is, written exactly so. Linear in its length.
  [[nodiscard]] Traits find(std::string_view form) const;

  // The same in steps, for whoever follows several spellings at a time. From nowhere every step
  // leads nowhere.
  [[nodiscard]] Place step(Place place, char byte) const;
  [[nodiscard]] Place step(Place place, std::string_view bytes) const;
  // What a form that ends here is; 0 when none does.
  [[nodiscard]] Traits traits(Place place) const;

  // Every form, by the order of its bytes. For tests: it takes tens of megabytes.
  [[nodiscard]] std::vector<std::string> forms() const;

  [[nodiscard]] std::size_t size_in_bytes() const { return bytes_.size(); }

 private:
  void collect(Place place, std::string& form, std::vector<std::string>& forms) const;

  std::string_view bytes_;
};

// The lexicon built into the program, from the dictionary named in NOTICE. Nothing is read, copied
// or relocated: its pages come from the program's file when they are first touched.
[[nodiscard]] Lexicon french();

}  // namespace greffier::lexicon
