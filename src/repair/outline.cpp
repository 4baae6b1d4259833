#include "repair/outline.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ingest/inline_cut.hpp"
#include "material/rewriting.hpp"
#include "repair/act_title.hpp"
#include "repair/acts.hpp"
#include "repair/bullets.hpp"
#include "repair/label.hpp"
#include "repair/line_rules.hpp"
#include "repair/number_series.hpp"
#include "repair/people_lines.hpp"
#include "repair/plain_title.hpp"
#include "repair/title_levels.hpp"
#include "repair/title_rules.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;
using material::Pieces;

constexpr std::size_t kLongestTitle = 120;  // bytes, of a line that only its look makes a title
constexpr std::size_t kMostLabelWords = 3;
constexpr std::size_t kLongLine = 72;  // bytes, of a line that a title may stand over

// A line that is a title: how it is typed, and what makes it one.
struct Title {
  std::string manner;  // titles of one manner are of one level: "1.", "capitals"
  const material::Rule* rule = nullptr;
  std::size_t dropped = 0;                 // bytes in front that go
  std::size_t length = std::string::npos;  // of the title; what is behind it is a paragraph
};

// Words that are worth keeping with their number: « Axe 1 », « Article 2 ».
bool goes_with_number(const std::string& word) {
  return word.empty() || word == "chapitre" || word == "partie" || word == "section" ||
         word == "paragraphe" || word == "sujet" || word == "point";
}

std::size_t count_words(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text::trimmed(text), ' ')) + 1;
}

class Outline {
 public:
  Outline(material::Material& material, material::Changes& changes)
      : pieces_(material.pieces),
        changes_(changes),
        numbers_(read_numbers(material.pieces)),
        title_bullet_(bullet_of_titles(material.pieces)),
        has_acts_(has_acts(material)) {
    const model::Value* agenda = material.header.find("ordre_du_jour");
    const auto* entries = agenda == nullptr ? nullptr : agenda->get_if<model::Values>();
    if (entries == nullptr) return;
    for (const model::Value& entry : *entries)
      if (const auto* text = entry.get_if<std::string>()) agenda_.insert(text::fold_name(*text));
  }

