#include "repair/act_closings.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "repair/act_rules.hpp"
#include "repair/acts.hpp"
#include "repair/document_title.hpp"
#include "repair/piece_text.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;
using material::Pieces;

constexpr std::size_t kMostLines = 6;  // of one formula

// Folded; what follows is theirs, too.
constexpr std::array<std::string_view, 13> kClosings{"fait_et_delibere_les_jour",
                                                     "ainsi_fait_et_delibere",
                                                     "pour_extrait_conforme",
                                                     "pour_extrait_certifie_conforme",
                                                     "pour_copie_conforme",
                                                     "extrait_certifie_conforme",
                                                     "au_registre_suivent_les_signatures",
                                                     "suivent_les_signatures",
                                                     "acte_rendu_executoire",
                                                     "acte_certifie_executoire",
                                                     "le_maire_certifie_sous_sa_responsabilite",
                                                     "le_president_certifie_sous_sa_responsabilite",
                                                     "la_presente_deliberation_peut_faire_l_objet"};

bool begins_closing(const Piece& piece) {
  if (piece.kind != Piece::Kind::line && piece.kind != Piece::Kind::item) return false;
  const std::string folded = text::fold_name(material::text_of(piece).substr(0, 80));
  return std::ranges::any_of(kClosings,
                             [&](std::string_view closing) { return folded.starts_with(closing); });
}

using Dates = std::vector<std::pair<std::string_view, text::Date>>;  // by key of the header

// The field that the words before a date name; "" for none.
std::string_view key_of(std::string_view before) {
  const std::string folded = text::fold_name(before);
  const auto last = [&folded](std::initializer_list<std::string_view> words) {
    std::size_t found = 0;
    for (const std::string_view word : words)
      if (const std::size_t at = folded.rfind(word); at != folded.npos)
        found = std::max(found, at + 1);
    return found;
  };
  const std::size_t sent = last({"transmi", "prefecture", "depot", "reception"});
  const std::size_t published = last({"publi", "affich", "notifi", "mise_en_ligne"});
  if (sent == 0 && published == 0) return {};
  return sent > published ? "date_transmission" : "date_publication";
}

// Every date of the text, with its field; nothing when one has none.
std::optional<Dates> dates_in(std::string_view text) {
  Dates dates;
  for (std::string_view rest = text; const auto found = find_date(rest);) {
    const std::string_view key = key_of(rest.substr(0, found->begin));
    if (key.empty()) return std::nullopt;
    dates.emplace_back(key, found->date);
    rest.remove_prefix(found->end);
  }
  return dates;
}

class Closings {
 public:
  Closings(material::Material& material, material::Changes& changes)
      : material_(material), changes_(changes) {}

  void run() {
    Pieces& pieces = material_.pieces;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < pieces.size();) {
      const std::size_t end = begins_closing(pieces[at]) ? take(at) : at;
      if (end == at) {
        keep(pieces, kept, at++);
        continue;
      }
      if (end < pieces.size() && pieces[end].join == Join::line) pieces[end].join = Join::paragraph;
      at = end;
    }
    keep_first(pieces, kept);
  }

 private:
  // Where the formula at `at` ends; `at` when it stays.
  std::size_t take(std::size_t at) {
    const Pieces& pieces = material_.pieces;
    std::string text = material::text_of(pieces[at]);
    std::size_t end = at + 1;
    for (; end < pieces.size() && end < at + kMostLines; ++end) {
      const bool goes_on = pieces[end].kind == Piece::Kind::line &&
                           pieces[end].join == Join::line && !ends_formula(text) &&
                           !begins_closing(pieces[end]);
      if (!goes_on) break;
      text += " " + material::text_of(pieces[end]);
    }
    const auto dates = dates_in(text);
    if (!dates || !std::ranges::all_of(*dates, [this](const auto& each) { return agrees(each); }))
      return at;
    std::string made;
    for (const auto& [key, date] : *dates)
      made += (made.empty() ? "" : " · ") + std::string(key) + ": " + text::iso_date(date);
    const diag::Span span = pieces[at].span;
    if (!changes_.take(kActClosing, span, text, made)) return at;
    for (const auto& [key, date] : *dates)
      material::add_guess(material_, key, model::Value(date, span));
    return end;
  }

  static bool ends_formula(std::string_view text) {
    text = text::trimmed(text);
    return text.ends_with('.') || text.ends_with(',') || text.ends_with(':');
  }

  bool agrees(const std::pair<std::string_view, text::Date>& date) const {
    const model::Value* known = material_.header.find(date.first);
    const auto* day = known == nullptr ? nullptr : known->get_if<text::Date>();
    return known == nullptr || (day != nullptr && *day == date.second);
  }

  material::Material& material_;
  material::Changes& changes_;
};

}  // namespace

void take_act_closings(material::Material& material, material::Changes& changes) {
  if (has_acts(material) && !material.is_header_known) Closings(material, changes).run();
}

}  // namespace greffier::repair
