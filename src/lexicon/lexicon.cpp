#include "lexicon/lexicon.hpp"

#include "lexicon/embedded.hpp"

namespace greffier::lexicon {

Place Lexicon::step(Place place, char byte) const {
  const auto label = static_cast<std::uint8_t>(byte);
  if (place < kFirstArc) return place == kStart ? word_at(bytes_, kFirstBytes + label) : kNowhere;
  for (;; ++place) {
    const Arc arc = unpacked(word_at(bytes_, place));
    if (arc.label >= label) return arc.label == label ? arc.target : kNowhere;
    if (arc.is_last) return kNowhere;
  }
}

Place Lexicon::step(Place place, std::string_view bytes) const {
  for (const char byte : bytes) {
    place = step(place, byte);
    if (place == kNowhere) break;
  }
  return place;
}

Traits Lexicon::traits(Place place) const {
  if (place < kFirstArc) return 0;
  const Arc first = unpacked(word_at(bytes_, place));
  return first.label < kEndLimit ? static_cast<Traits>(word_at(bytes_, first.label)) : Traits{0};
}

Traits Lexicon::find(std::string_view form) const {
  return traits(step(kStart, form));
}

// As deep as the longest form; `form` is what led to the place.
void Lexicon::collect(Place place, std::string& form, std::vector<std::string>& forms) const {
  for (bool is_last = false; !is_last; ++place) {
    const Arc arc = unpacked(word_at(bytes_, place));
    is_last = arc.is_last;
    if (arc.label < kEndLimit) {
      forms.push_back(form);
      continue;
    }
    form.push_back(static_cast<char>(arc.label));
    collect(arc.target, form, forms);
    form.pop_back();
  }
}

std::vector<std::string> Lexicon::forms() const {
  std::vector<std::string> all;
  for (unsigned byte = 0; byte < kFirstArc - kFirstBytes; ++byte) {
    std::string form(1, static_cast<char>(byte));
    const Place place = step(kStart, form.front());
    if (place != kNowhere) collect(place, form, all);
  }
  return all;
}

Lexicon french() {
  return Lexicon(embedded());
}

}  // namespace greffier::lexicon
