#include "repair/reports.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "repair/header_rules.hpp"
#include "repair/label.hpp"
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

// What a line has in common with its likes: its folded text, figures as '#'.
std::string pattern_of(const Piece& piece, const std::vector<TitleWords>& known) {
  if (piece.kind != Piece::Kind::line && piece.kind != Piece::Kind::heading) return {};
  const std::string text = material::text_of(piece);
  if (text.empty() || text.size() > kLongestHead) return {};
  if (const auto title = read_title(text, known); title && (title->date || !title->number.empty()))
    return "title:" + title->kind;
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

class Reports {
 public:
  Reports(const material::Pieces& pieces, const std::vector<TitleWords>& known) : pieces_(pieces) {
    for (std::size_t i = 0; i < pieces.size(); ++i)
      if (std::string pattern = pattern_of(pieces[i], known); !pattern.empty()) {
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
    for (Head& head : best) head.end = end_of_head(head.begin, best.size());
    return best;
  }

 private:
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
    const bool is_document = !label_of(own) && !own.empty();
    return (has_subject && has_person) || (is_document && has_person);
  }

  // Behind the next lines that return as often as the first.
  std::size_t end_of_head(std::size_t begin, std::size_t count) const {
    std::size_t end = begin + 1;
    while (end < pieces_.size() && end < begin + kHeadLength) {
      const auto likes = likes_.find(end);
      if (likes == likes_.end() || likes->second->size() < std::max(kFewest, count * 4 / 5)) break;
      const auto label = label_of(material::text_of(pieces_[end]));
      const std::string name = label ? text::fold_name(label->name) : "";
      if (is_one_of(name, kSubjects) || is_one_of(name, kPersons)) break;
      ++end;
    }
    return end;
  }

  const material::Pieces& pieces_;
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

}  // namespace

std::vector<Material> take_reports(Material& material, const std::vector<TitleWords>& known,
                                   material::Changes& changes) {
  material::Pieces& pieces = material.pieces;
  const std::vector<Head> heads = Reports(pieces, known).find();
  std::vector<Material> reports;
  if (heads.empty()) return reports;
  const Piece& first = pieces[heads.front().begin];
  if (!changes.take(kReportsParted, first.span, material::text_of(first),
                    std::to_string(heads.size())))
    return reports;
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const std::size_t end = i + 1 < heads.size() ? heads[i + 1].begin : pieces.size();
    // A title says more than that a report begins: it stays, to be taken apart.
    const bool is_title =
        read_title(material::text_of(pieces[heads[i].begin]), known).has_value() &&
        heads[i].end == heads[i].begin + 1;
    const std::size_t begin = is_title ? heads[i].begin : heads[i].end;
    Material report;
    if (const std::string number = number_in(pieces, heads[i]); !number.empty() && !is_title)
      report.header.set("numero", model::Value(number, pieces[heads[i].begin].span), "numero");
    for (std::size_t at = begin; at < end; ++at) report.pieces.push_back(std::move(pieces[at]));
    reports.push_back(std::move(report));
  }
  pieces.resize(heads.front().begin);
  return reports;
}

}  // namespace greffier::repair
