#include <algorithm>
#include <optional>

#include "templating/characters.hpp"
#include "templating/delimiters.hpp"
#include "templating/excerpt.hpp"
#include "templating/messages.hpp"
#include "templating/place.hpp"
#include "templating/quotes.hpp"
#include "templating/tag.hpp"
#include "text/utf8.hpp"

namespace greffier::templating {

namespace {

constexpr std::size_t kLongestTag = 10'000;  // bytes
// Of one paragraph: each is placed by looking through the others.
constexpr std::size_t kMostTags = 1'000;

bool closes(const Delimiter& closing, const Delimiter& opening) {
  return !closing.opens && closing.kind == opening.kind;
}

// A quote that swallows the end of one tag and the beginning of another is a quote that its author
// forgot to close.
bool swallows_tags(std::string_view string) {
  bool closed = false;
  std::size_t offset = 0;
  for (;;) {
    const auto found = next_delimiter(string, offset);
    if (!found) return false;
    if (found->delimiter.opens && closed) return true;
    closed = closed || !found->delimiter.opens;
    offset = found->end();
  }
}

class Finder {
 public:
  Finder(std::string_view text, const diag::Span& place, diag::Sink& sink)
      : text_(text), locator_(text, place), sink_(sink) {}

  std::vector<TagPlace> find() {
    std::size_t offset = 0;
    for (std::size_t count = 0; const auto found = next_delimiter(text_, offset); ++count) {
      if (count == kMostTags) {
        sink_.raise(kTooManyTags, locator_.span(found->offset, found->end()), kMostTags);
        break;
      }
      offset = found->delimiter.opens ? read_tag(*found) : skip_stray(*found);
    }
    return std::move(tags_);
  }

 private:
  // Both give the offset where the search goes on.
  std::size_t read_tag(const FoundDelimiter& opening) {
    const std::string_view window = text_.substr(0, opening.offset + kLongestTag);
    std::optional<std::size_t> end;
    if (opening.delimiter.kind != Delimiter::Kind::comment)
      end = end_outside_strings(window, opening);
    if (!end) end = end_anywhere(window, opening);
    if (!end) return report_unclosed(opening);
    tags_.push_back({opening.offset, *end});
    return *end;
  }

  std::size_t skip_stray(const FoundDelimiter& closing) {
    const Delimiter opening{closing.delimiter.kind, true};
    sink_.raise(kStrayClosing, locator_.span(closing.offset, closing.end()),
                signs(closing.delimiter), excerpt_until(text_, closing.end()), signs(opening));
    return closing.end();
  }

  // The end of the tag when its strings are passed over; nothing when another tag opens first.
  static std::optional<std::size_t> end_outside_strings(std::string_view window,
                                                        const FoundDelimiter& opening) {
    char32_t before = 0;
    for (std::size_t offset = opening.end(); offset < window.size();) {
      if (const auto delimiter = delimiter_at(window, offset)) {
        if (closes(*delimiter, opening.delimiter)) return offset + delimiter->length;
        if (delimiter->opens) return std::nullopt;
      }
      const text::CodePoint sign = text::decode(window, offset);
      const bool quotes = is_quote(sign.value) && !joins_word(window, offset, before);
      const auto string = quotes ? quoted_string(window, offset) : std::nullopt;
      if (string && swallows_tags(window.substr(offset, string->end - offset))) return std::nullopt;
      offset = string ? string->end : offset + sign.length;
      before = sign.value;
    }
    return std::nullopt;
  }

  // The first closing of the right kind, whatever the quotes; a tag may not open before it, but in
  // a remark, where only another remark may not.
  static std::optional<std::size_t> end_anywhere(std::string_view window,
                                                 const FoundDelimiter& opening) {
    const bool is_comment = opening.delimiter.kind == Delimiter::Kind::comment;
    std::size_t offset = opening.end();
    for (;;) {
      const auto found = next_delimiter(window, offset);
      if (!found) return std::nullopt;
      if (closes(found->delimiter, opening.delimiter)) return found->end();
      const bool is_same = found->delimiter.kind == opening.delimiter.kind;
      if (found->delimiter.opens && (is_same || !is_comment)) return std::nullopt;
      offset = found->end();
    }
  }

  std::size_t report_unclosed(const FoundDelimiter& opening) {
    const diag::Span span = locator_.span(opening.offset, opening.end());
    const Delimiter closing{opening.delimiter.kind, false};
    const std::string_view opened = signs(opening.delimiter);
    const std::string around = excerpt_from(text_, opening.offset);
    const auto next = next_delimiter(text_, opening.end());
    if (!next || next->delimiter.opens) {
      sink_.raise(kUnclosedTag, span, opened, around, signs(closing));
      return opening.end();
    }
    if (closes(next->delimiter, opening.delimiter)) {
      sink_.raise(kLongTag, span, opened, around, kLongestTag, signs(closing));
      return next->end();
    }
    sink_.raise(kMismatchedTag, span, opened, signs(next->delimiter), around);
    return next->end();
  }

  std::string_view text_;
  Locator locator_;
  diag::Sink& sink_;
  std::vector<TagPlace> tags_;
};

}  // namespace

std::vector<TagPlace> find_tags(std::string_view paragraph, const diag::Span& place,
                                diag::Sink& sink) {
  return Finder(paragraph, place, sink).find();
}

}  // namespace greffier::templating
