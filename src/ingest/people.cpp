#include "ingest/people.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "ingest/ascii.hpp"
#include "ingest/csv.hpp"
#include "ingest/messages.hpp"
#include "ingest/record.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::ingest {

namespace {

using model::Map;
using model::Value;
using model::Values;

struct FieldName {
  std::string_view written;  // folded
  std::string_view key;      // of parse_person; "personne" is a whole name to parse
};
constexpr std::array kFieldNames{
    FieldName{"personne", "personne"},
    FieldName{"nom_complet", "personne"},
    FieldName{"prenom_nom", "personne"},
    FieldName{"nom_prenom", "personne"},
    FieldName{"nom_et_prenom", "personne"},
    FieldName{"prenom_et_nom", "personne"},
    FieldName{"participant", "personne"},
    FieldName{"participants", "personne"},
    FieldName{"full_name", "personne"},
    FieldName{"nom", "nom"},
    FieldName{"noms", "nom"},
    FieldName{"last_name", "nom"},
    FieldName{"name", "personne"},
    FieldName{"prenom", "prenom"},
    FieldName{"prenoms", "prenom"},
    FieldName{"first_name", "prenom"},
    FieldName{"civilite", "civilite"},
    FieldName{"civ", "civilite"},
    FieldName{"title", "civilite"},
    FieldName{"fonction", "fonction"},
    FieldName{"fonctions", "fonction"},
    FieldName{"qualite", "fonction"},
    FieldName{"poste", "fonction"},
    FieldName{"mandat", "fonction"},
    FieldName{"position", "fonction"},
    FieldName{"structure", "structure"},
    FieldName{"organisme", "structure"},
    FieldName{"organisation", "structure"},
    FieldName{"collectivite", "structure"},
    FieldName{"commune", "structure"},
    FieldName{"service", "structure"},
    FieldName{"courriel", "courriel"},
    FieldName{"mail", "courriel"},
    FieldName{"e_mail", "courriel"},
    FieldName{"email", "courriel"},
    FieldName{"mel", "courriel"},
    FieldName{"adresse_mail", "courriel"},
    FieldName{"telephone", "telephone"},
    FieldName{"tel", "telephone"},
    FieldName{"portable", "telephone"},
    FieldName{"mobile", "telephone"},
    FieldName{"phone", "telephone"},
    FieldName{"pouvoir", "pouvoir"},
    FieldName{"procuration", "pouvoir"},
};

// The key that a column or field is for; its own folded name when it is none of ours.
std::string key_of(std::string_view folded) {
  const auto* const name = std::ranges::find(kFieldNames, folded, &FieldName::written);
  return std::string(name == kFieldNames.end() ? folded : name->key);
}

bool is_name_key(std::string_view key) {
  return key == "personne" || key == "nom" || key == "prenom";
}

// What a scalar says, "" for lists, maps and nothing.
struct AsText {
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(bool truth) const { return truth ? "oui" : "non"; }
  std::string operator()(std::int64_t number) const { return fmt::format("{}", number); }
  std::string operator()(double number) const { return fmt::format("{}", number); }
  std::string operator()(const model::Date& date) const {
    return fmt::format("{:04}-{:02}-{:02}", int{date.year()}, unsigned{date.month()},
                       unsigned{date.day()});
  }
  template <typename Other>
  std::string operator()(const Other&) const {
    return {};
  }
};
std::string text_of(const Value& value) {
  return std::visit(AsText{}, value.data);
}

Value person(std::string_view text, const diag::Span& span) {
  return {parse_person(text, span), span};
}

std::string_view field(const Map& map, std::string_view key) {
  const Value* const value = map.find(key);
  const auto* const text = value == nullptr ? nullptr : value->get_if<std::string>();
  return text == nullptr ? std::string_view{} : *text;
}

void append(std::string& list, std::string_view item, std::string_view separator) {
  if (item.empty()) return;
  (list += list.empty() ? std::string_view{} : separator) += item;
}

// The name and the text of a person known by fields.
void complete(Map& map, const diag::Span& span) {
  if (map.find("nom_complet") == nullptr) {
    std::string name;
    append(name, field(map, "prenom"), " ");
    append(name, field(map, "nom"), " ");
    const std::string_view civility = field(map, "civilite");
    if (!name.empty() && !civility.empty()) name = fmt::format("{}\u00A0{}", civility, name);
    if (!name.empty()) map.set("nom_complet", {std::move(name), span});
  }
  std::string text(field(map, "nom_complet"));
  for (const std::string_view key : {"fonction", "structure"}) append(text, field(map, key), ", ");
  if (!text.empty()) map.set("texte", {std::move(text), span});
}

// A person from named fields, in the order: the name first, so that the other fields win over what
// the name's text says.
Value person_of_fields(const std::vector<model::Member>& fields, const diag::Span& span) {
  Map map;
  for (const model::Member& member : fields)
    if (member.key == "personne") map = parse_person(text_of(member.value), member.value.span);
  for (const model::Member& member : fields)
    if (member.key != "personne" && !member.value.is_empty())
      map.set(member.key, member.value, member.label, member.span);
  complete(map, span);
  return {std::move(map), span};
}

// Text -------------------------------------------------------------------------------------------

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    if (const auto part = trimmed_wide(text.substr(begin, end - begin)); !part.empty())
      parts.push_back(part);
    begin = end + separator.size();
  }
  return parts;
}

bool all_people(const std::vector<std::string_view>& parts) {
  return parts.size() > 1 && std::ranges::all_of(parts, looks_like_person);
}

