#include "readers/docx_fields.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "readers/office_links.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

using Kind = FieldMeaning::Kind;

constexpr std::size_t kDeepestField = 100;

struct Name {
  std::string_view word;
  Kind kind;
};
constexpr std::array kNames{
    Name{"TOC", Kind::contents},
    Name{"INDEX", Kind::index},
    Name{"TOA", Kind::index},
    Name{"HYPERLINK", Kind::link},
    Name{"SEQ", Kind::sequence},
    Name{"PAGE", Kind::page},
    Name{"NUMPAGES", Kind::page},
    Name{"SECTIONPAGES", Kind::page},
    Name{"FORMCHECKBOX", Kind::check_box},
};

// The words of an instruction; what stands in quotes is one of them.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == ' ' || text[at] == '\t' || text[at] == '\n') {
      ++at;
    } else if (text[at] == '"') {
      const std::size_t end = std::min(text.find('"', at + 1), text.size());
      words.emplace_back(text.substr(at + 1, end - at - 1));
      at = end + 1;
    } else {
      const std::size_t end = std::min(text.find_first_of(" \t\n\"", at), text.size());
      words.emplace_back(text.substr(at, end - at));
      at = end;
    }
  }
  return words;
}

// HYPERLINK "url" \l "bookmark" \o "what is shown"
std::string link_target(const std::vector<std::string>& words) {
  std::string url, bookmark;
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i] == "\\l" && i + 1 < words.size())
      bookmark = words[++i];
    else if (words[i] == "\\o" || words[i] == "\\t" || words[i] == "\\m")
      i += words[i] == "\\o" || words[i] == "\\t" ? 1 : 0;
    else if (url.empty() && !words[i].starts_with('\\'))
      url = words[i];
  }
  if (url.empty()) return bookmark.empty() ? std::string() : std::string(kUnresolved) + bookmark;
  return bookmark.empty() ? url : url + "#" + bookmark;
}

// TOC \o "1-3", or TOC \c "Tableau" for a list of captions.
model::Contents contents_of(const std::vector<std::string>& words) {
  model::Contents contents;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const std::string& next = words[i + 1];
    if (words[i] == "\\o" && !next.empty() && next.back() >= '1' && next.back() <= '6')
      contents.depth = next.back() - '0';
    if (words[i] == "\\c" || words[i] == "\\a")
      contents.listed = next.starts_with("Tab") ? model::Listed::tables : model::Listed::figures;
  }
  return contents;
}

}  // namespace

FieldMeaning meaning_of(std::string_view instruction) {
  const std::vector<std::string> words = words_of(instruction);
  FieldMeaning meaning;
  if (words.empty()) return meaning;
  const std::string word = text::upper(words.front());
  const auto* found = std::ranges::find(kNames, word, &Name::word);
  if (found == kNames.end()) return meaning;
  meaning.kind = found->kind;
  if (meaning.kind == Kind::link) meaning.target = link_target(words);
  if (meaning.kind == Kind::contents) meaning.contents = contents_of(words);
  return meaning;
}

void DocxFields::begin(bool is_ticked, bool has_box) {
  if (open_.size() >= kDeepestField) {
    ++beyond_;
    return;
  }
  Open field;
  field.is_ticked = is_ticked;
  if (has_box) field.meaning.kind = Kind::check_box;
  open_.push_back(std::move(field));
}

void DocxFields::add_instruction(std::string_view text) {
  if (!open_.empty() && !open_.back().is_separated) open_.back().instruction += text;
}

void DocxFields::separate() {
  if (open_.empty() || std::exchange(open_.back().is_separated, true)) return;
  Open& field = open_.back();
  if (field.meaning.kind != Kind::check_box) field.meaning = meaning_of(field.instruction);
}

FieldMeaning DocxFields::end() {
  if (open_.empty()) return {};
  if (beyond_ > 0) {
    --beyond_;
    return {};
  }
  separate();
  FieldMeaning meaning = std::move(open_.back().meaning);
  open_.pop_back();
  return meaning;
}

bool DocxFields::is_instruction() const {
  return std::ranges::any_of(open_, [](const Open& field) { return !field.is_separated; });
}

std::string_view DocxFields::target() const {
  for (auto field = open_.rbegin(); field != open_.rend(); ++field)
    if (!field->meaning.target.empty()) return field->meaning.target;
  return {};
}

bool DocxFields::is_in(Kind kind) const {
  return std::ranges::any_of(open_, [kind](const Open& field) {
    return field.is_separated && field.meaning.kind == kind;
  });
}

}  // namespace greffier::readers
