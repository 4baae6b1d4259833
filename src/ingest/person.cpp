#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "ingest/ascii.hpp"
#include "ingest/people.hpp"
#include "ingest/person_name.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::ingest {

namespace {

// How a proxy is told, folded, and which way it goes.
struct ProxyPhrase {
  std::string_view words;
  std::string_view sense;
};
constexpr auto kProxies = std::to_array<ProxyPhrase>({
    ProxyPhrase{"a_donne_pouvoir_a", "a"},
    ProxyPhrase{"a_donne_son_pouvoir_a", "a"},
    ProxyPhrase{"a_donne_procuration_a", "a"},
    ProxyPhrase{"a_donne_mandat_a", "a"},
    ProxyPhrase{"ayant_donne_pouvoir_a", "a"},
    ProxyPhrase{"ayant_donne_son_pouvoir_a", "a"},
    ProxyPhrase{"ayant_donne_procuration_a", "a"},
    ProxyPhrase{"ayant_donne_mandat_a", "a"},
    ProxyPhrase{"qui_a_donne_pouvoir_a", "a"},
    ProxyPhrase{"qui_a_donne_procuration_a", "a"},
    ProxyPhrase{"qui_donne_pouvoir_a", "a"},
    ProxyPhrase{"donne_son_pouvoir_a", "a"},
    ProxyPhrase{"donne_sa_procuration_a", "a"},
    ProxyPhrase{"donne_mandat_a", "a"},
    ProxyPhrase{"donnant_pouvoir_a", "a"},
    ProxyPhrase{"donnant_procuration_a", "a"},
    ProxyPhrase{"pouvoir_donne_a", "a"},
    ProxyPhrase{"procuration_donnee_a", "a"},
    ProxyPhrase{"mandat_a", "a"},
    ProxyPhrase{"donne_pouvoir_a", "a"},
    ProxyPhrase{"donne_procuration_a", "a"},
    ProxyPhrase{"pouvoir_a", "a"},
    ProxyPhrase{"procuration_a", "a"},
    ProxyPhrase{"represente_par", "a"},
    ProxyPhrase{"representee_par", "a"},
    ProxyPhrase{"porteur_du_pouvoir_de", "de"},
    ProxyPhrase{"porteuse_du_pouvoir_de", "de"},
    ProxyPhrase{"a_le_pouvoir_de", "de"},
    ProxyPhrase{"avec_le_pouvoir_de", "de"},
    ProxyPhrase{"avec_pouvoir_de", "de"},
    ProxyPhrase{"pouvoir_de", "de"},
    ProxyPhrase{"pouvoir_d", "de"},
    ProxyPhrase{"procuration_de", "de"},
    ProxyPhrase{"procuration_d", "de"},
});

// First words of what names a body rather than an office.
constexpr std::array<std::string_view, 28> kStructureHeads{
    "mairie",    "commune",    "ville",    "cc",    "ca",   "cu",          "communaute",
    "metropole", "epci",       "syndicat", "sivom", "sivu", "departement", "conseil",
    "region",    "prefecture", "ccas",     "cias",  "cdg",  "cnfpt",       "association",
    "agence",    "societe",    "cabinet",  "pays",  "petr", "office",      "ddt"};

constexpr std::array<std::string_view, 14> kContactLabels{
    "tel",  "telephone", "tel_portable", "port",     "portable", "mobile",       "fixe",
    "mail", "e_mail",    "email",        "courriel", "mel",      "adresse_mail", "contact"};

std::string tidy(std::string_view text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t space = wide_space_length(text.substr(i));
    if (space == 0) {
      result += text[i++];
      continue;
    }
    if (!result.empty() && !result.ends_with(' ')) result += ' ';
    i += space;
  }
  const std::size_t end = result.find_last_not_of(" ,;") + 1;
  return result.substr(0, end);
}

bool is_word_start(std::string_view text, std::size_t i) {
  return i == 0 || text[i - 1] == ' ' || text[i - 1] == '(' || text[i - 1] == ',';
}

// False when the first letter already says that `text` does not fold to `words`.
bool may_fold_to(std::string_view text, std::string_view words) {
  const auto first = static_cast<unsigned char>(text.front());
  return first >= 0x80 || (first | 0x20U) == static_cast<unsigned char>(words.front());
}

// Length of the start of `text` that folds to `words`, up to the next word, or 0.
std::size_t folded_length(std::string_view text, std::string_view words) {
  if (!may_fold_to(text, words)) return 0;
  for (std::size_t i = words.size(); i <= std::min(text.size(), words.size() * 3); ++i) {
    const bool boundary =
        text[i - 1] == ' ' || text[i - 1] == '\'' || text.substr(0, i).ends_with("’");
    if (boundary && text::fold_name(text.substr(0, i)) == words) return i;
  }
  return 0;
}

