#include "office/paragraph_source.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "text/utf8.hpp"

namespace greffier::office {

namespace {

constexpr std::string_view kObject = "\uFFFC";
constexpr std::string_view kBlanks = " \t\r\n";

struct Entity {
  std::string_view name;
  std::string_view character;
};
constexpr std::array kEntities{Entity{"amp", "&"}, Entity{"lt", "<"}, Entity{"gt", ">"},
                               Entity{"quot", "\""}, Entity{"apos", "'"}};

// The character of « amp », « #160 », « #xA0 ».
std::string character_of(std::string_view name) {
  const auto found = std::ranges::find(kEntities, name, &Entity::name);
  if (found != kEntities.end()) return std::string(found->character);
  const bool is_hexadecimal = name.starts_with("#x");
  const std::string_view digits =
      name.substr(std::min<std::size_t>(is_hexadecimal ? 2 : 1, name.size()));
  std::uint32_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value, is_hexadecimal ? 16 : 10);
  std::string result;
  text::append(result, value);
  return result;
}

}  // namespace

void ParagraphSource::begin_leaf(Leaf leaf) {
  leaf.begin = leaf.end = text_.size();
  leaves_.push_back(std::move(leaf));
}

void ParagraphSource::add(std::string_view characters, std::size_t from, std::size_t to,
                          bool is_fixed) {
  const std::size_t begin = text_.size();
  text_ += characters;
  stretches_.push_back({begin, text_.size(), from, to, leaves_.size() - 1, true, is_fixed});
  leaves_.back().end = text_.size();
  is_behind_blank_ = false;
}

// Bytes that are their own text go on with the stretch before them.
void ParagraphSource::add_verbatim(std::size_t from, std::size_t to) {
  if (from == to) return;
  text_ += bytes_.substr(from, to - from);
  is_behind_blank_ = false;
  const bool goes_on = !stretches_.empty() && !stretches_.back().is_whole &&
                       stretches_.back().leaf == leaves_.size() - 1 && stretches_.back().to == from;
  if (!goes_on) stretches_.push_back({text_.size() - (to - from), 0, from, 0, leaves_.size() - 1});
  stretches_.back().end = leaves_.back().end = text_.size();
  stretches_.back().to = to;
}

// White space that begins at `from`; answers where it ends.
std::size_t ParagraphSource::add_blanks(std::size_t from, std::size_t to) {
  std::size_t end = std::min(bytes_.find_first_not_of(kBlanks, from), to);
  if (blanks_ == Blanks::kept) end = from + (bytes_.substr(from, 2) == "\r\n" ? 2 : 1);
  const bool is_plain = end == from + 1 && bytes_[from] == ' ';
  if (blanks_ == Blanks::collapsed && is_behind_blank_) return end;
  if (is_plain) {
    add_verbatim(from, end);
  } else {
    add(" ", from, end);
  }
  is_behind_blank_ = true;
  return end;
}

std::size_t ParagraphSource::add_reference(std::size_t from) {
  const std::size_t end = bytes_.find(';', from);
  add(character_of(bytes_.substr(from + 1, end - from - 1)), from, end + 1);
  return end + 1;
}

void ParagraphSource::add_text(std::size_t from, std::size_t to) {
  while (from < to) {
    const std::size_t next = std::min(bytes_.find_first_of("<& \t\r\n", from), to);
    add_verbatim(from, next);
    from = next;
    if (from == to) return;
    if (bytes_[from] == '<') {  // a comment or a processing instruction
      const std::string_view close = bytes_[from + 1] == '!' ? "-->" : "?>";
      from = bytes_.find(close, from) + close.size();
    } else {
      from = bytes_[from] == '&' ? add_reference(from) : add_blanks(from, to);
    }
  }
}

void ParagraphSource::add_characters(std::string_view characters, const xml::Extent& place) {
  add(characters, place.begin, place.end);
}

void ParagraphSource::add_object(const xml::Extent& place) {
  add(kObject, place.begin, place.end, true);
}

// White space that a reader drops at the end of the paragraph is none of its text.
void ParagraphSource::finish() {
  if (blanks_ != Blanks::collapsed || !is_behind_blank_ || text_.empty()) return;
  Stretch& last = stretches_.back();
  text_.pop_back();
  last.end = leaves_[last.leaf].end = text_.size();
  if (!last.is_whole) --last.to;
  if (last.begin == last.end) stretches_.pop_back();
}

std::size_t ParagraphSource::stretch_at(std::size_t offset) const {
  const auto found = std::ranges::upper_bound(stretches_, offset, {}, &Stretch::end);
  return std::min(static_cast<std::size_t>(found - stretches_.begin()), stretches_.size() - 1);
}

SourceCut ParagraphSource::cut(std::size_t leaf, std::size_t begin, std::size_t end) const {
  SourceCut result;
  bool is_found = false;
  const auto first = std::ranges::lower_bound(stretches_, begin, {}, &Stretch::end);
  for (auto it = first; it != stretches_.end() && it->begin <= end; ++it) {
    const bool meets = begin == end || (it->begin < end && begin < it->end);
    if (it->leaf != leaf || !meets || (is_found && begin == end)) continue;
    const SourceCut part = cut_in(*it, std::max(begin, it->begin), std::min(end, it->end));
    if (!std::exchange(is_found, true)) {
      result.from = part.from;
      result.left = part.left;
    }
    result.to = part.to;
    result.right = part.right;
  }
  return result;
}

// A stretch that cannot be cut is taken whole, unless the place is at its side.
SourceCut ParagraphSource::cut_in(const Stretch& stretch, std::size_t begin,
                                  std::size_t end) const {
  if (!stretch.is_whole)
    return {stretch.from + (begin - stretch.begin), stretch.from + (end - stretch.begin), {}, {}};
  if (begin == end && begin == stretch.begin) return {stretch.from, stretch.from, {}, {}};
  if (begin == end && begin == stretch.end) return {stretch.to, stretch.to, {}, {}};
  const std::string_view text = text_;
  return {stretch.from, stretch.to, text.substr(stretch.begin, begin - stretch.begin),
          text.substr(end, stretch.end - end)};
}

}  // namespace greffier::office
