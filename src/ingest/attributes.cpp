#include "ingest/attributes.hpp"

#include <algorithm>
#include <array>

#include "ingest/ascii.hpp"
#include "ingest/messages.hpp"
#include "ingest/record.hpp"
#include "ingest/shield.hpp"
#include "ingest/source_text.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/numbers.hpp"

namespace greffier::ingest {

namespace {

struct Quotes {
  std::string_view open;
  std::string_view close;
};
constexpr std::array kQuotes{Quotes{"\"", "\""}, Quotes{"'", "'"}, Quotes{"«", "»"},
                             Quotes{"“", "”"}, Quotes{"‘", "’"}};

// Values that are chosen, not written: what follows them is free text.
constexpr std::array<std::string_view, 12> kChosen{
    "oui",        "non",      "vrai",      "faux",  "mois",    "trimestre",
    "trimestres", "semestre", "semestres", "annee", "actions", "fiches"};

bool is_name_byte(char c) {
  return is_ascii_letter(c) || is_ascii_digit(c) || c == '_' || c == '-' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// The length of the `key` of a `key=` at the start of `text`, 0 when there is none.
std::size_t key_length(std::string_view text) {
  std::size_t name = 0;
  while (name < text.size() && is_name_byte(text[name]) &&
         wide_space_length(text.substr(name)) == 0)
    ++name;
  return text.substr(name).starts_with('=') ? name : 0;
}

// What stands before the next `key=` of `text`, without the spaces at its end.
std::string_view up_to_next_key(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t space = wide_space_length(text.substr(at));
    if (space > 0 && key_length(text.substr(at + space)) > 0)
      return trimmed_wide(text.substr(0, at));
    at += space > 0 ? space : 1;
  }
  return trimmed_wide(text);
}

// True when a value typed without quotes goes on behind its first word.
bool goes_on(std::string_view word, std::string_view all) {
  if (word.empty() || word.size() == all.size()) return false;
  if (std::ranges::find(kChosen, text::fold_name(word)) != kChosen.end()) return false;
  return word.find_first_of("0123456789") == std::string_view::npos || text::parse_date(all) ||
         text::parse_time(all) || text::parse_number(all);
}

// Reads one attribute after the other.
class AttributeReader {
 public:
  AttributeReader(std::string_view text, const diag::Span& place, bool braced, diag::Sink& sink)
      : text_(text), place_(place), braced_(braced), sink_(sink) {}

  AttributeList run() {
    for (skip_spaces(); offset_ < text_.size(); skip_spaces()) take();
    return std::move(list_);
  }

 private:
  std::string_view rest() const { return text_.substr(offset_); }

  void skip_spaces() {
    while (const std::size_t length = wide_space_length(rest())) offset_ += length;
  }

  diag::Span span(std::size_t begin, std::size_t end) const {
    diag::Span result{place_.source, place_.begin, place_.begin};
    if (place_.begin.column == 0) return result;
    result.begin.column += count_code_points(text_.substr(0, begin));
    result.end.column = result.begin.column + count_code_points(text_.substr(begin, end - begin));
    return result;
  }

  void take() {
    if (braced_ && (rest().front() == '.' || rest().front() == '#' || rest().front() == '-'))
      return take_mark();
    if (const std::size_t name = key_length(rest()); name > 0) return take_pair(name);
    take_free_text();
  }

  // The bytes up to the next space.
  std::string_view word() const {
    std::size_t length = 0;
    while (length < rest().size() && wide_space_length(rest().substr(length)) == 0) ++length;
    return rest().substr(0, length);
  }

  void take_mark() {
    const std::string_view mark = word();
    offset_ += mark.size();
    if (mark == "-") {
      list_.classes.emplace_back("sans_numero");
    } else if (mark.front() == '#') {
      list_.identifier = unshield(mark.substr(1));
    } else {
      list_.classes.push_back(fold_key(unshield(mark.substr(1))));
    }
  }

