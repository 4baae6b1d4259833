#include "office/include_tags.hpp"

#include <algorithm>
#include <array>

#include "templating/characters.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::office {

namespace {

using templating::Tag;
using templating::TagPlace;
using xml::Node;

// What may stand beside an include tag.
constexpr std::array kCompanions{Tag::Kind::include,      Tag::Kind::repeat,    Tag::Kind::choose,
                                 Tag::Kind::otherwise_if, Tag::Kind::otherwise, Tag::Kind::end,
                                 Tag::Kind::comment};

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint letter = text::decode(text, at);
    if (!text::is_space(letter.value) && !templating::is_invisible(letter.value)) return false;
    at += letter.length;
  }
  return true;
}

// True when nothing shows between the tags.
bool is_all_tags(std::string_view text, const std::vector<TagPlace>& tags) {
  std::size_t at = 0;
  for (const TagPlace& tag : tags) {
    if (!is_blank(text.substr(at, tag.begin - at))) return false;
    at = tag.end;
  }
  return is_blank(text.substr(at));
}

bool asks(std::string_view text, const std::vector<TagPlace>& places) {
  diag::Sink unheard;
  bool includes = false;
  for (const TagPlace& place : places) {
    const Tag::Kind kind =
        templating::parse_tag(text.substr(place.begin, place.end - place.begin), {}, unheard).kind;
    if (std::ranges::find(kCompanions, kind) == kCompanions.end()) return false;
    includes = includes || kind == Tag::Kind::include;
  }
  return includes;
}

// Takes out of `paragraph` what is not in the tag; the paths of pieces stay true.
void keep_only(Node& paragraph, const FlatText& flat, const TagPlace& tag) {
  for (const Piece& piece : flat.pieces) {
    Node* node = &paragraph;
    for (const std::size_t index : piece.path) node = &node->children[index];
    const std::size_t begin = std::max(tag.begin, piece.begin);
    const std::size_t end = std::min(tag.end, piece.end);
    if (begin >= end) {
      *node = Node::make_text({});
    } else if (node->kind == Node::Kind::text) {
      node->text = node->text.substr(begin - piece.begin, end - begin);
    }
  }
}

void remove_marks(Node& node, const Dialect& dialect) {
  std::erase_if(node.children, [&dialect](const Node& child) {
    return child.kind == Node::Kind::element && dialect.classify(child) == NodeClass::mark;
  });
  for (Node& child : node.children) remove_marks(child, dialect);
}

}  // namespace

bool holds_brace(const Node& node) {
  if (node.kind == Node::Kind::text) return node.text.find('{') != std::string::npos;
  return std::ranges::any_of(node.children, holds_brace);
}

IncludeParagraph read_include(const Node& paragraph, const Dialect& dialect) {
  if (!holds_brace(paragraph)) return {};
  IncludeParagraph read{flatten(paragraph, dialect), {}};
  diag::Sink unheard;
  read.tags = templating::find_tags(read.flat.text, {}, unheard);
  if (!is_all_tags(read.flat.text, read.tags) || !asks(read.flat.text, read.tags)) return {};
  return read;
}

std::vector<Node> one_tag_each(const Node& paragraph, const IncludeParagraph& read,
                               const Dialect& dialect) {
  if (read.tags.size() == 1) return {paragraph};
  std::vector<Node> paragraphs(read.tags.size(), paragraph);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    keep_only(paragraphs[i], read.flat, read.tags[i]);
    if (i == 0) continue;
    remove_marks(paragraphs[i], dialect);
    dialect.after_split(paragraphs[i - 1], paragraphs[i], true);
  }
  return paragraphs;
}

}  // namespace greffier::office
