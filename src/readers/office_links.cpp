#include "readers/office_links.hpp"

#include <algorithm>

#include "model/walk.hpp"
#include "readers/office_desk.hpp"
#include "readers/office_inlines.hpp"
#include "readers/office_rules.hpp"
#include "text/fold.hpp"

namespace greffier::readers {

namespace {

// "fr" for "fr-FR".
std::string_view primary(std::string_view language) {
  return language.substr(0, language.find('-'));
}

class Settling {
 public:
  Settling(std::string_view language, Desk& desk) : language_(primary(language)), desk_(desk) {}

  void settle(model::Inlines& inlines) {
    for (model::Inline& each : inlines) {
      model::Format& format = each.format;
      format.role.clear();  // known to office_labels.hpp, and to nobody else
      format.language.resize(primary(format.language).size());
      if (format.language == language_) format.language.clear();
      if (!format.target.starts_with(kUnresolved)) continue;
      format.target = desk_.links.target(format.target.substr(kUnresolved.size()));
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

void Links::add_heading(std::string_view bookmark, std::string_view text) {
  std::string anchor = text::fold_name(text);
  std::ranges::replace(anchor, '_', '-');
  if (!anchor.empty()) headings_.emplace(bookmark, "#" + anchor);
}

std::string Links::target(std::string_view bookmark) const {
  const auto found = headings_.find(bookmark);
  return found == headings_.end() ? std::string() : found->second;
}

void Links::count_language(std::string_view language, std::size_t letters) {
  const auto found = languages_.find(primary(language));
  if (found == languages_.end())
    languages_.emplace(primary(language), letters);
  else
    found->second += letters;
}

std::string Links::language(std::string_view usual) const {
  const auto most =
      std::ranges::max_element(languages_, {}, [](const auto& each) { return each.second; });
  return most == languages_.end() || most->first.empty() ? std::string(usual) : most->first;
}

void settle(material::Pieces& pieces, std::string_view usual, Desk& desk) {
  const std::string language = desk.links.language(usual);
  Settling settling(language, desk);
  const auto visit = [&](model::Inlines& inlines) { settling.settle(inlines); };
  // Notes are shared and immutable: the walk of blocks rebuilds them.
  model::Blocks blocks(1);
  for (material::Piece& piece : pieces) {
    const bool is_block = piece.kind == material::Piece::Kind::block;
    blocks.front() = is_block ? std::move(piece.block) : model::paragraph(std::move(piece.inlines));
    model::for_each_inlines(blocks, visit);
    if (is_block)
      piece.block = std::move(blocks.front());
    else
      piece.inlines = std::move(std::get<model::Paragraph>(blocks.front().node).inlines);
  }
}

}  // namespace greffier::readers
