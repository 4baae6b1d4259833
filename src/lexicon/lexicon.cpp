#include "lexicon/lexicon.hpp"

#include "lexicon/embedded.hpp"

namespace greffier::lexicon {

Place Lexicon::step(Place place, char byte) const {
  if (place == 0) return 0;
  const auto label = static_cast<std::uint8_t>(byte);
  for (;; ++place) {
    const Arc arc = unpacked(word_at(bytes_, place));
    if (arc.label == label) return arc.target;
    if (arc.is_last || arc.label > label) return 0;
  }
}

Place Lexicon::step(Place place, std::string_view bytes) const {
  for (const char byte : bytes) {
    if (place == 0) return 0;
    place = step(place, byte);
  }
  return place;
}

Traits Lexicon::traits(Place place) const {
  if (place == 0) return 0;
  const Arc first = unpacked(word_at(bytes_, place));
  return first.label < kEndLimit ? static_cast<Traits>(word_at(bytes_, first.label)) : Traits{0};
}

Traits Lexicon::find(std::string_view form) const {
  return traits(step(start(), form));
}

// As deep as the longest form.
void Lexicon::collect(Place place, std::string& prefix, std::vector<std::string>& forms) const {
  for (bool is_last = false; !is_last; ++place) {
    const Arc arc = unpacked(word_at(bytes_, place));
    is_last = arc.is_last;
    if (arc.label < kEndLimit) {
      forms.push_back(prefix);
      continue;
    }
    prefix.push_back(static_cast<char>(arc.label));
    collect(arc.target, prefix, forms);
    prefix.pop_back();
  }
}

std::vector<std::string> Lexicon::forms() const {
  std::vector<std::string> all;
  std::string prefix;
  collect(start(), prefix, all);
  return all;
}

Lexicon french() {
  return Lexicon(embedded());
}

}  // namespace greffier::lexicon
