#include "office/inscriptions.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <map>
#include <utility>

#include "office/link_address.hpp"
#include "office/messages.hpp"
#include "office/whereabouts.hpp"
#include "templating/nesting.hpp"
#include "templating/place.hpp"

namespace greffier::office {

namespace {

using templating::Tag;
using templating::TagPlace;
using xml::Node;

constexpr char kToken = '\x1F';  // XML 1.0 § 2.2 forbids it: no file has it

// The number of a token; a huge one for any other text.
std::size_t index_in(std::string_view value) {
  std::size_t index = std::numeric_limits<std::size_t>::max();
  if (!value.empty() && value.front() == kToken)
    std::from_chars(value.data() + 1, value.data() + value.size(), index);
  return index;
}

bool may_hold_tags(std::string_view text) {
  return text.find('{') != std::string_view::npos || text.find("%7B") != std::string_view::npos ||
         text.find("%7b") != std::string_view::npos;
}

diag::PlaceDetail detail_of(InscribedAs as) {
  switch (as) {
    case InscribedAs::link:
      return diag::PlaceDetail::link;
    case InscribedAs::field:
      return diag::PlaceDetail::field;
    default:
      return diag::PlaceDetail::alternative_text;
  }
}

// The tags of one text as a program.
class Reader {
 public:
  Reader(const std::string& text, diag::SourceId source, diag::Sink& sink)
      : text_(text), sink_(sink) {
    const diag::Span start{source, {1, 1}, {1, 1}};
    places_ = templating::find_tags(text, start, sink);
    templating::Locator locator(text, start);
    for (const auto& [begin, end] : places_)
      tags_.push_back(templating::parse_tag(std::string_view(text).substr(begin, end - begin),
                                            locator.span(begin, end), sink));
  }

  std::shared_ptr<const Program> read() {
    if (tags_.empty()) return nullptr;
    blocks_ = templating::pair_tags(tags_, sink_);
    auto program = std::make_shared<Program>();
    add_text(0, places_.front().begin, *program);
    add(0, tags_.size(), *program);
    return program;
  }

 private:
  void add_text(std::size_t begin, std::size_t end, Program& out) const {
    if (begin < end) out.push_back({Bytes{text_.substr(begin, end - begin), true}});
  }

  // The text between a tag and the next one.
  void add_text_after(std::size_t tag, Program& out) const {
    add_text(places_[tag].end, tag + 1 < places_.size() ? places_[tag + 1].begin : text_.size(),
             out);
  }

  // The tags from `first` to `last`, with the text behind each.
  void add(std::size_t first, std::size_t last, Program& out) {
    for (std::size_t i = first; i < last; ++i) {
      const Tag& tag = tags_[i];
      const auto block = std::ranges::find(blocks_, i, &templating::TagBlock::begin);
      const auto shared = std::make_shared<const Tag>(tag);
      if (block != blocks_.end()) {
        add_block(*block, out);
        i = block->end;
      } else if (tag.kind == Tag::Kind::print) {
        out.push_back({Print{shared, tag.span, {}}});
      } else if (tag.kind == Tag::Kind::include || tag.kind == Tag::Kind::keep ||
                 tag.kind == Tag::Kind::drop) {
        sink_.raise(kNotInInscription, tag.span, tag.source);
      }
      add_text_after(i, out);
    }
  }

  void add_block(const templating::TagBlock& block, Program& out) {
    std::vector<std::size_t> starts{block.begin};
    starts.insert(starts.end(), block.branches.begin(), block.branches.end());
    starts.push_back(block.end);
    Choose choose;
    for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
      const Tag& tag = tags_[starts[i]];
      const bool always = tag.kind == Tag::Kind::otherwise;
      Branch branch{always ? nullptr : std::make_shared<const Tag>(tag), tag.span, {}};
      branch.covers.unit = Covers::Unit::passage;
      add_text_after(starts[i], branch.body);
      add(starts[i] + 1, starts[i + 1], branch.body);
      choose.branches.push_back(std::move(branch));
    }
    Branch& first = choose.branches.front();
    if (first.tag->kind == Tag::Kind::repeat)
      out.push_back({Repeat{first.tag, first.place, std::move(first.body), {}, first.covers}});
    else
      out.push_back({std::move(choose)});
  }

  const std::string& text_;
  diag::Sink& sink_;
  std::vector<TagPlace> places_;
  std::vector<Tag> tags_;
  std::vector<templating::TagBlock> blocks_;
};

class Placing {
 public:
  Placing(const Dialect& dialect, const PartOrigin& origin, diag::SourceMap& sources,
          diag::Sink& sink)
      : dialect_(dialect),
        file_(origin.file),
        where_(origin.place, dialect),
        sources_(sources),
        sink_(sink) {}

