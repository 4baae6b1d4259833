#include "repair/reports.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "material/assembly.hpp"
#include "repair/header_rules.hpp"
#include "repair/label.hpp"
#include "repair/outline_number.hpp"
#include "repair/piece_text.hpp"
#include "repair/plain_title.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

using material::Material;
using material::Piece;

constexpr std::size_t kFewest = 3;      // reports that make a series of same lines
constexpr std::size_t kHeadLength = 8;  // pieces in which the labels of a report stand
constexpr std::size_t kLongestHead = 160;

// Labels that say what a report is about, and who was there; folded.
constexpr std::array<std::string_view, 9> kSubjects{"sujet",   "theme",      "objet",
                                                    "titre",   "question",   "intitule",
                                                    "atelier", "thematique", "sujet_aborde"};
constexpr std::array<std::string_view, 18> kPersons{
    "initiateur",       "initiatrice",         "participants", "presents",
    "membres_presents", "redacteur",           "redactrice",   "rapporteur",
    "rapporteuse",      "animateur",           "animatrice",   "qui_a_participe",
    "etaient_presents", "personnes_presentes", "excuses",      "president",
    "propose_par",      "participantes"};

bool is_one_of(std::string_view name, auto& names) {
  return std::ranges::find(names, name) != names.end();
}

// « Atelier n° 2 : Manger local »: the noun of a numbered head that has a name behind its number.
std::string numbered_noun(const std::string& text) {
  constexpr std::array<std::string_view, 9> kNumbered{"atelier",   "groupe",    "table",
                                                      "rapport",   "sujet",     "thematique",
                                                      "entretien", "rencontre", "visite"};
  const auto number = read_outline_number(text);
  const bool is_named =
      number && number->length < text.size() && is_one_of(number->word, kNumbered);
  return is_named ? number->word : "";
}

// The title of one document among several: it has a date or a number.
std::optional<TitleParts> own_title(const std::string& text, const std::vector<TitleWords>& known) {
  auto title = read_title(text, known);
  return title && (title->date || !title->number.empty()) ? title : std::nullopt;
}

// What a line has in common with its likes: its folded text, figures as '#'.
std::string pattern_of(const Piece& piece, const std::vector<TitleWords>& known) {
  if (piece.kind != Piece::Kind::line && piece.kind != Piece::Kind::heading) return {};
  const std::string text = material::text_of(piece);
  if (text.empty() || text.size() > kLongestHead) return {};
  if (const auto title = own_title(text, known)) return "title:" + title->kind;
  if (const std::string noun = numbered_noun(text); !noun.empty()) return "numbered:" + noun;
  std::string pattern;
  for (const char c : text::fold_name(text)) {
    const bool is_digit = c >= '0' && c <= '9';
    if (!is_digit) pattern += c;
    if (is_digit && !pattern.ends_with('#')) pattern += '#';
  }
  return pattern;
}

struct Head {
  std::size_t begin = 0;  // of its first line
  std::size_t end = 0;    // behind the lines that are the same everywhere
};

class ReportHeads {
 public:
  ReportHeads(const material::Pieces& pieces, const std::vector<TitleWords>& known)
      : pieces_(pieces), known_(known) {
    const std::vector<bool> returns = which_return();
    for (std::size_t i = 0; i < pieces.size(); ++i)
      if (std::string pattern = returns[i] ? pattern_of(pieces[i], known) : std::string();
          !pattern.empty()) {
        std::vector<std::size_t>& places = places_[std::move(pattern)];
        places.push_back(i);
        likes_.emplace(i, &places);
      }
  }

  std::vector<Head> find() const {
    std::vector<Head> best;
    for (const auto& [pattern, places] : places_) {
      const bool are_titles = pattern.starts_with("title:");
      if (places.size() < (are_titles ? 2 : kFewest)) continue;
      std::vector<Head> heads = heads_at(places);
      const bool is_better =
          heads.size() > best.size() || (heads.size() == best.size() && !heads.empty() &&
                                         heads.front().begin < best.front().begin);
      if (heads.size() >= (are_titles ? 2 : kFewest) && is_better) best = std::move(heads);
    }
    for (std::size_t i = 0; i < best.size(); ++i) {
      const std::size_t next = i + 1 < best.size() ? best[i + 1].begin : pieces_.size();
      best[i].end = std::min(end_of_head(best[i].begin, best.size()), next);
    }
    return best;
  }

 private:
  // The pieces whose pattern others have, too: the patterns of a long text are as long as it is,
  // and most of them stand alone.
  std::vector<bool> which_return() const {
    std::vector<std::size_t> hashes;
    hashes.reserve(pieces_.size());
    for (const Piece& piece : pieces_)
      hashes.push_back(std::hash<std::string>()(pattern_of(piece, known_)));
    std::vector<std::size_t> sorted = hashes;
    std::ranges::sort(sorted);
    std::vector<bool> returns;
    returns.reserve(hashes.size());
    for (const std::size_t hash : hashes)
      returns.push_back(std::ranges::equal_range(sorted, hash).size() > 1);
    return returns;
  }

