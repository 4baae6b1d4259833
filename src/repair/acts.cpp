#include "repair/acts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "ingest/inline_cut.hpp"
#include "material/assembly.hpp"
#include "repair/act_formula.hpp"
#include "repair/act_rules.hpp"
#include "repair/act_title.hpp"
#include "repair/label.hpp"
#include "repair/people_lines.hpp"
#include "repair/piece_text.hpp"
#include "repair/typed_act_number.hpp"
#include "repair/vote_line.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using material::Piece;
using material::Pieces;
using model::Attribute;

constexpr std::string_view kSitting = "seance";
constexpr std::size_t kLongestSubject = 200;  // bytes of a line that may be the subject of an act

std::string shown(const std::vector<Attribute>& attributes) {
  std::string text;
  for (const Attribute& each : attributes)
    text += (text.empty() ? "" : " · ") + each.key + "=" + each.value;
  return text;
}

bool is_line(const Piece& piece) {
  return piece.kind == Piece::Kind::line && piece.depth == 0;
}

// How many lines from `at` on are one formula that the width of a page has broken; 1 for none.
std::size_t formula_lines(const Pieces& pieces, std::size_t at) {
  constexpr std::size_t kMost = 6;
  std::string text = is_line(pieces[at]) ? material::text_of(pieces[at]) : std::string();
  if (text.empty() || !opens_act(text) || enacts(text)) return 1;
  for (std::size_t count = 2; count <= kMost && at + count <= pieces.size(); ++count) {
    const Piece& next = pieces[at + count - 1];
    if (!is_line(next) || next.join != material::Join::line) return 1;
    text += " " + material::text_of(next);
    if (enacts(text)) return count;
  }
  return 1;
}

void join_broken_formulas(Pieces& pieces) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < pieces.size(); ++kept) {
    const std::size_t count = formula_lines(pieces, i);
    Piece whole = std::move(pieces[i]);
    for (std::size_t at = i + 1; at < i + count; ++at) {
      whole.inlines.push_back(model::text(" ", {}, whole.span));
      std::ranges::move(pieces[at].inlines, std::back_inserter(whole.inlines));
    }
    pieces[kept] = std::move(whole);
    i += count;
  }
  keep_first(pieces, kept);
}

// One act being made out of the pieces under its title.
class Act {
 public:
  explicit Act(std::string number) {
    if (!number.empty()) set({"numero", std::move(number), {}});
  }

  // False when it says something else already.
  bool may_set(const std::vector<Attribute>& more) const {
    return std::ranges::none_of(more, [this](const Attribute& each) {
      const auto known = find(each.key);
      return known != attributes_.end() && known->value != each.value &&
             !(is_unanimous(*known) && is_unanimous(each));
    });
  }

  // « à l’unanimité » and « adoptée à l’unanimité » say the same.
  static bool is_unanimous(const Attribute& each) {
    return each.key == "resultat" && each.value.find("l’unanimité") != std::string::npos;
  }

  void set(Attribute more) {
    if (find(more.key) == attributes_.end()) attributes_.push_back(std::move(more));
  }

  Piece block(Pieces content, const diag::Span& span) {
    model::Container act{"deliberation", std::move(attributes_),
                         material::assemble(std::move(content))};
    return material::block({std::move(act), span}, span);
  }

 private:
  std::vector<Attribute>::const_iterator find(std::string_view key) const {
    return std::ranges::find(attributes_, key, &Attribute::key);
  }

  std::vector<Attribute> attributes_;
};

class Acts {
 public:
  Acts(Pieces& pieces, material::Changes& changes) : pieces_(pieces), changes_(changes) {}

  void run() {
    Pieces read = std::exchange(pieces_, {});
    for (std::size_t i = 0; i < read.size();) {
      const auto title = read[i].kind == Piece::Kind::heading
                             ? read_act_title(material::text_of(read[i]))
                             : std::nullopt;
      if (title && title->subject.empty() && is_number(read, i))
        i = read_numbered(read, i);
      else if (title && (title->is_named || !title->subject.empty()))
        i = read_act(read, i, *title);
      else if (is_point(read, i))
        i = read_point(read, i);
      else
        pieces_.push_back(std::move(read[i++]));
    }
  }

