#include "repair/fact_lines.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "repair/document_title.hpp"
#include "repair/header_rules.hpp"
#include "repair/label.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

using material::Piece;
using material::Pieces;

constexpr std::size_t kTop = 6;            // pieces among which they stand
constexpr std::size_t kLongestLine = 200;  // bytes
constexpr std::string_view kSign = "·";
constexpr std::array<std::string_view, 4> kBeforeDate{"", "seance_du", "reunion_du", "le"};

struct Fact {
  std::string_view key;
  model::Value value;
  std::string shown;
};
using Facts = std::vector<Fact>;

// « 23 janvier 2026 », « Séance du 23 janvier 2026 »
std::optional<text::Date> only_date(std::string_view part) {
  const auto found = find_date(part);
  if (!found || found->end != part.size()) return std::nullopt;
  const std::string before = text::fold_name(part.substr(0, found->begin));
  const bool is_plain = std::ranges::find(kBeforeDate, before) != kBeforeDate.end();
  return is_plain ? std::optional(found->date) : std::nullopt;
}

// « Mandat 2026-2032 »
bool is_term(std::string_view line) {
  const std::string folded = text::fold_name(line);
  constexpr std::size_t kYears = 9;  // « 2026_2032 »
  return (folded.starts_with("mandat_2") || folded.starts_with("periode_2")) &&
         folded.size() == folded.find('_') + 1 + kYears &&
         folded.find_first_not_of("0123456789_", folded.find('_')) == folded.npos;
}

std::vector<std::string_view> parts_of(std::string_view line) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = line.find(kSign);
    parts.push_back(text::trimmed(line.substr(0, end)));
    if (end == line.npos) return parts;
    line.remove_prefix(end + kSign.size());
  }
}

class Taking {
 public:
  Taking(material::Material& material, const KnownFields& fields)
      : material_(material), fields_(fields) {}

  // The facts of a line; empty for another line.
  Facts read(const Piece& piece) const {
    if (piece.kind != Piece::Kind::line && piece.kind != Piece::Kind::heading) return {};
    const std::string text = material::text_of(piece);
    const std::vector<std::string_view> parts = parts_of(text::trimmed(text));
    const bool is_heading = piece.kind == Piece::Kind::heading && parts.size() == 1;
    if (Facts term; is_term(parts.front()) && parts.size() == 1)
      return add_text("periode", parts.front(), term, piece.span) ? term : Facts();
    if (text.size() > kLongestLine || (parts.size() < 2 && !is_heading)) return {};
    Facts facts;
    for (const std::string_view part : parts)
      if (!add(part, facts, piece.span)) return {};
    const bool is_told = std::ranges::any_of(
        facts, [](const Fact& each) { return each.key == "date" || each.key.starts_with("h"); });
    return is_told ? facts : Facts();
  }

  void put(Facts facts) {
    for (Fact& fact : facts) {
      if (is_guess(fact.key)) move_to_title(fact.key);
      if (known(fact.key) != nullptr) continue;
      material::add_guess(material_, fact.key, std::move(fact.value));
    }
  }

 private:
  // The value that the header gives a field, whatever it calls it.
  const model::Value* known(std::string_view key) const {
    for (const model::Member& member : material_.header.members()) {
      const KnownField* field = known_field(fields_, member.key);
      if (member.key == key || (field != nullptr && field->key == key)) return &member.value;
    }
    return nullptr;
  }

  // What a title was taken for who met, when a line below says who did.
  bool is_guess(std::string_view key) const {
    const auto& guessed = material_.guessed;
    return key == "instance" && known("titre") == nullptr && has_field("titre") &&
           std::ranges::find(guessed, key) != guessed.end();
  }

  void move_to_title(std::string_view key) {
    const model::Value* title = material_.header.find(key);
    if (title == nullptr) return;
    material_.header.set("titre", model::Value(*title), "titre", title->span);
    material_.header.erase(key);
    std::ranges::replace(material_.guessed, std::string(key), std::string("titre"));
  }

