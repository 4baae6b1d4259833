#include "repair/field_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "repair/document_title.hpp"
#include "repair/header_rules.hpp"
#include "repair/label.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using material::Piece;

constexpr std::size_t kLast = 12;             // pieces among which the next meeting stands
constexpr std::size_t kLongestMeeting = 200;  // bytes
constexpr std::string_view kNextField = "prochaine_reunion";

void replace_all(std::string& text, std::string_view what, std::string_view with) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at))
    text.replace(at, what.size(), with);
}

// « present_e_s » and « presents_es » are « presents ».
std::string without_endings(std::string folded) {
  folded += '_';
  for (const std::string_view ending : {"s_e_s_", "s_es_", "_e_s_", "_es_", "_s_"})
    replace_all(folded, ending, "s_");
  for (const std::string_view ending : {"_e_", "_ne_", "_rice_", "_trice_", "_euse_"})
    replace_all(folded, ending, "_");
  folded.pop_back();
  return folded;
}

const KnownField* find(const KnownFields& fields, const std::string& name) {
  const auto found = fields.find(name);
  return found == fields.end() ? nullptr : &found->second;
}

bool is_hour_sign(char32_t code) {
  constexpr std::u32string_view kSigns = U"hH:.-–àmin";
  return text::is_digit(code) || text::is_space(code) || kSigns.find(code) != kSigns.npos;
}

bool holds_hours(std::string_view text) {
  bool has_sign = false;
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::decode(text, i);
    if (!is_hour_sign(point.value)) return false;
    has_sign = has_sign || point.value == U'h' || point.value == U'H' || point.value == U':';
    i += std::max<std::size_t>(point.length, 1);
  }
  return has_sign && !text.empty() && text::is_digit(text::decode(text, 0).value);
}

// « Prochaine réunion », « Prochain bureau », « Prochain COPIL ».
bool names_next_meeting(std::string_view label, const KnownFields& fields) {
  const KnownField* field = known_field(fields, label);
  if (field != nullptr) return field->key == kNextField;
  const std::string folded = text::fold_name(label);
  return (folded.starts_with("prochain_") || folded.starts_with("prochaine_")) &&
         std::ranges::count(folded, '_') <= 3;
}

model::Value meeting_value(std::string_view text, const diag::Span& span) {
  const auto date = find_date(text);
  const auto hours = date ? read_hours(text.substr(date->end)) : std::nullopt;
  const bool is_whole =
      date && date->begin == 0 && (hours || text::trimmed(text.substr(date->end)).empty());
  if (!is_whole) return {std::string(text), span};
  if (!hours) return {date->date, span};
  model::Map map;
  map.set("date", {date->date, span}, "date");
  map.set(hours->key == "heure_debut" ? "heure" : hours->key, {hours->text, span}, "heure");
  return {std::move(map), span};
}

}  // namespace

const KnownField* known_field(const KnownFields& fields, std::string_view label) {
  const std::string folded = text::fold_name(label);
  if (const KnownField* field = find(fields, folded)) return field;
  const std::string plain = without_endings(folded);
  if (const KnownField* field = find(fields, plain)) return field;
  const KnownField* field = find(fields, plain + "s");
  return field != nullptr && field->is_people ? field : nullptr;
}

std::size_t attention_length(std::string_view line) {
  const std::string folded = text::fold_name(line.substr(0, 40));
  if (!folded.starts_with("a_l_attention_de_")) return 0;
  const std::size_t at = line.find(" de ");
  return at == std::string_view::npos ? 0 : at + 4;
}

std::optional<Hours> read_hours(std::string_view behind_date) {
  std::string_view text = behind_date;
  for (bool is_lead = true; is_lead && !text.empty();) {
    const text::CodePoint point = text::decode(text, 0);
    is_lead = !text::is_digit(point.value) &&
              (text::is_space(point.value) ||
               std::u32string_view(U",à-–de()").find(point.value) != std::u32string_view::npos);
    if (is_lead) text.remove_prefix(point.length);
  }
  text = text::trimmed(text);
  if (!holds_hours(text)) return std::nullopt;
  const bool is_span = text.find('-') != std::string_view::npos ||
                       text.find("–") != std::string_view::npos ||
                       text.find("à") != std::string_view::npos;
  return Hours{is_span ? "horaires" : "heure_debut", std::string(text)};
}

std::string with_proxy(std::string person) {
  if (person.find('(') != std::string::npos) return person;
  for (const std::string_view verb :
       {" a donné pouvoir à ", " donne pouvoir à ", " pouvoir à ", " par ", " à "}) {
    const std::size_t at = person.find(verb);
    if (at == std::string::npos) continue;
    std::string_view name = text::trimmed(std::string_view(person).substr(0, at));
    while (name.ends_with(',')) name.remove_suffix(1);
    return std::string(name) + " (pouvoir à " + person.substr(at + verb.size()) + ")";
  }
  return person;
}

void take_next_meeting(material::Material& material, const KnownFields& fields,
                       material::Changes& changes) {
  material::Pieces& pieces = material.pieces;
  if (!fields.contains(kNextField) || material.header.find(kNextField) != nullptr) return;
  for (std::size_t i = pieces.size() - std::min(kLast, pieces.size()); i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const std::string text(text::trimmed(material::text_of(piece)));
    const auto label = label_of(text);
    if (piece.kind != Piece::Kind::line || !label || text.size() > kLongestMeeting) continue;
    const std::string_view value = text::trimmed(std::string_view(text).substr(label->value));
    if (!names_next_meeting(label->name, fields) || !find_date(value)) continue;
    if (!changes.take(kNextMeeting, piece.span, text, std::string(kNextField))) return;
    material.header.set(kNextField, meeting_value(value, piece.span), std::string(kNextField));
    if (i + 1 < pieces.size() && pieces[i + 1].join == material::Join::line)
      pieces[i + 1].join = material::Join::paragraph;
    pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(i));
    return;
  }
}

}  // namespace greffier::repair