  // « * Bilan », « * Demandes », each alone above a list with another sign or above lines: the
  // bullet of titles; "" when there is none.
  static std::string bullet_of_titles(const Pieces& pieces) {
    std::map<std::string, std::size_t> lone;
    std::set<std::string> others;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      const std::string text = material::text_of(pieces[i]);
      const auto bullet = bullet_of(text);
      if (!bullet || pieces[i].kind == Piece::Kind::block) continue;
      if (stands_as_title(pieces, i, bullet->sign))
        ++lone[bullet->sign];
      else
        others.insert(bullet->sign);
    }
    for (const auto& [sign, count] : lone)
      if (count > 1 && !others.contains(sign) && (sign == "*" || !others.empty())) return sign;
    return {};
  }

  // A short line set apart, right above lines that its bullet does not begin.
  static bool stands_as_title(const Pieces& pieces, std::size_t at, const std::string& sign) {
    const std::string text = material::text_of(pieces[at]);
    if (pieces[at].kind != Piece::Kind::line || (at > 0 && pieces[at].join == Join::line) ||
        text.size() > kLongestTitle / 2 || at + 1 == pieces.size() ||
        std::string_view(".;,:").find(text::trimmed(text).back()) != std::string_view::npos)
      return false;
    const Piece& next = pieces[at + 1];
    const auto other = bullet_of(material::text_of(next));
    return next.kind == Piece::Kind::block ||
           (next.indent <= pieces[at].indent && next.join == Join::line &&
            (!other || other->sign != sign));
  }

  void run() {
    for (std::size_t i = 0; i < pieces_.size(); ++i)
      if (auto title = title_of(i)) titles_.try_emplace(i, std::move(*title));
    material::Rewriting made(pieces_);
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      made.free_to(i);
      add(i, made);
    }
    made.finish();
  }

 private:
  void add(std::size_t at, material::Rewriting& made) {
    Piece& piece = pieces_[at];
    // What stands right under a title is no part of it.
    const bool is_below_title =
        titles_.contains(at - 1) && made.size() > 0 && made.last().kind == Piece::Kind::heading;
    if (is_below_title && piece.join == Join::line) piece.join = Join::paragraph;
    if (piece.kind == Piece::Kind::heading) {
      levels_.enter_marked(piece.level);
      drop_number(at);
      drop_letters(piece);
    } else if (const NumberedPiece* number = number_of(at);
               number != nullptr && number->is_listed) {
      make_item(piece, *number);
    } else if (const auto title = titles_.find(at); title != titles_.end()) {
      return add_title(piece, title->second, made);
    }
    made.put(std::move(piece));
  }

  const NumberedPiece* number_of(std::size_t at) const {
    const auto found = numbers_.find(at);
    return found == numbers_.end() ? nullptr : &found->second;
  }

  void drop_number(std::size_t at) {
    const NumberedPiece* number = number_of(at);
    if (number == nullptr || !goes_with_number(number->number.word)) return;
    Piece& piece = pieces_[at];
    const std::string text = material::text_of(piece);
    const std::string rest(text::trimmed(std::string_view(text).substr(number->number.length)));
    if (rest.empty() || !changes_.take(kNumberedTitle, piece.span, text, rest)) return;
    ingest::drop_text(piece.inlines, number->number.length);
  }

  // « # **Le budget** »
  void drop_letters(Piece& piece) {
    const material::Look look = material::look_of(piece.inlines);
    const std::string text = material::text_of(piece);
    const std::string_view sign = look.strong ? "**" : "*";
    const bool is_set = (look.strong || look.emphasis) && !text::trimmed(text).empty();
    if (is_set && changes_.take(kTitleLetters, piece.span,
                                std::string(sign) + text + std::string(sign), text))
      drop_bold(piece);
  }

  // A title has letters of its own.
  static void drop_bold(Piece& piece) {
    const material::Look look = material::look_of(piece.inlines);
    for (model::Inline& each : piece.inlines) {
      if (look.strong) each.format.strong = false;
      if (look.emphasis) each.format.emphasis = false;
    }
  }

  void make_item(Piece& piece, const NumberedPiece& number) {
    const std::string text = material::text_of(piece);
    const std::string rest = text.substr(std::min(number.number.length, text.size()));
    const int value = number.number.parts.back().value;
    const bool is_markdown = number.number.parts.size() == 1 &&
                             number.number.parts.back().numeral == Numeral::arabic &&
                             (number.number.closing == '.' || number.number.closing == ')');
    if (!is_markdown &&
        !changes_.take(kTypedNumbers, piece.span, text, std::to_string(value) + ". " + rest))
      return;
    piece.kind = Piece::Kind::item;
    piece.depth = 1;
    piece.ordered = true;
    piece.number = value;
    if (piece.join == Join::line) piece.join = Join::paragraph;
    ingest::drop_text(piece.inlines, number.number.length);
  }

  // A paragraph of one line that no list holds.
  bool is_alone(std::size_t at) const {
    const bool ends = at + 1 == pieces_.size() || pieces_[at + 1].join != Join::line ||
                      pieces_[at + 1].kind != Piece::Kind::line;
    return begins_anew(at) && (ends || stands_over(at));
  }

  // Behind an empty line, or where a title or a list ends.
  bool begins_anew(std::size_t at) const {
    const Piece& piece = pieces_[at];
    if (piece.kind != Piece::Kind::line || piece.depth > 0) return false;
    if (piece.join != Join::line || at == 0 || titles_.contains(at - 1)) return true;
    const Piece& before = pieces_[at - 1];
    const std::string text = material::text_of(piece);
    const std::string above = material::text_of(before);
    if (before.kind == Piece::Kind::line && above.ends_with('.') && names_section(text))
      return true;
    return bullet_of(above) && !bullet_of(text) && piece.indent <= before.indent &&
           text::is_upper(text::decode(text, 0).value);
  }

  // « Accueil des stagiaires » right above a full line: no line of a paragraph is so short before
  // one so long. Or the name of a section right above a list.
  bool stands_over(std::size_t at) const {
    constexpr std::size_t kFull = 60;
    const std::string text = material::text_of(pieces_[at]);
    const std::string next = material::text_of(pieces_[at + 1]);
    const NumberedPiece* number = number_of(at + 1);
    const bool is_over_list = bullet_of(next) || (number != nullptr && number->is_listed);
    if (is_over_list && (names_section(text) || is_in_capitals(text))) return true;
    constexpr std::size_t kSentence = 40;
    if (names_section(text) && next.size() >= kSentence &&
        text::is_upper(text::decode(next, 0).value))
      return true;
    return next.size() >= kFull && text.size() * 2 < next.size() && !bullet_of(next) &&
           text::is_upper(text::decode(next, 0).value) &&
           likeness_to_title(text) == Likeness::likely;
  }

  std::optional<Title> title_of(std::size_t at) const {
    const Piece& piece = pieces_[at];
    if (piece.kind != Piece::Kind::line || piece.depth > 0) return std::nullopt;
    const std::string text = material::text_of(piece);
    if (const NumberedPiece* number = number_of(at); number != nullptr && number->is_title)
      return numbered_title(*number, text);
    if (has_acts_ && names_act(piece, text)) return Title{"act", &kNumberedLineTitle};
    if (agenda_.contains(text::fold_name(text)) && begins_anew(at))
      return Title{"agenda", &kAgendaTitle};
    if (auto title = section_title(at, text)) return title;
    if (!is_alone(at) || text.size() > kLongestTitle || ends_text(at)) return std::nullopt;
    return looked_title(piece, text, at);
  }

  // « DÉLIBÉRATION N° 2026-014 : Réfection du toit »; its number is read once titles are known.
  static bool names_act(const Piece& piece, const std::string& text) {
    const auto act = read_act_title(text);
    return act && act->is_named && piece.depth == 0;
  }

  static Title numbered_title(const NumberedPiece& number, const std::string& text) {
    Title title{number.number.scheme(), &kNumberedLineTitle};
    const bool is_all = text::trimmed(std::string_view(text).substr(number.number.length)).empty();
    title.dropped = goes_with_number(number.number.word) && !is_all ? number.number.length : 0;
    if (text::trimmed(text).ends_with(':'))
      title.length = text::trimmed(std::string_view(text).substr(0, text.rfind(':'))).size();
    return title;
  }

  // « Conclusion : … », « ► De quoi a-t-on parlé ? », « Le préalable : »
  std::optional<Title> section_title(std::size_t at, const std::string& text) const {
    if (!begins_anew(at) && pieces_[at - 1].kind == Piece::Kind::line && sign_length(text) == 0)
      return std::nullopt;
    if (const auto bullet = bullet_of(text);
        bullet && bullet->sign == title_bullet_ && begins_anew(at))
      return Title{"bullet", &kLabelTitle, bullet->length};
    const auto label = label_of(text);
    const std::size_t sign = sign_length(text);
    if (sign == 0 && is_in_capitals(text)) return std::nullopt;
    if (!label) {
      const auto bullet = bullet_of(text);
      const std::size_t typed = bullet ? bullet->length : 0;
      const bool is_name = (names_section(text) && is_alone(at)) ||
                           (names_unit(text) && begins_anew(at) && !ends_text(at));
      if (is_name && typed > 0) return Title{"plain", &kLabelTitle, typed};
      if (is_name || (sign > 0 && text.size() <= kLongestTitle && is_alone(at)))
        return Title{names_unit(text) ? "unit" : is_name ? "plain" : "sign", &kLabelTitle, sign};
      return std::nullopt;
    }
    const bool stands_alone = label->value >= text.size();
    if (stands_alone && names_unit(label->name))
      return Title{"unit", &kLabelTitle, sign, title_length(text, *label)};
    if (names_section(label->name))
      return Title{"label", &kLabelTitle, sign, title_length(text, *label)};
    if (label->is_signed && stands_alone)
      return Title{"sign", &kLabelTitle, sign, title_length(text, *label)};
    const bool begins_upper = text::is_upper(text::decode(label->name, 0).value);
    if (begins_upper && stands_alone && is_alone(at) &&
        count_words(label->name) <= kMostLabelWords && announces_text(at) &&
        !begins_with_infinitive(label->name))
      return Title{"label", &kLabelTitle, 0, title_length(text, *label)};
    return std::nullopt;
  }

  // « Pôle Enfance », « Pôle technique : »: what reports of services are parted by.
  static bool names_unit(std::string_view text) {
    constexpr std::size_t kMostWords = 6;
    const bool may_be = text.starts_with('P') || text.starts_with('p');
    return may_be && text::fold_name(text).starts_with("pole_") &&
           count_words(text) <= kMostWords &&
           text::trimmed(text).find_first_of(".;,") == std::string_view::npos;
  }

  // Without the colon; a question keeps its mark.
  static std::size_t title_length(const std::string& text, const Label& label) {
    const std::size_t begin = text.find(label.name);
    const std::size_t end = begin + label.name.size();
    const std::size_t mark = text.find_first_of(":?", end);
    return mark != std::string::npos && text[mark] == '?' ? mark + 1 : end;
  }

  // Paragraphs, rather than the entries of a list, follow.
  bool announces_text(std::size_t at) const {
    if (at + 1 == pieces_.size() || pieces_[at + 1].kind != Piece::Kind::line) return false;
    const NumberedPiece* number = number_of(at + 1);
    if (number != nullptr && number->is_listed) return false;
    const std::string next = material::text_of(pieces_[at + 1]);
    return !bullet_of(next) && !text::is_lower(text::decode(next, 0).value) && !leads_on(at);
  }

  // « Donc : », « Par exemple : » lead on to what follows; they are no titles of it.
  bool leads_on(std::size_t at) const {
    static constexpr std::array<std::string_view, 14> kLeading{
        "donc",       "ainsi",         "exemple", "par_exemple", "exemples",      "en_l_occurrence",
        "a_savoir",   "c_est_a_dire",  "soit",    "notamment",   "autrement_dit", "de_plus",
        "par_contre", "en_particulier"};
    const auto label = label_of(material::text_of(pieces_[at]));
    return label && std::ranges::find(kLeading, text::fold_name(label->name)) != kLeading.end();
  }

  // Nothing follows that it could be the title of.
  bool ends_text(std::size_t at) const {
    if (at + 1 == pieces_.size()) return true;
    const Piece& next = pieces_[at + 1];
    const bool is_contents = next.kind == Piece::Kind::block &&
                             std::holds_alternative<model::Contents>(next.block->node);
    return next.kind == Piece::Kind::heading || is_contents;
  }

  std::optional<Title> looked_title(const Piece& piece, const std::string& text,
                                    std::size_t at) const {
    const std::string_view trimmed = text::trimmed(text);
    const char last = trimmed.empty() ? '.' : trimmed.back();
    if (last == '.' || last == ';' || last == ',') return std::nullopt;
    if (is_in_capitals(text)) return Title{"capitals", &kCapitalsTitle};
    if (piece.look.strong || piece.look.underlined) {
      if (signs_mail(text, at)) return std::nullopt;
      if (last == ':' && !announces_text(at)) return std::nullopt;
      return Title{"bold", &kBoldTitle, 0,
                   last == ':' ? text::trimmed(trimmed.substr(0, trimmed.size() - 1)).size()
                               : std::string::npos};
    }
    const Likeness likeness = likeness_to_title(text);
    const bool is_over =
        at + 1 < pieces_.size() && pieces_[at + 1].join == Join::line && stands_over(at);
    if (likeness == Likeness::none || (!is_over && !stands_out(at))) return std::nullopt;
    return Title{"plain", likeness == Likeness::likely ? &kPlainTitle : &kDoubtfulTitle};
  }

  // « Nadia OLIVE » in bold among the last lines, above her office and her telephone.
  bool signs_mail(const std::string& text, std::size_t at) const {
    constexpr std::size_t kLast = 5;  // pieces
    return at + kLast >= pieces_.size() && people_of(text, true).size() == 1;
  }

  // Longer texts or lists stand around it: it is no line among lines.
  bool stands_out(std::size_t at) const {
    const auto is_long = [this](std::size_t index) {
      const Piece& piece = pieces_[index];
      const std::string text = material::text_of(piece);
      return piece.kind != Piece::Kind::line || text.size() > kLongLine ||
             number_of(index) != nullptr || (bullet_of(text) && sign_length(text) == 0);
    };
    return at + 1 < pieces_.size() && is_long(at + 1) && (at == 0 || is_long(at - 1));
  }

  void add_title(Piece& piece, const Title& title, material::Rewriting& made) {
    const std::string text = material::text_of(piece);
    const std::size_t length = std::min(title.length, text.size());
    const std::string kept(
        text::trimmed(std::string_view(text).substr(title.dropped, length - title.dropped)));
    if (!changes_.take(*title.rule, piece.span, text, "# " + kept))
      return made.put(std::move(piece));
    Piece rest = piece;
    ingest::drop_text(rest.inlines, length);
    ingest::trim_line(rest.inlines);
    drop_leading_colon(rest.inlines);
    const TitleLevels::Typed typed{title.manner, look_of(piece), is_behind_text(made),
                                   is_frame(title, kept)};
    Piece heading = material::heading(levels_.enter(typed), {}, piece.span);
    heading.join = piece.join == Join::line ? Join::paragraph : piece.join;
    heading.inlines = ingest::first_bytes(std::move(piece.inlines), length);
    ingest::drop_text(heading.inlines, title.dropped);
    drop_bold(heading);
    for (model::Inline& each : heading.inlines) {
      if (piece.look.strong) each.format.strong = false;
      if (piece.look.underlined) each.format.underline = false;
    }
    made.put(std::move(heading));
    if (material::text_of(rest).empty()) return;
    rest.join = Join::paragraph;
    made.put(std::move(rest));
  }

  // « 1. Introduction » is one of the parts, « Conclusion : … » a rubric.
  static bool is_frame(const Title& title, const std::string& kept) {
    const bool is_apart = title.dropped == 0 && title.length == std::string::npos;
    return is_apart && names_frame(kept);
  }

  // Both bold and underlined, or of a size of its own: bold alone is what any title may have.
  static std::string look_of(const Piece& piece) {
    const material::Look& look = piece.look;
    const bool is_set_off = look.underlined || (look.strong && look.points > 0);
    return is_set_off ? std::to_string(look.strong) + std::to_string(look.underlined) +
                            std::to_string(look.centered) + std::to_string(look.points)
                      : std::string();
  }

  static bool is_behind_text(material::Rewriting& made) {
    return made.size() > 0 && made.last().kind != Piece::Kind::heading;
  }

  static void drop_leading_colon(model::Inlines& inlines) {
    const std::string text = model::plain_text(inlines);
    const std::string_view trimmed = text::trimmed(text);
    if (trimmed.starts_with(':'))
      ingest::drop_text(inlines, static_cast<std::size_t>(trimmed.data() - text.data()) + 1);
    ingest::trim_line(inlines);
  }

  Pieces& pieces_;
  material::Changes& changes_;
  std::map<std::size_t, NumberedPiece> numbers_;
  std::string title_bullet_;
  bool has_acts_;                        // titles such as « Délibération n° 3 » are looked for
  std::map<std::size_t, Title> titles_;  // by the index of their piece
  std::set<std::string> agenda_;         // folded points of the header's
  TitleLevels levels_;
};

}  // namespace

void read_outline(material::Material& material, material::Changes& changes) {
  Outline(material, changes).run();
}

}  // namespace greffier::repair
