#include "repair/listed_actions.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "ingest/inline_cut.hpp"
#include "repair/container_rules.hpp"
#include "repair/document_title.hpp"
#include "repair/people_lines.hpp"
#include "repair/plain_title.hpp"
#include "text/dates.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using material::Piece;

constexpr std::size_t kLongestName = 50;  // bytes

// Folded.
constexpr std::array<std::string_view, 14> kActions{
    "actions_a_mener",        "actions_a_engager", "actions_a_realiser", "actions_a_conduire",
    "actions_a_entreprendre", "releve_d_actions",  "releve_des_actions", "plan_d_action",
    "plan_d_actions",         "reste_a_faire",     "prochaines_actions", "actions_decidees",
    "qui_fait_quoi",          "actions_a_faire"};
constexpr std::array<std::string_view, 4> kMaybe{"actions", "taches", "todo", "to_do"};
constexpr std::array<std::string_view, 13> kBeforeDeadline{
    "avant", "pour", "d_ici",   "fin",         "mi",           "debut",           "courant",
    "des",   "sous", "semaine", "a_partir_de", "au_plus_tard", "des_que_possible"};

bool is_deadline(std::string_view text) {
  constexpr std::size_t kLongest = 40;  // bytes
  const std::string folded = text::fold_name(text);
  if (text.size() > kLongest || folded.empty()) return false;
  if (const auto date = find_date(text); date && date->begin <= 10) return true;
  return std::ranges::any_of(kBeforeDeadline, [&](std::string_view word) {
    return text::begins_with_words(folded, word);
  });
}

bool is_somebody(std::string_view text) {
  return text.size() <= kLongestName && !people_of(text, true).empty();
}

// « 15 mai », « le 1er juin », « 15/05 »: a day whose year goes without saying.
bool is_day(std::string_view text) {
  std::string folded = text::fold_name(text);
  if (folded.starts_with("le_")) folded.erase(0, 3);
  const std::size_t figures = std::min(folded.find_first_not_of("0123456789"), folded.size());
  if (figures == 0 || figures > 2 || folded.find('_') == folded.npos) return false;
  const std::string_view sign = std::string_view(folded).substr(figures);
  const std::string_view month = sign.substr(sign.find('_') + 1);
  if (sign.front() != '_' && !sign.starts_with("er_")) return false;
  const bool is_number = figures == 2 && month.size() == 2 &&
                         month.find_first_not_of("0123456789") == month.npos &&
                         text.find('/') != text.npos;
  return is_number || text::is_month_name(month);
}

// What an entry says, as byte ranges of its text.
struct Said {
  bool reads_days = false;  // « 15 mai » is a deadline
  std::string number, who, when;
  bool is_done = false;
  std::size_t begin = 0, end = 0;  // of what is to be done
};

void read_box(std::string_view text, Said& said) {
  constexpr std::size_t kBox = 4;
  if (!text.starts_with("[ ] ") && !text.starts_with("[x] ") && !text.starts_with("[X] ")) return;
  said.is_done = text[1] != ' ';
  said.begin = kBox;
}

// « Mme ROUX : rédiger la note », « DSI : équiper les agents »
void read_name(std::string_view text, Said& said) {
  const std::string_view entry = text.substr(said.begin, said.end - said.begin);
  const std::size_t colon = entry.find(':');
  if (colon > kLongestName || colon + 1 >= entry.size()) return;
  const std::string_view name = text::trimmed(entry.substr(0, colon));
  const std::string_view rest = text::trimmed(entry.substr(colon + 1));
  const bool is_named = text::is_upper(text::decode(name, 0).value) &&
                        (is_somebody(name) || begins_with_infinitive(rest));
  if (!is_named || rest.empty() || text::fold_name(name).starts_with("action")) return;
  said.who = name;
  said.begin = static_cast<std::size_t>(rest.data() - text.data());
}

bool take(std::string_view part, Said& said) {
  part = text::trimmed(part);
  const bool is_when = is_deadline(part) || (said.reads_days && is_day(part));
  if (said.when.empty() && is_when) return said.when = std::string(part), true;
  if (said.who.empty() && is_somebody(part)) return said.who = std::string(part), true;
  return false;
}

// « (Mme ROUX, 15 avril 2026) » at the end: all of it is understood, or it stays.
void read_brackets(std::string_view text, Said& said) {
  std::string_view whole = text::trimmed(text.substr(said.begin, said.end - said.begin));
  while (!whole.empty() && (whole.back() == '.' || whole.back() == ';')) whole.remove_suffix(1);
  const std::size_t open = whole.rfind('(');
  if (!whole.ends_with(')') || open == std::string_view::npos || open == 0) return;
  std::string_view inside = whole.substr(open + 1, whole.size() - open - 2);
  Said found = said;
  while (!inside.empty()) {
    const std::size_t end = std::min(inside.find_first_of(",;"), inside.size());
    if (!take(inside.substr(0, end), found)) return;
    inside.remove_prefix(std::min(end + 1, inside.size()));
  }
  found.end = static_cast<std::size_t>(whole.data() - text.data()) + open;
  said = std::move(found);
}

// « … – fin février »
void read_tail(std::string_view text, Said& said) {
  const std::string_view whole = text.substr(0, said.end);
  for (const std::string_view dash : {" – ", " - ", " — "}) {
    const std::size_t at = whole.rfind(dash);
    if (at == std::string_view::npos || at <= said.begin) continue;
    if (!take(whole.substr(at + dash.size()), said)) continue;
    said.end = at;
    return;
  }
}