// « M. A B, Mme C D et M. E F » in its people, or the whole.
std::vector<std::string_view> people_of_line(std::string_view line) {
  if (const auto parts = split(line, ";"); all_people(parts)) return parts;
  std::vector<std::string_view> people;
  for (const std::string_view part : split(line, ",")) {
    const auto pair = split(part, " et ");
    people.insert(people.end(), pair.begin(), pair.end());
  }
  if (all_people(people)) return people;
  return {trimmed_wide(line)};
}

std::string_view without_bullet(std::string_view line) {
  const std::string_view text = trimmed_wide(line);
  for (const std::string_view bullet : {"- ", "* ", "• ", "– ", "· "})
    if (text.starts_with(bullet)) return trimmed_wide(text.substr(bullet.size()));
  return text;
}

// The span of the line `offset` lines under the start of a value.
diag::Span line_span(const diag::Span& span, std::uint32_t offset) {
  if (!diag::is_known(span)) return span;
  const diag::Position place{span.begin.line + offset, span.begin.column};
  return {span.source, place, place};
}

class PeopleReader {
 public:
  explicit PeopleReader(diag::Sink& sink) : sink_(sink) {}

  void read(const Value& value) {
    if (value.get_if<std::monostate>() != nullptr) return;
    if (const auto* const text = value.get_if<std::string>()) return read_text(*text, value.span);
    if (const auto* const list = value.get_if<Values>()) return read_list(*list);
    if (const auto* const map = value.get_if<Map>()) return read_map(*map, value.span);
    const std::string text = text_of(value);
    sink_.raise(kNotPeople, value.span);
    if (!text.empty()) people_.push_back(person(text, value.span));
  }

  Values take() { return std::move(people_); }

 private:
  void read_text(const std::string& text, const diag::Span& span) {
    const std::string_view content = trimmed(text);
    if (content.find('\n') != std::string_view::npos && read_table(text, span)) return;
    std::uint32_t line = 0;
    for (std::size_t begin = 0; begin < text.size(); ++line) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::string_view row =
          without_bullet(std::string_view(text).substr(begin, end - begin));
      const diag::Span place = line == 0 ? span : line_span(span, line);
      if (!row.empty())
        for (const std::string_view one : people_of_line(row))
          people_.push_back(person(one, place));
      begin = end + 1;
    }
  }

  // Reads rows under titles that name a person; false when the text is no such table.
  bool read_table(const std::string& text, const diag::Span& span) {
    diag::Sink findings;
    const std::vector<FieldRow> rows = read_rows(text, span, findings);
    if (rows.empty() || rows.front().size() < 2) return false;
    std::vector<std::string> keys;
    for (const Field& title : rows.front()) keys.push_back(key_of(fold_key(title.text)));
    if (std::ranges::none_of(keys, is_name_key)) return false;
    for (const diag::Diagnostic& finding : findings.diagnostics()) sink_.add(finding);
    for (std::size_t i = 1; i < rows.size(); ++i) read_row(rows.front(), keys, rows[i]);
    return true;
  }

  void read_row(const FieldRow& titles, const std::vector<std::string>& keys, const FieldRow& row) {
    std::vector<model::Member> fields;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].text.empty()) continue;
      const bool titled = i < keys.size();
      const std::string key = titled ? keys[i] : fmt::format("colonne_{}", i + 1);
      fields.push_back(
          {key, titled ? titles[i].text : key, {row[i].text, row[i].span}, row[i].span});
    }
    if (!fields.empty()) people_.push_back(person_of_fields(fields, row.front().span));
  }

  void read_list(const Values& list) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      const auto* const text = list[i].get_if<std::string>();
      if (text == nullptr) {
        read(list[i]);
        continue;
      }
      std::string whole = *text;
      while (i + 1 < list.size() && continues(whole, list[i], list[i + 1]))
        whole += ", " + *list[++i].get_if<std::string>();
      read_text(whole, list[i].span);
    }
  }

  // `[M. Jean DUPONT, maire, Mme Luce PETIT]`: an element on the same line that is nobody belongs
  // to the person before it.
  static bool continues(const std::string& whole, const Value& last, const Value& next) {
    const auto* const text = next.get_if<std::string>();
    const bool same_line = diag::is_known(last.span) && last.span.source == next.span.source &&
                           last.span.begin.line == next.span.begin.line;
    return text != nullptr && same_line && looks_like_person(whole) && !looks_like_person(*text);
  }

  void read_map(const Map& map, const diag::Span& span) {
    std::vector<model::Member> fields = map.members();
    for (model::Member& member : fields) member.key = key_of(member.key);
    if (std::ranges::any_of(fields, [](const auto& member) { return is_name_key(member.key); })) {
      people_.push_back(person_of_fields(fields, span));
      return;
    }
    for (const model::Member& member : map.members()) read_group(member);
  }

  // A group of people under its name, or « M. Jean DUPONT : maire », which YAML reads alike.
  void read_group(const model::Member& member) {
    const auto* const text = member.value.get_if<std::string>();
    if (looks_like_person(member.label) && (text != nullptr || member.value.is_empty())) {
      const std::string office = text == nullptr ? std::string{} : ", " + *text;
      people_.push_back(person(member.label + office, member.span));
      return;
    }
    const std::size_t first = people_.size();
    read(member.value);
    for (std::size_t i = first; i < people_.size(); ++i)
      if (auto* const one = people_[i].get_if<Map>(); one->find("groupe") == nullptr)
        one->set("groupe", {member.label, member.span});
  }

  diag::Sink& sink_;
  Values people_;
};

}  // namespace

Values read_people(const Value& value, diag::Sink& sink) {
  PeopleReader reader(sink);
  reader.read(value);
  return reader.take();
}

}  // namespace greffier::ingest
