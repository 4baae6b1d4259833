#include "repair/people_lines.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "ingest/people.hpp"
#include "ingest/person_name.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using Parts = std::vector<std::string_view>;

constexpr std::size_t kMostNameWords = 6;

std::string_view cleared(std::string_view text) {
  text = text::trimmed(text);
  while (!text.empty() && (text.back() == ',' || text.back() == ';')) {
    text.remove_suffix(1);
    text = text::trimmed(text);
  }
  if (text.ends_with(").")) text.remove_suffix(1);
  // « Laurence DURET. », but not « M. Paul G. » nor « etc. »
  if (text.size() > 3 && text.back() == '.') {
    const char32_t before = text::decode_before(text, text.size() - 1).value;
    const std::size_t space = text.find_last_of(" ");
    if (text::is_letter(before) && space != std::string_view::npos && text.size() - space > 4)
      text.remove_suffix(1);
  }
  return text;
}

Parts split(std::string_view line, std::string_view sign) {
  Parts parts;
  while (true) {
    const std::size_t end = line.find(sign);
    if (const std::string_view part = cleared(line.substr(0, end)); !part.empty())
      parts.push_back(part);
    if (end == std::string_view::npos) return parts;
    line.remove_prefix(end + sign.size());
  }
}

// At the commas that no bracket holds: « Luc Roy (maire, Val), Ida Noé ».
Parts split_outside_brackets(std::string_view line) {
  Parts parts;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t i = 0; i <= line.size(); ++i) {
    const char sign = i < line.size() ? line[i] : ',';
    depth += sign == '(' ? 1 : sign == ')' ? -1 : 0;
    if (sign != ',' || (depth > 0 && i < line.size())) continue;
    if (const std::string_view part = cleared(line.substr(begin, i - begin)); !part.empty())
      parts.push_back(part);
    begin = i + 1;
  }
  return parts;
}

// « Luc Roy » of « Luc Roy (Région) ».
std::string_view without_bracket(std::string_view text) {
  const std::size_t open = text.find(" (");
  return open != std::string_view::npos && text.ends_with(')') ? text.substr(0, open) : text;
}

// The columns of a list typed with tabs or with many spaces.
Parts columns_of(std::string_view line) {
  Parts parts;
  for (const std::string_view tabbed : split(line, "\t"))
    for (const std::string_view part : split(tabbed, "   ")) parts.push_back(part);
  return parts;
}

bool begins_upper(std::string_view word) {
  return text::is_upper(text::decode(word, 0).value);
}

bool is_particle(std::string_view word) {
  const std::string folded = text::fold_name(word);
  return folded == "de" || folded == "du" || folded == "des" || folded == "la" || folded == "le" ||
         folded == "d" || folded == "van" || folded == "von" || folded == "el" || folded == "et";
}

// Up to six words that begin with capitals, a name that stands alone among them.
bool is_name_like(std::string_view text) {
  if (text.find_first_of(":;!?()0123456789") != std::string_view::npos) return false;
  std::size_t words = 0;
  for (const std::string_view word : split(text, " ")) {
    if (!begins_upper(word) && !is_particle(word) && !word.starts_with("d'") &&
        !word.starts_with("d’"))
      return false;
    ++words;
  }
  return words > 0 && words <= kMostNameWords && begins_upper(text);
}

// « Bernard Molling, directeur » where names are expected.
bool is_person_there(std::string_view text) {
  if (ingest::looks_like_person(text)) return true;
  text = without_bracket(text);
  const std::size_t comma = text.find(',');
  return is_name_like(text::trimmed(text.substr(0, comma)));
}

bool all_are(const Parts& parts, bool is_announced) {
  return !parts.empty() && std::ranges::all_of(parts, [is_announced](std::string_view part) {
    return is_announced ? is_person_there(part) : ingest::looks_like_person(part);
  });
}

std::vector<std::string> strings(const Parts& parts) {
  return {parts.begin(), parts.end()};
}

// Each part is somebody by themselves: a comma parts people, not a name from its office.
bool all_are_certain(const Parts& parts) {
  return std::ranges::all_of(parts, ingest::looks_like_person);
}

bool all_are_bare_names(const Parts& parts) {
  return parts.size() > 1 && std::ranges::all_of(parts, [](std::string_view part) {
           part = without_bracket(part);
           return is_name_like(part) && part.find(' ') != std::string_view::npos &&
                  !ingest::looks_like_person(part);
         });
}

// « Julie, Marc et Fatou »
bool all_are_first_names(const Parts& parts) {
  return parts.size() > 1 && std::ranges::all_of(parts, [](std::string_view part) {
           return is_name_like(part) && part.find(' ') == std::string_view::npos;
         });
}

