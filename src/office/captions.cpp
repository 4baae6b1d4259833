#include "office/captions.hpp"

#include <utility>

namespace greffier::office {

namespace {

using namespace model;

struct Counters {
  int tables = 0;
  int figures = 0;
};

Block caption(std::string_view label, FieldKind kind, int number, Inlines title) {
  Inlines line{text(std::string(label) + "\u00A0"), Inline{Field{kind, number}, {}, {}},
               text(" – ")};
  line.insert(line.end(), title.begin(), title.end());
  return paragraph(std::move(line), "legende");
}

// The picture of a paragraph that holds nothing else and has a title, or null.
Image* lone_picture(Block& block) {
  auto* line = std::get_if<Paragraph>(&block.node);
  if (line == nullptr || line->inlines.size() != 1) return nullptr;
  auto* image = std::get_if<Image>(&line->inlines[0].node);
  return image != nullptr && !image->title.empty() ? image : nullptr;
}

void set_in(Blocks& blocks, Counters& counters) {
  Blocks out;
  for (Block& block : blocks) {
    if (auto* columns = std::get_if<Columns>(&block.node)) set_in(columns->blocks, counters);
    if (auto* table = std::get_if<Table>(&block.node); table && !table->caption.empty())
      out.push_back(caption("Tableau", FieldKind::table_number, ++counters.tables,
                            std::exchange(table->caption, {})));
    Image* image = lone_picture(block);
    if (image == nullptr) {
      out.push_back(std::move(block));
      continue;
    }
    std::string title = std::exchange(image->title, {});
    std::get<Paragraph>(block.node).role = "figure";
    out.push_back(std::move(block));
    out.push_back(
        caption("Figure", FieldKind::figure_number, ++counters.figures, {text(std::move(title))}));
  }
  blocks = std::move(out);
}

}  // namespace

void set_captions(Blocks& blocks) {
  Counters counters;
  set_in(blocks, counters);
}

}  // namespace greffier::office