  void visit(Node& node) {
    if (node.kind != Node::Kind::element || dialect_.classify(node) == NodeClass::mark) return;
    const Entered here(where_, node);
    for (xml::Attribute& attribute : node.attributes)
      inscribe(dialect_.inscribed(node, attribute.name), attribute.value);
    const InscribedAs label = dialect_.inscribed(node, {});
    if (label != InscribedAs::nothing && may_hold_tags(node.inner_text())) {
      std::string text = node.inner_text();
      inscribe(label, text);
      node.children = {Node::make_text(std::move(text))};
    }
    for (Node& child : node.children) visit(child);
  }

  [[nodiscard]] Inscriptions take() { return std::move(inscriptions_); }

 private:
  void inscribe(InscribedAs as, std::string& value) {
    if (as == InscribedAs::nothing || !may_hold_tags(value)) return;
    const std::string text = as == InscribedAs::link ? typed_address(value) : value;
    const diag::SourceId source = source_of(text, as);
    auto program = read_inscription(text, source, sink_);
    if (program == nullptr) return;
    const auto columns = static_cast<std::uint32_t>(text.size()) + 1;
    value = inscriptions_.add({as, std::move(program), {source, {1, 1}, {1, columns}}, text});
  }

  // What a twin says again is told as said where it was said first.
  diag::SourceId source_of(const std::string& text, InscribedAs as) {
    if (where_.in_twin())
      if (const auto first = said_.find(text); first != said_.end()) return first->second;
    diag::Source told = where_.source(file_, text, sources_);
    if (told.place) told.place->detail = detail_of(as);
    const diag::SourceId source = sources_.add(std::move(told));
    said_.insert_or_assign(text, source);
    return source;
  }

  const Dialect& dialect_;
  std::string_view file_;
  Whereabouts where_;
  std::map<std::string, diag::SourceId, std::less<>> said_;  // texts with tags
  diag::SourceMap& sources_;
  diag::Sink& sink_;
  Inscriptions inscriptions_;
};

bool any_inscription(const Node& node, const Dialect& dialect) {
  if (node.kind != Node::Kind::element) return false;
  const auto holds = [&](const xml::Attribute& attribute) {
    return may_hold_tags(attribute.value) &&
           dialect.inscribed(node, attribute.name) != InscribedAs::nothing;
  };
  return std::ranges::any_of(node.attributes, holds) ||
         (dialect.inscribed(node, {}) != InscribedAs::nothing &&
          may_hold_tags(node.inner_text())) ||
         std::ranges::any_of(node.children, [&dialect](const Node& child) {
           return any_inscription(child, dialect);
         });
}

}  // namespace

const Inscription* Inscriptions::find(std::string_view value) const {
  const std::size_t index = index_in(value);
  return index < all_.size() ? &all_[index] : nullptr;
}

Inscription* Inscriptions::find(std::string_view value) {
  const std::size_t index = index_in(value);
  return index < all_.size() ? &all_[index] : nullptr;
}

const xml::Attribute* Inscriptions::address_of(const Node& node) const {
  const auto found = std::ranges::find_if(node.attributes, [this](const auto& attribute) {
    const Inscription* text = find(attribute.value);
    return text != nullptr && text->as == InscribedAs::link;
  });
  return found == node.attributes.end() ? nullptr : &*found;
}

bool Inscriptions::hold_link(const Node& node) const {
  return !all_.empty() && (address_of(node) != nullptr ||
                           std::ranges::any_of(node.children, [this](const Node& child) {
                             return hold_link(child);
                           }));
}

std::string Inscriptions::add(Inscription inscription) {
  all_.push_back(std::move(inscription));
  return kToken + std::to_string(all_.size() - 1);
}

InscribedAs inscribed_in(std::span<const InscriptionEntry> table, const Node& element,
                         std::string_view attribute) {
  const auto found = std::ranges::find_if(table, [&](const InscriptionEntry& entry) {
    return entry.element == element.name && entry.attribute == attribute;
  });
  return found == table.end() ? InscribedAs::nothing : found->as;
}

Inscriptions place_inscriptions(Node& root, const Dialect& dialect, const PartOrigin& origin,
                                diag::SourceMap& sources, diag::Sink& sink) {
  if (!any_inscription(root, dialect)) return {};
  Placing placing(dialect, origin, sources, sink);
  placing.visit(root);
  return placing.take();
}

std::shared_ptr<const Program> read_inscription(const std::string& text, diag::SourceId source,
                                                diag::Sink& sink) {
  return Reader(text, source, sink).read();
}

}  // namespace greffier::office
