// The fields of Word and Writer said as tags: what both formats share.
//
// A pass over each part (docx/natives.hpp, odt/natives.hpp) puts the text of tags in the place of
// the fields before the part is compiled, so that there is one way from a template to a document.
// Which names exist is known only when data come; tags that must leave a field alone when its name
// is not in the data say so themselves (`si nom est défini`).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "xml/tree.hpp"

namespace greffier::office {

// The name of a field ("Nom du maire", "séance.date", "Nom et prénom") as an expression; null when
// no name of data can be written so.
[[nodiscard]] std::optional<std::string> name_expression(std::string_view name);

// A text as a literal of an expression: a number as such (it is then compared as a number), the
// rest in quotation marks; null for a text that holds all kinds of these.
[[nodiscard]] std::optional<std::string> literal(std::string_view text);

// `{{ expression }}`.
[[nodiscard]] std::string print_tag(std::string_view expression);
// `{% si condition %}`, and `{% sinon si condition %}`.
[[nodiscard]] std::string choose_tag(std::string_view condition);
[[nodiscard]] std::string otherwise_tag(std::string_view condition);
// `nom est défini`.
[[nodiscard]] std::string is_defined(std::string_view expression);
// `{% pour chaque dans liste %}`: the members of each item come before the names outside.
[[nodiscard]] std::string repeat_tag(std::string_view list);

inline constexpr std::string_view kOtherwiseTag = "{% sinon %}";
inline constexpr std::string_view kEndTag = "{% fin %}";

// True when a text of the template may stand between tags: it would not be read as one.
[[nodiscard]] bool is_plain(std::string_view text);

// What is told of a field, a control or a section, after its kind and its name.
struct NativeKind {
  std::string_view key;
  std::string_view fr, en;            // what it is called
  std::string_view does_fr, does_en;  // what becomes of it
};
extern const std::array<NativeKind, 17> kNativeKinds;
[[nodiscard]] const NativeKind* find_native_kind(std::string_view key);

// Which field a tag was said for.
struct NativeMark {
  std::string_view kind;  // a key of kNativeKinds
  std::string name;       // as its author sees it
  int number = 0;         // no two fields of a template have the same
};
// Marks a text, or the texts right inside an element, as said for it; those with a mark keep
// theirs. A mark is written to no file.
void mark_native(xml::Node& node, const NativeMark& mark);
// The mark of a text.
[[nodiscard]] std::optional<NativeMark> native_mark(const xml::Node& text);

// Says what becomes of the fields that are not understood, each with its code as the place, and
// numbers those that are.
class FieldReport {
 public:
  // `marked`: how many fields of the template have a mark already.
  FieldReport(std::string_view part, diag::SourceMap& sources, diag::Sink& sink, int& marked)
      : part_(part), sources_(sources), sink_(sink), marked_(marked) {}

  // `code` is what the author would see of the field: « IF … », « <nom> ».
  void raise(const diag::Message& message, std::string_view code);

  // A mark for the next field. Blanks around the name and a name without end are cut.
  [[nodiscard]] NativeMark mark(std::string_view kind, std::string_view name);

 private:
  std::string_view part_;
  diag::SourceMap& sources_;
  diag::Sink& sink_;
  int& marked_;
};

}  // namespace greffier::office
