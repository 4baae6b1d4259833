#include "repair/field_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "repair/document_title.hpp"
#include "repair/header_rules.hpp"
#include "repair/label.hpp"
#include "repair/outline_number.hpp"
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

// « absent_excuse » is « absents_excuses ».
std::string in_plural(const std::string& folded) {
  std::string plural;
  for (const char sign : folded + "_") {
    if (sign == '_' && !plural.ends_with('s')) plural += 's';
    plural += sign;
  }
  plural.pop_back();
  return plural;
}

// « date_de_convocation » of « date_de_convocation_du_conseil_municipal ».
std::string without_body(std::string folded) {
  for (const std::string_view body : {"_du_conseil", "_du_comite", "_du_bureau", "_de_l_assemblee"})
    if (const std::size_t at = folded.find(body); at != std::string::npos && at > 0)
      if (folded.starts_with("date_")) folded.resize(at);
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

// Without « date de la », « la »: what a label or a sentence says around the meeting.
std::string_view without_article(std::string_view folded) {
  for (const std::string_view lead :
       {"date_et_lieu_de_la_", "date_et_lieu_du_", "date_de_la_", "date_de_notre_", "date_du_",
        "dates_de_la_", "notre_", "la_", "le_"})
    if (folded.starts_with(lead)) return folded.substr(lead.size());
  return folded;
}

// « Prochaine réunion », « Prochain bureau », « Date de la prochaine rencontre ».
bool names_next_meeting(std::string_view label, const KnownFields& fields) {
  const KnownField* field = known_field(fields, label);
  if (field != nullptr) return field->key == kNextField;
  const std::string folded = text::fold_name(label);
  const std::string_view name = without_article(folded);
  return (name.starts_with("prochain_") || name.starts_with("prochaine_")) &&
         std::ranges::count(name, '_') <= 3;
}

// « Prochain rdv le », « La prochaine réunion aura lieu le », « Prochaine séance prévue le »: what
// stands before the date says nothing but that the meeting is the next one.
bool leads_to_next_meeting(std::string_view before_date) {
  static constexpr std::array<std::string_view, 22> kMeetings{
      "rdv",     "rendez",  "reunion", "seance",  "rencontre",  "comite",    "copil",  "cotech",
      "bureau",  "conseil", "atelier", "session", "commission", "assemblee", "groupe", "codir",
      "plenier", "point",   "date",    "echange", "instance",   "visio"};
  static constexpr std::array<std::string_view, 29> kFillers{
      "vous",    "de",       "du",      "la",      "le",       "travail", "suivi",  "pilotage",
      "aura",    "lieu",     "se",      "tiendra", "est",      "sera",    "fixe",   "fixee",
      "prevu",   "prevue",   "a",       "au",      "pour",     "en",      "projet", "municipal",
      "general", "generale", "retenue", "retenu",  "technique"};
  const std::string folded = text::fold_name(before_date);
  std::string_view rest = without_article(folded);
  if (!rest.starts_with("prochain_") && !rest.starts_with("prochaine_")) return false;
  bool has_meeting = false;
  for (rest.remove_prefix(rest.find('_') + 1); !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find('_'));
    const bool is_meeting = std::ranges::find(kMeetings, word) != kMeetings.end();
    if (!is_meeting && std::ranges::find(kFillers, word) == kFillers.end()) return false;
    has_meeting = has_meeting || is_meeting;
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  return has_meeting;
}

// What stands behind the date: an hour, a place; no other sentence.
bool ends_with_meeting(std::string_view behind_date) {
  constexpr std::size_t kLongest = 90;  // bytes
  return behind_date.size() <= kLongest && behind_date.find(". ") == std::string_view::npos &&
         behind_date.find(';') == std::string_view::npos;
}

std::string_view without_stop(std::string_view text) {
  text = text::trimmed(text);
  if (text.ends_with('.')) text.remove_suffix(1);
  return text;
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

// « vendredi 10 avril » in a text that leaves the year out: where its first word begins.
std::optional<std::size_t> find_day(std::string_view text) {
  std::size_t day = std::string_view::npos;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    const std::string word = text::fold_name(text.substr(begin, end - begin));
    if (text::is_month_name(word) && day != std::string_view::npos) return day;
    const bool is_number =
        !word.empty() && word.size() <= 3 && text::is_digit(text::decode(word, 0).value);
    day = is_number ? begin : std::string_view::npos;
    begin = end + 1;
  }
  return std::nullopt;
}

// The same from the day of the week on.
std::size_t with_weekday(std::string_view text, std::size_t day) {
  static constexpr std::array<std::string_view, 7> kDays{"lundi",    "mardi",  "mercredi", "jeudi",
                                                         "vendredi", "samedi", "dimanche"};
  const std::string_view before = text::trimmed(text.substr(0, day));
  const std::size_t space = before.rfind(' ');
  const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
  const bool is_day =
      std::ranges::find(kDays, text::fold_name(before.substr(begin))) != kDays.end();
  return is_day ? begin : day;
}

struct NextMeeting {
  std::string value;       // from its date on
  std::size_t length = 1;  // pieces that say it
  std::string seen;
};

// A title that names the meeting, and its date alone below.
std::optional<NextMeeting> titled_meeting(const material::Pieces& pieces, std::size_t at,
                                          const std::string& title, const KnownFields& fields) {
  const bool is_last = at + 1 >= pieces.size() || pieces[at + 1].kind != Piece::Kind::line;
  const auto label = label_of(title);
  std::string_view name = label ? std::string_view(label->name) : std::string_view(title);
  if (const auto number = read_outline_number(name)) name.remove_prefix(number->length);
  if (is_last || (label && label->value < title.size()) || !names_next_meeting(name, fields))
    return std::nullopt;
  const std::string text(text::trimmed(material::text_of(pieces[at + 1])));
  const auto date = text.size() <= kLongestMeeting ? find_date(text) : std::nullopt;
  if (!date || !ends_with_meeting(std::string_view(text).substr(date->end))) return std::nullopt;
  const std::string lead = text::fold_name(std::string_view(text).substr(0, date->begin));
  if (!lead.empty() && lead != "le") return std::nullopt;
  return NextMeeting{std::string(without_stop(std::string_view(text).substr(date->begin))), 2,
                     title + " / " + text};
}

// « Prochaine réunion le vendredi 10 avril à 20h30. »
std::optional<NextMeeting> meeting_without_year(const std::string& text) {
  const auto day = find_day(text);
  if (!day) return std::nullopt;
  const std::size_t begin = with_weekday(text, *day);
  const std::string_view rest = std::string_view(text).substr(begin);
  if (!leads_to_next_meeting(std::string_view(text).substr(0, begin)) || !ends_with_meeting(rest))
    return std::nullopt;
  return NextMeeting{std::string(without_stop(rest)), 1, text};
}

std::optional<NextMeeting> next_meeting_at(const material::Pieces& pieces, std::size_t at,
                                           const KnownFields& fields) {
  const Piece& piece = pieces[at];
  const std::string text(text::trimmed(material::text_of(piece)));
  const bool is_text = piece.kind == Piece::Kind::line || piece.kind == Piece::Kind::heading;
  if (!is_text || text.empty() || text.size() > kLongestMeeting) return std::nullopt;
  if (auto titled = titled_meeting(pieces, at, text, fields)) return titled;
  if (piece.kind != Piece::Kind::line) return std::nullopt;
  const auto date = find_date(text);
  if (!date) return meeting_without_year(text);
  if (const auto label = label_of(text); label && names_next_meeting(label->name, fields)) {
    const std::string_view value = text::trimmed(std::string_view(text).substr(label->value));
    return NextMeeting{std::string(value), 1, text};
  }
  const bool is_sentence = leads_to_next_meeting(std::string_view(text).substr(0, date->begin)) &&
                           ends_with_meeting(std::string_view(text).substr(date->end));
  if (!is_sentence) return std::nullopt;
  return NextMeeting{std::string(without_stop(std::string_view(text).substr(date->begin))), 1,
                     text};
}

}  // namespace

