// Tags where there is no paragraph: in the address of a link, in the alternative text of a picture,
// in a field that repeats a property of the document.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "office/dialect.hpp"
#include "office/program.hpp"
#include "office/tag_markers.hpp"

namespace greffier::office {

// A text with tags, read. Its program has texts as they are (not escaped), values, conditions and
// loops, and no other steps.
struct Inscription {
  InscribedAs as = InscribedAs::nothing;
  std::shared_ptr<const Program> text;
  diag::Span place;
  std::string written;
};

// Those of a part. In the tree a token that no file can hold takes the place of the text.
class Inscriptions {
 public:
  // The inscription that a token stands for; null for any other text.
  [[nodiscard]] const Inscription* find(std::string_view value) const;
  // The attribute of a link that is an address with tags; null for any other element.
  [[nodiscard]] const xml::Attribute* address_of(const xml::Node& node) const;
  // True when such a link is in `node`.
  [[nodiscard]] bool hold_link(const xml::Node& node) const;
  // The token.
  [[nodiscard]] std::string add(Inscription inscription);
  // The inscription of a token, to be changed; null for any other text.
  [[nodiscard]] Inscription* find(std::string_view value);
  [[nodiscard]] bool empty() const { return all_.empty(); }

 private:
  std::vector<Inscription> all_;
};

// A line of a format's table of such texts.
struct InscriptionEntry {
  std::string_view element;
  std::string_view attribute;  // "" for the content
  InscribedAs as;
};
// What the table says of an attribute; InscribedAs::nothing when it says nothing.
[[nodiscard]] InscribedAs inscribed_in(std::span<const InscriptionEntry> table,
                                       const xml::Node& element, std::string_view attribute);

// Reads the inscriptions of a part and puts their tokens into the tree. Mistakes are raised.
[[nodiscard]] Inscriptions place_inscriptions(xml::Node& root, const Dialect& dialect,
                                              const PartOrigin& origin, diag::SourceMap& sources,
                                              diag::Sink& sink);

// Reads one text; null when it has no tag.
[[nodiscard]] std::shared_ptr<const Program> read_inscription(const std::string& text,
                                                              diag::SourceId source,
                                                              diag::Sink& sink);

}  // namespace greffier::office