  std::vector<Head> heads_at(const std::vector<std::size_t>& places) const {
    std::vector<Head> heads;
    for (const std::size_t place : places)
      if (is_followed_by_fields(place)) heads.push_back({place, place + 1});
    if (heads.size() * 5 < places.size() * 4) heads.clear();  // a line that returns, elsewhere too
    return heads;
  }

  // Names what it is about and who was there, before it says anything.
  bool is_followed_by_fields(std::size_t place) const {
    bool has_subject = false;
    bool has_person = false;
    for (std::size_t i = place; i < std::min(place + kHeadLength, pieces_.size()); ++i) {
      const auto label = label_of(material::text_of(pieces_[i]));
      if (!label) continue;
      const std::string name = text::fold_name(label->name);
      has_subject = has_subject || (i > place && is_one_of(name, kSubjects));
      has_person = has_person || (i > place && is_one_of(name, kPersons));
    }
    const std::string own = material::text_of(pieces_[place]);
    const bool is_document = !label_of(own) && !own.empty() && !leads_on(own);
    has_subject = has_subject || !numbered_noun(own).empty();
    return (has_subject && has_person) || (is_document && has_person);
  }

  // « Le conseil, après en avoir délibéré, à l’unanimité : » returns in a sitting, and below it the
  // next point names who reports.
  static bool leads_on(std::string_view text) {
    text = text::trimmed(text);
    return text.ends_with("…") ||
           std::string_view(".;,:").find(text.back()) != std::string_view::npos;
  }

  // Behind the next lines that return as often as the first.
  std::size_t end_of_head(std::size_t begin, std::size_t count) const {
    std::size_t end = begin + 1;
    while (end < pieces_.size() && end < begin + kHeadLength) {
      const auto likes = likes_.find(end);
      if (likes == likes_.end() || likes->second->size() < std::max(kFewest, count * 4 / 5)) break;
      const auto label = label_of(material::text_of(pieces_[end]));
      const std::string name = label ? text::fold_name(label->name) : "";
      const bool is_own = says_when(end) || own_title(material::text_of(pieces_[end]), known_);
      if (is_own || is_one_of(name, kSubjects) || is_one_of(name, kPersons)) break;
      ++end;
    }
    return end;
  }

  // « Date : 12 janvier 2026 » is a report's own, though the others have a line like it.
  bool says_when(std::size_t at) const {
    const std::string text = material::text_of(pieces_[at]);
    const auto figures = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
    constexpr int kMost = 4;  // of a number
    return figures > kMost || find_date(text);
  }

  const material::Pieces& pieces_;
  const std::vector<TitleWords>& known_;
  std::map<std::string, std::vector<std::size_t>> places_;        // of the pieces of a pattern
  std::map<std::size_t, const std::vector<std::size_t>*> likes_;  // of the piece at an index
};

// The figures of a head: « Rapport n° : 3 ».
std::string number_in(const material::Pieces& pieces, const Head& head) {
  for (std::size_t i = head.begin; i < head.end; ++i) {
    const std::string text = material::text_of(pieces[i]);
    const std::size_t begin = text.find_first_of("0123456789");
    if (begin == std::string::npos) continue;
    const std::size_t end = std::min(text.find_first_not_of("0123456789", begin), text.size());
    if (end - begin <= 4 && text.find_first_of("0123456789", end) == std::string::npos)
      return text.substr(begin, end - begin);
  }
  return {};
}

// A page that begins with a title, behind some text of the report.
bool begins_matter(const material::Pieces& pieces, std::size_t at) {
  constexpr std::size_t kFewestBefore = 3;
  const Piece& piece = pieces[at];
  if (at < kFewestBefore || piece.join != material::Join::page || piece.depth > 0) return false;
  return piece.kind == Piece::Kind::heading ||
         (piece.kind == Piece::Kind::line &&
          likeness_to_title(material::text_of(piece)) != Likeness::none);
}

std::size_t matter_in(const material::Pieces& pieces) {
  for (std::size_t i = 0; i < pieces.size(); ++i)
    if (begins_matter(pieces, i)) return i;
  return pieces.size();
}

// Cuts off what follows the last report.
material::Pieces take_matter(std::vector<Material>& reports, material::Changes& changes) {
  if (reports.empty()) return {};
  for (std::size_t i = 0; i + 1 < reports.size(); ++i)
    if (matter_in(reports[i].pieces) < reports[i].pieces.size()) return {};
  material::Pieces& pieces = reports.back().pieces;
  const std::size_t at = matter_in(pieces);
  if (at == pieces.size()) return {};
  if (!changes.take(kEndMatter, pieces[at].span, material::text_of(pieces[at]), "::: annexe"))
    return {};
  const auto begin = pieces.begin() + static_cast<std::ptrdiff_t>(at);
  material::Pieces matter(std::make_move_iterator(begin), std::make_move_iterator(pieces.end()));
  pieces.erase(begin, pieces.end());
  return matter;
}

