#include "office/whereabouts.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "office/flat_text.hpp"
#include "office/included_marks.hpp"
#include "office/landmarks.hpp"
#include "office/native_fields.hpp"
#include "text/utf8.hpp"

namespace greffier::office {

namespace {

using diag::StoryPlace;
using xml::Node;

constexpr std::size_t kLongestName = 60;  // characters of a heading row or a heading
constexpr std::string_view kObject = "\uFFFC";

// A text as a path names it: on one line, without objects, spaces around and a long end.
std::string title_of(std::string text) {
  for (std::size_t at = text.find(kObject); at != std::string::npos; at = text.find(kObject, at))
    text.erase(at, kObject.size());
  std::ranges::replace_if(
      text, [](char c) { return c == '\n' || c == '\t' || c == '\f'; }, ' ');
  text.erase(0, text.find_first_not_of(' '));
  text.erase(text.find_last_not_of(' ') + 1);
  if (text::length(text) <= kLongestName) return text;
  std::size_t end = 0;
  for (std::size_t count = 0; count < kLongestName; ++count) end += text::decode(text, end).length;
  return text.substr(0, end) + "…";
}

// Behind the `{% fin %}` of the choice whose first tag ends at `at`; npos when there is none.
std::size_t end_of_choice(std::string_view text, std::size_t at) {
  for (int depth = 1; (at = text.find("{%", at)) != std::string_view::npos;) {
    const std::string_view rest = text.substr(at);
    at += 2;
    if (rest.starts_with("{% si ") || rest.starts_with("{% pour ")) ++depth;
    if (rest.starts_with(kEndTag) && --depth == 0) return at - 2 + kEndTag.size();
  }
  return at;
}

// A title as its author sees it: a native field was said as a choice that asks whether the data
// have its name (native_fields.hpp), and the first case is what stands there.
std::string as_seen(std::string text) {
  constexpr std::string_view kAsks = "défini %}";
  for (std::size_t at = 0; (at = text.find("{% si ", at)) != std::string::npos;) {
    const std::size_t head = std::min(text.find("%}", at), text.size() - 2) + 2;
    const std::size_t end = end_of_choice(text, head);
    const bool asks = std::string_view(text).substr(at, head - at).ends_with(kAsks);
    const std::size_t otherwise = std::min(text.find("{% sinon", head), end - kEndTag.size());
    if (end == std::string::npos || !asks) {
      at = head;
      continue;
    }
    text.erase(otherwise, end - otherwise);
    text.erase(at, head - at);
  }
  return text;
}

bool shows_something(const Node& node, const Dialect& dialect) {
  if (node.kind == Node::Kind::text)
    return node.text.find_first_not_of(" \t\r\n") != std::string::npos;
  if (node.kind == Node::Kind::marker) return true;
  const NodeClass node_class = dialect.classify(node);
  if (node_class == NodeClass::properties || node_class == NodeClass::mark) return false;
  if (node_class == NodeClass::atom || node_class == NodeClass::story) return true;
  return std::ranges::any_of(
      node.children, [&dialect](const Node& child) { return shows_something(child, dialect); });
}

const Node* first_row(const Node& table, const Dialect& dialect) {
  for (const Node& child : table.children) {
    const NodeClass node_class = dialect.classify(child);
    if (node_class == NodeClass::row) return &child;
    if (node_class != NodeClass::rows && node_class != NodeClass::other) continue;
    if (const Node* row = first_row(child, dialect)) return row;
  }
  return nullptr;
}

// The texts of the paragraphs in `node`, with « , » between.
void add_texts(const Node& node, const Dialect& dialect, std::string& out) {
  if (node.kind != Node::Kind::element || dialect.classify(node) == NodeClass::mark) return;
  if (dialect.classify(node) != NodeClass::paragraph) {
    for (const Node& child : node.children) add_texts(child, dialect, out);
    return;
  }
  const std::string text = title_of(flatten(node, dialect).text);
  if (!text.empty()) out += (out.empty() ? "" : ", ") + text;
}

// The words of the first row, unless it has tags: then it heads nothing.
std::string heading_row(const Node& table, const Dialect& dialect) {
  const Node* row = first_row(table, dialect);
  std::string text;
  if (row != nullptr) add_texts(*row, dialect, text);
  return text.find_first_of("{}") == std::string::npos ? title_of(text) : std::string();
}

}  // namespace

Whereabouts::Whereabouts(diag::Place start, const Dialect& dialect)
    : place_(std::move(start)), dialect_(dialect) {}

diag::Source Whereabouts::source(std::string_view file, std::string text,
                                 const diag::SourceMap& sources) const {
  const diag::Source* own = sources.find(included_);
  if (own == nullptr) return {std::string(file), std::move(text), place_};
  return {own->name, std::move(text), own->place, 1, own->included_by};
}

int& Whereabouts::count(StoryPlace::Kind kind) {
  const auto index = static_cast<std::size_t>(kind);
  if (stories_.size() <= index) stories_.resize(index + 1);
  return stories_[index];
}

void Whereabouts::enter_story(StoryPlace story) {
  const bool is_counted = story.kind == StoryPlace::Kind::footnote ||
                          story.kind == StoryPlace::Kind::endnote ||
                          story.kind == StoryPlace::Kind::box;
  if (is_counted && !in_twin()) story.number = ++count(story.kind);
  const bool is_header =
      story.kind == StoryPlace::Kind::header || story.kind == StoryPlace::Kind::footer;
  if (is_header && story.name.empty()) story.name = page_style_;
  outer_.push_back({std::exchange(place_.tables, {}), place_.headings, levels_,
                    std::exchange(place_.under_heading, 0), std::exchange(shown_, 0)});
  tables_.push_back(0);
  place_.stories.push_back(std::move(story));
}

void Whereabouts::leave_story() {
  place_.stories.pop_back();
  tables_.pop_back();
  Outer& outer = outer_.back();
  place_.tables = std::move(outer.tables);
  place_.headings = std::move(outer.headings);
  place_.under_heading = outer.under_heading;
  levels_ = std::move(outer.levels);
  shown_ = outer.shown;
  outer_.pop_back();
}

// What is in no file was said for a native field.
bool Whereabouts::is_said(const Node& element) const {
  return included_ == diag::kNoSource && element.position.line == 0;
}

void Whereabouts::advance(int& count, int& highest, const Node& element) {
  if (is_said(element)) return;
  if (included_ != diag::kNoSource || element.position.column == 0) {
    ++count;
    return;
  }
  const auto [known, is_new] = numbers_.emplace(element.position, std::max(count, highest) + 1);
  count = known->second;
  highest = std::max(highest, count);
}

void Whereabouts::enter_table(const Node& table) {
  std::string name = dialect_.landmarks().table_name(table);
  if (name.empty()) name = heading_row(table, dialect_);
  int number = tables_.back();
  advance(number, tables_.back(), table);
  tables_.back() = std::max(tables_.back(), number);
  place_.tables.push_back({number, title_of(std::move(name)), 0, 0});
  rows_.push_back(0);
}

void Whereabouts::leave_table() {
  place_.tables.pop_back();
  rows_.pop_back();
}

void Whereabouts::enter_row(const Node& row) {
  if (place_.tables.empty()) return;
  advance(place_.tables.back().row, rows_.back(), row);
  place_.tables.back().column = 1;
}

void Whereabouts::enter_paragraph(const Node& paragraph) {
  place_.paragraph -= is_ahead_ ? 1 : 0;
  advance(place_.paragraph, highest_, paragraph);
  is_ahead_ = is_said(paragraph);
  if (is_ahead_) place_.paragraph = std::max(place_.paragraph, highest_) + 1;
  const int level = dialect_.heading_level(paragraph);
  if (level > 0) return enter_section(level, paragraph);
  place_.under_heading = 0;
  if (!place_.tables.empty() || !shows_something(paragraph, dialect_)) return;
  if (is_said(paragraph)) {
    place_.under_heading = shown_ + 1;  // before the one that follows
    return;
  }
  const bool is_counted = included_ == diag::kNoSource && paragraph.position.column > 0;
  int next = shown_ + 1;
  if (is_counted) next = shown_numbers_.emplace(paragraph.position, next).first->second;
  shown_ = std::max(shown_, next);
  place_.under_heading = next;
}

void Whereabouts::enter_section(int level, const Node& heading) {
  while (!levels_.empty() && levels_.back() >= level) {
    levels_.pop_back();
    place_.headings.pop_back();
  }
  levels_.push_back(level);
  place_.headings.push_back(title_of(as_seen(flatten(heading, dialect_).text)));
  place_.under_heading = shown_ = 0;
}

void Whereabouts::count_as_before(Counts before, bool is_paragraph) {
  place_ = std::move(before.place);
  levels_ = std::move(before.levels);
  tables_ = std::move(before.tables);
  stories_ = std::move(before.stories);
  shown_ = before.shown;
  is_ahead_ = before.is_ahead;
  if (!is_paragraph) return;
  if (!std::exchange(is_ahead_, false)) ++place_.paragraph;
  if (place_.tables.empty()) ++shown_;
}

Entered::Entered(Whereabouts& where, const Node& element)
    : where_(where),
      class_(where.dialect_.classify(element)),
      is_twin_(where.dialect_.landmarks().is_twin(element)),
      paragraph_(where.place_.paragraph - (where.is_ahead_ ? 1 : 0)),
      outer_(where.included_) {
  if (const diag::SourceId own = included_source(element); own != diag::kNoSource)
    where_.included_ = own;
  if (const auto mark = included_mark(element)) {
    before_ = std::make_unique<Whereabouts::Counts>(where.counts());
    counts_ = mark->counts;
  }
  if (is_twin_) ++where_.twins_;
  if (auto style = where.dialect_.landmarks().page_style(element))
    where_.page_style_ = std::move(*style);
  if (auto story = where.dialect_.landmarks().story(element)) {
    is_story_ = true;
    where_.enter_story(std::move(*story));
  }
  if (class_ == NodeClass::table) where_.enter_table(element);
  if (class_ == NodeClass::row) where_.enter_row(element);
  if (class_ == NodeClass::paragraph) where_.enter_paragraph(element);
  if (class_ != NodeClass::cell) return;
  columns_ = where.dialect_.landmarks().columns(element);
  where_.tables_.push_back(0);
}

Entered::~Entered() {
  where_.included_ = outer_;
  if (class_ == NodeClass::cell) {
    where_.tables_.pop_back();
    if (!where_.place_.tables.empty()) where_.place_.tables.back().column += columns_;
  }
  if (class_ == NodeClass::table) where_.leave_table();
  if (is_story_) where_.leave_story();
  if (before_ != nullptr) where_.count_as_before(*std::move(before_), counts_);
  if (!is_twin_) return;
  --where_.twins_;
  where_.place_.paragraph = where_.highest_ = paragraph_;
  where_.is_ahead_ = false;
}

}  // namespace greffier::office