// « … : secrétariat, avant fin mai » behind a number: a deadline or somebody, and nothing else.
void read_last_colon(std::string_view text, Said& said) {
  const std::size_t colon = text.rfind(':');
  if (said.number.empty() || colon == std::string_view::npos || colon <= said.begin) return;
  std::string_view rest = text::trimmed(text.substr(colon + 1));
  while (rest.ends_with('.') || rest.ends_with(';')) rest.remove_suffix(1);
  Said found = said;
  std::string_view other;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(",;"), rest.size());
    const std::string_view part = text::trimmed(rest.substr(0, end));
    if (!take(part, found)) {
      if (!other.empty() || part.size() > kLongestName) return;
      other = part;
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  if (!other.empty() && (found.when.empty() || !found.who.empty())) return;
  if (!other.empty()) found.who = other;
  if (found.who.empty() && found.when.empty()) return;
  found.end = colon;
  said = std::move(found);
}

Said read_entry(std::string_view text, bool reads_days = false) {
  Said said;
  said.reads_days = reads_days;
  said.end = text.size();
  read_box(text, said);
  if (const auto code = read_action_code(text)) {
    said.number = code->number;
    said.begin = code->length;
  }
  read_last_colon(text, said);
  if (said.who.empty() && said.when.empty()) read_name(text, said);
  if (said.end == text.size()) read_brackets(text, said);
  if (said.when.empty()) read_tail(text, said);
  return said;
}

std::size_t skip(std::string_view text, std::size_t at, std::string_view signs) {
  return std::min(text.find_first_not_of(signs, at), text.size());
}

}  // namespace

namespace {

// A number behind one of these words, and a sign that parts it from the text.
std::optional<ActionCode> read_code(std::string_view text,
                                    std::initializer_list<std::string_view> words) {
  constexpr std::size_t kMostFigures = 3;
  std::size_t at = 0;
  for (const std::string_view word : words)
    if (text.starts_with(word)) {
      at = word.size();
      break;
    }
  if (at == 0) return std::nullopt;
  const std::size_t begin = skip(text, at, at == 1 ? "-." : " -.");
  const std::size_t end = skip(text, begin, "0123456789");
  if (end == begin || end - begin > kMostFigures) return std::nullopt;
  std::size_t behind = skip(text, end, " ");
  bool is_parted = false;
  for (const std::string_view sign : {":", "–", "—", "-", ".", ")"})
    if (!is_parted && text.substr(behind).starts_with(sign)) {
      behind += sign.size();
      is_parted = behind < text.size() && text[behind] == ' ';
    }
  if (!is_parted) return std::nullopt;
  const std::string figures(text.substr(begin, end - begin));
  int rank = 0;
  std::from_chars(figures.data(), figures.data() + figures.size(), rank);
  return ActionCode{at == 1 ? std::string(text.substr(0, end)) : figures, rank,
                    skip(text, behind, " ")};
}

}  // namespace

std::optional<ActionCode> read_action_code(std::string_view text) {
  return read_code(text, {"Action n°", "ACTION n°", "Action", "ACTION", "ACT", "A"});
}

std::optional<ActionCode> read_decision_code(std::string_view text) {
  return read_code(text,
                   {"Décision n°", "DÉCISION n°", "DECISION n°", "Décision", "DÉCISION", "D"});
}

bool names_actions(std::string_view text) {
  const std::string folded = text::fold_name(text);
  return std::ranges::find(kActions, folded) != kActions.end() ||
         (text::begins_with_words(folded, "a_faire") && text.size() <= kLongestName);
}

bool may_name_actions(std::string_view text) {
  return std::ranges::find(kMaybe, text::fold_name(text)) != kMaybe.end();
}

bool says_who_or_when(const Piece& entry) {
  const Said said = read_entry(material::text_of(entry), true);
  return !said.who.empty() || !said.when.empty();
}

void make_action(Piece& entry) {
  const std::string text = material::text_of(entry);
  const Said said = read_entry(text);
  model::Container action{"action", {}, {}};
  if (!said.number.empty()) action.attributes.push_back({"numero", said.number, {}});
  if (!said.who.empty()) action.attributes.push_back({"qui", said.who, {}});
  if (!said.when.empty()) action.attributes.push_back({"echeance", said.when, {}});
  if (said.is_done) action.attributes.push_back({"etat", "fait", {}});
  model::Inlines inlines = std::move(entry.inlines);
  if (said.end < text.size()) inlines = ingest::first_bytes(std::move(inlines), said.end);
  ingest::drop_text(inlines, said.begin);
  ingest::trim_line(inlines);
  const diag::Span span = entry.span;
  action.blocks.push_back({model::Paragraph{std::move(inlines), {}}, span});
  entry = material::block({std::move(action), span}, span);
}

void read_action_end(Piece& action, material::Changes& changes) {
  if (action.kind != Piece::Kind::block) return;
  auto* held = std::get_if<model::Container>(&action.block.own().node);
  if (held == nullptr || held->kind != "action" || held->blocks.size() != 1) return;
  auto* paragraph = std::get_if<model::Paragraph>(&held->blocks.front().node);
  if (paragraph == nullptr || held->attribute("echeance") != nullptr) return;
  const std::string text = model::plain_text(paragraph->inlines);
  Said said;
  said.reads_days = true;
  if (const std::string* who = held->attribute("qui")) said.who = *who;
  said.end = text.size();
  const bool is_named = !said.who.empty();
  read_brackets(text, said);
  if (said.when.empty()) read_tail(text, said);
  if (said.when.empty() ||
      !changes.take(kSaidDeadline, action.span, text, "echeance=\"" + said.when + "\""))
    return;
  if (!is_named && !said.who.empty()) held->attributes.push_back({"qui", said.who, {}});
  held->attributes.push_back({"echeance", said.when, {}});
  paragraph->inlines = ingest::first_bytes(std::move(paragraph->inlines), said.end);
  ingest::trim_line(paragraph->inlines);
}

}  // namespace greffier::repair
