#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include <fmt/core.h>

#include "repair/act_rules.hpp"
#include "repair/acts.hpp"
#include "repair/label.hpp"
#include "repair/opening_sentence.hpp"
#include "repair/printed_sitting.hpp"
#include "repair/sitting_sentences.hpp"
#include "repair/words.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/numbers.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;
using material::Pieces;

constexpr std::size_t kTop = 60;       // pieces among which a sitting opens, people included
constexpr std::size_t kBottom = 12;    // pieces among which it closes, signatures included
constexpr std::size_t kMostLines = 9;  // that one paragraph is broken into

class Taking {
 public:
  Taking(material::Material& material, material::Changes& changes)
      : material_(material), changes_(changes) {}

  void run() {
    settle_notice();
    for (std::size_t i = 0; i < std::min(kTop, material_.pieces.size());)
      if (!take_opening(i) && !take_members(i) && !take_quorum(i) && !take_reached(i) &&
          !take_counts(i))
        ++i;
    take_closing();
  }

 private:
  Pieces& pieces() { return material_.pieces; }
  model::Map& header() { return material_.header; }

  template <typename T>
  const T* known(std::string_view key) const {
    const model::Value* value = material_.header.find(key);
    return value == nullptr ? nullptr : value->get_if<T>();
  }

  // « 18 juin 2026, affichée le 18 juin 2026 » is two dates.
  void settle_notice() {
    const auto* both = known<std::string>("date_convocation");
    const std::size_t comma = both == nullptr ? std::string::npos : both->find(", affichée le ");
    if (comma == std::string::npos || header().find("date_affichage") != nullptr) return;
    const auto notice = text::parse_date(std::string_view(*both).substr(0, comma));
    const auto posted = text::parse_date(std::string_view(*both).substr(both->rfind("le ") + 3));
    if (!notice || !posted) return;
    const diag::Span span = header().find("date_convocation")->span;
    header().set("date_convocation", model::Value(*notice, span), "date_convocation");
    header().set("date_affichage", model::Value(*posted, span), "date_affichage");
  }

  // The paragraph that begins at `at`, as far as `read` takes it: `end` is behind its lines.
  template <typename Read>
  auto read_paragraph(std::size_t at, std::size_t& end, std::string& text, const Read& read)
      -> decltype(read(text)) {
    text.clear();
    for (end = at; end < pieces().size() && end < at + kMostLines; ++end) {
      const Piece& piece = pieces()[end];
      if (piece.kind != Piece::Kind::line || (end > at && piece.join != Join::line)) break;
      text += (text.empty() ? "" : " ") + material::text_of(piece);
      const bool is_last = end + 1 >= pieces().size() || pieces()[end + 1].join != Join::line;
      auto found = is_last || text.ends_with('.') ? read(text) : std::nullopt;
      const bool goes_on = !is_last && is_small(end + 1);
      if (found && !goes_on) return ++end, found;
    }
    return std::nullopt;
  }

  // The next line goes on with this one.
  bool is_small(std::size_t at) const {
    const Piece& piece = material_.pieces[at];
    const std::string text = material::text_of(piece);
    return piece.kind == Piece::Kind::line && piece.join == Join::line && !text.empty() &&
           (text[0] >= 'a' && text[0] <= 'z');
  }

  bool take_opening(std::size_t at) {
    const auto* day = known<text::Date>("date");
    if (day == nullptr || pieces()[at].kind != Piece::Kind::line) return false;
    std::size_t end = at;
    std::string text;
    const auto opening = read_paragraph(
        at, end, text, [day](const std::string& said) { return read_opening(said, *day); });
    if (!opening || !agrees(*opening)) return false;
    const diag::Span span = pieces()[at].span;
    if (!changes_.take(kSittingFrame, span, text, shown(*opening))) return false;
    put(*opening, span);
    material::erase_pieces(pieces(), at, end);
    return true;
  }

  static std::string shown(const Opening& opening) {
    std::string made;
    const auto add = [&made](std::string_view key, const std::string& value) {
      if (!value.empty()) made += fmt::format("{}{}: {}", made.empty() ? "" : " · ", key, value);
    };
    add("heure_debut", opening.hour);
    add("date_convocation", opening.notice ? text::iso_date(*opening.notice) : "");
    add("lieu", opening.place);
    add("president", opening.president);
    return made;
  }