const KnownField* known_field(const KnownFields& fields, std::string_view label) {
  const std::string folded = without_body(text::fold_name(label));
  if (const KnownField* field = find(fields, folded)) return field;
  const std::string plain = without_endings(folded);
  if (const KnownField* field = find(fields, plain)) return field;
  if (const KnownField* field = find(fields, in_plural(plain));
      field != nullptr && field->is_people)
    return field;
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
  std::string hours(text::trimmed(text));
  replace_all(hours, "heures", "h");
  if (!holds_hours(hours)) return std::nullopt;
  text = hours;
  const bool is_span = text.find('-') != std::string_view::npos ||
                       text.find("–") != std::string_view::npos ||
                       text.find("à") != std::string_view::npos;
  return Hours{is_span ? "horaires" : "heure_debut", std::string(text)};
}

std::string with_proxy(std::string person) {
  if (person.find('(') != std::string::npos) return person;
  for (const std::string_view verb :
       {" ayant donné pouvoir à ", " ayant donné procuration à ", " a donné pouvoir à ",
        " a donné procuration à ", " donne pouvoir à ", " donne procuration à ", " pouvoir à ",
        " procuration à ", " représenté par ", " représentée par ", " par ", " à ", " → ", " -> ",
        ", pouvoir : ", ", pouvoir\u00A0: ", ", procuration : "}) {
    const std::size_t at = person.find(verb);
    if (at == std::string::npos) continue;
    std::string_view name = text::trimmed(std::string_view(person).substr(0, at));
    while (!name.empty() && (name.ends_with(',') || name.ends_with(':')))
      name = text::trimmed(name.substr(0, name.size() - 1));
    return std::string(name) + " (pouvoir à " + person.substr(at + verb.size()) + ")";
  }
  return person;
}

void take_next_meeting(material::Material& material, const KnownFields& fields,
                       material::Changes& changes) {
  material::Pieces& pieces = material.pieces;
  if (!fields.contains(kNextField) || material.header.find(kNextField) != nullptr) return;
  for (std::size_t i = pieces.size() - std::min(kLast, pieces.size()); i < pieces.size(); ++i) {
    const auto found = next_meeting_at(pieces, i, fields);
    if (!found) continue;
    const diag::Span span = pieces[i].span;
    if (!changes.take(kNextMeeting, span, found->seen, std::string(kNextField))) return;
    material.header.set(kNextField, meeting_value(found->value, span), std::string(kNextField));
    material.guessed.emplace_back(kNextField);
    const std::size_t end = i + found->length;
    return material::erase_pieces(pieces, i, end);
  }
}

}  // namespace greffier::repair
