#include "repair/document_title.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

struct Word {
  std::size_t begin = 0, end = 0;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool is_inside = false;
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::decode(text, i);
    const std::size_t length = std::max<std::size_t>(point.length, 1);
    const bool is_space = text::is_space(point.value);
    if (!is_space && !is_inside) words.push_back({i, i});
    if (!is_space) words.back().end = i + length;
    is_inside = !is_space;
    i += length;
  }
  return words;
}

bool is_pictogram(char32_t code) {
  return (code >= 0x2600 && code <= 0x27BF) || code == 0xFE0F || code >= 0x1F000;
}

// Without the signs and spaces that part one piece of a title from the next.
std::string_view cleared(std::string_view text) {
  const auto is_parting = [](char32_t code) {
    return text::is_space(code) || code == U':' || code == U'-' || code == U'–' || code == U'—' ||
           code == U',' || code == U'.' || code == U'/' || code == U'|' || code == U'•' ||
           code == U'’' || code == U'\'' || is_pictogram(code);
  };
  while (!text.empty() && is_parting(text::decode(text, 0).value))
    text.remove_prefix(text::decode(text, 0).length);
  while (!text.empty() && is_parting(text::decode_before(text, text.size()).value))
    text.remove_suffix(text::decode_before(text, text.size()).length);
  return text;
}

// The first of the words, and those that may stand before the type of a document.
constexpr std::array<std::string_view, 6> kBefore{"projet_de", "le",  "la",
                                                  "un",        "une", "brouillon"};
// What qualifies the type.
constexpr std::array<std::string_view, 12> kQualities{
    "synthetique", "detaille", "succinct", "integral",  "sommaire",   "analytique",
    "detaillee",   "annuel",   "valide",   "definitif", "provisoire", "communal"};
// What leads from one piece to the next, longest first.
constexpr std::array<std::string_view, 24> kLeads{"de_la_reunion_du",
                                                  "de_la_reunion_de_la",
                                                  "de_la_reunion_de_l",
                                                  "de_la_reunion_des",
                                                  "de_la_seance_du",
                                                  "de_la_seance_de_la",
                                                  "de_la_reunion_de",
                                                  "de_la_reunion_d",
                                                  "de_la_seance_de",
                                                  "de_la_rencontre_du",
                                                  "de_la_reunion",
                                                  "de_la_seance",
                                                  "de_la_rencontre",
                                                  "reunion_du",
                                                  "reunion_de_la",
                                                  "seance_du",
                                                  "de_la",
                                                  "de_l",
                                                  "du",
                                                  "des",
                                                  "de",
                                                  "d",
                                                  "la",
                                                  "sur"};
// What leads to a date.
constexpr std::array<std::string_view, 8> kBeforeDate{"en_date_du", "du", "le",   "date",
                                                      "date_du",    "en", "tenu", "tenue_le"};

bool has_letters_before(std::string_view folded, std::string_view lead) {
  return folded.size() == lead.size() || folded[lead.size()] == '_';
}

// The bytes of `text` that fold to `folded` at its start.
std::size_t folded_length(std::string_view text, std::string_view folded) {
  for (std::size_t end = 0; end < text.size();) {
    end += std::max<std::size_t>(text::decode(text, end).length, 1);
    const bool at_border = end == text.size() || !text::is_letter(text::decode(text, end).value) ||
                           text[end - 1] == '\'' || text.substr(0, end).ends_with("’");
    if (at_border && text::fold_name(text.substr(0, end)) == folded) return end;
    if (end > folded.size() * 3 + 8) break;
  }
  return 0;
}

template <typename List>
std::string_view without_lead(std::string_view text, const List& leads) {
  const std::string folded = text::fold_name(text.substr(0, 64));
  for (const std::string_view lead : leads)
    if (folded.starts_with(lead) && has_letters_before(folded, lead))
      if (const std::size_t length = folded_length(text, lead); length > 0)
        return cleared(text.substr(length));
  return text;
}

std::string_view without_date_lead(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  for (std::size_t count = std::min<std::size_t>(3, words.size()); count > 0; --count) {
    const std::size_t begin = words[words.size() - count].begin;
    if (!text::is_letter(text::decode(text, begin).value)) continue;  // « » le »
    const std::string tail = text::fold_name(text.substr(begin));
    if (std::ranges::find(kBeforeDate, tail) != kBeforeDate.end())
      return cleared(text.substr(0, begin));
  }
  return cleared(text);
}

