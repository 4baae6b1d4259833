#include "templating/nesting.hpp"

#include <algorithm>

#include "templating/messages.hpp"

namespace greffier::templating {

namespace {

class Pairing {
 public:
  Pairing(std::span<const Tag> tags, diag::Sink& sink) : tags_(tags), sink_(sink) {}

  std::vector<TagBlock> run() {
    for (std::size_t index = 0; index < tags_.size(); ++index) place(index);
    for (const TagBlock& block : open_) refuse(kStartWithoutEnd, block.begin);
    std::ranges::sort(closed_, {}, &TagBlock::begin);
    return std::move(closed_);
  }

 private:
  void place(std::size_t index) {
    switch (tags_[index].kind) {
      case Tag::Kind::repeat:
      case Tag::Kind::choose:
        open_.push_back({index, {}, index});
        break;
      case Tag::Kind::otherwise_if:
      case Tag::Kind::otherwise:
        add_branch(index);
        break;
      case Tag::Kind::end:
        close(index);
        break;
      default:
        break;
    }
  }

  void add_branch(std::size_t index) {
    if (open_.empty() || tags_[open_.back().begin].kind != Tag::Kind::choose)
      return refuse(kBranchOutside, index);
    TagBlock& block = open_.back();
    const bool is_over =
        !block.branches.empty() && tags_[block.branches.back()].kind == Tag::Kind::otherwise;
    if (is_over) return refuse(kBranchAfterLast, index);
    block.branches.push_back(index);
  }

  void close(std::size_t index) {
    if (open_.empty()) return refuse(kEndWithoutStart, index);
    TagBlock block = std::move(open_.back());
    open_.pop_back();
    const Tag& opening = tags_[block.begin];
    const Tag& closing = tags_[index];
    if (closing.closes.value_or(opening.kind) != opening.kind)
      sink_.raise(kWrongEnd, closing.span, closing.source, opening.source);
    block.end = index;
    closed_.push_back(std::move(block));
  }

  void refuse(const diag::Message& message, std::size_t index) {
    sink_.raise(message, tags_[index].span, tags_[index].source);
  }

  std::span<const Tag> tags_;
  diag::Sink& sink_;
  std::vector<TagBlock> open_;
  std::vector<TagBlock> closed_;
};

}  // namespace

std::vector<TagBlock> pair_tags(std::span<const Tag> tags, diag::Sink& sink) {
  return Pairing(tags, sink).run();
}

}  // namespace greffier::templating
