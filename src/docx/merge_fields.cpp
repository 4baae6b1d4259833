#include "docx/merge_fields.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "docx/field_code.hpp"
#include "docx/field_edits.hpp"
#include "docx/field_tree.hpp"
#include "office/messages.hpp"
#include "text/fold.hpp"

namespace greffier::docx {

namespace {

using office::FieldReport;
using xml::Node;
using Kind = CodeToken::Kind;
using Tokens = std::vector<CodeToken>;

// What mail-merge programs call the two ends of a region, folded.
struct RegionWord {
  std::string_view word;
  bool begins;
};
constexpr std::array kRegionWords{
    RegionWord{"tablestart", true}, RegionWord{"tableend", false},  RegionWord{"begingroup", true},
    RegionWord{"endgroup", false},  RegionWord{"rangestart", true}, RegionWord{"rangeend", false},
};

struct RegionEnd {
  bool begins;
  std::string list;
};
std::optional<RegionEnd> region_end(std::string_view name) {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string word = text::fold_name(name.substr(0, colon));
  const auto found = std::ranges::find(kRegionWords, word, &RegionWord::word);
  if (found == kRegionWords.end()) return std::nullopt;
  return RegionEnd{found->begins, std::string(name.substr(colon + 1))};
}

bool is_lone_cell(const Node& row) {
  return std::ranges::count_if(row.children, [](const Node& child) { return child.is("w:tc"); }) ==
         1;
}

class StoryRewriter {
 public:
  StoryRewriter(FieldStory& story, FieldReport& report) : story_(story), report_(report) {}

  void rewrite() { rewrite(story_.fields); }

 private:
  struct Action {
    std::string_view keyword;
    void (StoryRewriter::*rewrite)(const Field&, const FieldCode&, const Tokens&);
  };
  static const std::array<Action, 12> kActions;

  struct Region {
    std::string tag;
    std::size_t atom;  // where the tag was put
    office::NativeMark mark;
  };

  void rewrite(const std::vector<Field>& fields) {
    for (const Field& field : fields) rewrite(field);
  }

  void rewrite(const Field& field) {
    const FieldCode code = code_of(story_, field);
    const Tokens tokens = read_code(code.text);
    const std::string keyword = keyword_of(code.text);
    const auto action = std::ranges::find(kActions, keyword, &Action::keyword);
    if (action != kActions.end()) return (this->*action->rewrite)(field, code, tokens);
    if (merges(field.in_code)) report_.raise(office::kFieldLeft, shown(code));
    rewrite(field.in_result);
  }

  // True when a field of the mail merge is among them.
  [[nodiscard]] bool merges(const std::vector<Field>& fields) const {
    return std::ranges::any_of(fields, [this](const Field& field) {
      return keyword_of(code_of(story_, field).text) == "MERGEFIELD" || merges(field.in_code);
    });
  }

  // The code with the codes inside it.
  [[nodiscard]] std::string shown(const FieldCode& code) const {
    std::string text;
    for (const FieldCode::Piece& piece : code.pieces)
      text += piece.field == nullptr ? code.text.substr(piece.begin, piece.end - piece.begin)
                                     : "(" + shown(code_of(story_, *piece.field)) + ")";
    return text;
  }

  void merge_field(const Field& field, const FieldCode& code, const Tokens& tokens) {
    const MergeCode merge = read_merge_code(tokens);
    if (const auto region = region_end(merge.name)) return set_region(field, code, *region);
    const auto name = name_of(merge.name);
    if (!name) return report_.raise(office::kFieldName, shown(code));
    if (!office::is_plain(merge.before + merge.after))
      return report_.raise(office::kFieldLeft, shown(code));
    if (merge.is_odd) report_.raise(office::kFieldPicture, shown(code));
    std::string tag = office::print_tag(*name + merge.filters);
    if (!(merge.before + merge.after).empty())
      tag = office::choose_tag(*name + " ≠ rien") + merge.before + tag + merge.after +
            std::string(office::kEndTag);
    put(field, tag, report_.mark("merge-field", merge.name), merge.takes_code_format);
  }

  // Puts tags in the place of a field. Returns the atom that they are in.
  std::size_t put(const Field& field, std::string_view tags, const office::NativeMark& mark,
                  bool in_code_format = false) {
    const std::size_t atom = replace_field(story_, field, tags, in_code_format);
    office::mark_native(*story_.atoms[atom].node, mark);
    return atom;
  }

  static std::optional<std::string> name_of(std::string_view name) {
    return name.find(kNested) == std::string_view::npos ? office::name_expression(name)
                                                        : std::nullopt;
  }

