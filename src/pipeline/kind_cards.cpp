#include "pipeline/kind_cards.hpp"

#include <utility>

#include "pipeline/catalogue.hpp"

namespace greffier::pipeline {

KindCards kind_cards(const io::FileSystem& files) {
  KindCards result;
  Catalogue catalogue(files, result.sources, result.sink);
  for (const std::string& name : kind_names()) {
    const auto kind = catalogue.kind(name, {});
    if (!kind) continue;
    KindCard card{name, {kind->label.fr, kind->label.en}, {kind->help.fr, kind->help.en}, {}};
    for (const kinds::DocumentPlan& plan : kind->documents)
      card.documents.push_back({plan.name, {plan.label.fr, plan.label.en}, plan.items.has_value()});
    result.kinds.push_back(std::move(card));
  }
  return result;
}

}  // namespace greffier::pipeline
