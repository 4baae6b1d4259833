// Fine spaces (U+202F) that the fonts of a document can draw.
#pragma once

#include <set>
#include <string>

#include "diag/sink.hpp"
#include "typography/profile.hpp"

namespace greffier::pipeline {

// True for a family that does not draw the character, as far as that is known.
[[nodiscard]] bool lacks(std::string_view family, char32_t character);

// True when the fonts have a say in what the profile sets.
[[nodiscard]] bool asks_fonts(const typography::Profile& profile);

// The profile for texts in fonts of these families. When one of them lacks U+202F, U+00A0 stands in
// its place everywhere, so that one page has one space; when one lacks U+2011, T33 is off. Either
// is told.
[[nodiscard]] typography::Profile drawable(typography::Profile profile,
                                           const std::set<std::string>& families, diag::Sink& sink);

}  // namespace greffier::pipeline
