// A check of a kind of documents that is data: `regles` of kind.yaml.
//
//   - code: R101
//     si: prochaine_reunion.date ≤ date          the finding, over the data of apply()
//     pour: v dans votes                         for each of them; may be left out
//     gravite: avertissement                     info, avertissement or erreur (nothing is written)
//     message: {fr: "… {{ date | date }} …", en: …}    may print what it compares
//     conseil: {fr: …, en: …}                    what to do; may print, too
//     source: CGCT, art. L. 2121-17 (au 1er juillet 2022)
//     lieu: prochaine_reunion.date               the field or item that the finding is shown at
#pragma once

#include <optional>
#include <string>

#include "diag/sink.hpp"
#include "kinds/entry.hpp"
#include "kinds/field.hpp"
#include "kinds/formula.hpp"
#include "model/value.hpp"
#include "templating/tag.hpp"

namespace greffier::kinds {

struct Rule {
  std::string code;  // "R101": stable, told with the finding
  diag::Severity severity = diag::Severity::warning;
  Formula condition;
  std::optional<templating::Tag> items;  // a repeat tag
  Formula place;
  Wording message, hint;  // with tags that print
  std::string source;     // the text of law, and its date; "" for usage
};

[[nodiscard]] Rule read_rule(Entry& entry);

// Raises what the rules find in `data`, each finding at the value that its rule names, else at the
// nearest one around it that has a place, else at `header`. A rule whose data cannot be compared
// (an unreadable date) finds nothing: what cannot be read was told when it was read.
void check_rules(const std::vector<Rule>& rules, const model::Map& data, const diag::Span& header,
                 diag::Sink& sink);

}  // namespace greffier::kinds