// « Mmes Anne ROY, Lise CAMUS, MM. Paul NÈGRE, Ali SAÏDI »: each name with its own title.
std::vector<std::string> titled_people(const Parts& listed) {
  std::string_view title;
  std::vector<std::string> people;
  for (const std::string_view part : listed) {
    std::string_view name = part;
    for (const auto& [plural, single] :
         {std::pair<std::string_view, std::string_view>{"Mmes ", "Mme"},
          {"Mesdames ", "Mme"},
          {"MM. ", "M."},
          {"MM ", "M."},
          {"Messieurs ", "M."}}) {
      if (!part.starts_with(plural)) continue;
      title = single;
      name = text::trimmed(part.substr(plural.size()));
    }
    const std::string_view bare = without_bracket(name);
    if (title.empty() || !is_name_like(bare.substr(0, bare.find(',')))) return {};
    const bool has_own = name.starts_with("M. ") || name.starts_with("Mme ");
    people.push_back(has_own ? std::string(name) : std::string(title) + " " + std::string(name));
  }
  return people;
}

bool begins_with_plural(std::string_view line) {
  return line.starts_with("MM") || line.starts_with("Mmes") || line.starts_with("Mesd") ||
         line.starts_with("Messieurs");
}

// What commas, « et » and, when `is_all`, semicolons part.
Parts names_of(std::string_view line, bool is_all) {
  Parts names;
  for (const std::string_view group : is_all ? split(line, ";") : Parts{line})
    for (const std::string_view part : split_outside_brackets(group))
      for (const std::string_view pair : split(part, " et "))
        for (const std::string_view one : split(pair, " & ")) names.push_back(one);
  return names;
}

// « 12 » of « 12 parents », not « 1re adjointe »
bool begins_with_count(std::string_view text) {
  const std::size_t end = text.find_first_not_of("0123456789");
  return end != text.npos && end > 0 && text[end] == ' ';
}

bool begins_office(std::string_view text) {
  const bool is_ordinal = text.find_first_of("0123456789") == 0 && !begins_with_count(text);
  return is_ordinal || text::is_lower(text::decode(text, 0).value);
}

// « M. Serge TALON, maire, Mme Nadia ESPARROU »: each from their title on, with their office.
std::vector<std::string> people_with_offices(const Parts& parts) {
  std::vector<std::string> people;
  for (const std::string_view part : parts) {
    const bool is_titled = part.starts_with("M. ") || part.starts_with("Mme ");
    if (is_titled && ingest::looks_like_person(part))
      people.emplace_back(part);
    else if (!people.empty() && begins_office(part))
      people.back() += ", " + std::string(part);
    else
      return {};
  }
  return people;
}

// « Mme Dubois, Mme Hamid, 12 parents »
bool are_people_and_counts(const Parts& parts) {
  return parts.size() > 1 && ingest::looks_like_person(parts.front()) &&
         std::ranges::all_of(parts, [](std::string_view part) {
           return ingest::looks_like_person(part) || begins_with_count(part);
         });
}

// « Mme Léa ROUX est désignée secrétaire de séance »
bool says_something(std::string_view line) {
  for (const std::string_view verb : {" est ", " sont ", " a été ", " ont été "})
    if (line.find(verb) != std::string_view::npos) return true;
  return false;
}

// « M. BRUNEAU ouvre la séance à 18 h 35. »: words, a full stop, and no comma behind the name.
bool is_sentence(std::string_view line) {
  constexpr std::size_t kFewestWords = 6;
  return text::trimmed(line).ends_with('.') && line.find(',') == std::string_view::npos &&
         line.find("   ") == std::string_view::npos && split(line, " ").size() >= kFewestWords;
}

}  // namespace

std::vector<std::string> people_of(std::string_view line, bool is_announced) {
  if (const Parts columns = columns_of(line); columns.size() > 1 && all_are(columns, is_announced))
    return strings(columns);
  const std::string_view whole = cleared(line);
  if (says_something(whole) || is_sentence(line)) return {};
  if (begins_with_plural(whole))
    if (auto titled = titled_people(names_of(whole, true)); titled.size() > 1) return titled;
  if (const Parts parts = split(whole, ";"); parts.size() > 1 && all_are(parts, is_announced))
    return strings(parts);
  const Parts listed = names_of(whole, false);
  if (auto titled = titled_people(listed); titled.size() > 1) return titled;
  if (auto people = people_with_offices(split_outside_brackets(whole)); people.size() > 1)
    return people;
  if (is_announced && are_people_and_counts(listed)) return strings(listed);
  if (listed.size() > 1 && all_are_certain(listed)) return strings(listed);
  if (is_announced && (all_are_bare_names(listed) || all_are_first_names(listed)))
    return strings(listed);
  if (all_are({whole}, is_announced) && !whole.empty()) return {std::string(whole)};
  return {};
}

}  // namespace greffier::repair