 private:
  // Returns the piece behind the act that begins at `at`.
  std::size_t read_act(Pieces& read, std::size_t at, const ActTitle& title) {
    const std::size_t below_at = title.subject.empty() ? subject_below(read, at) : at;
    const bool is_below = below_at > at;
    const std::size_t body = below_at + 1;
    const std::string below = is_below ? material::text_of(read[below_at]) : std::string();
    const std::string subject = is_below ? std::string(subject_of(below)) : title.subject;
    const std::string seen = material::text_of(read[at]) + (is_below ? " / " + below : "");
    if (subject.empty() || !changes_.take(kActTitle, read[at].span, seen,
                                          "# " + subject + " · numero=" + title.number)) {
      pieces_.push_back(std::move(read[at]));
      return at + 1;
    }
    for (std::size_t i = at + 1; i < below_at; ++i) pieces_.push_back(std::move(read[i]));
    put_title(read[below_at], subject, read[at]);
    const std::size_t end = end_of(read, body);
    put_act(read, body, end, title.number);
    return end;
  }

  // « Délibération n° 2026-014 » below another part of its point, such as the debate.
  std::size_t read_numbered(Pieces& read, std::size_t at) {
    const std::string seen = material::text_of(read[at]);
    const std::string number = read_act_number(seen);
    if (!changes_.take(kActTitle, read[at].span, seen, "numero=" + number)) {
      pieces_.push_back(std::move(read[at]));
      return at + 1;
    }
    const std::size_t end = end_of(read, at + 1);
    put_act(read, at + 1, end, number);
    return end;
  }

  // A title of the first level, and below it the formula of an act without a number.
  static bool is_point(const Pieces& read, std::size_t at) {
    if (read[at].kind != Piece::Kind::heading || read[at].level != 1) return false;
    const std::size_t end = end_of(read, at + 1);
    return std::any_of(read.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                       read.begin() + static_cast<std::ptrdiff_t>(end), [](const Piece& piece) {
                         return is_line(piece) && enacts(material::text_of(piece));
                       });
  }

  std::size_t read_point(Pieces& read, std::size_t at) {
    const Piece& title = read[at];
    const std::size_t end = end_of(read, at + 1);
    const bool is_taken =
        changes_.take(kActPoint, title.span, material::text_of(title), "::: deliberation");
    pieces_.push_back(std::move(read[at]));
    if (!is_taken) return at + 1;
    put_act(read, at + 1, end, {});
    return end;
  }

  // The piece below a title without subject that has it: « OBJET : … », the attendance between the
  // two, or the next one; `at` for none.
  static std::size_t subject_below(const Pieces& read, std::size_t at) {
    constexpr std::size_t kNear = 15;  // pieces
    for (std::size_t i = at + 1; i < std::min(at + kNear, read.size()); ++i) {
      const std::string text = material::text_of(read[i]);
      if (read[i].kind == Piece::Kind::heading || opens_act(text)) break;
      if (is_line(read[i]) && text.size() <= kLongestSubject &&
          subject_of(text).size() < text::trimmed(text).size())
        return i;
    }
    return at + 1 < read.size() && may_be_subject(read[at + 1]) ? at + 1 : at;
  }

  static bool may_be_subject(const Piece& piece) {
    const std::string text = material::text_of(piece);
    const bool is_title = piece.kind == Piece::Kind::heading && !read_act_title(text);
    const bool is_told = subject_of(text).size() < text::trimmed(text).size();
    if (is_fact(piece)) return false;
    return is_title || (is_line(piece) && text.size() <= kLongestSubject &&
                        (is_told || !text::trimmed(text).ends_with('.')) && !opens_act(text));
  }

  // Points of a sitting are titles of the first level.
  void put_title(Piece& from, const std::string& subject, const Piece& title) {
    const std::string text = material::text_of(from);
    const std::size_t begin = text.find(subject);
    Piece heading = material::heading(1, std::move(from.inlines), title.span);
    if (begin != std::string::npos && begin > 0) ingest::drop_text(heading.inlines, begin);
    heading.inlines = ingest::first_bytes(std::move(heading.inlines), subject.size());
    heading.join = title.join;
    pieces_.push_back(std::move(heading));
  }

  // Up to the next title.
  static std::size_t end_of(const Pieces& read, std::size_t at) {
    while (at < read.size() && (read[at].kind != Piece::Kind::heading || is_number(read, at))) ++at;
    return at;
  }