struct Proxy {
  std::string name;
  std::string sense;
};

bool may_start_proxy(std::string_view text) {
  return text.find("ouvoir") != std::string_view::npos ||
         text.find("rocuration") != std::string_view::npos ||
         text.find("andat ") != std::string_view::npos ||
         (text.find("epr") != std::string_view::npos &&
          text.find("par ") != std::string_view::npos);
}

// Takes the proxy out of the text: to the end of its parentheses, its comma or the text.
std::optional<Proxy> take_proxy(std::string& text) {
  if (!may_start_proxy(text)) return {};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (!is_word_start(text, i) || text[i] == ' ' || text[i] == '(') continue;
    for (const ProxyPhrase& phrase : kProxies) {
      const std::size_t length = folded_length(std::string_view(text).substr(i), phrase.words);
      if (length == 0) continue;
      const std::size_t begin = i + length;
      const std::size_t end = std::min(text.find_first_of("),;", begin), text.size());
      Proxy proxy{std::string(trimmed_wide(text.substr(begin, end - begin))),
                  std::string(phrase.sense)};
      const bool closes = end < text.size() && text[end] == ')';
      const std::size_t from = closes && i > 0 && text[i - 1] == '(' ? i - 1 : i;
      text.erase(from, (from < i ? end + 1 : end) - from);
      return proxy;
    }
  }
  return {};
}

// Takes out the word that holds an @.
std::string take_mail(std::string& text) {
  const std::size_t at = text.find('@');
  if (at == std::string::npos || at == 0 || at + 1 == text.size()) return {};
  const std::size_t begin = text.find_last_of(" <(,;:", at) + 1;
  const std::size_t end = std::min(text.find_first_of(" >),;", at), text.size());
  std::string mail = text.substr(begin, end - begin);
  if (mail.find('.', mail.find('@')) == std::string::npos) return {};
  const bool bracketed =
      begin > 0 && end < text.size() && (text[begin - 1] == '<' || text[begin - 1] == '(');
  text.erase(bracketed ? begin - 1 : begin, mail.size() + (bracketed ? 2U : 0U));
  return mail;
}

// Length of the telephone number at the start of `text`, or 0: ten figures from 0, or + and nine at
// least, with spaces, points, hyphens or (0) between them.
std::size_t phone_length(std::string_view text) {
  if (!text.starts_with('0') && !text.starts_with('+')) return 0;
  std::size_t figures = 0;
  std::size_t end = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_ascii_digit(text[i])) {
      ++figures;
      end = i + 1;
    } else if (std::string_view(" .-()/+").find(text[i]) == std::string_view::npos) {
      break;
    }
    if (text.front() == '0' && figures == 10) break;
  }
  const bool complete = text.front() == '0' ? figures == 10 : figures >= 9 && figures <= 15;
  const bool stops = end >= text.size() || !is_ascii_digit(text[end]);
  return complete && stops ? end : 0;
}

std::string take_phone(std::string& text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool starts = i == 0 || text[i - 1] == ' ' || text[i - 1] == '(' || text[i - 1] == ',' ||
                        text[i - 1] == ':';
    const std::size_t length = starts ? phone_length(std::string_view(text).substr(i)) : 0;
    if (length == 0) continue;
    std::string phone = text.substr(i, length);
    text.erase(i, length);
    return phone;
  }
  return {};
}

// The parts between commas and semicolons that stand in no parentheses.
std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  int depth = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ',';
    if (c == '(') ++depth;
    if (c == ')' && depth > 0) --depth;
    if ((c != ',' && c != ';') || (depth > 0 && i < text.size())) continue;
    parts.push_back(trimmed_wide(text.substr(begin, i - begin)));
    begin = i + 1;
  }
  return parts;
}

// What is left when an address or number was taken out: « tél. : », « () ».
bool is_leftover(std::string_view part) {
  const std::string folded = text::fold_name(part);
  return folded.empty() || std::ranges::find(kContactLabels, folded) != kContactLabels.end();
}

void append(std::string& list, std::string_view item) {
  if (item.empty()) return;
  (list += list.empty() ? "" : ", ") += item;
}

std::string_view trimmed_dashes(std::string_view text) {
  constexpr std::array<std::string_view, 4> dashes{"-", "–", "—", ":"};
  for (std::size_t before = text.size() + 1; text.size() < before;) {
    before = text.size();
    for (const std::string_view dash : dashes) {
      if (text.starts_with(dash)) text = trimmed_wide(text.substr(dash.size()));
      if (text.ends_with(dash)) text = trimmed_wide(text.substr(0, text.size() - dash.size()));
    }
  }
  return text;
}