  // What the header says already is the same.
  bool agrees(const Opening& opening) const {
    const auto* notice = known<text::Date>("date_convocation");
    const auto* text = known<std::string>("date_convocation");
    const bool is_notice =
        !opening.notice || ((notice == nullptr || *notice == *opening.notice) &&
                            (text == nullptr || text::parse_date(*text) == opening.notice));
    return is_notice && is_body(opening.body) && agrees("lieu", opening.place) &&
           agrees("president", opening.president) && agrees("heure_debut", opening.hour) &&
           agrees_with_hours(opening.hour);
  }

  // « le Conseil Municipal de la commune de Valbrune » is the body of the header, and its owner.
  bool is_body(const std::string& said) const {
    const auto* body = known<std::string>("instance");
    const auto* owner = known<std::string>("organisme");
    const std::string known_words =
        "_" + (body == nullptr ? "conseil_municipal" : text::fold_name(*body)) + "_" +
        (owner == nullptr ? std::string() : text::fold_name(*owner)) + "_";
    return std::ranges::all_of(words_of(said), [&known_words](const Word& word) {
      return known_words.find("_" + word.folded + "_") != std::string::npos ||
             is_any(word.folded, {"le", "la", "les", "l", "du", "de", "des", "d", "membres",
                                  "commune", "ville", "cette"});
    });
  }

  bool agrees(std::string_view key, const std::string& said) const {
    const model::Value* value = material_.header.find(key);
    const auto* text = known<std::string>(key);
    if (value == nullptr || said.empty()) return true;
    return text != nullptr && text::fold_name(*text) == text::fold_name(said);
  }

  // « 19 h 30 – 22 h 25 » begins with it.
  bool agrees_with_hours(const std::string& hour) const {
    const auto* hours = known<std::string>("horaires");
    return hours == nullptr || text::fold_name(*hours).starts_with(text::fold_name(hour));
  }

  void put(const Opening& opening, const diag::Span& span) {
    guess("heure_debut", opening.hour, span);
    if (const auto* hours = known<std::string>("horaires")) {
      constexpr std::string_view kDash = "–";
      const std::size_t dash = hours->find(kDash);
      if (dash != std::string::npos)
        guess("heure_fin",
              std::string(text::trimmed(std::string_view(*hours).substr(dash + kDash.size()))),
              span);
      header().erase("horaires");
      std::erase(material_.guessed, "horaires");
    }
    guess("president", opening.president, span);
    guess("lieu", opening.place, span);
    if (opening.nature == "extraordinaire") guess("nature_seance", opening.nature, span);
    if (opening.is_closed) material::add_guess(material_, "huis_clos", model::Value(true, span));
    if (opening.notice)
      material::add_guess(material_, "date_convocation", model::Value(*opening.notice, span));
  }

  void guess(std::string_view key, const std::string& value, const diag::Span& span) {
    if (!value.empty()) material::add_guess(material_, key, model::Value(value, span));
  }

  // How many people a list of the header holds; -1 when there is no such list.
  int count_of(std::string_view key) const {
    if (const auto* groups = known<model::Map>(key)) {
      int count = 0;
      for (const model::Member& group : groups->members())
        if (const auto* people = group.value.get_if<model::Values>())
          count += static_cast<int>(people->size());
      return count;
    }
    const auto* people = known<model::Values>(key);
    return people == nullptr ? -1 : static_cast<int>(people->size());
  }

  // What a label of a count must be: « Votants » those who are there and those who are represented;
  // -1 for another label.
  int expected(const std::string& label) const {
    const int present = count_of("presents");
    const int represented = std::max(count_of("representes"), 0);
    if (is_any(label, {"presents", "membres_presents", "nombre_de_presents"})) return present;
    if (is_any(label, {"pouvoirs", "representes", "procurations", "nombre_de_pouvoirs"}))
      return represented;
    const bool is_voters = is_any(label, {"votants", "nombre_de_votants"});
    return is_voters && present > 0 ? present + represented : -1;
  }