  // « Délibération n° 2026-014 » below the title of its point, right above the act itself.
  static bool is_number(const Pieces& read, std::size_t at) {
    return read[at].kind == Piece::Kind::heading && read[at].level > 1 && at + 1 < read.size() &&
           (is_fact(read[at + 1]) ||
            (is_line(read[at + 1]) && opens_act(material::text_of(read[at + 1])))) &&
           !read_act_number(material::text_of(read[at])).empty();
  }

  void put_act(Pieces& read, std::size_t begin, std::size_t end, const std::string& number) {
    Act act(number);
    const diag::Span span = begin < end ? read[begin].span : pieces_.back().span;
    const std::size_t start = start_of(read, begin, end);
    for (std::size_t i = begin; i < start; ++i) {
      if (take_number(read[i], act) || take_fact(read[i], act) || take_voters(read[i], act))
        continue;
      if (is_line(read[i]) && opens_act(material::text_of(read[i])))
        read[i].join = material::Join::paragraph;
      pieces_.push_back(std::move(read[i]));
    }
    Content content;
    for (std::size_t i = start; i < end; ++i) read_piece(read, i, end, act, content);
    for (Piece& each : content.inside) each.join = material::Join::paragraph;
    pieces_.push_back(act.block(std::move(content.inside), span));
    std::ranges::move(content.behind, std::back_inserter(pieces_));
  }

