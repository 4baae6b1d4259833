#include "office/seams.hpp"

#include <algorithm>

namespace greffier::office {

namespace {

using templating::Tag;

bool is_blank(char c) {
  return c == ' ' || c == '\n';
}

class Seamster {
 public:
  Seamster(std::string_view text, std::span<const FoundTag> tags) : text_(text), tags_(tags) {
    for (const FoundTag& found : tags) cuts_.push_back({found.place.begin, found.place.end});
  }

  std::vector<Cut> cut() {
    for (std::size_t i = 0; i < cuts_.size(); ++i)
      if (is_control(i)) take_blanks_after(i);
    take_blanks_at_end();
    for (std::size_t i = 0; i < cuts_.size(); ++i)
      if (tags_[i].tag->kind == Tag::Kind::choose) move_space_inside(i);
    return std::move(cuts_);
  }

 private:
  bool is_control(std::size_t i) const {
    const Tag::Kind kind = tags_[i].tag->kind;
    return kind != Tag::Kind::print && kind != Tag::Kind::text;
  }

  // The character that stands before a tag once the control tags before it are cut; a line end at
  // the beginning of the paragraph.
  char before(std::size_t i) const {
    const std::size_t at = begin_of_group(i);
    return at == 0 ? '\n' : text_[at - 1];
  }

  // Where the first of the control tags begins that are left side by side up to `i`.
  std::size_t begin_of_group(std::size_t i) const {
    std::size_t at = cuts_[i].begin;
    while (i > 0 && is_control(i - 1) && cuts_[i - 1].end == at) at = cuts_[--i].begin;
    return at;
  }

  char at(std::size_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }

  void take_blanks_after(std::size_t i) {
    if (!is_blank(before(i))) return;
    std::size_t& end = cuts_[i].end;
    while (at(end) == ' ') ++end;
    if (before(i) != '\n' || at(end) != '\n') return;
    ++end;
    while (at(end) == ' ') ++end;
  }

  void take_blanks_at_end() {
    std::size_t last = text_.size();
    for (std::size_t i = cuts_.size(); i-- > 0 && is_control(i);) {
      std::size_t stop = cuts_[i].end;
      while (stop < last && is_blank(text_[stop])) ++stop;
      if (stop != last) return;
      cuts_[i].end = last;
      if (ends_loop_inside(i)) return;
      const std::size_t limit = i == 0 ? 0 : cuts_[i - 1].end;
      while (cuts_[i].begin > limit && is_blank(text_[cuts_[i].begin - 1])) --cuts_[i].begin;
      last = cuts_[i].begin;
    }
  }

  // True for the end of a loop that text stands before: the blanks at the end of its body part the
  // passes.
  bool ends_loop_inside(std::size_t i) const {
    if (tags_[i].tag->kind != Tag::Kind::end) return false;
    int depth = 0;
    for (std::size_t j = i + 1; j-- > 0;) {
      const Tag::Kind kind = tags_[j].tag->kind;
      if (kind == Tag::Kind::end) ++depth;
      const bool opens = kind == Tag::Kind::choose || kind == Tag::Kind::repeat;
      if (opens && --depth == 0) return kind == Tag::Kind::repeat && begin_of_group(j) > 0;
    }
    return false;
  }

  // The end of the `si` at `i` in this paragraph when it has no other branch, else `i`.
  std::size_t end_of_plain_choice(std::size_t i) const {
    int depth = 0;
    for (std::size_t j = i; j < tags_.size(); ++j) {
      const Tag::Kind kind = tags_[j].tag->kind;
      const bool alternative = kind == Tag::Kind::otherwise || kind == Tag::Kind::otherwise_if;
      if (depth == 1 && alternative) return i;
      if (kind == Tag::Kind::choose || kind == Tag::Kind::repeat) ++depth;
      if (kind == Tag::Kind::end && --depth == 0) return j;
    }
    return i;
  }

  void move_space_inside(std::size_t i) {
    const std::size_t j = end_of_plain_choice(i);
    if (j == i || !is_blank(before(i)) || is_blank(before(j)) || at(cuts_[j].end) != ' ') return;
    ++cuts_[j].end;
    cuts_[j].space_before = true;
  }

  std::string_view text_;
  std::span<const FoundTag> tags_;
  std::vector<Cut> cuts_;
};

}  // namespace

std::vector<Cut> seams(std::string_view text, std::span<const FoundTag> tags) {
  return Seamster(text, tags).cut();
}

}  // namespace greffier::office
