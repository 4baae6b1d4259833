#include "office/captions.hpp"

#include <utility>

namespace greffier::office {

namespace {

using namespace model;

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
  auto* image = model::image_of(line->inlines[0]);
  return image != nullptr && !image->title.empty() ? image : nullptr;
}

class Setter {
 public:
  explicit Setter(CaptionCounts& counts) : counts_(counts) {}

  void set(Blocks& blocks) {
    Blocks out;
    for (Block& block : blocks) {
      if (auto* table = std::get_if<Table>(&block.node); table && !table->caption.empty())
        out.push_back(caption("Tableau", FieldKind::table_number, ++counts_.tables,
                              std::exchange(table->caption, {})));
      set_inside(block);
      Image* image = lone_picture(block);
      std::string title = image == nullptr ? std::string() : std::exchange(image->title, {});
      if (image != nullptr) std::get<Paragraph>(block.node).role = "figure";
      out.push_back(std::move(block));
      if (!title.empty())
        out.push_back(caption("Figure", FieldKind::figure_number, ++counts_.figures,
                              {text(std::move(title))}));
    }
    blocks = std::move(out);
  }

 private:
  void set_inside(Block& block) {
    if (auto* columns = std::get_if<Columns>(&block.node)) set(columns->blocks);
    if (auto* list = std::get_if<List>(&block.node))
      for (ListItem& item : list->items) set(item.blocks);
    if (auto* table = std::get_if<Table>(&block.node))
      for (Row& row : table->rows)
        for (Cell& cell : row.cells) set(cell.blocks);
  }

  CaptionCounts& counts_;
};

}  // namespace

void set_captions(Blocks& blocks, CaptionCounts& counts) {
  Setter(counts).set(blocks);
}

void set_captions(Blocks& blocks) {
  CaptionCounts counts;
  set_captions(blocks, counts);
}

std::optional<HeadingEntry> caption_entry(const Inlines& caption) {
  const Field* number = nullptr;
  HeadingEntry entry;
  for (const Inline& item : caption) {
    if (const auto* field = std::get_if<Field>(&item.node)) {
      if (number == nullptr) number = field;
      entry.text += std::to_string(field->value);
    } else {
      entry.text += plain_text({item});
    }
  }
  if (number == nullptr || number->kind < FieldKind::table_number) return std::nullopt;
  const bool is_table = number->kind == FieldKind::table_number;
  entry.sort = is_table ? Listed::tables : Listed::figures;
  entry.anchor =
      (is_table ? "legende_tableau_" : "legende_figure_") + std::to_string(number->value);
  return entry;
}

}  // namespace greffier::office
