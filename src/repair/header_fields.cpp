#include "repair/header_fields.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "ingest/inline_cut.hpp"
#include "repair/bullets.hpp"
#include "repair/fact_lines.hpp"
#include "repair/fact_rows.hpp"
#include "repair/field_names.hpp"
#include "repair/first_lines.hpp"
#include "repair/header_rules.hpp"
#include "repair/label.hpp"
#include "repair/outline_number.hpp"
#include "repair/people_lines.hpp"
#include "repair/people_lines_parted.hpp"
#include "repair/people_table.hpp"
#include "repair/plain_title.hpp"
#include "repair/said_author.hpp"
#include "repair/wrapped_people.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Material;
using material::Piece;

constexpr std::size_t kLongestValue = 300;    // bytes of a line that may still be a field
constexpr std::size_t kLongestPeople = 6000;  // bytes of a line that lists people
// Lines in a row that are no fields: before the first one, and between two.
constexpr std::size_t kMostPassed = 15;
constexpr std::size_t kMostBetween = 4;

class HeaderFields {
 public:
  HeaderFields(Material& material, const KnownFields& fields, material::Changes& changes)
      : material_(material), fields_(fields), changes_(changes) {}

  void run() {
    while (next_ < pieces().size() && passed_ < kMostPassed && !ends_top(pieces()[next_]))
      read_next();
  }

 private:
  material::Pieces& pieces() { return material_.pieces; }

  struct Found {
    const KnownField* field = nullptr;
    std::string name;       // as written
    std::size_t value = 0;  // where its value begins in the text of the piece
  };

  // The field that a piece names: by a label, or alone on its line.
  std::optional<Found> field_of(const Piece& piece) const {
    const std::string text = material::text_of(piece);
    if (text.size() > kLongestPeople) return std::nullopt;
    if (const auto label = label_of(text))
      if (const KnownField* field = known(label->name);
          field != nullptr && (field->is_people || text.size() <= kLongestValue))
        return Found{field, label->name, label->value};
    if (const auto label = dashed_label_of(text))
      if (const KnownField* field = known(label->name); field != nullptr && field->is_people)
        return Found{field, label->name, label->value};
    if (text.size() > kLongestValue) return std::nullopt;
    if (const std::size_t length = attention_length(text); length > 0)
      if (const KnownField* field = known("à l’attention de"))
        return Found{field, "à l’attention de", length};
    const std::string_view whole = std::string_view(text).substr(sign_length(text));
    const KnownField* field = known(whole);
    const bool is_agenda = text::fold_name(whole) == "ordre_du_jour";
    if (field == nullptr || (!field->is_people && !is_agenda)) return std::nullopt;
    return Found{field, std::string(text::trimmed(whole)), text.size()};
  }

  const KnownField* known(std::string_view name) const { return known_field(fields_, name); }

  // The body begins at the first title that names no field, or at a text too long for one.
  bool ends_top(const Piece& piece) const {
    if (piece.kind == Piece::Kind::block) return people_columns(piece, fields_).empty();
    if (field_of(piece) || opens_sitting(piece)) return false;
    if (begins_parts(piece)) return true;
    return piece.kind != Piece::Kind::line || material::text_of(piece).size() > kLongestValue;
  }

  // « I. Vie de l’association », « Atelier n° 1 : … »
  static bool begins_parts(const Piece& piece) {
    const auto number = read_outline_number(material::text_of(piece));
    return piece.kind == Piece::Kind::line && number && number->is_sure;
  }

  // « L’an deux mille vingt-six, le douze mai… » stands before the people of a sitting.
  static bool opens_sitting(const Piece& piece) {
    const std::string text = material::text_of(piece);
    return piece.kind == Piece::Kind::line &&
           text::fold_name(text.substr(0, 40)).starts_with("l_an_deux_mille");
  }

  // Names that stand alone below a table of people are those of its first column.
  void read_people_table(std::vector<PeopleColumn> columns) {
    const std::size_t end = read_people_below(next_ + 1, columns.front().people);
    const diag::Span span = pieces()[next_].span;
    std::string seen, made;
    for (const PeopleColumn& column : columns) {
      seen += (seen.empty() ? "" : " | ") + column.field->key;
      made += (made.empty() ? "" : ", ") + column.field->key + ": " +
              std::to_string(column.people.size());
    }
    if (!changes_.take(kPeopleTaken, span, seen, made)) return pass();
    for (PeopleColumn& column : columns)
      if (!column.people.empty()) put({column.field, {}, 0}, std::move(column.people), span);
    drop(end);
  }

