#include "readers/office_settling.hpp"

#include <string>
#include <utility>

#include "model/walk.hpp"
#include "readers/office_inlines.hpp"
#include "readers/office_rules.hpp"

namespace greffier::readers {

namespace {

class Settling {
 public:
  Settling(std::string_view language, Desk& desk) : language_(primary(language)), desk_(desk) {}

  void settle(model::Inlines& inlines) {
    for (model::Inline& each : inlines) {
      model::Format& format = each.format;
      format.role.clear();  // known to office_labels.hpp, and to nobody else
      format.language = std::string(primary(format.language));
      if (format.language == language_) format.language.clear();
      if (!format.target.view().starts_with(kUnresolved)) continue;
      format.target = desk_.links.target(format.target.view().substr(kUnresolved.size()));
      if (format.target.empty()) lost_ += model::plain_text({each});
    }
    join_runs(inlines);
    if (!lost_.empty()) desk_.count(kInnerLink, lost_);
    lost_.clear();
  }

 private:
  std::string_view language_;
  Desk& desk_;
  std::string lost_;
};

}  // namespace

void settle(material::Pieces& pieces, std::string_view usual, Desk& desk) {
  const std::string language = desk.links.language(usual);
  Settling settling(language, desk);
  const auto visit = [&](model::Inlines& inlines) { settling.settle(inlines); };
  // Notes are shared and immutable: the walk of blocks rebuilds them.
  model::Blocks blocks(1);
  for (material::Piece& piece : pieces) {
    const bool is_block = piece.kind == material::Piece::Kind::block;
    blocks.front() =
        is_block ? std::move(piece.block.own()) : model::paragraph(std::move(piece.inlines));
    model::for_each_inlines(blocks, visit);
    if (is_block)
      piece.block = std::move(blocks.front());
    else
      piece.inlines = std::move(std::get<model::Paragraph>(blocks.front().node).inlines);
  }
}

}  // namespace greffier::readers