  bool has_field(std::string_view key) const {
    return std::ranges::any_of(fields_, [key](const auto& each) { return each.second.key == key; });
  }

  bool add_text(std::string_view key, std::string_view text, Facts& facts,
                const diag::Span& span) const {
    const model::Value* value = known(key);
    const std::string* there = value == nullptr ? nullptr : value->get_if<std::string>();
    const bool is_twice =
        std::ranges::any_of(facts, [key](const Fact& each) { return each.key == key; });
    const bool is_other =
        value != nullptr && (there == nullptr || *there != text) && !is_guess(key);
    if (!has_field(key) || is_twice || is_other) return false;
    facts.push_back({key, model::Value(std::string(text), span), std::string(text)});
    return true;
  }

  bool add_hours(const Hours& hours, Facts& facts, const diag::Span& span) const {
    if (hours.key != "horaires" || has_field("horaires"))
      return add_text(hours.key == "horaires" ? "horaires" : "heure_debut", hours.text, facts,
                      span);
    const std::size_t dash = hours.text.find("–");
    if (dash == std::string::npos) return false;
    const std::string_view text = hours.text;
    return add_text("heure_debut", text::trimmed(text.substr(0, dash)), facts, span) &&
           add_text("heure_fin", text::trimmed(text.substr(dash + 3)), facts, span);
  }

  bool add_date(const text::Date& date, Facts& facts, const diag::Span& span) const {
    const model::Value* value = known("date");
    const auto* day = value == nullptr ? nullptr : value->get_if<text::Date>();
    const auto* text = value == nullptr ? nullptr : value->get_if<std::string>();
    const bool is_same =
        (day != nullptr && *day == date) || (text != nullptr && *text == text::iso_date(date));
    if ((value != nullptr && !is_same) || !has_field("date")) return false;
    facts.push_back({"date", model::Value(date, span), text::iso_date(date)});
    return true;
  }

  bool add(std::string_view part, Facts& facts, const diag::Span& span) const {
    if (part.empty() || label_of(part)) return false;
    if (const auto date = only_date(part)) return add_date(*date, facts, span);
    const bool has_figure = part.find_first_of("0123456789") == 0;
    if (const auto hours = has_figure ? read_hours(part) : std::nullopt)
      return add_hours(*hours, facts, span);
    if (facts.empty() && names_instance(part)) return add_text("instance", part, facts, span);
    // « Site de Fleurac »; « Le » leads to a date.
    constexpr std::size_t kShortest = 4;  // bytes
    const std::string_view word = part.substr(0, part.find(' '));
    const auto* named =
        facts.empty() && word.size() >= kShortest ? known_field(fields_, word) : nullptr;
    const bool is_named = named != nullptr && !named->is_people && !named->is_list &&
                          word.size() < part.size() && named->key != "date" &&
                          !named->key.starts_with("h");
    return add_text(is_named ? std::string_view(named->key) : "lieu", part, facts, span);
  }

  material::Material& material_;
  const KnownFields& fields_;
};

std::string shown(const Facts& facts) {
  std::string made;
  for (const Fact& fact : facts)
    made += fmt::format("{}{}: {}", made.empty() ? "" : " · ", fact.key, fact.shown);
  return made;
}

}  // namespace

void take_fact_lines(material::Material& material, const KnownFields& fields,
                     material::Changes& changes) {
  Pieces& pieces = material.pieces;
  Taking taking(material, fields);
  if (material.is_header_known) return;
  for (std::size_t at = 0; at < std::min(kTop, pieces.size());) {
    Facts facts = taking.read(pieces[at]);
    const diag::Span span = pieces[at].span;
    const bool is_term = !facts.empty() && facts.front().key == "periode";
    if (facts.empty() || !changes.take(is_term ? kFieldTaken : kDateTaken, span,
                                       material::text_of(pieces[at]), shown(facts))) {
      ++at;
      continue;
    }
    taking.put(std::move(facts));
    material::erase_pieces(pieces, at, at + 1, pieces[at].join);
  }
}

}  // namespace greffier::repair
