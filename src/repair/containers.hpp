// Decisions, actions and votes of raw material, made the blocks that the notes have for them.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"

namespace greffier::repair {

// « Décision : … », « Action (qui, échéance) : … », « Vote : 12 pour, 1 contre » at the start of a
// line become containers (ingest/short_forms.hpp); the lines that go on with it come along. A lead
// that nothing follows takes the paragraph below it. Runs before titles are looked for.
void read_containers(material::Material& material, material::Changes& changes);

// « A1 - Rédiger la note : Mme ROUX, 15 avril » and « A2 - … » that follow each other become
// actions with their numbers, when they say who or when, or what to do. Runs before titles are
// looked for.
void read_coded_actions(material::Material& material, material::Changes& changes);
// The same of « D1. », « D2. » below « Décisions », or of « Décision n° 1 : » (rule I129).
void read_coded_decisions(material::Material& material, material::Changes& changes);

// The entries of a list under « Décisions » or « Relevé de décisions » become decisions, those
// under « Actions à mener » actions, and lists of nothing but short forms their containers. What an
// entry holds below its first line (a list, a text) comes into its container. Runs once lists and
// titles are known.
void read_container_lists(material::Material& material, material::Changes& changes);

}  // namespace greffier::repair