  // « Présents : 26 », « Présents : 8 – Votants : 10 »
  bool take_counts(std::size_t at) {
    const Piece& piece = pieces()[at];
    if (piece.kind != Piece::Kind::line) return false;
    const std::string text = material::text_of(piece);
    constexpr std::size_t kLongest = 120;  // bytes
    if (text.size() > kLongest || text.find(':') == std::string::npos) return false;
    std::string_view rest = text;
    while (!rest.empty()) {
      const std::size_t end =
          std::min({rest.find(" – "), rest.find(" - "), rest.find(" ; "), rest.size()});
      const std::string_view part = rest.substr(0, end);
      const auto label = label_of(part);
      const int wanted = label ? expected(text::fold_name(label->name)) : -1;
      if (wanted < 0 || figure_in(part.substr(label->value)) != wanted) return false;
      rest = text::behind_signs(rest.substr(end), std::array<std::string_view, 3>{"–", "-", ";"});
    }
    if (!changes_.take(kPrintedCounts, piece.span, text, "")) return false;
    material::erase_pieces(pieces(), at, at + 1);
    return true;
  }

  bool take_members(std::size_t at) {
    const std::string text = material::text_of(pieces()[at]);
    const auto label = label_of(text);
    if (!label || text::fold_name(label->name) != "membres") return false;
    const auto members = read_printed_members(std::string_view(text).substr(label->value));
    const bool is_same = members && members->present == count_of("presents") &&
                         std::max(members->represented, 0) == std::max(count_of("representes"), 0);
    if (!is_same || header().find("effectif") != nullptr ||
        !changes_.take(kPrintedCounts, pieces()[at].span, text,
                       fmt::format("effectif: {}", members->in_office)))
      return false;
    const auto count = static_cast<std::int64_t>(members->in_office);
    header().set("effectif", model::Value(count, pieces()[at].span), "effectif");
    material::erase_pieces(pieces(), at, at + 1);
    return true;
  }

  bool take_quorum(std::size_t at) {
    const std::string title = material::text_of(pieces()[at]);
    const bool is_titled = text::fold_name(title) == "ouverture_et_quorum";
    const std::size_t begin = at + (is_titled ? 1 : 0);
    if (begin >= pieces().size() || pieces()[begin].kind != Piece::Kind::line) return false;
    const Join join = std::exchange(pieces()[begin].join, Join::paragraph);
    std::size_t end = begin;
    std::string text;
    const auto quorum = read_paragraph(
        begin, end, text, [](const std::string& said) { return read_printed_quorum(said); });
    const int present = count_of("presents");
    const bool is_same =
        quorum && present > 0 && quorum->present == text::fold_name(text::in_letters(present));
    const std::string seen = is_titled ? title + " " + text : text;
    if (!is_same || !changes_.take(kPrintedCounts, pieces()[begin].span, seen, "")) {
      pieces()[begin].join = join;
      return false;
    }
    material::erase_pieces(pieces(), at, end);
    return true;
  }

  // « Le quorum étant atteint, Monsieur le Maire ouvre la séance. »
  bool take_reached(std::size_t at) {
    const Piece& piece = pieces()[at];
    if (piece.kind != Piece::Kind::line || count_of("presents") < 1) return false;
    const std::string text = material::text_of(piece);
    const auto hour = read_quorum_reached(text);
    if (!hour || !agrees("heure_debut", *hour)) return false;
    const diag::Span span = piece.span;
    const std::string made = hour->empty() ? std::string() : "heure_debut: " + *hour;
    if (!changes_.take(kPrintedCounts, span, text, made)) return false;
    guess("heure_debut", *hour, span);
    material::erase_pieces(pieces(), at, at + 1);
    return true;
  }

  // « L’ordre du jour étant épuisé, la séance est levée à 21 h 10. », among the last lines.
  void take_closing() {
    const std::size_t count = pieces().size();
    for (std::size_t at = count; at > 0 && at + kBottom > count; --at) {
      const Piece& piece = pieces()[at - 1];
      if (piece.kind == Piece::Kind::heading) return;
      const std::string text = material::text_of(piece);
      const auto hour =
          piece.kind == Piece::Kind::line ? read_closing(text) : std::optional<std::string>();
      if (!hour) continue;
      const diag::Span span = piece.span;
      if (!agrees("heure_fin", *hour) || header().find("horaires") != nullptr ||
          !changes_.take(kSittingFrame, span, text, "heure_fin: " + *hour))
        return;
      guess("heure_fin", *hour, span);
      return material::erase_pieces(pieces(), at - 1, at);
    }
  }

  material::Material& material_;
  material::Changes& changes_;
};

}  // namespace

void read_printed_sitting(material::Material& material, material::Changes& changes) {
  if (has_acts(material) && !material.is_header_known) Taking(material, changes).run();
}

}  // namespace greffier::repair
