#include "odt/text_writer.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/core.h>

#include "diag/byte_lanes.hpp"
#include "odt/properties.hpp"
#include "office/small_capitals.hpp"
#include "xml/escape.hpp"
#include "xml/writer.hpp"

namespace greffier::odt {

namespace {

using namespace model;
using office::Role;

struct Mark {
  bool Format::*flag;
  Role role;
};
constexpr std::array kMarks{
    Mark{&Format::strong, Role::strong},         Mark{&Format::emphasis, Role::emphasis},
    Mark{&Format::small_caps, Role::small_caps}, Mark{&Format::strike, Role::strike},
    Mark{&Format::underline, Role::underline},   Mark{&Format::code, Role::code}};

bool is_ascii_letters(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

bool is_ascii_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// A BCP 47 tag as ODF's attributes: "zh-Hant-TW" has a language, a script of four letters and a
// country of two letters or three digits; ODF has no place for what else there may be. "" when the
// tag is none: ODF allows nothing but letters and digits here.
std::string language_attributes(std::string_view tag) {
  const std::string_view language = tag.substr(0, tag.find('-'));
  if (language.empty() || language.size() > 8 || !is_ascii_letters(language)) return {};
  std::string_view script;
  std::string_view country = "none";
  for (std::string_view rest = tag.substr(language.size()); !rest.empty();) {
    rest.remove_prefix(1);
    const std::string_view part = rest.substr(0, rest.find('-'));
    if (part.size() == 1) break;  // an extension: what follows belongs to it
    if (part.size() == 4 && is_ascii_letters(part)) script = part;
    if (part.size() == 2 && is_ascii_letters(part)) country = part;
    if (part.size() == 3 && is_ascii_digits(part)) country = part;
    rest.remove_prefix(part.size());
  }
  std::string out = fmt::format(" fo:language=\"{}\"", language);
  if (!script.empty()) out += fmt::format(" fo:script=\"{}\"", script);
  return out + fmt::format(" fo:country=\"{}\"", country);
}

// The first blank from `begin` on that must not be written as it is: a tab, the end of a line, or a
// space after a blank; the size of `text` when there is none.
std::size_t find_blank(std::string_view text, std::size_t begin, bool after_space) {
  if (begin == text.size()) return begin;
  const char first = text[begin];
  if (first == '\t' || first == '\n' || (first == ' ' && after_space)) return begin;
  return diag::find_place(text, begin + 1, [](const auto& lanes) {
    const diag::Lanes here = lanes(0);
    return (here == '\t') | (here == '\n') | ((here == ' ') & (lanes(-1) == ' '));
  });
}

// What stands for a blank that must not be written as it is.
std::string_view element_for(char blank) {
  if (blank == '\t') return "<text:tab/>";
  return blank == '\n' ? "<text:line-break/>" : "<text:s/>";
}

bool is_small_figure(const Inline& item) {
  const auto* text = std::get_if<Text>(&item.node);
  return text != nullptr && item.format.small_caps && office::is_roman_figure(text->text);
}

class InlineWriter {
 public:
  InlineWriter(std::string& out, Writing& writing, const NoteBody& note_body)
      : out_(out), writing_(writing), note_body_(note_body) {}

  void write(const Inlines& inlines) {
    for (std::size_t i = 0; i < inlines.size();) i = write_link(inlines, i);
  }

 private:
  // Writes the inlines from `first` that share a link target; returns the index after them.
  std::size_t write_link(const Inlines& inlines, std::size_t first) {
    const Format& format = inlines[first].format;
    if (format.target.empty()) {
      write_one(inlines[first]);
      return first + 1;
    }
    xml::Writer link(out_);
    link.start("text:a").attribute("xlink:type", "simple").attribute("xlink:href", format.target);
    if (!format.title.empty()) link.attribute("office:title", format.title);
    if (writing_.roles.has(Role::link))
      link.attribute("text:style-name", writing_.roles.id(Role::link));
    link.content();
    std::size_t next = first;
    while (next < inlines.size() && inlines[next].format.target == format.target)
      write_one(inlines[next++]);
    link.end();
    return next;
  }

  // The span styles around a run, outermost first.
  std::vector<std::string> span_styles(const Format& format) {
    std::vector<std::string> styles;
    const auto add = [&](Role role) {
      if (writing_.roles.has(role)) styles.push_back(writing_.roles.id(role));
    };
    if (const std::string language = language_attributes(format.language); !language.empty())
      styles.push_back(language_style(language));
    if (const auto role = office::find_role(format.role)) add(*role);
    for (const Mark& mark : kMarks)
      if (format.*mark.flag) add(mark.role);
    if (format.script == Script::superscript) add(Role::superscript);
    if (format.script == Script::subscript) add(Role::subscript);
    return styles;
  }

  // Small capitals of what is in capitals already.
  std::string smaller_style() {
    return writing_.automatic.name_of(
        "text", "", fmt::format("<style:text-properties {}/>", smaller_capitals()));
  }

  std::string language_style(std::string_view attributes) {
    return writing_.automatic.name_of("text", "",
                                      fmt::format("<style:text-properties{}/>", attributes));
  }

  void write_one(const Inline& item) {
    std::vector<std::string> styles = span_styles(item.format);
    if (is_small_figure(item)) styles.push_back(smaller_style());
    for (const std::string& style : styles) {
      out_ += "<text:span text:style-name=\"";
      xml::append_attribute(out_, style);
      out_ += "\">";
    }
    std::visit([this](const auto& node) { write_node(node); }, item.node);
    for (std::size_t i = 0; i < styles.size(); ++i) out_ += "</text:span>";
  }

  void write_node(const Text& run) { append_characters(out_, run.text, after_space_); }

  void write_node(const LineBreak& /*node*/) {
    out_ += "<text:line-break/>";
    after_space_ = true;
  }

  void write_node(const Footnote& note) {
    if (!note.body) return;
    out_ += fmt::format(
        "<text:note text:id=\"{0}{1}\" text:note-class=\"footnote\">"
        "<text:note-citation>{1}</text:note-citation><text:note-body>",
        kNoteName, ++writing_.counters.notes);
    note_body_(*note.body);
    out_ += "</text:note-body></text:note>";
    after_space_ = false;
  }

  void write_node(const Field& field) {
    switch (field.kind) {
      case FieldKind::page:
        out_ += "<text:page-number text:select-page=\"current\">1</text:page-number>";
        break;
      case FieldKind::pages:
        out_ += "<text:page-count>1</text:page-count>";
        break;
      case FieldKind::table_number:
        write_sequence("Tableau", field.value);
        break;
      case FieldKind::figure_number:
        write_sequence("Figure", field.value);
        break;
    }
    after_space_ = false;
  }

  void write_sequence(std::string_view name, int value) {
    out_ += fmt::format(
        "<text:sequence text:ref-name=\"ref{0}{1}\" text:name=\"{0}\" "
        "text:formula=\"ooow:{0}+1\" style:num-format=\"1\">{1}</text:sequence>",
        name, value);
  }

  void write_node(const Image& image) {
    const office::Picture* picture = writing_.media.find(image.source);
    if (picture == nullptr) return;
    const office::Extent extent =
        office::extent_of(image, *picture, writing_.styles.page.text_width());
    xml::Writer frame(out_);
    frame.start("draw:frame");
    if (!writing_.styles.graphics.empty())
      frame.attribute("draw:style-name", writing_.styles.graphics);
    frame.attribute("draw:name", frame_name(writing_));
    frame.attribute("text:anchor-type", "as-char");
    frame.attribute("svg:width", millimetres(extent.width));
    frame.attribute("svg:height", millimetres(extent.height));
    frame.attribute("draw:z-index", writing_.counters.frames - 1);
    frame.empty("draw:image", {{"xlink:href", picture_part(*picture, writing_)},
                               {"xlink:type", "simple"},
                               {"xlink:show", "embed"},
                               {"xlink:actuate", "onLoad"},
                               {"draw:mime-type", picture->media_type}});
    // Writer's export to DOCX keeps this and drops svg:title; tagged PDF tells either.
    if (!image.alternative.empty()) frame.element("svg:desc", image.alternative);
    frame.end();
    after_space_ = false;
  }

  std::string& out_;
  Writing& writing_;
  const NoteBody& note_body_;
  bool after_space_ = true;
};

}  // namespace

const std::string& picture_part(const office::Picture& picture, Writing& writing) {
  const auto [known, is_new] = writing.pictures.try_emplace(picture.source);
  if (is_new)
    known->second =
        fmt::format("{}{}.{}", kPictureName, ++writing.counters.pictures, picture.extension);
  return known->second;
}

std::string frame_name(Writing& writing) {
  return fmt::format("{}{}", kFrameName, ++writing.counters.frames);
}

void append_characters(std::string& out, std::string_view text, bool& after_space) {
  std::size_t plain = 0;  // start of what is written as it is
  for (std::size_t at = 0; (at = find_blank(text, plain, after_space)) < text.size();
       plain = at + 1) {
    xml::append_text(out, text.substr(plain, at - plain));
    out += element_for(text[at]);
    after_space = true;
  }
  xml::append_text(out, text.substr(plain));
  if (plain < text.size()) after_space = text.back() == ' ';
}

void append_inlines(std::string& out, const Inlines& inlines, Writing& writing,
                    const NoteBody& note_body) {
  InlineWriter(out, writing, note_body).write(inlines);
}

}  // namespace greffier::odt
