#include "typography/draft.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include "typography/characters.hpp"
#include "typography/composition.hpp"

namespace greffier::typography {

namespace {

constexpr std::size_t kCommonEdits = 8;  // of one pass in one paragraph

// True when the blanks of `text` are what `space` asks for already.
bool is_set(std::string_view text, Space space, bool exactly) {
  if (text == characters_of(space)) return true;
  if (exactly) return false;
  return text.empty()
             ? space == Space::none
             : text == characters_of(Space::no_break) || text == characters_of(Space::narrow);
}

// {{ nom }}, {0}, <b>, %s, %(nom)s, `code`: what stands for a text, or around one; 15/02/2026.
bool is_tag(std::string_view passage) {
  return passage.ends_with('}') || passage.ends_with('>') || passage.ends_with('`') ||
         passage.starts_with('%') ||
         passage.find_first_not_of("0123456789/") == std::string_view::npos;
}

void mask(std::string& text, const Range& range) {
  const auto passage = std::string_view(text).substr(range.begin, range.end - range.begin);
  const char32_t last = is_tag(passage) ? kTagEnd : kOpaque;
  std::fill(text.begin() + static_cast<std::ptrdiff_t>(range.begin),
            text.begin() + static_cast<std::ptrdiff_t>(range.end), static_cast<char>(kOpaque));
  text[range.end - 1] = static_cast<char>(last);
}

}  // namespace

Draft::Draft(const Paragraph& paragraph, const Profile& profile, SignIndex index,
             const std::vector<Range>& masked)
    : paragraph_(paragraph), profile_(profile), text_(paragraph.text), index_(std::move(index)) {
  if (masked.empty()) return;
  buffer_ = paragraph.text;
  for (const Range& range : masked) mask(buffer_, range);
  text_ = buffer_;
  index_.mask(masked, text_);
}

void Draft::add(Edit edit) {
  if (!profile_.rules.contains(*edit.rule)) return;
  if (profile_.only_reported.contains(*edit.rule)) edit.mode = Mode::to_check;
  std::vector<Edit>& list = edit.mode == Mode::to_check ? pending_suggestions_ : pending_;
  if (list.capacity() == 0) list.reserve(kCommonEdits);
  if (list.empty() || edit.begin >= list.back().end) list.push_back(std::move(edit));
}

void Draft::replace(std::size_t begin, std::size_t end, std::string_view replacement,
                    const Rule& rule) {
  add({begin, end, std::string(replacement), &rule, Mode::safe, std::nullopt});
}

void Draft::raise(std::size_t begin, std::size_t end, std::string_view replacement,
                  const Rule& rule) {
  add({begin, end, std::string(replacement), &rule, Mode::safe, Styling::superscript});
}

void Draft::restyle(std::size_t begin, std::size_t end, std::string_view replacement,
                    const Rule& rule) {
  add({begin, end, std::string(replacement), &rule, Mode::style, std::nullopt});
}

void Draft::set_styling(std::size_t begin, std::size_t end, Styling styling, const Rule& rule) {
  add({begin, end, std::string(text_.substr(begin, end - begin)), &rule, Mode::style, styling});
}

void Draft::suggest(std::size_t begin, std::size_t end, std::string_view replacement,
                    const Rule& rule) {
  add({begin, end, std::string(replacement), &rule, Mode::to_check, std::nullopt});
}

void Draft::set_space(std::size_t begin, std::size_t end, Space space, const Rule& rule) {
  if (is_set(text_.substr(begin, end - begin), space, profile_.unify_spaces)) return;
  replace(begin, end, characters_of(space), rule);
}

Words Draft::commit() {
  if (!pending_suggestions_.empty()) map_suggestions();
  if (pending_.empty()) return Words::kept;
  const Words words = reshapes_words(text_, pending_) ? Words::reshaped : Words::kept;
  rewrite();
  return words;
}

void Draft::map_suggestions() {
  std::ranges::move(moved_back(std::exchange(pending_suggestions_, {}), accepted_),
                    std::back_inserter(suggestions_));
}

void Draft::rewrite() {
  typography::apply(text_, pending_, next_);
  index_.apply(pending_, next_);
  compose(accepted_, pending_, text_);
  buffer_.swap(next_);
  text_ = buffer_;
}

bool Draft::is_void(const Edit& edit) const {
  if (edit.replacement != paragraph_.text.substr(edit.begin, edit.end - edit.begin)) return false;
  if (!edit.styling || !paragraph_.can_style) return true;
  return has_styling({edit.begin, edit.end}, *edit.styling);
}

bool Draft::has_styling(Range range, Styling styling) const {
  const std::array styled{paragraph_.superscripts, paragraph_.small_caps, paragraph_.italics};
  return std::ranges::any_of(styled[static_cast<std::size_t>(styling)], [&](const Range& each) {
    return each.begin <= range.begin && range.end <= each.end;
  });
}

std::vector<Edit> Draft::finish() {
  for (std::vector<Edit>* list : {&accepted_, &suggestions_}) {
    std::erase_if(*list, [this](const Edit& edit) { return is_void(edit); });
    if (!paragraph_.can_style)
      for (Edit& edit : *list) edit.styling.reset();
  }
  if (suggestions_.empty()) return std::move(accepted_);
  return with_suggestions(std::move(accepted_), std::move(suggestions_));
}

}  // namespace greffier::typography
