// Comments for a copy of a template: where each goes in the tree of a part.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/place.hpp"
#include "office/dialect.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// What is to be said of a stretch of a paragraph.
struct Remark {
  diag::Place place;        // Source::place of the paragraph
  std::string paragraph;    // its text, Source::text
  std::uint32_t begin = 0;  // code points from 1, end excluded; 0 for the whole paragraph
  std::uint32_t end = 0;
  std::vector<std::string> lines = {};  // of the comment
  // Where it is about, in words: said first where the comment cannot stand there itself.
  std::string whereabouts = {};
};

// Who comments, and when; no date by default, so that the same template gives the same copy.
struct Annotator {
  std::string author = "Greffier";
  std::string date = {};  // ISO 8601
};

// Where the comment of a remark came to stand.
struct Anchor {
  std::size_t remark = 0;
  bool is_moved = false;  // beside the note, box or header that it is about
};

// Puts a marker before and behind the stretch of each remark that is about the part `root`: numbers
// 2n and 2n + 1 for the n-th anchor that is returned. Word and Writer have comments in the body
// only: what is about a note or a box goes around the paragraph that holds it. A paragraph whose
// text is no longer that of the remark is taken as a whole.
[[nodiscard]] std::vector<Anchor> mark_remarks(xml::Node& root, const Dialect& dialect,
                                               const diag::Place& start,
                                               std::span<const Remark> remarks);
// The same around the first paragraph of `root`, for remarks about other parts (headers).
[[nodiscard]] std::vector<Anchor> mark_at_start(xml::Node& root, const Dialect& dialect,
                                                std::span<const std::size_t> remarks,
                                                std::size_t first_number);

// Replaces every marker by the nodes that stand for it.
void replace_markers(xml::Node& root, const std::function<std::vector<xml::Node>(int)>& nodes);

}  // namespace greffier::office
