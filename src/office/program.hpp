// A compiled part of an office template: fixed bytes and what to do between them.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "diag/sink.hpp"
#include "model/value.hpp"
#include "templating/scope.hpp"
#include "templating/tag.hpp"

namespace greffier::office {

struct Step;
using Program = std::vector<Step>;

// Where a printed value stands.
struct Site {
  std::string run_open;   // bytes that open a run formatted as the tag (OOXML: <w:r> and its w:rPr);
  std::string run_close;  // both empty in ODF, where text goes in place
  std::string paragraph_open;   // set when the tag is alone in its paragraph: what blocks replace
  std::string paragraph_close;
  [[nodiscard]] bool alone() const { return !paragraph_open.empty(); }
  bool in_cell = false;  // blocks put here must end with a paragraph
};

// Appends bytes as they are.
struct Bytes {
  std::string xml;
};
// Evaluates and prints; blocks take the place of the whole paragraph when the tag is alone in it.
struct Print {
  std::shared_ptr<const templating::Tag> tag;
  diag::Span place;
  Site site;
};
struct Repeat {
  std::shared_ptr<const templating::Tag> tag;
  diag::Span place;
  Program body;
};
// The first branch whose condition holds; a branch without a tag always does.
struct Branch {
  std::shared_ptr<const templating::Tag> tag;
  diag::Span place;
  Program body;
};
struct Choose {
  std::vector<Branch> branches;
};
// A list or a cell that may come out empty: nothing of it is then left but `fallback`.
struct Guard {
  std::string open, close, fallback;
  Program body;
};
// A heading of the template itself, so that the table of contents knows it.
struct HeadingStep {
  int level = 1;
  std::string open, close;  // of the paragraph
  Program body;
};
// A paragraph that only ends a section (w:sectPr) and holds nothing else; `properties` is the
// w:sectPr element.
struct SectionEnd {
  std::string properties;
  std::string paragraph;  // the whole paragraph, for when there is none before to carry the break
};

struct Step {
  std::variant<Bytes, Print, Repeat, Choose, Guard, HeadingStep, SectionEnd> action;
};

// What a format does with values. Each format has one.
class Emitter {
 public:
  virtual ~Emitter() = default;
  // The part being written. The runner appends fixed bytes to it directly.
  [[nodiscard]] virtual std::string& buffer() = 0;
  // Appends a value inside a paragraph: text (line ends, tabs and spaces in the format's own way) or
  // Inlines. Inside site.run_open … run_close where these are given; nothing when it is empty.
  virtual void print(const model::Value& value, const Site& site) = 0;
  // Appends blocks where a paragraph may stand.
  virtual void blocks(const model::Blocks& blocks, const Site& site) = 0;
  // A heading of the template was written between these two offsets of the buffer.
  virtual void heading(const HeadingStep& heading, std::size_t begin, std::size_t end) = 0;
  virtual void section_end(const SectionEnd& section) = 0;
};

// Runs a program. Problems of data (undefined names) are raised in `sink`, all of them.
void run(const Program& program, const templating::Scope& scope, Emitter& emitter,
         diag::Sink& sink);

}  // namespace greffier::office