// « Atelier n° 2 : Manger local » says the subject, too.
void put_name(const std::string& head, const diag::Span& span, Material& report) {
  if (numbered_noun(head).empty()) return;
  const std::size_t begin = read_outline_number(head)->length;
  report.header.set("sujet", model::Value(head.substr(begin), span), "sujet");
}

// « Rapport n° : 3 » gives its number; a title says more and stays, to be taken apart.
Material report_of(material::Pieces& pieces, const Head& head, std::size_t end,
                   const std::vector<TitleWords>& known) {
  const bool is_title = head.end == head.begin + 1 &&
                        read_title(material::text_of(pieces[head.begin]), known).has_value();
  Material report;
  for (std::size_t at = head.begin; at < head.end; ++at)
    put_name(material::text_of(pieces[at]), pieces[at].span, report);
  if (const std::string number = number_in(pieces, head); !number.empty() && !is_title)
    report.header.set("numero", model::Value(number, pieces[head.begin].span), "numero");
  for (std::size_t at = is_title ? head.begin : head.end; at < end; ++at)
    report.pieces.push_back(std::move(pieces[at]));
  return report;
}

// Nothing stands under the head: page breaks at most.
bool is_bare(const material::Pieces& pieces, std::size_t begin, std::size_t end) {
  return std::all_of(pieces.begin() + static_cast<std::ptrdiff_t>(begin),
                     pieces.begin() + static_cast<std::ptrdiff_t>(end), [](const Piece& piece) {
                       return piece.kind == Piece::Kind::block
                                  ? std::holds_alternative<model::PageBreak>(piece.block->node)
                                  : is_blank(piece);
                     });
}

std::string text_of(const material::Pieces& pieces, const Head& head) {
  std::string text;
  for (std::size_t at = head.begin; at < head.end; ++at)
    text += (text.empty() ? "" : " / ") + material::text_of(pieces[at]);
  return text;
}

// Puts the report under a head. One without a word of its own is left out, one with nothing but its
// title or its number is told.
void put_report(material::Pieces& pieces, const Head& head, std::size_t end,
                const std::vector<TitleWords>& known, material::Changes& changes,
                std::vector<Material>& reports) {
  const bool is_empty = is_bare(pieces, head.end, end);
  const diag::Span span = pieces[head.begin].span;
  const std::string seen = is_empty ? text_of(pieces, head) : std::string();
  Material report = report_of(pieces, head, end, known);
  const bool has_name = !report.header.empty() || !is_bare(report.pieces, 0, report.pieces.size());
  if (is_empty && !has_name && changes.take(kEmptyHead, span, seen, "")) return;
  if (is_empty && has_name) static_cast<void>(changes.take(kEmptyReport, span, seen, "…"));
  reports.push_back(std::move(report));
}

}  // namespace

Reports take_reports(Material& material, const std::vector<TitleWords>& known,
                     material::Changes& changes) {
  material::Pieces& pieces = material.pieces;
  const std::vector<Head> heads = ReportHeads(pieces, known).find();
  Reports taken;
  if (heads.empty()) return taken;
  const Piece& first = pieces[heads.front().begin];
  if (!changes.take(kReportsParted, first.span, material::text_of(first),
                    std::to_string(heads.size())))
    return taken;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const std::size_t end = i + 1 < heads.size() ? heads[i + 1].begin : pieces.size();
    put_report(pieces, heads[i], end, known, changes, taken.reports);
  }
  pieces.resize(heads.front().begin);
  taken.after = take_matter(taken.reports, changes);
  return taken;
}

void gather_matter(Material& material, material::Pieces after, material::Changes& changes) {
  material::Pieces& pieces = material.pieces;
  const auto is_first_level = [](const Piece& piece) {
    return piece.kind == Piece::Kind::heading && piece.level == 1;
  };
  const auto first = std::ranges::find_if(pieces, is_first_level);
  if (std::ranges::count_if(pieces, is_first_level) > 1 &&
      changes.take(kFrontMatter, first->span, material::text_of(*first), "# Présentation")) {
    for (Piece& piece : pieces)
      if (piece.kind == Piece::Kind::heading) ++piece.level;
    pieces.insert(pieces.begin(), material::heading(1, {model::text("Présentation")}));
  }
  if (after.empty()) return;
  model::Container annex{"annexe", {}, {}};
  const std::string title = material::text_of(after.front());
  if (likeness_to_title(title) != Likeness::none || after.front().kind == Piece::Kind::heading) {
    annex.attributes.push_back({"titre", std::string(text::trimmed(title)), after.front().span});
    after.erase(after.begin());
  }
  annex.blocks = material::assemble(std::move(after));
  pieces.push_back(material::block({std::move(annex), {}}));
}

}  // namespace greffier::repair