// « n° 3 » at the start: its figures; `text` goes on behind them.
std::string take_number(std::string_view& text) {
  for (const std::string_view sign : {"n°", "N°", "nº", "Nº", "n.", "numéro", "no"}) {
    if (!text.starts_with(sign)) continue;
    std::size_t begin = sign.size();
    while (begin < text.size() && text::is_space(text::decode(text, begin).value))
      begin += text::decode(text, begin).length;
    std::size_t end = begin;
    while (end < text.size() && (text::is_digit(text::decode(text, end).value) ||
                                 (end > begin && (text[end] == '-' || text[end] == '/'))))
      ++end;
    if (end == begin) continue;
    const std::string number(text.substr(begin, end - begin));
    text = text::trimmed(text.substr(end));
    return number;
  }
  return {};
}

// The longest words of a kind at the start, as they are written; "" for none.
struct Type {
  const TitleWords* known = nullptr;
  std::size_t length = 0;
};

std::string_view words_of_type(const Type& type) {
  return type.known == nullptr ? std::string_view() : type.known->words;
}

// « Conseil municipal des jeunes » is another body.
bool names_other_body(std::string_view behind) {
  constexpr std::array<std::string_view, 6> kOthers{"des_jeunes", "des_enfants", "d_enfants",
                                                    "de_jeunes",  "junior",      "des_aines"};
  const std::string folded = text::fold_name(behind.substr(0, 40));
  return std::ranges::any_of(kOthers,
                             [&](std::string_view other) { return folded.starts_with(other); });
}

Type find_type(std::string_view title, const std::vector<TitleWords>& known) {
  Type found;
  const std::vector<Word> words = words_of(title);
  for (std::size_t count = 1; count <= std::min<std::size_t>(words.size(), 8); ++count) {
    const std::string folded = text::fold_name(title.substr(0, words[count - 1].end));
    bool goes_on = false;  // some title has these words, and more
    for (const TitleWords& each : known) {
      goes_on = goes_on || each.words.starts_with(folded);
      if (each.words == folded && each.words != words_of_type(found) &&
          !names_other_body(title.substr(words[count - 1].end)))
        found = {&each, words[count - 1].end};
    }
    if (!goes_on) break;
  }
  return found;
}

std::size_t length_with_qualities(std::string_view title, std::size_t length) {
  for (const Word& word : words_of(title)) {
    if (word.begin < length) continue;
    const std::string folded = text::fold_name(title.substr(word.begin, word.end - word.begin));
    if (std::ranges::find(kQualities, folded) == kQualities.end()) break;
    length = word.end;
  }
  return length;
}

// Where one piece of a title ends and the next begins: a spaced dash, a colon, a bar.
std::size_t parting(std::string_view text) {
  std::size_t first = std::string_view::npos;
  for (const std::string_view sign : {" – ", " - ", " — ", " : ", " | ", "\xC2\xA0: "})
    first = std::min(first, text.find(sign));
  return first;
}

bool is_link(std::string_view word) {
  return word == "de" || word == "du" || word == "des" || word == "la" || word == "le" ||
         word == "et" || word == "à" || word == "les";
}

// « RELEVÉ DE DÉCISIONS » as it is written in a text; « CR » in full.
std::string type_of(std::string_view typed) {
  const std::string folded = text::fold_name(typed);
  if (folded == "cr") return "Compte rendu";
  if (folded == "pv") return "Procès-verbal";
  std::string type;
  for (const Word& word : words_of(typed)) {
    constexpr std::size_t kLongestShort = 3;  // letters of CR, PV, CSE, AG
    const std::string_view text = typed.substr(word.begin, word.end - word.begin);
    const std::string lowered = text::lower(text);
    const bool is_acronym = text.size() <= kLongestShort && !is_link(lowered);
    type += (type.empty() ? "" : " ") + (is_acronym ? std::string(text) : lowered);
  }
  const bool is_shouted = text::upper(typed) == typed;
  return text::with_capital(is_shouted ? type : std::string(typed));
}

constexpr std::array<std::string_view, 17> kInstances{
    "comite", "commission", "groupe",    "bureau",  "conseil",  "assemblee",
    "copil",  "cotech",     "codir",     "reunion", "atelier",  "seance",
    "forum",  "equipe",     "collectif", "cse",     "rencontre"};

}  // namespace

bool names_instance(std::string_view text) {
  const std::string folded = text::fold_name(text.substr(0, 40));
  return std::ranges::any_of(kInstances, [&](std::string_view name) {
    return folded.starts_with(name) && has_letters_before(folded, name);
  });
}