  void take_pair(std::size_t name) {
    const std::size_t begin = offset_;
    std::string key = fold_key(unshield(rest().substr(0, name)));
    offset_ += name + 1;
    const bool is_open = offset_ < text_.size() && !is_quoted();
    const std::string_view first = is_open ? word() : std::string_view();
    std::string value = unshield(take_value());
    if (is_open && value.size() > unshield(first).size())
      sink_.raise(kLongValue, span(begin, offset_), key, value);
    const auto same = std::ranges::find(list_.pairs, key, &model::Attribute::key);
    if (same == list_.pairs.end()) {
      list_.pairs.push_back({std::move(key), std::move(value), span(begin, offset_)});
    } else {
      sink_.raise(kDuplicateAttribute, span(begin, offset_), key);
      same->value += ", " + value;
    }
  }

  bool is_quoted() const {
    return std::ranges::any_of(kQuotes,
                               [this](const Quotes& q) { return rest().starts_with(q.open); });
  }

  std::string_view take_value() {
    const auto* const quotes = std::ranges::find_if(
        kQuotes, [this](const Quotes& q) { return rest().starts_with(q.open); });
    if (quotes == kQuotes.end()) {
      const std::string_view first = word();
      const std::string_view all = braced_ ? first : up_to_next_key(rest());
      const std::string_view value = goes_on(first, all) ? all : first;
      offset_ += value.size();
      return value;
    }
    const std::size_t begin = offset_ + quotes->open.size();
    std::size_t end = text_.find(quotes->close, begin);
    if (end == std::string_view::npos) {
      sink_.raise(kAttributeUnclosed, span(offset_, begin), quotes->open);
      end = text_.size();
    }
    offset_ = std::min(end + quotes->close.size(), text_.size());
    return trimmed_wide(text_.substr(begin, end - begin));
  }

  void take_free_text() {
    const std::size_t begin = offset_;
    const std::string_view piece = rest().front() == '"' ? take_value() : word();
    if (offset_ == begin) offset_ += piece.size();
    if (list_.free_text.empty()) list_.free_span = span(begin, offset_);
    if (!list_.free_text.empty()) list_.free_text += ' ';
    list_.free_text += unshield(piece);
    list_.free_span.end = span(offset_, offset_).end;
  }

  std::string_view text_;
  diag::Span place_;
  bool braced_;
  diag::Sink& sink_;
  std::size_t offset_ = 0;
  AttributeList list_;
};

}  // namespace

const std::string* AttributeList::find(std::string_view key) const {
  const auto found = std::ranges::find(pairs, key, &model::Attribute::key);
  return found == pairs.end() ? nullptr : &found->value;
}

AttributeList read_attributes(std::string_view text, const diag::Span& place, diag::Sink& sink) {
  return AttributeReader(text, place, false, sink).run();
}

namespace {

// Where the brace closes that opens `text`: none in a value between quotation marks does.
std::size_t closing_brace(std::string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    if (text[at] == '}') return at;
    const bool is_quote = (text[at] == '"' || text[at] == '\'') && text[at - 1] == '=';
    const std::size_t end = is_quote ? text.find(text[at], at + 1) : std::string_view::npos;
    if (end != std::string_view::npos) at = end;
  }
  return std::string_view::npos;
}

}  // namespace

std::optional<BracedAttributes> braced_attributes(std::string_view text, const diag::Span& place,
                                                  diag::Sink& sink) {
  const std::size_t close = closing_brace(text);
  if (!text.starts_with('{') || close == std::string_view::npos) return {};
  const std::string_view inside = text.substr(1, close - 1);
  diag::Span at = place;
  if (at.begin.column != 0) ++at.begin.column;
  diag::Sink findings;
  AttributeList list = AttributeReader(inside, at, true, findings).run();
  const bool empty = list.classes.empty() && list.identifier.empty() && list.pairs.empty();
  if (empty || !list.free_text.empty()) return {};
  for (const diag::Diagnostic& finding : findings.diagnostics()) sink.add(finding);
  return BracedAttributes{std::move(list), close + 1};
}

}  // namespace greffier::ingest
