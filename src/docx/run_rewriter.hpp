// A run whose text changes, written anew.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "docx/revisions.hpp"
#include "office/paragraph_changes.hpp"
#include "office/part_source.hpp"

namespace greffier::docx {

// Writes a w:r as the runs that it becomes: what stays, what is deleted, what is inserted. What is
// not changed is copied as it stands.
class RunRewriter {
 public:
  // `revisions` is null when changes are not tracked.
  RunRewriter(office::PartSource& part, const office::ParagraphSource& source, Revisions* revisions)
      : part_(part), source_(source), revisions_(revisions) {}

  // `changes` are those of the run's leaves, in order, one at least. "" when nothing is left of it.
  [[nodiscard]] std::string rewritten(const xml::Node& run,
                                      std::span<const office::Change> changes);

 private:
  enum class Kind { kept, deleted, inserted, restyled };
  struct Piece {
    Kind kind = Kind::kept;
    std::optional<typography::Styling> styling;
    std::string xml;
  };

  void add(Piece piece);
  void add_leaf(std::size_t leaf, std::span<const office::Change> changes);
  void add_change(const office::Change& change);
  void add_text(Kind kind, std::size_t leaf, std::size_t begin, std::size_t end);
  [[nodiscard]] std::string written(const xml::Node& run, const Piece& piece);
  [[nodiscard]] std::string properties(const xml::Node& run, const Piece& piece);

  office::PartSource& part_;
  const office::ParagraphSource& source_;
  Revisions* revisions_;
  std::vector<Piece> pieces_;
  int size_ = 0;  // of the run's text, in half-points
};

// <w:t>…</w:t>, or w:delText, with the attribute that keeps spaces at its ends when there are.
// `xml` is what it holds, `text` the same unescaped.
[[nodiscard]] std::string text_element(std::string_view name, std::string_view xml,
                                       std::string_view text);

}  // namespace greffier::docx
