// A paragraph of an existing document as one string, and the bytes that each character stands at.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "office/text_look.hpp"
#include "xml/extents.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// A text node, an element that stands for characters, or an object.
struct Leaf {
  const xml::Node* node = nullptr;
  const xml::Node* run = nullptr;        // what formats it: w:r, or the element around it
  std::vector<const xml::Node*> shells;  // the elements between the paragraph and it (ODF)
  TextLook look;
  // Its part of the text.
  std::size_t begin = 0;
  std::size_t end = 0;
};

// A stretch of the text that has one source.
struct Stretch {
  std::size_t begin = 0;  // in the text
  std::size_t end = 0;
  std::size_t from = 0;  // in the bytes of the part
  std::size_t to = 0;
  std::size_t leaf = 0;
  bool is_whole = false;  // cannot be cut: an entity, text:s. Otherwise its bytes are its text.
  bool is_fixed = false;  // cannot be changed: a picture, a footnote's call, a field
};

// How white space is read: every character as a space, or each run of it as one space and none at
// the ends of the paragraph (ODF 1.3 part 3 § 6.1.2).
enum class Blanks { kept, collapsed };

// The source of [begin, end) of a leaf. What a stretch that cannot be cut holds besides stands in
// `left` and `right`: it goes with the stretch.
struct SourceCut {
  std::size_t from = 0;
  std::size_t to = 0;
  std::string_view left;
  std::string_view right;
};

class ParagraphSource {
 public:
  // `bytes` are those of the part; they outlive this.
  ParagraphSource(std::string_view bytes, Blanks blanks) : bytes_(bytes), blanks_(blanks) {}

  // What is added next belongs to this leaf.
  void begin_leaf(Leaf leaf);
  void add_text(std::size_t from, std::size_t to);
  void add_characters(std::string_view characters, const xml::Extent& place);
  void add_object(const xml::Extent& place);
  // Call once, behind everything.
  void finish();

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const std::vector<Leaf>& leaves() const { return leaves_; }
  [[nodiscard]] const std::vector<Stretch>& stretches() const { return stretches_; }
  // The index of the stretch that holds the byte at `offset`; the last one at the end of the text.
  [[nodiscard]] std::size_t stretch_at(std::size_t offset) const;

  // `begin` and `end` inside the text of the leaf; equal ones ask for a place to insert at.
  [[nodiscard]] SourceCut cut(std::size_t leaf, std::size_t begin, std::size_t end) const;

 private:
  void add(std::string_view characters, std::size_t from, std::size_t to, bool is_fixed = false);
  void add_verbatim(std::size_t from, std::size_t to);
  [[nodiscard]] std::size_t add_blanks(std::size_t from, std::size_t to);
  [[nodiscard]] SourceCut cut_in(const Stretch& stretch, std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::size_t add_reference(std::size_t from);

  std::string_view bytes_;
  Blanks blanks_;
  bool is_behind_blank_ = true;  // where a collapsed space would not show
  std::string text_;
  std::vector<Leaf> leaves_;
  std::vector<Stretch> stretches_;
};

}  // namespace greffier::office
