#include "pipeline/present_data.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "office/presentation.hpp"
#include "pipeline/data_walk.hpp"

namespace greffier::pipeline {

void present_data(model::Map& data, diag::Sink& sink) {
  model::Blocks body;
  if (model::Value* value = data.find(kinds::kBody.key))
    if (auto* blocks = value->get_if<model::Blocks>()) body = std::exchange(*blocks, {});
  for (model::Member& member : data.members()) {
    office::CaptionCounts counts;
    DataVisitor visitor;
    visitor.blocks = [&](model::Blocks& blocks) {
      blocks = office::present(std::move(blocks), sink, counts);
    };
    visit(member.value, visitor);
  }
  office::PresentedBody presented = office::present_body(std::move(body), sink);
  model::Blocks whole = presented.main;
  std::ranges::copy(presented.annexes, std::back_inserter(whole));
  data.set(kinds::kBody.key, model::Value(std::move(whole)));
  data.set(kBodyAlone.key, model::Value(std::move(presented.main)));
  data.set(kAnnexes.key, model::Value(std::move(presented.annexes)));
}

}  // namespace greffier::pipeline
