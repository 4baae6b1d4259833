// Which control tags belong together.
#pragma once

#include <vector>

#include "diag/sink.hpp"
#include "office/dialect.hpp"
#include "office/tag_markers.hpp"

namespace greffier::office {

// A control tag where it stands: the nodes around it, from the root of the part to its parent.
struct Standing {
  int marker = 0;
  std::vector<const xml::Node*> trail;
};

// The tags of one `pour` or `si`, in document order: its opening, its alternatives, its end.
// Pointers into StoryTags::standing.
using TagScope = std::vector<const Standing*>;

// The control tags of one story, and how they pair up.
struct StoryTags {
  std::vector<Standing> standing;
  std::vector<TagScope> scopes;  // ordered by their openings
  std::vector<int> refused;      // belong to no scope; reported
};

// Every story of a part (the part itself, each text box and footnote). Tags without their
// counterpart are reported, each once.
[[nodiscard]] std::vector<StoryTags> pair_up(const xml::Node& root, const Markers& markers,
                                             const Dialect& dialect, diag::Sink& sink);

}  // namespace greffier::office