  void set_region(const Field& field, const FieldCode& code, const RegionEnd& region) {
    const auto list = name_of(region.list);
    if (!list) return report_.raise(office::kFieldName, shown(code));
    const std::string tag =
        region.begins ? office::repeat_tag(*list) : std::string(office::kEndTag);
    const auto mark = report_.mark("merge-region", read_merge_code(read_code(code.text)).name);
    const std::size_t atom = put(field, tag, mark);
    if (region.begins) {
      regions_.push_back({*list, atom, mark});
    } else if (!regions_.empty()) {
      const Region& open = regions_.back();
      Node& begin = *story_.atoms[open.atom].node;
      if (is_row(open.atom, atom)) {
        set_text(begin, office::repeat_tag(open.tag + " par ligne"));
        office::mark_native(begin, open.mark);
      }
      regions_.pop_back();
    }
  }

  // True when a region is all in the only cell of a row.
  [[nodiscard]] bool is_row(std::size_t first, std::size_t last) const {
    const Atom& begin = story_.atoms[first];
    const Atom& end = story_.atoms[last];
    return begin.cell != nullptr && begin.cell == end.cell && begin.row != nullptr &&
           is_lone_cell(*begin.row);
  }

  void record_number(const Field& field, const FieldCode& code, const Tokens& /*tokens*/) {
    if (regions_.empty()) return next_record(field, code, {});
    put(field, office::print_tag("boucle.rang"),
        report_.mark("merge-field", keyword_of(code.text)));
  }

  void next_record(const Field& /*field*/, const FieldCode& code, const Tokens& /*tokens*/) {
    report_.raise(office::kFieldOfRecords, shown(code));
  }

  // A text field of a form (§ 17.16.5.22), named by its bookmark.
  void form_text(const Field& field, const FieldCode& /*code*/, const Tokens& /*tokens*/) {
    const Node* data = story_.atoms[field.begin].node->child("w:ffData");
    const Node* bookmark = data == nullptr ? nullptr : data->child("w:name");
    const std::string* own = bookmark == nullptr ? nullptr : bookmark->attribute("w:val");
    if (const auto name = own == nullptr ? std::nullopt : name_of(*own))
      set_value_or_shown(field, *name, *name, report_.mark("form-text", *own));
  }

  // A property of the document (§ 17.16.5.14) or a variable (§ 17.16.5.16: so are the user fields
  // of Writer saved), which is a datum like the others.
  void document_property(const Field& field, const FieldCode& code, const Tokens& tokens) {
    value_of_native(field, tokens, is_variable(code) ? "variable" : "property");
  }

  // What LibreOffice saves an input field of Writer as, named by its hint, and asks for in Word
  // (§ 17.16.5.20).
  void asked_text(const Field& field, const FieldCode& /*code*/, const Tokens& tokens) {
    value_of_native(field, tokens, "input");
  }

  // A variable of Writer: `REF "nom"`. Word names bookmarks there, without the quotation marks.
  void reference(const Field& field, const FieldCode& /*code*/, const Tokens& tokens) {
    if (tokens.size() > 1 && tokens[1].kind == Kind::quoted)
      value_of_native(field, tokens, "variable");
    else
      rewrite(field.in_result);
  }

  void value_of_native(const Field& field, const Tokens& tokens, std::string_view kind) {
    const MergeCode native = read_merge_code(tokens);
    if (const auto name = name_of(native.name))
      set_value_or_shown(field, *name, *name + native.filters, report_.mark(kind, native.name));
  }

  static bool is_variable(const FieldCode& code) { return keyword_of(code.text) == "DOCVARIABLE"; }

  // The field keeps what it shows when the data have no such name.
  void set_value_or_shown(const Field& field, const std::string& name, const std::string& value,
                          const office::NativeMark& mark) {
    std::string shown;
    for (std::size_t i = field.separate; i < field.end; ++i)
      if (story_.atoms[i].node->is("w:t")) shown += story_.atoms[i].node->inner_text();
    if (!office::is_plain(shown) || stays_in_place(field)) return;
    put(field,
        office::choose_tag(office::is_defined(name)) + office::print_tag(value) +
            std::string(office::kOtherwiseTag) + shown + std::string(office::kEndTag),
        mark);
  }

  // --- IF

  void choice(const Field& field, const FieldCode& code, const Tokens& tokens) {
    const auto options = std::ranges::find(tokens, Kind::option, &CodeToken::kind) - tokens.begin();
    const auto condition = options < 5 || options > 6 || stays_in_place(field)
                               ? std::nullopt
                               : condition_of(code, tokens);
    if (!condition) {
      if (merges(field.in_code)) report_.raise(office::kFieldLeft, shown(code));
      return rewrite(field.in_result);
    }
    const std::string shown_code = shown(code);
    std::vector<CodeEdit> edits{{0, tokens[4].content_begin, office::choose_tag(*condition)}};
    std::size_t last = tokens[4].content_end;
    if (options == 6) {
      edits.push_back({last, tokens[5].content_begin, std::string(office::kOtherwiseTag)});
      last = tokens[5].content_end;
    }
    edits.push_back({last, code.text.size(), std::string(office::kEndTag)});
    edit_code(story_, field, code, edits);
    mark_code(field, code, report_.mark("merge-choice", shown_code));
    for (const FieldCode::Piece& piece : code.pieces)
      if (piece.field != nullptr && !is_within(piece, edits)) rewrite(*piece.field);
  }