  void read_next() {
    if (auto columns = people_columns(pieces()[next_], fields_); !columns.empty())
      return read_people_table(std::move(columns));
    const auto found = field_of(pieces()[next_]);
    if (!found) {
      if (opens_sitting(pieces()[next_])) return pass_opening();
      if (!take_date_line()) pass();
      return;
    }
    passed_ = kMostPassed - kMostBetween;
    if (found->field->is_people) {
      read_people(*found);
    } else {
      read_text_field(*found);
    }
  }

  // Its lines count as one.
  void pass_opening() {
    pass();
    while (next_ < pieces().size() && pieces()[next_].kind == Piece::Kind::line &&
           pieces()[next_].join == Join::line &&
           !material::text_of(pieces()[next_ - 1]).ends_with('.'))
      ++next_;
  }

  void pass() {
    ++next_;
    ++passed_;
  }

  // The people behind the label and on the lines below it. Who is the only one of a field is not
  // replaced by somebody below.
  void read_people(const Found& found) {
    const model::Value* known = material_.header.find(found.field->key);
    const bool is_list = known != nullptr && found.field->is_list &&
                         (known->get_if<model::Values>() || is_new_group(*known, found.name));
    if (known != nullptr && !is_list) return ++next_, void();
    const Piece& piece = pieces()[next_];
    const std::string text = material::text_of(piece);
    std::string inline_value = text.substr(found.value);
    const std::size_t below = read_wrapped(found, inline_value);
    model::Values people;
    if (!text::trimmed(inline_value).empty()) {
      const auto named = people_of(inline_value, true);
      if (named.empty()) return found.field->is_list ? pass() : read_text_field(found);
      for (const std::string& each : named) people.emplace_back(each, piece.span);
    }
    const bool is_full = !found.field->is_list && !people.empty();
    const bool is_apart = !people.empty() && begins_other_list(below);
    const std::size_t end =
        is_full || is_apart ? below : read_people_below(below, people, people.size() > 1);
    if (people.empty()) return read_groups(found);
    const bool is_short = !inline_value.empty() && text.size() <= kLongestValue;
    const std::string seen = is_short ? text : found.name + " : " + first_words(people);
    if (found.field->key == "representes")
      for (model::Value& each : people) each.data = with_proxy(*each.get_if<std::string>());
    const std::string made = found.field->key + ": " + std::to_string(people.size());
    if (!changes_.take(kPeopleTaken, piece.span, seen, made)) return next_ = end, void();
    put(found, std::move(people), piece.span);
    drop(end);
  }

  static bool is_new_group(const model::Value& people, std::string_view name) {
    const auto* groups = people.get_if<model::Map>();
    return groups != nullptr && groups->find(text::fold_name(name)) == nullptr;
  }

  // Adds the lines that a list of people on one line goes on with, where the width of a page has
  // broken it: behind a comma, or in the middle of somebody. Returns the piece behind them.
  std::size_t read_wrapped(const Found& found, std::string& value) {
    constexpr std::size_t kWide = 55;  // bytes: no list of one name a line is so wide
    std::size_t at = next_ + 1;
    for (; found.field->is_list && at < pieces().size(); ++at) {
      const Piece& piece = pieces()[at];
      const std::string line = material::text_of(piece);
      const std::string_view before = text::trimmed(value);
      const bool is_list =
          before.find(',') != std::string_view::npos || before.find(';') != std::string_view::npos;
      const bool is_line = piece.kind == Piece::Kind::line && piece.join == Join::line &&
                           !bullet_of(line) && !field_of(piece) && !label_of(line);
      const bool is_open = before.ends_with(',') || before.ends_with(';');
      const bool is_cut = material::text_of(pieces()[at - 1]).size() >= kWide &&
                          (line.find(',') != std::string::npos || is_half_name(before));
      if (!is_list || !is_line || before.ends_with('.') || names_section(line) ||
          (!is_open && (!is_cut || begins_person(line))))
        break;
      const std::string joined = std::string(before) + " " + line;
      if (people_of(joined, true).size() < 2) break;
      value = joined;
    }
    return at;
  }

