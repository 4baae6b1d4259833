#include "readers/roster_people.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "ingest/people.hpp"
#include "ingest/record.hpp"
#include "readers/roster_names.hpp"
#include "readers/roster_rows.hpp"
#include "text/dates.hpp"

namespace greffier::readers {

namespace {

struct Word {
  std::string_view folded;
  std::string_view presence;
};
constexpr std::array kPresences{
    Word{"p", "present"},
    Word{"present", "present"},
    Word{"presente", "present"},
    Word{"presents", "present"},
    Word{"present_e", "present"},
    Word{"oui", "present"},
    Word{"o", "present"},
    Word{"x", "present"},
    Word{"1", "present"},
    Word{"yes", "present"},
    Word{"true", "present"},
    Word{"vrai", "present"},
    Word{"visio", "present"},
    Word{"en_visio", "present"},
    Word{"distanciel", "present"},
    Word{"visioconference", "present"},
    Word{"e", "excuse"},
    Word{"exc", "excuse"},
    Word{"excuse", "excuse"},
    Word{"excusee", "excuse"},
    Word{"excuse_e", "excuse"},
    Word{"absent_excuse", "excuse"},
    Word{"absente_excusee", "excuse"},
    Word{"absent_e_excuse_e", "excuse"},
    Word{"excused", "excuse"},
    Word{"a", "absent"},
    Word{"abs", "absent"},
    Word{"absent", "absent"},
    Word{"absente", "absent"},
    Word{"absent_e", "absent"},
    Word{"non", "absent"},
    Word{"n", "absent"},
    Word{"no", "absent"},
    Word{"0", "absent"},
    Word{"false", "absent"},
    Word{"faux", "absent"},
    Word{"represente", "represente"},
    Word{"representee", "represente"},
    Word{"represente_e", "represente"},
    Word{"pouvoir", "represente"},
    Word{"procuration", "represente"},
    Word{"r", "represente"},
};

void set(model::Map& record, std::string_view key, std::string value, const diag::Span& span,
         std::string_view label = {}) {
  record.set(key, {std::move(value), span}, label.empty() ? key : label, span);
}

class PersonRow {
 public:
  PersonRow(const SheetRow& row, const RosterColumns& columns, const diag::Span& span)
      : row_(row), columns_(columns), span_(span) {}

  model::Map run() {
    read_name();
    for (const std::string_view role : {"fonction", "structure", "courriel", "telephone", "groupe"})
      if (const std::string_view text = cell(role); !text.empty()) put(role, text);
    read_proxy();
    read_told_proxy();
    read_presence();
    for (const RosterColumn& column : columns_)
      if (column.role.empty() || column.role == "numero")
        if (const auto text = cell_text(row_, column.index); !text.empty())
          set(record_, column.key, std::string(text), span_, column.title);
    if (!link_.empty()) put("lien", link_);
    return std::move(record_);
  }

 private:
  std::string_view cell(std::string_view role) const {
    const RosterColumn* const column = find_role(columns_, role);
    return column == nullptr ? std::string_view() : without_link(cell_text(row_, column->index));
  }

  // « DUPONT (https://…) », as the reader of the sheet wrote a link, is no name.
  std::string_view without_link(std::string_view text) const {
    const std::size_t at = text.rfind(" (http");
    if (at == std::string_view::npos || !text.ends_with(')')) return text;
    link_ = text.substr(at + 2, text.size() - at - 3);
    return text.substr(0, at);
  }

  void put(std::string_view key, std::string_view text) {
    std::string value(text);
    std::ranges::replace(value, '\n', ' ');
    set(record_, key, std::move(value), span_);
  }

  void read_name() {
    const std::string_view first = cell("prenom");
    const std::string_view last = cell("nom");
    const std::string_view civility = cell("civilite");
    if (!civility.empty()) put("civilite", civility_of(civility));
    const RosterColumn* const whole = find_role(columns_, "personne");
    const bool has_first = find_role(columns_, "prenom") != nullptr;
    if (!first.empty()) put("prenom", first);
    if (!last.empty() && (!first.empty() || (has_first && !ingest::looks_like_person(last)))) {
      put("nom", last);
    } else if (!last.empty()) {
      read_last(last);
    } else if (whole != nullptr && first.empty()) {
      read_whole(*whole);
    }
  }

  // « Nom » is the only column of names: it may hold the whole name, or the last name only.
  void read_last(std::string_view text) {
    if (text.find(' ') == std::string_view::npos) return put("nom", text);
    read_whole_name(text, false, span_, record_);
  }

  void read_whole(const RosterColumn& column) {
    if (const auto text = without_link(cell_text(row_, column.index)); !text.empty())
      read_whole_name(text, column.last_first, span_, record_);
  }

