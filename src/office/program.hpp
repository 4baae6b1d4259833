// A compiled part of an office template: fixed bytes and what to do between them.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diag/sink.hpp"
#include "model/inline.hpp"
#include "model/value.hpp"
#include "office/covers.hpp"
#include "office/media.hpp"
#include "templating/scope.hpp"
#include "templating/tag.hpp"
#include "typography/profile.hpp"

namespace greffier::office {

struct Step;
using Program = std::vector<Step>;

// What is around a place, as far as it decides what can stand there.
struct Surroundings {
  bool in_cell = false;   // blocks put here must end with a paragraph
  bool in_item = false;   // an ODF list item: holds no table and no columns
  bool in_story = false;  // a header, footer, note or text box: holds no footnote
  bool in_note = false;   // a footnote or an endnote: its paragraphs look like it
};

// Where a printed value stands.
struct Site {
  std::string run_open;  // bytes that open a run formatted as the tag (OOXML: <w:r> and its w:rPr);
  std::string run_close;  // both empty in ODF, where text goes in place
  Surroundings around = {};
};

// Appends bytes as they are.
struct Bytes {
  std::string xml;
  bool shows = false;  // more than markup: text, a picture, a whole paragraph
  bool inks = false;   // text or a picture: not an empty paragraph
};
// Evaluates and prints inside a paragraph.
struct Print {
  std::shared_ptr<const templating::Tag> tag;
  diag::Span place;
  Site site;
};
// How the style of a paragraph breaks pages. What takes the place of the paragraph does so, too.
struct StyleBreaks {
  bool before = false;
  bool after = false;
};
// A paragraph that shows nothing but one value. Blocks take its place, an empty value leaves
// nothing; anything else is printed between `before` and `after`. What floats at the paragraph
// stays in any case: `floats`, a paragraph of nothing else, then stands before the blocks. The
// number of a note does, too: the first block goes behind it.
struct Lone {
  Print print;
  Program before, after;
  Program floats;
  StyleBreaks page = {};
  bool has_number = false;
};
struct Repeat {
  std::shared_ptr<const templating::Tag> tag;
  diag::Span place;
  Program body;
  // The identifiers (Identifier::key) that belong to the body, inner loops aside: each pass has its
  // own.
  std::vector<std::string> owns;
  Covers covers = {};  // for explain.hpp: running a program never looks at it
};
// The first branch whose condition holds; a branch without a tag always does.
struct Branch {
  std::shared_ptr<const templating::Tag> tag;
  diag::Span place;
  Program body;
  Covers covers = {};
};
struct Choose {
  std::vector<Branch> branches;
};
// A paragraph, list or table of which nothing is left when its body shows nothing.
struct Guard {
  Program body;
};
// A cell, or another element that must hold a paragraph: gets `filler` when its body wrote nothing,
// or does not end with an element called `last` (unless that is "").
struct Holder {
  Program open, body;
  std::string close, filler, last;
  std::string wrapper_end;  // Dialect::wrapper_end
};
// A heading of the template itself, so that the table of contents knows it. Gone when its body
// shows nothing.
struct HeadingStep {
  int level = 1;
  Program open, body;  // `open` writes the properties, too
  std::string close;
};
// A paragraph that only ends a section (w:sectPr) and holds nothing else; `properties` is the
// w:sectPr element.
struct SectionEnd {
  std::string properties;
  std::string paragraph;  // the whole paragraph, for when there is none before to carry the break
};
// `xml`, written only directly after `after`.
struct Separator {
  std::string after, xml;
};
// An identifier inside a loop, or a reference to one.
struct Identifier {
  std::string space, value;
  [[nodiscard]] std::string key() const { return space + ' ' + value; }
};

// A picture of the template in the place of which a datum stands (placeholder.hpp): drawn by
// `body`, whose slots are filled; gone when there is no datum.
struct Placeholder {
  Print print;
  Extent box;          // that the picture fits in
  bool tried = false;  // a name that is not known leaves the template's own picture
  Program body, own;
};
// An attribute or text that depends on the picture being drawn.
enum class PictureFact { width, height, link, media_type, name, number, alternative };
struct PictureSlot {
  PictureFact fact = PictureFact::width;
};
// A text with tags in an attribute, or as the content of an element (inscriptions.hpp).
struct Inscribed {
  std::shared_ptr<const Program> text;
  bool in_attribute = false;
};
// A link whose address has tags: `before`, the address, `after`, `body`, `close`; without an
// address only the body is written.
struct Link {
  std::shared_ptr<const Program> address;  // as an inscription
  diag::Span place;
  std::string written;  // as its author typed it
  Program before, after, body;
  std::string close;
};
// A place where a page breaks (page_breaks.hpp).
struct PageBreak {
  enum class Kind {
    separates,  // when something shows before it and after it
    breaks,     // when something shows after it
    seen,       // in the bytes themselves
    returns,    // when the page style of the start is not in force, and something shows after it
    forgets,    // nowhere: a break with that start that is still due is no longer
  };
  Kind kind = Kind::separates;
  std::string start = {};  // the page style that the page begins with, "" to go on with the same
};
// What `broken` has for the start when a page break is due, else `plain`.
struct PageSlot {
  struct Broken {
    std::string start, text;
    std::string style = {};  // that `text` names, as XML; "" for none
  };
  std::string plain;
  std::vector<Broken> broken;  // the first for "", and for any that has none of its own
};

// An element whose place is elsewhere in the package (Dialect::is_apart).
struct Apart {
  std::string element;
  Program body;  // the element with all that is in it
};
// The number of the element apart that was begun last.
struct ApartNumber {};

struct Step {
  std::variant<Bytes, Print, Lone, Repeat, Choose, Guard, Holder, HeadingStep, SectionEnd,
               Separator, Identifier, Placeholder, PictureSlot, Inscribed, Link, Apart, ApartNumber,
               PageBreak, PageSlot>
      action;
};

// The bytes of a program that only appends bytes, as a part without tags does; null for others.
[[nodiscard]] const std::string* fixed_bytes(const Program& program);

// Offsets in the buffer: of the paragraph, and of its text (after its properties).
struct WrittenHeading {
  int level = 1;
  std::size_t begin = 0;
  std::size_t text = 0;
  bool starts_page = false;  // by a page break of its own, or one that came to it
};

// A picture as a format writes it, by PictureFact.
using PictureFacts = std::array<std::string, 7>;

// What a format does with values. Each format has one.
class Emitter {
 public:
  virtual ~Emitter() = default;
  // The end of the part being written. The runner appends fixed bytes to it directly.
  [[nodiscard]] virtual std::string& buffer() = 0;
  // What stands before `offset` of the buffer will not be changed or looked at again. Returns how
  // many bytes left the front of the buffer.
  virtual std::size_t settle(std::size_t offset) = 0;
  // Appends a value inside a paragraph: text (line ends, tabs and spaces in the format's own way)
  // or Inlines. Inside site.run_open … run_close where these are given; nothing when it is empty.
  virtual void print(const model::Value& value, const Site& site) = 0;
  // Appends blocks where a paragraph may stand. With `page` (PageState::take) the first of them
  // begins a page. True when a page break ends them that is still to be made.
  [[nodiscard]] virtual bool blocks(const model::Blocks& blocks, const Site& site,
                                    const std::optional<std::string>& page) = 0;
  // A page began with the text of a slot: the part needs its style.
  virtual void use(const PageSlot::Broken& /*broken*/) {}
  // Appends fixed bytes that stand right behind such blocks; true when the next ones are to be
  // given here as well.
  virtual bool behind_blocks(std::string_view xml) {
    buffer() += xml;
    return false;
  }
  // A heading of the template's own was written to the end of the buffer.
  virtual void heading(const WrittenHeading& heading) = 0;
  virtual void section_end(const SectionEnd& section) = 0;
  // Around an element that stands elsewhere: what was written since `begin` of the buffer goes
  // there. It is not settled meanwhile.
  virtual void leave(std::string_view /*element*/) {}
  virtual void come_back(std::size_t /*begin*/) {}
  [[nodiscard]] virtual std::string apart_number() const { return {}; }
  // What sets the superscripts of texts that are printed (typography/styled_text.hpp), or null.
  [[nodiscard]] virtual const typography::Profile* typography() const { return nullptr; }
  // The pictures of this rendering.
  [[nodiscard]] virtual const MediaLibrary& media() const = 0;
  // What the slots of a placeholder hold: the picture becomes one of the document, in this part.
  [[nodiscard]] virtual PictureFacts facts_of(const Picture& picture, const Extent& extent) = 0;
  // What stands in the attribute of a link for its address (OOXML: a relationship).
  [[nodiscard]] virtual std::string link(std::string address) { return address; }
  // An identifier that nothing in the document has yet, for another pass of a loop over what
  // `identifier` names.
  [[nodiscard]] virtual std::string fresh(const Identifier& identifier) = 0;
};

}  // namespace greffier::office