  // « Excusée : Jeanne », and behind an empty line a list of something else.
  bool begins_other_list(std::size_t at) {
    if (at >= pieces().size() || pieces()[at].join == Join::line) return false;
    return pieces()[at].kind == Piece::Kind::item || bullet_of(material::text_of(pieces()[at]));
  }

  // « …, Mmes Irène »
  static bool is_half_name(std::string_view list) {
    std::string_view last = text::trimmed(list.substr(list.find_last_of(",;") + 1));
    for (const std::string_view title : {"Mmes ", "MM. ", "Mme ", "M. "})
      if (last.starts_with(title)) last.remove_prefix(title.size());
    return last.find(' ') == std::string_view::npos;
  }

  static bool begins_person(std::string_view line) {
    return line.starts_with("M. ") || line.starts_with("Mme ") || line.starts_with("Monsieur ") ||
           line.starts_with("Madame ");
  }

  // « Présents : » and, below it, « Pour la direction : M. Denis LAURENT »: people by groups.
  void read_groups(const Found& found) {
    model::Map groups;
    std::string seen = found.name;
    std::size_t end = next_ + 1;
    for (; end < pieces().size(); ++end) {
      const Piece& piece = pieces()[end];
      const std::string whole = material::text_of(piece);
      const auto bullet = bullet_of(whole);
      const std::string text = whole.substr(bullet ? bullet->length : 0);
      const auto label = label_of(text);
      if (piece.kind == Piece::Kind::block || piece.kind == Piece::Kind::heading || !label) break;
      if (const KnownField* field = known(label->name); field != nullptr && field->is_people) break;
      const auto named = people_of(std::string_view(text).substr(label->value), true);
      if (named.empty() || groups.find(text::fold_name(label->name)) != nullptr) break;
      seen += " / " + text;
      model::Values people;
      for (const std::string& each : named) people.emplace_back(each, piece.span);
      groups.set(text::fold_name(label->name), model::Value(std::move(people), piece.span),
                 label->name, piece.span);
    }
    const diag::Span span = pieces()[next_].span;
    if (groups.members().empty() || !found.field->is_list ||
        material_.header.find(found.field->key) != nullptr)
      return ++next_, void();
    const std::string made = found.field->key + ": " + std::to_string(groups.members().size());
    if (!changes_.take(kPeopleTaken, span, seen, made)) return next_ = end, void();
    material_.header.set(found.field->key, model::Value(std::move(groups), span), found.field->key,
                         span);
    drop(end);
  }

  // `are_listed`: several stand on the line of the label; who stands below is somebody for certain.
  std::size_t read_people_below(std::size_t at, model::Values& people, bool are_listed = false) {
    for (; at < pieces().size(); ++at) {
      const Piece& piece = pieces()[at];
      if (piece.kind == Piece::Kind::block || piece.kind == Piece::Kind::heading) break;
      if (field_of(piece)) break;
      const std::string text = material::text_of(piece);
      const auto bullet = bullet_of(text);
      const bool is_item = bullet || piece.kind == Piece::Kind::item;
      const bool is_expected = !are_listed && (is_item || follows_closely(at));
      const auto named =
          people_of(std::string_view(text).substr(bullet ? bullet->length : 0), is_expected);
      const bool is_apart = piece.join != Join::line || are_all_titled(people);
      const bool is_title = is_apart && !is_item && is_in_capitals(text) && !begins_person(text);
      if (named.empty() || is_title || names_section(text)) break;
      for (const std::string& each : named) people.emplace_back(each, piece.span);
    }
    return at;
  }

  // « OUVERTURE ET QUORUM » below « M. Paul ROY » is nobody.
  static bool are_all_titled(const model::Values& people) {
    return !people.empty() && std::ranges::all_of(people, [](const model::Value& each) {
      return begins_person(*each.get_if<std::string>());
    });
  }

  // A line of a list of names, rather than the first words of a body: right below the one before.
  bool follows_closely(std::size_t at) {
    return pieces()[at].join == Join::line || is_among_short(at);
  }

  // Names one a paragraph: the next ones are as short.
  bool is_among_short(std::size_t at) {
    constexpr std::size_t kShort = 60;
    return material::text_of(pieces()[at]).size() <= kShort &&
           pieces()[at].kind == Piece::Kind::line;
  }

  static std::string first_words(const model::Values& people) {
    std::string words;
    for (const model::Value& each : people) {
      if (words.size() > 60) return words + ", …";
      words += (words.empty() ? "" : ", ") + *each.get_if<std::string>();
    }
    return words;
  }