  // The texts that an edited code has become.
  void mark_code(const Field& field, const FieldCode& code, const office::NativeMark& mark) {
    for (const FieldCode::Piece& piece : code.pieces)
      if (piece.field == nullptr) office::mark_native(*story_.atoms[piece.atom].node, mark);
    office::mark_native(*story_.atoms[field.end].node, mark);
  }

  // True when the result of a field goes over cells or tables.
  [[nodiscard]] bool stays_in_place(const Field& field) const {
    for (std::size_t i = field.separate; i <= field.end; ++i)
      if (story_.atoms[i].holder != story_.atoms[field.begin].holder) return true;
    return false;
  }

  [[nodiscard]] std::optional<std::string> condition_of(const FieldCode& code,
                                                        const Tokens& tokens) const {
    if (tokens[2].kind != Kind::comparison) return std::nullopt;
    const auto left = operand(code, tokens[1]);
    const bool is_bookmark = tokens[1].kind == Kind::word && left && left->starts_with('"');
    if (!left || is_bookmark) return std::nullopt;
    const std::string& sign = tokens[2].text;
    const std::string& text = tokens[3].text;
    if (text.find_first_of("*?") != std::string::npos && text != kNested)
      return likeness(*left, sign, text);
    const auto right = operand(code, tokens[3]);
    if (!right) return std::nullopt;
    return *left + ' ' + sign + ' ' + *right;
  }

  // `= "*mot*"`; other patterns cannot be said.
  static std::optional<std::string> likeness(const std::string& left, std::string_view sign,
                                             std::string_view pattern) {
    const bool negated = sign == "<>";
    if (sign != "=" && !negated) return std::nullopt;
    if (pattern.size() < 3 || !pattern.starts_with('*') || !pattern.ends_with('*'))
      return std::nullopt;
    const std::string_view inside = pattern.substr(1, pattern.size() - 2);
    if (inside.find_first_of("*?") != std::string_view::npos) return std::nullopt;
    const auto word = office::literal(inside);
    if (!word) return std::nullopt;
    return *word + (negated ? " pas dans " : " dans ") + left;
  }

  // A text, a number or the value of a merge field.
  [[nodiscard]] std::optional<std::string> operand(const FieldCode& code,
                                                   const CodeToken& token) const {
    if (token.text.find(kNested) == std::string::npos) return office::literal(token.text);
    if (token.text != kNested) return std::nullopt;
    const auto piece = std::ranges::find_if(code.pieces, [&token](const FieldCode::Piece& each) {
      return each.field != nullptr && each.begin == token.content_begin;
    });
    if (piece == code.pieces.end()) return std::nullopt;
    const FieldCode inner = code_of(story_, *piece->field);
    if (keyword_of(inner.text) != "MERGEFIELD") return std::nullopt;
    const MergeCode merge = read_merge_code(read_code(inner.text));
    const auto name = region_end(merge.name) ? std::nullopt : name_of(merge.name);
    return name ? std::optional(*name + merge.filters) : std::nullopt;
  }

  FieldStory& story_;
  FieldReport& report_;
  std::vector<Region> regions_;  // those that are open
};

const std::array<StoryRewriter::Action, 12> StoryRewriter::kActions{
    Action{"FILLIN", &StoryRewriter::asked_text},
    Action{"REF", &StoryRewriter::reference},
    Action{"MERGEFIELD", &StoryRewriter::merge_field},
    Action{"IF", &StoryRewriter::choice},
    Action{"FORMTEXT", &StoryRewriter::form_text},
    Action{"DOCPROPERTY", &StoryRewriter::document_property},
    Action{"DOCVARIABLE", &StoryRewriter::document_property},
    Action{"MERGEREC", &StoryRewriter::record_number},
    Action{"MERGESEQ", &StoryRewriter::record_number},
    Action{"NEXT", &StoryRewriter::next_record},
    Action{"NEXTIF", &StoryRewriter::next_record},
    Action{"SKIPIF", &StoryRewriter::next_record},
};

}  // namespace

void rewrite_merge_fields(Node& root, FieldReport& report) {
  spell_out_simple_fields(root, {"MERGEFIELD", "IF", "DOCPROPERTY", "DOCVARIABLE", "FILLIN",
                                 "MERGEREC", "MERGESEQ", "NEXT", "NEXTIF", "SKIPIF"});
  bool found = false;
  for (FieldStory& story : read_fields(root)) {
    StoryRewriter(story, report).rewrite();
    found = found || !story.fields.empty();
  }
  if (found) remove_dropped(root);
}

}  // namespace greffier::docx
