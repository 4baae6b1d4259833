#include "repair/typed_act_number.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <variant>

#include "ingest/inline_cut.hpp"
#include "repair/act_rules.hpp"
#include "repair/act_title.hpp"

namespace greffier::repair {

namespace {

void read_number(model::Container& act, const diag::Span& span, material::Changes& changes) {
  if (act.attribute("numero") != nullptr || act.blocks.empty()) return;
  auto* const first = std::get_if<model::Paragraph>(&act.blocks.front().node);
  if (first == nullptr) return;
  model::Inlines& inlines = first->inlines;
  const auto end =
      inlines.begin() + static_cast<std::ptrdiff_t>(ingest::next_source_line(inlines, 0));
  const std::string line = model::plain_text(model::Inlines(inlines.begin(), end));
  std::string number = read_act_number(line);
  if (number.empty() || !changes.take(kActTitle, span, line, "numero=" + number)) return;
  act.attributes.insert(act.attributes.begin(), {"numero", std::move(number), {}});
  inlines.erase(inlines.begin(), end);
  ingest::trim_line(inlines);
  if (inlines.empty()) act.blocks.erase(act.blocks.begin());
}

}  // namespace

void read_typed_act_numbers(material::Material& material, material::Changes& changes) {
  for (material::Piece& piece : material.pieces) {
    if (piece.kind != material::Piece::Kind::block) continue;
    auto* const held = std::get_if<model::Container>(&piece.block.own().node);
    if (held != nullptr && held->kind == "deliberation") read_number(*held, piece.span, changes);
  }
}

}  // namespace greffier::repair
