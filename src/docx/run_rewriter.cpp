#include "docx/run_rewriter.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "docx/run_properties.hpp"
#include "docx/text_looks.hpp"
#include "xml/escape.hpp"

namespace greffier::docx {

namespace {

using office::Change;
using xml::Node;

std::string escaped(std::string_view text) {
  std::string out;
  xml::append_text(out, text);
  return out;
}

}  // namespace

std::string text_element(std::string_view name, std::string_view xml, std::string_view text) {
  const bool has_margin = text.starts_with(' ') || text.ends_with(' ');
  return fmt::format("<{0}{1}>{2}</{0}>", name, has_margin ? " xml:space=\"preserve\"" : "", xml);
}

// Pieces of one formatting become one run.
void RunRewriter::add(Piece piece) {
  const bool goes_on = !pieces_.empty() && pieces_.back().kind == piece.kind &&
                       pieces_.back().styling == piece.styling;
  if (goes_on) {
    pieces_.back().xml += piece.xml;
  } else {
    pieces_.push_back(std::move(piece));
  }
}

// The bytes of a stretch of a leaf, in its element.
void RunRewriter::add_text(Kind kind, std::size_t leaf, std::size_t begin, std::size_t end) {
  if (begin == end) return;
  const Node& node = *source_.leaves()[leaf].node;
  if (!node.is("w:t")) return add({kind, {}, std::string(part_.source(node))});
  const office::SourceCut cut = source_.cut(leaf, begin, end);
  const std::string_view name = kind == Kind::deleted ? "w:delText" : "w:t";
  add({kind,
       {},
       text_element(name, part_.bytes().substr(cut.from, cut.to - cut.from),
                    std::string_view(source_.text()).substr(begin, end - begin))});
}

void RunRewriter::add_change(const Change& change) {
  const std::string_view old =
      std::string_view(source_.text()).substr(change.begin, change.end - change.begin);
  const std::string text = text_element("w:t", escaped(change.replacement), change.replacement);
  if (change.styling && old == change.replacement)
    return add({Kind::restyled, change.styling, text});
  if (revisions_ != nullptr) add_text(Kind::deleted, change.leaf, change.begin, change.end);
  const bool is_apart = revisions_ != nullptr || change.styling;
  if (!change.replacement.empty())
    add({is_apart ? Kind::inserted : Kind::kept, change.styling, text});
}

void RunRewriter::add_leaf(std::size_t leaf, std::span<const Change> changes) {
  const office::Leaf& own = source_.leaves()[leaf];
  if (changes.empty()) return add({Kind::kept, {}, part_.take(*own.node)});
  std::size_t at = own.begin;
  for (const Change& change : changes) {
    add_text(Kind::kept, leaf, at, change.begin);
    add_change(change);
    at = change.end;
  }
  add_text(Kind::kept, leaf, at, own.end);
}

std::string RunRewriter::properties(const Node& run, const Piece& piece) {
  if (piece.styling) {
    PropertiesChange change;
    if (revisions_ != nullptr && piece.kind == Kind::restyled)
      change = [this](std::string_view old) { return revisions_->wrapped("w:rPrChange", old); };
    return styled_properties(part_, run, *piece.styling, size_, change);
  }
  const Node* own = run.child("w:rPr");
  return own == nullptr ? std::string() : std::string(part_.source(*own));
}

std::string RunRewriter::written(const Node& run, const Piece& piece) {
  std::string xml(part_.start_tag(run));
  xml.append(properties(run, piece)).append(piece.xml).append("</w:r>");
  if (revisions_ == nullptr) return xml;
  if (piece.kind == Kind::deleted) return revisions_->wrapped("w:del", xml);
  return piece.kind == Kind::inserted ? revisions_->wrapped("w:ins", xml) : xml;
}

std::string RunRewriter::rewritten(const Node& run, std::span<const Change> changes) {
  pieces_.clear();
  const std::vector<office::Leaf>& leaves = source_.leaves();
  std::size_t leaf = changes.front().leaf;
  size_ = leaves[leaf].look.size.value_or(kUsualSize);
  while (leaf > 0 && leaves[leaf - 1].run == &run) --leaf;
  auto change = changes.begin();
  for (const Node& child : run.children) {
    if (child.kind != Node::Kind::element || child.is("w:rPr")) continue;
    if (leaf == leaves.size() || leaves[leaf].node != &child) {
      add({Kind::kept, {}, part_.take(child)});
      continue;
    }
    const auto first = change;
    while (change != changes.end() && change->leaf == leaf) ++change;
    add_leaf(leaf++, {first, change});
  }
  std::string xml;
  for (const Piece& piece : pieces_) xml += written(run, piece);
  return xml;
}

}  // namespace greffier::docx
