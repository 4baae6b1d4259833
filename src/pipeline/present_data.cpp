#include "pipeline/present_data.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "kinds/body.hpp"
#include "office/presentation.hpp"
#include "pipeline/data_walk.hpp"

namespace greffier::pipeline {

namespace {

// Included notes are printed with the body; other lists may be another way to read it.
bool holds_notes(const model::Value& value) {
  const auto* values = value.get_if<model::Values>();
  return values != nullptr && std::ranges::any_of(*values, [](const model::Value& item) {
           const auto* map = item.get_if<model::Map>();
           return map != nullptr && kinds::body_of(*map) != nullptr;
         });
}

// Who signs right below the text never does so alone on a page: its last paragraph goes along.
constexpr std::string_view kSigner = "signataire";

void tie_to_signature(model::Blocks& body) {
  auto* last = body.empty() ? nullptr : std::get_if<model::Paragraph>(&body.back().node);
  if (last != nullptr && last->role.empty()) last->role = "texte_lie";
}

}  // namespace

void present_data(model::Map& data, diag::Sink& sink) {
  model::Blocks body;
  if (model::Value* value = data.find(kinds::kBody.key))
    if (auto* blocks = value->get_if<model::Blocks>()) body = std::exchange(*blocks, {});
  office::SharedNames names;
  office::PresentedBody presented = office::present_body(std::move(body), sink, names);
  const model::Value* signer = data.find(kSigner);
  if (signer != nullptr && !signer->is_empty()) tie_to_signature(presented.main);
  const office::CaptionCounts behind_body = names.captions;
  for (model::Member& member : data.members()) {
    names.captions = holds_notes(member.value) ? behind_body : office::CaptionCounts();
    DataVisitor visitor;
    visitor.blocks = [&](model::Blocks& blocks) {
      blocks = office::present(std::move(blocks), sink, names);
    };
    visit(member.value, visitor);
  }
  model::Blocks whole = presented.main;
  std::ranges::copy(presented.annexes, std::back_inserter(whole));
  data.set(kinds::kBody.key, model::Value(std::move(whole)));
  data.set(kBodyAlone.key, model::Value(std::move(presented.main)));
  data.set(kAnnexes.key, model::Value(std::move(presented.annexes)));
}

}  // namespace greffier::pipeline
