#include "readers/office_containers.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "material/assembly.hpp"
#include "readers/office_labels.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

using material::Piece;

// What a style makes of its paragraphs. `opening` begins a container: its text is a title or a
// label, unless `keeps_text`.
struct Meaning {
  std::string_view role;
  std::string_view kind;  // of the container; "" for a quotation without a name
  bool is_opening = false;
  bool keeps_text = false;
};
constexpr std::array kMeanings{
    Meaning{"decision_libelle", "decision", true},
    Meaning{"decision", "decision"},
    Meaning{"action", "action", true, true},
    Meaning{"vote", "vote"},
    Meaning{"encadre_titre", "encadre", true},
    Meaning{"encadre", "encadre"},
    Meaning{"exergue", "exergue"},
    Meaning{"message_cle", "cle"},
    Meaning{"quotations", "citation"},
    Meaning{"quote", "citation"},
    Meaning{"citation", "citation"},
    Meaning{"intense_quote", "citation"},
    Meaning{"citation_intense", "citation"},
    Meaning{"block_text", ""},
};
constexpr std::array<std::string_view, 7> kCaptionRoles{
    "caption",      "legende",       "table_caption", "image_caption",
    "tablecaption", "figurecaption", "figure_caption"};
constexpr std::array<std::string_view, 6> kCodeRoles{"preformatted_text", "html_preformatted",
                                                     "source_code",       "code_block",
                                                     "texte_preformate",  "prformat_html"};
constexpr std::array<std::string_view, 6> kCodeLetters{
    "html_code", "source_text", "code", "verbatim_char", "code_html", "texte_source"};
constexpr std::array<std::string_view, 4> kTableLabels{
    "table_heading", "titre_de_tableau", "total_de_tableau", "titre_de_tableau_serre"};
constexpr std::array<std::string_view, 2> kRuleRoles{"horizontal_line", "ligne_horizontale"};
constexpr std::array<std::string_view, 6> kContentsTitles{"toc_heading",
                                                          "contents_heading",
                                                          "en_tete_de_table_des_matieres",
                                                          "titre_de_table_des_matieres",
                                                          "titre_tr",
                                                          "titre_de_l_index"};
constexpr std::array<std::string_view, 5> kContentsWords{
    "sommaire", "table_des_matieres", "table_of_contents", "contents", "plan_du_document"};

const Meaning* meaning_of(std::string_view role) {
  const auto* found = std::ranges::find(kMeanings, role, &Meaning::role);
  return found == kMeanings.end() ? nullptr : found;
}

bool is_one_of(std::string_view role, const auto& names) {
  return std::ranges::find(names, role) != names.end();
}

bool is_text(const Entry& entry) {
  return entry.piece.kind == Piece::Kind::line || entry.piece.kind == Piece::Kind::item;
}

class Grouping {
 public:
  explicit Grouping(Entries entries) : entries_(std::move(entries)) {}

  Entries run() {
    while (next_ < entries_.size()) {
      const Entry& entry = entries_[next_];
      if (entry.is_code && is_text(entry))
        take_code();
      else if (const Meaning* meaning = is_text(entry) ? meaning_of(entry.role) : nullptr)
        take_container(*meaning);
      else
        result_.push_back(std::move(entries_[next_++]));
    }
    return std::move(result_);
  }

 private:
  void take_code() {
    model::CodeBlock code;
    const Piece first = entries_[next_].piece;
    for (; next_ < entries_.size() && entries_[next_].is_code && is_text(entries_[next_]); ++next_)
      code.text += material::text_of(entries_[next_].piece) + "\n";
    put({std::move(code), first.span}, first);
  }

  bool goes_on(const Meaning& meaning) const {
    if (next_ >= entries_.size()) return false;
    const Entry& entry = entries_[next_];
    const Meaning* other = is_text(entry) ? meaning_of(entry.role) : nullptr;
    return other != nullptr && other->kind == meaning.kind && !other->is_opening &&
           entry.piece.join != material::Join::page &&
           !(meaning.kind == "vote" && closes_vote(last_text_));
  }

  void take_container(const Meaning& meaning) {
    Piece first = entries_[next_].piece;
    material::Pieces inside;
    model::Container container{std::string(meaning.kind), {}, {}};
    if (meaning.is_opening && !meaning.keeps_text)
      read_label(container, material::text_of(first));
    else
      inside.push_back(std::move(entries_[next_].piece));
    last_text_ = inside.empty() ? std::string() : material::text_of(inside.back());
    for (++next_; goes_on(meaning); ++next_) {
      last_text_ = material::text_of(entries_[next_].piece);
      inside.push_back(std::move(entries_[next_].piece));
    }
    container.blocks = material::assemble(std::move(inside));
    if (meaning.kind.empty())
      return put({model::Quote{std::move(container.blocks)}, first.span}, first);
    read_words(container);
    const diag::Span span = first.span;
    put({std::move(container), span}, first);
  }

  void put(model::Block block, const Piece& first) {
    Piece piece = material::block(std::move(block), first.span);
    piece.join = first.join;
    result_.push_back({std::move(piece)});
  }

  Entries entries_;
  std::size_t next_ = 0;
  Entries result_;
  std::string last_text_;  // of the container being read
};

}  // namespace

bool is_meaningful(std::string_view role) {
  return meaning_of(role) != nullptr;
}

bool is_caption_role(std::string_view role) {
  return is_one_of(role, kCaptionRoles);
}

bool is_code_role(std::string_view role) {
  return is_one_of(role, kCodeRoles);
}

bool is_code_letters(std::string_view role) {
  return is_one_of(role, kCodeLetters);
}

bool is_table_label(std::string_view role) {
  return is_one_of(role, kTableLabels);
}

bool is_rule_role(std::string_view role) {
  return is_one_of(role, kRuleRoles);
}

void group_containers(Entries& entries) {
  entries = Grouping(std::move(entries)).run();
}

bool is_contents_title(const Entry& entry) {
  if (entry.piece.kind == Piece::Kind::block) return false;
  return is_one_of(entry.role, kContentsTitles) ||
         is_one_of(text::fold_name(material::text_of(entry.piece)), kContentsWords);
}

}  // namespace greffier::readers
