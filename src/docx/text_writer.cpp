#include "docx/text_writer.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "docx/ordered.hpp"
#include "docx/picture_writer.hpp"
#include "docx/text_size.hpp"
#include "docx/units.hpp"
#include "xml/escape.hpp"

namespace greffier::docx {

namespace {

using namespace model;
using office::Role;

// What a mark is, as a style and as a direct property. A run has one character style only: that of
// the template's run, or else the first mark takes it; the others are direct.
struct Mark {
  bool Format::*flag;
  Role role;
  std::string_view element;
  std::string_view value;
};
constexpr std::array kMarks{Mark{&Format::code, Role::code, "", ""},
                            Mark{&Format::small_caps, Role::small_caps, "w:smallCaps", ""},
                            Mark{&Format::strong, Role::strong, "w:b", ""},
                            Mark{&Format::emphasis, Role::emphasis, "w:i", ""},
                            Mark{&Format::strike, Role::strike, "w:strike", ""},
                            Mark{&Format::underline, Role::underline, "w:u", "single"}};

class RunProperties {
 public:
  RunProperties(const Format& format, office::RoleStyles& styles, std::string_view base)
      : styles_(styles), base_(base), base_has_style_(base.find("<w:rStyle ") != base.npos) {
    if (const auto role = office::find_role(format.role)) set(*role, {}, {});
    if (!format.target.empty()) set(Role::link, {}, {});
    if (format.script == Script::superscript) set(Role::superscript, "w:vertAlign", "superscript");
    if (format.script == Script::subscript) set(Role::subscript, "w:vertAlign", "subscript");
    for (const Mark& mark : kMarks)
      if (format.*mark.flag) set(mark.role, mark.element, mark.value);
    if (!format.language.empty()) properties_.add("w:lang", {{"w:val", format.language}});
  }

  // Small capitals of what is in capitals already.
  void set_size(int size) { properties_.add("w:sz", {{"w:val", std::to_string(smaller(size))}}); }

  std::string xml() {
    properties_.add_missing(base_);
    return properties_.wrapped("w:rPr");
  }

 private:
  void set(Role role, std::string_view element, std::string_view value) {
    const bool is_free = !styled_ && (!base_has_style_ || element.empty());
    if (is_free && styles_.has(role)) {
      properties_.add("w:rStyle", {{"w:val", styles_.id(role)}});
      styled_ = true;
    } else if (!element.empty() && value.empty()) {
      properties_.add(element);
    } else if (!element.empty()) {
      properties_.add(element, {{"w:val", value}});
    }
  }

  office::RoleStyles& styles_;
  std::string_view base_;  // what the run has unless its own formatting says otherwise
  Ordered properties_{run_order()};
  bool base_has_style_;
  bool styled_ = false;
};

// How much of `text` comes before the first tab or line end.
std::size_t length_before_element(std::string_view text) {
  const auto* const found =
      std::ranges::find_if(text, [](char c) { return c == '\t' || c == '\n'; });
  return static_cast<std::size_t>(found - text.begin());
}

class InlineWriter {
 public:
  InlineWriter(std::string& out, Writing& writing, Relationships& relationships,
               std::string_view base, const NoteBody& note_body)
      : out_(out),
        writing_(writing),
        relationships_(relationships),
        base_(base),
        note_body_(note_body) {}

  void write(const Inlines& inlines) {
    for (std::size_t i = 0; i < inlines.size();) i = write_link(inlines, i);
  }

 private:
  // Writes the inlines from `first` that share a link target; returns the index after them.
  std::size_t write_link(const Inlines& inlines, std::size_t first) {
    const std::string& target = inlines[first].format.target;
    if (target.empty()) {
      write_one(inlines[first]);
      return first + 1;
    }
    out_ += "<w:hyperlink";
    if (target.starts_with('#')) {
      append_attribute("w:anchor", target.substr(1));
    } else {
      append_attribute("r:id", relationships_.add("hyperlink", target, true));
    }
    if (const std::string& title = inlines[first].format.title; !title.empty())
      append_attribute("w:tooltip", title);
    out_ += '>';
    std::size_t next = first;
    while (next < inlines.size() && inlines[next].format.target == target)
      write_one(inlines[next++]);
    out_ += "</w:hyperlink>";
    return next;
  }