  void read_text_field(const Found& found) {
    Piece& piece = pieces()[next_];
    std::string value(
        text::trimmed(std::string_view(material::text_of(piece)).substr(found.value)));
    std::size_t end = next_ + 1;
    model::Values items;
    if (value.empty()) end = read_value_below(*found.field, value, items);
    if (is_said(*found.field, value)) {
      if (!changes_.take(kFieldTaken, piece.span, material::text_of(piece), found.field->key))
        return ++next_, void();
      return drop(end);
    }
    if ((value.empty() && items.empty()) || material_.header.find(found.field->key) != nullptr)
      return ++next_, void();
    const std::string seen = material::text_of(piece) + (end > next_ + 1 ? " …" : "");
    const std::string shown = items.empty() ? value : std::to_string(items.size());
    if (!changes_.take(kFieldTaken, piece.span, seen, found.field->key + ": " + shown))
      return next_ = end, void();
    if (found.field->key == "prochaine_reunion") return ++next_, void();
    if (found.field->key == "date") value = split_date(std::move(value), piece.span);
    if (items.empty())
      put(found, model::Value(value, piece.span), piece.span);
    else
      put(found, std::move(items), piece.span);
    drop(end);
  }

  // « jeudi 16 avril 2026, 14 h – 16 h 30 » says the hours, too.
  std::string split_date(std::string value, const diag::Span& span) {
    const auto found = find_date(value);
    const auto hours =
        found ? read_hours(std::string_view(value).substr(found->end)) : std::nullopt;
    if (!hours || material_.header.find(hours->key) != nullptr) return value;
    material_.header.set(hours->key, model::Value(hours->text, span), hours->key, span);
    return value.substr(found->begin, found->end - found->begin);
  }

  // The title says the same date.
  bool is_said(const KnownField& field, std::string_view value) const {
    const model::Value* known = material_.header.find(field.key);
    const auto* date = known == nullptr ? nullptr : known->get_if<text::Date>();
    const auto found = find_date(value);
    return date != nullptr && found && found->date == *date && found->end == value.size();
  }

  // How long the bullet or the number of an entry is, `count` entries being there.
  static std::optional<std::size_t> entry_sign(std::string_view text, std::size_t count) {
    if (const auto bullet = bullet_of(text)) return bullet->length;
    const auto number = read_outline_number(text);
    const bool is_next = number && number->parts.size() == 1 && number->closing != 0 &&
                         number->parts.front().value == static_cast<int>(count) + 1;
    return is_next ? std::optional(number->length) : std::nullopt;
  }

  // A numbered line with a text below it.
  bool is_titled(std::size_t at) {
    if (at + 1 >= pieces().size() || pieces()[at].kind != Piece::Kind::line) return false;
    const std::string next = material::text_of(pieces()[at + 1]);
    return read_outline_number(material::text_of(pieces()[at])) && !read_outline_number(next) &&
           !bullet_of(next);
  }

  // What stands below a label that nothing follows on its line: the items of a list, or one line.
  std::size_t read_value_below(const KnownField& field, std::string& value, model::Values& items) {
    std::size_t at = next_ + 1;
    for (; field.is_list && at < pieces().size(); ++at) {
      const std::string text = material::text_of(pieces()[at]);
      const auto length = entry_sign(text, items.size());
      if (!length && pieces()[at].kind != Piece::Kind::item) break;
      if (at > next_ + 1 && pieces()[at].join != Join::line && is_titled(at)) break;
      const std::string_view entry = std::string_view(text).substr(length.value_or(0));
      items.emplace_back(std::string(text::trimmed(entry)), pieces()[at].span);
    }
    if (!items.empty() || at >= pieces().size()) return at;
    const Piece& below = pieces()[at];
    if (below.kind != Piece::Kind::line || field_of(below) || below.join != Join::line) return at;
    value = text::trimmed(material::text_of(below));
    return at + 1;
  }