  void read_proxy() {
    for (const std::string_view role : {"pouvoir_a", "pouvoir_de", "pouvoir"}) {
      const std::string_view text = cell(role);
      if (text.empty() || !is_mark(text)) continue;
      put("pouvoir", text);
      if (role != "pouvoir") put("sens_pouvoir", role.substr(role.find('_') + 1));
    }
  }

  // « Pouvoir à Mme BERNARD », « Excusée (procuration à M. NOIR) » in the column of who was there;
  // what it says and nobody understands stays as a remark.
  void read_told_proxy() {
    for (const std::string_view role : {"presence", "excuse", "absent", "represente"}) {
      const std::string_view text = cell(role);
      if (text.empty() || record_.find("pouvoir") != nullptr) continue;
      const model::Map told = ingest::parse_person("M. X, " + std::string(text), span_);
      const std::string_view holder = model::text_in(told, "pouvoir");
      if (!holder.empty()) {
        put("pouvoir", holder);
        put("sens_pouvoir", model::text_in(told, "sens_pouvoir"));
      } else if (role == "presence" && says_more(text)) {
        put("remarque", text);
      }
    }
  }

  // « en visio », « à partir de 10 h »
  static bool says_more(std::string_view text) {
    const std::string folded = ingest::fold_key(text);
    const bool is_afar =
        folded.find("visio") != std::string::npos || folded.find("distan") != std::string::npos;
    return is_afar || (presence_of(text).empty() && is_mark(text));
  }

  void read_presence() {
    std::string_view presence = presence_of(cell("presence"));
    // « Présent » may say no, or something else.
    if (presence.empty()) presence = presence_of(cell("present"));
    for (const std::string_view role : {"present", "excuse", "absent"})
      if (const std::string_view mark = cell(role); presence.empty() && is_mark(mark)) {
        presence = role;
        if (presence_of(mark).empty() && mark.size() > 4) put("remarque", mark);
      }
    const bool gave_proxy = model::text_in(record_, "sens_pouvoir") == "a" ||
                            (record_.find("pouvoir") != nullptr &&
                             record_.find("sens_pouvoir") == nullptr && presence != "present");
    if (gave_proxy && presence != "present") presence = "represente";
    if (gave_proxy) put("sens_pouvoir", "a");
    if (!presence.empty()) put("presence", presence);
  }

  const SheetRow& row_;
  const RosterColumns& columns_;
  diag::Span span_;
  model::Map record_;
  mutable std::string_view link_;  // of the name, the office…
};

}  // namespace

model::Map read_person_row(const SheetRow& row, const RosterColumns& columns,
                           const diag::Span& span) {
  return PersonRow(row, columns, span).run();
}

model::Map read_action_row(const SheetRow& row, const RosterColumns& columns,
                           const diag::Span& span) {
  model::Map record;
  for (const RosterColumn& column : columns) {
    const std::string_view text = cell_text(row, column.index);
    if (text.empty()) continue;
    const auto date = column.role == "echeance" ? text::parse_date(text) : std::nullopt;
    std::string value = date ? text::iso_date(*date) : std::string(text);
    if (column.role != "texte") std::ranges::replace(value, '\n', ' ');
    set(record, column.key, std::move(value), span,
        column.role.empty() ? column.title : column.key);
  }
  return record;
}

std::string_view presence_of(std::string_view word) {
  if (word.empty() || word.size() > 40) return {};
  if (word == "✓" || word == "✔" || word == "☑" || word == "☒" || word == "×") return "present";
  const std::string folded = ingest::fold_key(word);
  const auto found = std::ranges::find(kPresences, folded, &Word::folded);
  return found == kPresences.end() ? std::string_view() : found->presence;
}

std::string_view presence_of_group(std::string_view name) {
  constexpr std::array kStems{Word{"excus", "excuse"}, Word{"represent", "represente"},
                              Word{"absent", "absent"}, Word{"present", "present"}};
  const std::string folded = ingest::fold_key(name);
  if (folded.size() > 40 || std::ranges::count(folded, '_') > 3) return {};
  // « Représentants des communes » are no people represented.
  if (folded.find("representant") != std::string::npos) return {};
  for (const Word& stem : kStems) {
    const std::size_t at = folded.find(stem.folded);
    if (at != std::string::npos && (at == 0 || folded[at - 1] == '_')) return stem.presence;
  }
  return {};
}

void set_group(model::Map& record, const std::string& group, const diag::Span& span) {
  const std::string_view presence = presence_of_group(group);
  const bool is_presence = !presence.empty() && record.find("presence") == nullptr;
  const std::string_view key = is_presence ? "presence" : "groupe";
  if (record.find(key) == nullptr)
    set(record, key, is_presence ? std::string(presence) : group, span);
}

bool is_mark(std::string_view text) {
  if (text.empty() || text.find_first_not_of("-–—_.☐ ") == std::string_view::npos) return false;
  return presence_of(text) != "absent" || text == "A" || text == "a";
}

}  // namespace greffier::readers
