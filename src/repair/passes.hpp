// The repairs of raw material that need no kind, in the order that they run in.
#pragma once

#include <array>
#include <string_view>

#include "material/changes.hpp"
#include "material/material.hpp"
#include "repair/act_closings.hpp"
#include "repair/acts.hpp"
#include "repair/broken_lists.hpp"
#include "repair/broken_text.hpp"
#include "repair/bullets.hpp"
#include "repair/containers.hpp"
#include "repair/furniture.hpp"
#include "repair/heading_levels.hpp"
#include "repair/leftovers.hpp"
#include "repair/line_ends.hpp"
#include "repair/mail.hpp"
#include "repair/opinions.hpp"
#include "repair/outline.hpp"
#include "repair/printed_sitting.hpp"
#include "repair/pull_quotes.hpp"
#include "repair/quotations.hpp"
#include "repair/resolutions.hpp"
#include "repair/sentence_votes.hpp"
#include "repair/signatures.hpp"
#include "repair/table_headers.hpp"
#include "repair/table_shapes.hpp"
#include "repair/typed_contents.hpp"
#include "repair/typed_notes.hpp"

namespace greffier::repair {

using Pass = void (*)(material::Material& material, material::Changes& changes);

struct NamedPass {
  std::string_view name;
  Pass run = nullptr;
};

// Each asks before it touches anything (material/changes.hpp), is linear in the text, and makes
// nothing of what it has made. Those of a whole file, before it is parted into reports:
inline constexpr std::array kWholePasses{
    NamedPass{"mail", put_mail_aside},
    NamedPass{"leftovers", leftovers},
    NamedPass{"furniture", furniture},
    NamedPass{"typed_notes", read_typed_notes},
    NamedPass{"repeated_titles", repeated_titles},
    NamedPass{"pull_quotes", pull_quotes},
    NamedPass{"broken_text", broken_text},
    NamedPass{"typed_contents", typed_contents},
};

// Those of one document, once its fields are out of the text.
inline constexpr std::array kTextPasses{
    NamedPass{"printed_sitting", read_printed_sitting},
    NamedPass{"act_closings", take_act_closings},
    NamedPass{"signatures", read_signature_lines},
    NamedPass{"table_shapes", read_table_shapes},
    NamedPass{"table_headers", guess_table_headers},
    NamedPass{"coded_actions", read_coded_actions},
    NamedPass{"coded_decisions", read_coded_decisions},
    NamedPass{"broken_lists", part_broken_lists},
    NamedPass{"containers", read_containers},
    NamedPass{"heading_levels", heading_levels},
    NamedPass{"outline", read_outline},
    NamedPass{"opinions", read_opinions},
    NamedPass{"bullets", read_bullets},
    NamedPass{"line_ends", read_line_ends},
    NamedPass{"acts", read_acts},
    NamedPass{"resolutions", read_resolutions},
    NamedPass{"lead_ins", read_lead_ins},
    NamedPass{"lists", read_container_lists},
    NamedPass{"quotations", read_quotations},
    NamedPass{"sentence_votes", tell_said_votes},
};

}  // namespace greffier::repair