  // « Réunion du mardi 3 mars 2026, 14 h 30 », « Le 3 mars 2026 » on a line of its own.
  bool take_date_line() {
    const Piece& piece = pieces()[next_];
    const std::string text = material::text_of(piece);
    constexpr std::size_t kLongest = 80;
    const auto found = text.size() <= kLongest ? find_date(text) : std::nullopt;
    if (!found || material_.header.find("date") != nullptr) return false;
    const std::string before = text::fold_name(std::string_view(text).substr(0, found->begin));
    const std::string_view behind = std::string_view(text).substr(found->end);
    const std::size_t cut = place_in(behind);
    const std::string after = text::fold_name(behind.substr(0, cut));
    const bool is_plain = leads_to_date(before);
    const auto hours = read_hours(behind.substr(0, cut));
    if (!is_plain || (!after.empty() && !hours)) return false;
    if (!changes_.take(kDateTaken, piece.span, text, "date")) return false;
    if (hours) material_.header.set(hours->key, model::Value(hours->text, piece.span), hours->key);
    material_.header.set("date", model::Value(found->date, piece.span), "date");
    if (cut < behind.size() && material_.header.find("lieu") == nullptr) {
      const std::string_view place = text::trimmed(behind.substr(cut + 1));
      const std::size_t dash = place.find(' ');
      const bool is_dashed = place.starts_with("–") || place.starts_with("-");
      material_.header.set(
          "lieu", model::Value(std::string(is_dashed ? place.substr(dash + 1) : place), piece.span),
          "lieu");
    }
    material_.guessed.emplace_back("date");
    drop(next_ + 1);
    return true;
  }

  // Where, behind a date, a place begins (its comma or its dash), else the end.
  static std::size_t place_in(std::string_view behind) {
    for (const std::string_view sign : {", ", " – ", " - "})
      for (std::size_t at = behind.find(sign); at != behind.npos; at = behind.find(sign, at + 1))
        if (names_place(behind.substr(at + sign.size()))) return at;
    return behind.size();
  }

  // « Du jeudi », « Réunion du », « Séance ordinaire du mardi »: nothing but that a date follows.
  static bool leads_to_date(std::string_view folded) {
    constexpr std::array<std::string_view, 16> kWords{
        "lundi", "mardi", "mercredi", "jeudi",  "vendredi",  "samedi", "dimanche", "le",
        "du",    "de",    "la",       "seance", "rencontre", "date",   "reunion",  "en"};
    for (std::string_view rest = folded; !rest.empty();) {
      const std::string_view word = rest.substr(0, rest.find('_'));
      if (std::ranges::find(kWords, word) == kWords.end()) return false;
      rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    }
    return true;
  }

  // A second list under the same name goes on with the first.
  void put(const Found& found, model::Value value, const diag::Span& span) {
    if (material_.is_header_known) return;
    model::Value* known = material_.header.find(found.field->key);
    auto* list = known == nullptr ? nullptr : known->get_if<model::Values>();
    auto* more = value.get_if<model::Values>();
    if (list != nullptr && more != nullptr) {
      std::ranges::move(*more, std::back_inserter(*list));
      return;
    }
    if (auto* groups = known == nullptr ? nullptr : known->get_if<model::Map>();
        groups != nullptr) {
      groups->set(text::fold_name(found.name), std::move(value), found.name, span);
      return;
    }
    value.span = span;
    if (more != nullptr && !found.field->is_list && more->size() == 1) {
      const model::Value only = more->front();
      value.data = only.data;
    }
    material_.header.set(found.field->key, std::move(value), found.field->key, span);
  }

  void drop(std::size_t end) {
    const bool is_behind_entry = next_ > 0 && (pieces()[next_ - 1].kind == Piece::Kind::item ||
                                               bullet_of(material::text_of(pieces()[next_ - 1])));
    if (is_behind_entry) return material::erase_pieces(pieces(), next_, end);
    pieces().erase(pieces().begin() + static_cast<std::ptrdiff_t>(next_),
                   pieces().begin() + static_cast<std::ptrdiff_t>(end));
  }

  Material& material_;
  const KnownFields& fields_;
  material::Changes& changes_;
  std::size_t next_ = 0;
  std::size_t passed_ = 0;  // lines since the last field
};

}  // namespace

void take_fields(Material& material, const KnownFields& fields, material::Changes& changes) {
  part_fact_rows(material, fields, changes);
  take_fact_lines(material, fields, changes);
  join_wrapped_people(material);
  part_people_lines(material, fields);
  take_people_columns(material, fields, changes);
  HeaderFields(material, fields, changes).run();
  take_next_meeting(material, fields, changes);
  take_said_author(material, fields, changes);
}

}  // namespace greffier::repair
