// A profile of one's own, from the YAML that docs/guide.md shows.
#pragma once

#include <string>

#include "diag/sink.hpp"
#include "model/value.hpp"
#include "typography/profile.hpp"

namespace greffier::typography {

// A profile that a user wrote. `profile` bears the name and the titles of the one it starts from.
struct OwnProfile {
  std::string name;  // `nom`, or ""
  Profile profile;
};

// Reads `base` (a profile of profiles(), the default one when it is missing), then what the other
// keys change: `regles` (T09: non, oui or signaler), `espaces`, `guillemets_interieurs`, `incise`,
// `uniformiser`. Keys and values are folded. What is not understood is reported where it stands,
// with the nearest name, and changes nothing.
[[nodiscard]] OwnProfile read_profile(const model::Map& source, diag::Sink& sink);

}  // namespace greffier::typography