  // The first piece of the act itself, behind its report: its last piece when nothing else tells.
  static std::size_t start_of(const Pieces& read, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const bool opens =
          is_line(read[i]) ? opens_act(material::text_of(read[i])) : is_vote(read[i]);
      if (opens) return behind_listed(read, i, end);
    }
    for (std::size_t i = begin; i < end; ++i)
      if (tells_vote(read[i])) return i;
    return end;
  }

  // The lists of an act are its articles: where another one stands between « Vu … » and the
  // formula, as in « Le maire propose : », all that is before the formula is the report.
  static std::size_t behind_listed(const Pieces& read, std::size_t start, std::size_t end) {
    bool has_list = false;
    for (std::size_t i = start; i < end; ++i) {
      const std::string text = material::text_of(read[i]);
      if (is_line(read[i]) && enacts(text)) return has_list ? i : start;
      has_list = has_list || (read[i].depth > 0 && !opens_act(text));
    }
    return start;
  }

  static bool is_vote(const Piece& piece) {
    const auto* held = material::container_of(piece);
    return held != nullptr && held->kind == "vote";
  }

  static bool tells_vote(const Piece& piece) {
    return piece.kind != Piece::Kind::block && !read_vote(material::text_of(piece)).empty();
  }

  // « Rapporteur : M. PIN », « Matière : 8.7 Transports »: said of an act, and no title of it.
  static bool is_fact(const Piece& piece) {
    const std::string text = is_line(piece) ? material::text_of(piece) : std::string();
    const auto label = label_of(text);
    const std::string name = label ? text::fold_name(label->name) : std::string();
    return name.starts_with("rapporteu") || name == "matiere";
  }

  bool take_fact(const Piece& piece, Act& act) {
    if (!is_fact(piece)) return false;
    const std::string text = material::text_of(piece);
    const auto label = label_of(text);
    const std::string_view value = text::trimmed(std::string_view(text).substr(label->value));
    if (text::fold_name(label->name) == "matiere")
      return !value.empty() && take(kActVote, piece, {{"matiere", std::string(value), {}}}, act);
    const auto people = people_of(value, true);
    if (people.size() != 1) return false;
    return take(kActVote, piece, {{"rapporteur", people.front(), {}}}, act);
  }

  // « Numéro : 2026-014 »
  bool take_number(const Piece& piece, Act& act) {
    if (piece.kind == Piece::Kind::block || piece.depth > 0) return false;
    const std::string number = read_act_number(material::text_of(piece));
    return !number.empty() && take(kActTitle, piece, {{"numero", number, {}}}, act);
  }

  bool take(const material::Rule& rule, const Piece& piece, std::vector<Attribute> more, Act& act) {
    if (!act.may_set(more) ||
        !changes_.take(rule, piece.span, material::text_of(piece), shown(more)))
      return false;
    for (Attribute& each : more) act.set(std::move(each));
    return true;
  }

  // What stands in the block, and what stands below it.
  struct Content {
    Pieces inside, behind;
    bool is_enacted = false;  // the formula was met
    bool is_open = false;     // and what is decided stands below it, a line each
  };

  // A piece of the act: an attribute of it, or a part of its text.
  void read_piece(Pieces& read, std::size_t at, std::size_t end, Act& act, Content& content) {
    Piece& piece = read[at];
    if (take_vote(piece, act)) return;
    const bool is_formula =
        !content.is_enacted && is_line(piece) && enacts(material::text_of(piece));
    if (is_formula && take_formula(read, at, end, act, content)) return;
    if (take_number(piece, act) || take_fact(piece, act) || take_voters(piece, act)) return;
    if (!content.is_enacted && take_formula(read, at, end, act, content)) return;
    put(std::move(piece), content);
  }

  // Behind the formula, what is decided, a line or an entry each; the rest comes below the act.
  static void put(Piece piece, Content& content) {
    const std::string text = is_line(piece) ? material::text_of(piece) : std::string();
    const bool is_article = text::fold_name(text.substr(0, 12)).starts_with("article");
    if (!content.is_enacted || piece.depth > 0 || is_article)
      return content.inside.push_back(std::move(piece));
    if (is_line(piece) && content.behind.empty() && is_decided(text, content))
      return content.inside.push_back(entry(std::move(piece)));
    content.behind.push_back(std::move(piece));
  }

  // « AUTORISE le maire… », « d’adhérer au syndicat ; », what goes on with an entry that ends so.
  static bool is_decided(const std::string& text, const Content& content) {
    if (begins_with_act_verb(text)) return true;
    if (!content.is_open || label_of(text)) return false;
    const Piece* last = content.inside.empty() ? nullptr : &content.inside.back();
    if (last == nullptr || last->depth == 0) return true;
    return text::is_lower(text::decode(text, 0).value) || material::text_of(*last).ends_with(';');
  }

  static Piece entry(Piece piece) {
    piece.kind = Piece::Kind::item;
    piece.depth = 1;
    return piece;
  }

  // A vote that was read already: its figures are those of the act.
  static bool take_vote(const Piece& piece, Act& act) {
    if (!is_vote(piece)) return false;
    const auto& vote = std::get<model::Container>(piece.block->node);
    if (!vote.blocks.empty() || !act.may_set(vote.attributes)) return false;
    for (const Attribute& each : vote.attributes) act.set(each);
    return true;
  }

  bool take_voters(const Piece& piece, Act& act) {
    if (piece.kind == Piece::Kind::block) return false;
    auto vote = read_vote(material::text_of(piece));
    return !vote.empty() && take(kActVote, piece, std::move(vote), act);
  }

  // « Le conseil, après en avoir délibéré, à l’unanimité, approuve le devis. »
  bool take_formula(const Pieces& read, std::size_t at, std::size_t end, Act& act,
                    Content& content) {
    const Piece& piece = read[at];
    if (!is_line(piece)) return false;
    const bool has_next = at + 1 < end && read[at + 1].kind != Piece::Kind::block;
    const bool has_list = has_next && read[at + 1].depth > 0;
    auto formula = read_act_formula(material::text_of(piece), has_list);
    if (!formula) return false;
    // « AUTORISE le maire… » below makes it one of several.
    const bool is_first = has_next && is_line(read[at + 1]) && !formula->verb.empty() &&
                          begins_with_act_verb(material::text_of(read[at + 1]));
    std::vector<Attribute> more = std::move(formula->vote);
    if (!formula->verb.empty() && !is_first) more.push_back({"verbe", formula->verb, {}});
    if (!take(kActFormula, piece, std::move(more), act)) return false;
    content.is_enacted = true;
    content.is_open = formula->verb.empty() && !has_list;
    if (!formula->before.empty())
      content.inside.push_back(line_of(std::move(formula->before), piece.span));
    if (is_first) content.inside.push_back(entry(line_of(std::move(formula->verb), piece.span)));
    return true;
  }

  static Piece line_of(std::string text, const diag::Span& span) {
    model::Inlines inlines;
    inlines.push_back(model::text(std::move(text), {}, span));
    return material::line(std::move(inlines), span);
  }

  Pieces& pieces_;
  material::Changes& changes_;
};

}  // namespace

bool has_acts(const material::Material& material) {
  const model::Value* name = material.header.find("modele");
  const auto* text = name == nullptr ? nullptr : name->get_if<std::string>();
  return text != nullptr && *text == kSitting;
}

void read_acts(material::Material& material, material::Changes& changes) {
  read_typed_act_numbers(material, changes);
  if (!has_acts(material)) return;
  join_broken_formulas(material.pieces);
  Acts(material.pieces, changes).run();
}

}  // namespace greffier::repair