// Without the dashes and empty parts that were around what was taken out.
std::string tidy_aside(std::string_view text) {
  std::string result;
  for (std::string_view part : parts_of(text)) {
    part = trimmed_dashes(part);
    if (!is_leftover(part)) append(result, part);
  }
  return result;
}

// Takes the parentheses out of a name, and what a dash or a colon cuts off from it.
std::vector<std::string> take_asides(std::string& name) {
  std::vector<std::string> asides;
  for (std::size_t open = name.find('('); open != std::string::npos; open = name.find('(')) {
    const std::size_t close = std::min(name.find(')', open), name.size());
    asides.push_back(tidy_aside(std::string_view(name).substr(open + 1, close - open - 1)));
    name.erase(open, close + 1 - open);
  }
  for (const std::string_view dash : {" – ", " — ", " - ", " : "}) {
    const std::size_t cut = name.find(dash);
    if (cut == std::string::npos || trimmed_wide(name.substr(0, cut)).empty()) continue;
    asides.insert(asides.begin(), tidy_aside(std::string_view(name).substr(cut + dash.size())));
    name.erase(cut);
  }
  std::erase(asides, std::string{});
  return asides;
}

bool is_structure(std::string_view part) {
  const std::string folded = text::fold_name(part);
  const std::string head = folded.substr(0, folded.find('_'));
  return std::ranges::find(kStructureHeads, head) != kStructureHeads.end();
}

bool starts_upper(std::string_view part) {
  return !part.empty() && text::is_upper(text::decode(part, 0).value);
}

// Offices and body, from what follows the name.
void set_office(const std::vector<std::string>& asides, std::vector<std::string_view> parts,
                model::Map& person, const diag::Span& span) {
  std::string office;
  std::string body;
  for (const std::string& aside : asides)
    append(is_structure(aside) && body.empty() ? body : office, aside);
  const bool last_is_body =
      !parts.empty() && body.empty() &&
      (is_structure(parts.back()) || (parts.size() > 1 && starts_upper(parts.back())));
  if (last_is_body) {
    body = parts.back();
    parts.pop_back();
  }
  for (const std::string_view part : parts) append(office, part);
  if (!office.empty()) person.set("fonction", {office, span});
  if (!body.empty()) person.set("structure", {body, span});
}

// The name that starts a text; a body (« CC du Val ») has no first and last name.
PersonName name_of(std::string_view first) {
  PersonName name = read_name(first);
  if (!name.civility.empty() || !is_structure(first)) return name;
  PersonName body;
  body.full = trimmed_wide(first);
  return body;
}

// A name with a no-break space after its civility; anything else as it is.
std::string tied(const std::string& text) {
  const PersonName name = read_name(text);
  return name.civility.empty() || !name.rest.empty() ? text : name.full;
}

void set_if(model::Map& person, std::string_view key, std::string value, const diag::Span& span) {
  if (!value.empty()) person.set(key, {std::move(value), span});
}

}  // namespace

model::Map parse_person(std::string_view text, const diag::Span& span) {
  std::string rest = tidy(text);
  model::Map person;
  set_if(person, "texte", rest, span);
  const std::string mail = take_mail(rest);
  const std::string phone = take_phone(rest);
  const auto proxy = take_proxy(rest);
  std::vector<std::string_view> parts = parts_of(rest);
  std::erase_if(parts, is_leftover);
  std::string first(parts.empty() ? std::string_view{} : parts.front());
  std::vector<std::string> asides = take_asides(first);
  const PersonName name = name_of(first);
  if (!name.rest.empty()) asides.insert(asides.begin(), name.rest);
  set_if(person, "nom_complet", name.full, span);
  set_if(person, "civilite", name.civility, span);
  set_if(person, "prenom", name.first, span);
  set_if(person, "nom", name.last, span);
  if (!parts.empty()) parts.erase(parts.begin());
  set_office(asides, std::move(parts), person, span);
  if (proxy) {
    set_if(person, "pouvoir", tied(proxy->name), span);
    set_if(person, "sens_pouvoir", proxy->sense, span);
  }
  set_if(person, "courriel", mail, span);
  set_if(person, "telephone", phone, span);
  return person;
}

bool looks_like_person(std::string_view text) {
  std::string rest = tidy(text);
  static_cast<void>(take_mail(rest));
  static_cast<void>(take_phone(rest));
  static_cast<void>(take_proxy(rest));
  const std::vector<std::string_view> parts = parts_of(rest);
  std::string first(parts.empty() ? std::string_view{} : parts.front());
  static_cast<void>(take_asides(first));
  return name_of(first).is_certain();
}

}  // namespace greffier::ingest
