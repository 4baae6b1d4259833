#include "readers/office_letters.hpp"

namespace greffier::readers {

namespace {

template <typename T>
void take_over(std::optional<T>& near, const std::optional<T>& far) {
  if (!near) near = far;
}

using Toggle = std::optional<bool> SaidLetters::*;

}  // namespace

SaidLetters over(SaidLetters near, const SaidLetters& far) {
  for (const Toggle each : {&SaidLetters::strong, &SaidLetters::emphasis, &SaidLetters::small_caps,
                            &SaidLetters::strike, &SaidLetters::hidden, &SaidLetters::underline})
    take_over(near.*each, far.*each);
  take_over(near.script, far.script);
  take_over(near.points, far.points);
  take_over(near.language, far.language);
  return near;
}

Letters seen_letters(const SaidLetters& said) {
  Letters letters;
  letters.strong = said.strong.value_or(false);
  letters.emphasis = said.emphasis.value_or(false);
  letters.small_caps = said.small_caps.value_or(false);
  letters.strike = said.strike.value_or(false);
  letters.hidden = said.hidden.value_or(false);
  letters.underline = said.underline.value_or(false);
  letters.script = said.script.value_or(model::Script::baseline);
  letters.points = said.points.value_or(0);
  letters.language = said.language.value_or(std::string());
  return letters;
}

}  // namespace greffier::readers