  void append_attribute(std::string_view name, std::string_view value) {
    out_.append(" ").append(name).append("=\"");
    xml::append_attribute(out_, value);
    out_ += '"';
  }

  void write_one(const Inline& item) {
    std::visit([&](const auto& node) { write_node(node, item.format); }, item.node);
  }

  std::string properties(const Format& format) {
    return RunProperties(format, writing_.roles, base_).xml();
  }

  std::string properties(const Text& text, const Format& format) {
    RunProperties properties(format, writing_.roles, base_);
    if (format.small_caps && office::is_roman_figure(text.text))
      if (const auto size = text_size(out_, base_, writing_)) properties.set_size(*size);
    return properties.xml();
  }

  void write_node(const Text& text, const Format& format) {
    if (text.text.empty()) return;
    out_ += "<w:r>" + properties(text, format);
    append_run_content(out_, text.text);
    out_ += "</w:r>";
  }

  void write_node(const LineBreak& /*node*/, const Format& format) {
    out_ += "<w:r>" + properties(format) + "<w:br/></w:r>";
  }

  // Word saves the style of calls only in documents that have notes.
  std::string call_properties() {
    Ordered properties(run_order());
    if (writing_.roles.has(Role::footnote_call)) {
      properties.add("w:rStyle", {{"w:val", writing_.roles.id(Role::footnote_call)}});
    } else {
      properties.add("w:vertAlign", {{"w:val", "superscript"}});
    }
    return properties.wrapped("w:rPr");
  }

  void write_node(const Footnote& note, const Format& /*format*/) {
    if (!note.body) return;
    const int id = ++writing_.notes[kFootnotes].last;
    const std::string call = call_properties();
    out_ += fmt::format("<w:r>{}<w:footnoteReference w:id=\"{}\"/></w:r>", call, id);
    std::string body = note_body_(*note.body);
    // The number stands at the beginning of the first paragraph, after its properties.
    const std::size_t properties_end = body.find("</w:pPr>");
    const std::string mark = fmt::format(
        "<w:r>{}<w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>", call);
    if (properties_end != std::string::npos) body.insert(properties_end + 8, mark);
    writing_.notes[kFootnotes].xml +=
        fmt::format("<w:footnote w:id=\"{}\">{}</w:footnote>", id, body);
  }

  void write_node(const Field& field, const Format& format) {
    switch (field.kind) {
      case FieldKind::page:
        return write_field("PAGE", 1, format);
      case FieldKind::pages:
        return write_field("NUMPAGES", 1, format);
      case FieldKind::table_number:
        return write_field("SEQ Tableau \\* ARABIC", field.value, format);
      case FieldKind::figure_number:
        return write_field("SEQ Figure \\* ARABIC", field.value, format);
    }
  }

  void write_field(std::string_view instruction, int value, const Format& format) {
    out_ += fmt::format("<w:fldSimple w:instr=\" {} \"><w:r>{}<w:t>{}</w:t></w:r></w:fldSimple>",
                        instruction, properties(format), value);
  }

  void write_node(const Image& image, const Format& /*format*/) {
    append_picture(out_, image, writing_, relationships_);
  }

  std::string& out_;
  Writing& writing_;
  Relationships& relationships_;
  std::string_view base_;
  const NoteBody& note_body_;
};

}  // namespace

void append_run_content(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t special = length_before_element(text);
    if (special > 0) {
      out += "<w:t xml:space=\"preserve\">";
      xml::append_text(out, text.substr(0, special));
      out += "</w:t>";
    }
    if (special == text.size()) return;
    out += text[special] == '\t' ? "<w:tab/>" : "<w:br/>";
    text.remove_prefix(special + 1);
  }
}

void append_inlines(std::string& out, const Inlines& inlines, Writing& writing,
                    Relationships& relationships, std::string_view base,
                    const NoteBody& note_body) {
  InlineWriter(out, writing, relationships, base, note_body).write(inlines);
}

}  // namespace greffier::docx
