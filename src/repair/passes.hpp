// The repairs of raw material that need no kind, in the order that they are meant to run in.
#pragma once

#include <array>
#include <string_view>

#include "material/changes.hpp"
#include "material/material.hpp"
#include "repair/broken_text.hpp"
#include "repair/furniture.hpp"
#include "repair/heading_levels.hpp"
#include "repair/leftovers.hpp"
#include "repair/pull_quotes.hpp"
#include "repair/typed_contents.hpp"

namespace greffier::repair {

using Pass = void (*)(material::Material& material, material::Changes& changes);

struct NamedPass {
  std::string_view name;
  Pass run = nullptr;
};

// Each asks before it touches anything (material/changes.hpp), is linear in the text, and makes
// nothing of what it has made.
inline constexpr std::array kPasses{
    NamedPass{"leftovers", leftovers},
    NamedPass{"furniture", furniture},
    NamedPass{"repeated_titles", repeated_titles},
    NamedPass{"pull_quotes", pull_quotes},
    NamedPass{"broken_text", broken_text},
    NamedPass{"typed_contents", typed_contents},
    NamedPass{"heading_levels", heading_levels},
};

}  // namespace greffier::repair