namespace {

// What stands before the date: an instance, its subject behind a dash.
void read_instance(std::string_view text, bool is_subject, TitleParts& parts) {
  const std::size_t cut = parting(text);
  const std::string_view first = cleared(text.substr(0, cut));
  const std::string_view second = cut == std::string_view::npos ? "" : cleared(text.substr(cut));
  if (is_subject && second.empty() && !names_instance(first)) {
    parts.subject =
        parts.subject.empty() ? std::string(first) : std::string(first) + " – " + parts.subject;
    return;
  }
  parts.instance = text::with_capital(without_lead(first, kLeads));
  if (const std::string folded = text::fold_name(parts.instance);
      folded == "seance" || folded == "reunion" || folded == "rencontre")
    parts.instance.clear();
  if (second.empty()) return;
  parts.subject =
      parts.subject.empty() ? std::string(second) : std::string(second) + " – " + parts.subject;
}

// `is_parted`: a colon or a dash stands before, rather than « du » or « de la ».
void read_rest(std::string_view rest, bool is_parted, TitleParts& parts) {
  const auto found = find_date(rest);
  const bool is_set_apart = found && found->begin > 0 && rest[found->begin - 1] == '(' &&
                            rest.substr(found->end).starts_with(')');
  if (found) {
    parts.date = found->date;
    std::string_view after = rest.substr(found->end);
    if (is_set_apart) after.remove_prefix(1);
    parts.subject = cleared(after);
  }
  const std::size_t end = found ? found->begin - (is_set_apart ? 1 : 0) : 0;
  const std::string_view before = found ? without_date_lead(rest.substr(0, end)) : cleared(rest);
  if (!before.empty()) read_instance(before, is_parted, parts);
}

bool begins_parted(std::string_view rest) {
  rest = text::trimmed(rest);
  return rest.starts_with(':') || rest.starts_with('-') || rest.starts_with("–") ||
         rest.starts_with("—") || rest.starts_with('|');
}

// The kind of the documents of a body that has its own: « Conseil municipal » in « Procès-verbal du
// conseil municipal ».
std::string kind_of_body(std::string_view instance, const std::vector<TitleWords>& known) {
  if (!names_instance(instance)) return {};
  const Type type = find_type(instance, known);
  return type.known == nullptr ? std::string() : type.known->kind;
}

}  // namespace

std::optional<DateFound> find_date(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const std::size_t count : {std::size_t{4}, std::size_t{3}, std::size_t{1}}) {
      if (i + count > words.size()) continue;
      const std::size_t begin = words[i].begin + (text[words[i].begin] == '(' ? 1 : 0);
      std::string_view window = text.substr(begin, words[i + count - 1].end - begin);
      while (!window.empty() &&
             std::string_view(".,;:)").find(window.back()) != std::string_view::npos)
        window.remove_suffix(1);
      if (window.find_first_of("0123456789") == std::string_view::npos) continue;
      if (text::fold_name(text.substr(begin, words[i].end - begin)) == "le") continue;
      if (const auto date = text::parse_date(window))
        return DateFound{*date, begin, begin + window.size()};
    }
  }
  return std::nullopt;
}

std::optional<TitleParts> read_title(std::string_view title, const std::vector<TitleWords>& known) {
  title = without_lead(cleared(title), kBefore);
  const Type type = find_type(title, known);
  if (type.known == nullptr) return std::nullopt;
  TitleParts parts;
  parts.kind = type.known->kind;
  const std::size_t length = length_with_qualities(title, type.length);
  parts.type = type_of(title.substr(0, length));
  std::string_view rest = text::trimmed(title.substr(length));
  // « Conseil municipal / Procès-verbal de la séance… »: who, and below it what.
  if (names_instance(parts.type) && find_type(cleared(rest), known).known != nullptr)
    if (auto below = read_title(rest, known); below && !names_instance(below->type)) {
      below->kind = parts.kind;
      if (below->instance.empty()) below->instance = parts.type;
      return below;
    }
  parts.number = take_number(rest);
  read_rest(cleared(rest), begins_parted(rest), parts);
  if (const std::string kind = kind_of_body(parts.instance, known); !kind.empty()) {
    parts.kind = kind;
    const std::size_t body = find_type(parts.instance, known).length;  // « CONSEIL MUNICIPAL »
    parts.instance = type_of(parts.instance.substr(0, body)) + parts.instance.substr(body);
  }
  return parts;
}

std::optional<TitleParts> read_meeting(std::string_view title) {
  title = cleared(title);
  if (!names_instance(title)) return std::nullopt;
  TitleParts parts;
  read_rest(title, false, parts);
  std::string_view sitting = parts.subject;
  for (const std::string_view word : {"Séance ", "séance ", "Réunion ", "réunion "})
    if (sitting.starts_with(word)) sitting.remove_prefix(word.size());
  parts.number = take_number(sitting);
  if (!parts.number.empty()) parts.subject = cleared(sitting);
  if (parts.instance.empty() || (!parts.date && parts.number.empty())) return std::nullopt;
  return parts;
}

}  // namespace greffier::repair
