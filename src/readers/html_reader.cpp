#include "readers/html_reader.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "ingest/ascii.hpp"
#include "ingest/clean_text.hpp"
#include "readers/html_flow.hpp"
#include "readers/html_messages.hpp"
#include "readers/html_rules.hpp"
#include "readers/sheet_rules.hpp"
#include "text/decode.hpp"
#include "text/letters.hpp"
#include "xml/html.hpp"

namespace greffier::readers {

namespace {

using xml::Node;

constexpr std::size_t kHeadBytes = 4096;

// The encoding that the page names, "" for none (HTML standard § 13.2.3.2, in short).
std::string declared_encoding(std::string_view bytes) {
  const std::string head = ingest::ascii_lower(bytes.substr(0, kHeadBytes));
  const std::size_t at = head.find("charset");
  if (at == std::string::npos) return {};
  std::string_view rest = std::string_view(head).substr(at + 7);
  const std::size_t begin = rest.find_first_not_of(" =\"'");
  if (begin == std::string_view::npos) return {};
  rest.remove_prefix(begin);
  std::string name(rest.substr(0, rest.find_first_of("\"'; >/")));
  // Pages that say Latin-1 are in Windows-1252 (Encoding standard § 4.2).
  const bool is_latin = name == "iso-8859-1" || name == "latin1" || name == "us-ascii";
  return is_latin ? "windows-1252" : name;
}

std::string decoded(std::string_view bytes, diag::SourceId source, material::Changes& changes) {
  text::Decoded guess = text::decode_bytes(bytes);
  const std::string declared = declared_encoding(bytes);
  const bool obeys = guess.encoding == "windows-1252" && !declared.empty() && declared != "utf-8";
  std::string_view encoding = guess.encoding;
  if (obeys)
    if (std::string text = text::decode_as(bytes, declared); !text.empty()) {
      guess.text = std::move(text);
      encoding = declared;
    }
  if (encoding != "UTF-8")
    changes.tell(kSheetEncoding, {source, {1, 0}, {1, 0}}, std::string(encoding), "UTF-8");
  return std::move(guess.text);
}

// Without Word's conditions that browsers see, « <![if !supportLists]> » and « <![endif]> ».
std::string without_conditions(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t at = std::min(text.find("<![", begin), text.size());
    result += text.substr(begin, at - begin);
    const std::string_view rest = text.substr(at);
    const bool is_one = rest.starts_with("<![if") || rest.starts_with("<![endif");
    const std::size_t close = is_one ? rest.substr(0, 200).find("]>") : rest.npos;
    if (close == rest.npos) result += rest.substr(0, 3);
    begin = at + (close == rest.npos ? 3 : close + 2);
  }
  return result;
}

void gather_styles(const Node& element, StyleSheet& styles) {
  for (const Node& child : element.children) {
    if (child.is("style"))
      styles.add(child.inner_text());
    else
      gather_styles(child, styles);
  }
}

// Elements that hold « <div><br></div> », as mail programs write an empty line.
void gather_letters(const Node& element, std::unordered_set<const Node*>& letters) {
  for (const Node& child : element.children) {
    const bool is_empty_line =
        child.is("div") && !child.children.empty() &&
        std::ranges::all_of(child.children, [](const Node& part) { return part.is("br"); });
    if (is_empty_line) letters.insert(&element);
    gather_letters(child, letters);
  }
}

const Node* find(const Node& element, std::string_view name) {
  for (const Node& child : element.children) {
    if (child.is(name)) return &child;
    if (child.is("svg")) continue;
    if (const Node* const found = find(child, name)) return found;
  }
  return nullptr;
}

std::string language_of(const Node& root) {
  const Node* const body = find(root, "body");
  for (const Node* const each : {&root, body}) {
    const std::string_view tag = each == nullptr ? std::string_view() : attribute(*each, "lang");
    if (!tag.empty()) return ingest::ascii_lower(tag.substr(0, tag.find('-')));
  }
  return "fr";
}

void tell_counts(const HtmlPageReading& page, const xml::HtmlPage& html,
                 material::Changes& changes) {
  const diag::Span top{page.source, {1, 0}, {1, 0}};
  if (html.comments > 0)
    changes.tell(kComments, top,
                 fmt::format("{}{}", text::trimmed(html.first_comment).substr(0, 200),
                             html.comments > 1 ? fmt::format(" … ({})", html.comments) : ""),
                 "");
  if (page.page_links > 0)
    changes.tell(kPageLinks, top, fmt::format("{} … ({})", page.first_page_link, page.page_links),
                 page.first_page_link);
  if (page.word_items > 0)
    changes.tell(kWrittenBullets, page.first_word_item, fmt::format("({})", page.word_items), "-");
}

}  // namespace

bool looks_like_html(std::string_view bytes) {
  std::string_view text = bytes.substr(0, kHeadBytes);
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (bool is_more = true; is_more;) {
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    text.remove_prefix(std::min(begin, text.size()));
    const std::size_t close = text.starts_with("<!--") ? text.find("-->") : text.npos;
    is_more = close != text.npos;
    if (is_more) text.remove_prefix(close + 3);
  }
  const std::string start = ingest::ascii_lower(text.substr(0, 16));
  return start.starts_with("<!doctype html") || start.starts_with("<html") ||
         start.starts_with("<head") || start.starts_with("<body") || start.starts_with("<meta");
}

std::optional<material::Material> read_html(std::string_view bytes, std::string_view name,
                                            diag::SourceId source, material::Changes& changes,
                                            diag::Sink& sink) {
  const std::string text =
      without_conditions(ingest::clean_text(decoded(bytes, source, changes), source, 1, sink));
  const xml::HtmlPage html = xml::parse_html(text);
  if (html.is_cut) {
    sink.raise(kPageTooLarge, {source, {}, {}}, name);
    return {};
  }
  const HtmlTree tree(html.root);
  const HtmlNotes notes = find_notes(tree);
  StyleSheet styles;
  gather_styles(html.root, styles);
  HtmlPageReading page{tree, styles, notes, source, changes, language_of(html.root)};
  gather_letters(html.root, page.letters);
  HtmlFlow flow(page);
  flow.read_children(html.root, {});
  material::Material material;
  material.pieces = flow.take();
  material.pictures = std::move(page.pictures);
  if (const Node* const title = find(html.root, "title")) material.title = words_in(*title);
  tell_counts(page, html, changes);
  if (material.pieces.empty()) sink.raise(kEmptyPage, {source, {}, {}}, name);
  return material;
}

}  // namespace greffier::readers
