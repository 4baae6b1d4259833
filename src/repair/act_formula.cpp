#include "repair/act_formula.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "repair/people_lines.hpp"
#include "repair/said_vote.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

constexpr std::size_t kLongestOpening = 60;  // bytes read to know an opening
constexpr std::size_t kLongestVerb = 500;    // bytes of what is decided in one sentence

constexpr std::array<std::string_view, 12> kBodies{"le conseil municipal",
                                                   "le conseil communautaire",
                                                   "le conseil syndical",
                                                   "le conseil métropolitain",
                                                   "le conseil de communauté",
                                                   "le comité syndical",
                                                   "le conseil d’administration",
                                                   "le conseil d'administration",
                                                   "le conseil",
                                                   "le comité",
                                                   "l’assemblée",
                                                   "l'assemblée"};
constexpr std::array<std::string_view, 6> kDeliberated{
    "après en avoir délibéré", "apres en avoir délibéré", "après en avoir delibéré",
    "apres en avoir delibere", "après délibération",      "après avoir délibéré"};
// What acts do.
struct Verb {
  std::string_view folded, written;
};
constexpr std::array kVerbs{
    Verb{"decide", "décide"},   Verb{"approuve", "approuve"}, Verb{"autorise", "autorise"},
    Verb{"adopte", "adopte"},   Verb{"accepte", "accepte"},   Verb{"fixe", "fixe"},
    Verb{"valide", "valide"},   Verb{"retient", "retient"},   Verb{"donne", "donne"},
    Verb{"prend", "prend"},     Verb{"emet", "émet"},         Verb{"designe", "désigne"},
    Verb{"arrete", "arrête"},   Verb{"vote", "vote"},         Verb{"refuse", "refuse"},
    Verb{"rejette", "rejette"}, Verb{"confie", "confie"},     Verb{"sollicite", "sollicite"},
    Verb{"accorde", "accorde"}, Verb{"attribue", "attribue"}, Verb{"cree", "crée"},
    Verb{"elit", "élit"},       Verb{"dit", "dit"},           Verb{"charge", "charge"}};

// The length of the first of `starts` that the text begins with, letters large or small.
template <std::size_t count>
std::size_t start_length(std::string_view lower,
                         const std::array<std::string_view, count>& starts) {
  for (const std::string_view start : starts)
    if (lower.starts_with(start)) return start.size();
  return 0;
}

std::string_view without_signs(std::string_view text, std::string_view signs) {
  text = text::trimmed(text);
  while (!text.empty() && signs.find(text.front()) != signs.npos)
    text = text::trimmed(text.substr(1));
  while (!text.empty() && signs.find(text.back()) != signs.npos)
    text = text::trimmed(text.substr(0, text.size() - 1));
  return text;
}

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find_first_of(" :,'"));
}

const Verb* find_verb(std::string_view text) {
  const auto* const found =
      std::ranges::find(kVerbs, text::fold_name(first_word(text)), &Verb::folded);
  return found == kVerbs.end() ? nullptr : found;
}

bool is_verb(std::string_view text) {
  return find_verb(text) != nullptr;
}

// « DECIDE de maintenir les taux » with its verb as sentences have it.
std::string in_small_letters(std::string_view text) {
  const std::string_view word = first_word(text);
  const Verb* verb = find_verb(text);
  if (verb == nullptr || text::upper(word) != word) return std::string(text);
  return std::string(verb->written) + std::string(text.substr(word.size()));
}

// One sentence: no point with a capital behind it.
bool is_one_sentence(std::string_view text) {
  for (std::size_t i = text.find(". "); i != text.npos; i = text.find(". ", i + 1)) {
    const bool is_title = i > 0 && (text.substr(0, i).ends_with(" M") || text.substr(0, i) == "M");
    if (!is_title && text::is_upper(text::decode(text, i + 2).value)) return false;
  }
  return true;
}

// « ouï l’exposé du maire et »
std::string heard(std::string_view text) {
  text = without_signs(text, ",;");
  for (const std::string_view end : {" et", ","})
    if (text.ends_with(end)) text = text::trimmed(text.substr(0, text.size() - end.size()));
  return text.empty() ? std::string() : text::with_capital(text) + ",";
}

// The vote that a text begins with, and what is behind it.
std::vector<model::Attribute> take_vote(std::string_view& text) {
  auto vote = find_said_vote(text);
  if (!vote || !without_signs(text.substr(0, vote->begin), ",( ").empty()) return {};
  text = without_signs(text.substr(vote->end), ",) ");
  return std::move(vote->attributes);
}

// « 1 abstention (M. FABRE), »: who it was.
void take_names(std::string_view& text, std::vector<model::Attribute>& vote) {
  const std::size_t close = text.find(')');
  if (vote.empty() || !text.starts_with('(') || close == text.npos) return;
  const std::string key = vote.back().key;
  const bool is_count = key == "pour" || key == "contre" || key == "abstention";
  const std::vector<std::string> people = people_of(text.substr(1, close - 1), true);
  if (!is_count || people.empty()) return;
  std::string names;
  for (const std::string& each : people) names += (names.empty() ? "" : ", ") + each;
  vote.push_back({"noms_" + key, std::move(names), {}});
  text = without_signs(text.substr(close + 1), ", ");
}

bool tells_deliberation(std::string_view lower) {
  return std::ranges::any_of(
      kDeliberated, [lower](std::string_view words) { return lower.find(words) != lower.npos; });
}

// « approuve le devis, à la majorité »: false for a vote in the middle, or a second one.
bool take_last_vote(std::string_view& text, std::vector<model::Attribute>& known) {
  auto vote = find_said_vote(text);
  if (!vote) return true;
  if (!known.empty() || !without_signs(text.substr(vote->end), ".;,) ").empty()) return false;
  text = without_signs(text.substr(0, vote->begin), ",( ");
  known = std::move(vote->attributes);
  return true;
}

}  // namespace

bool begins_with_act_verb(std::string_view line) {
  return is_verb(text::trimmed(line));
}

bool opens_act(std::string_view line) {
  const std::string folded = text::fold_name(line.substr(0, kLongestOpening));
  for (const std::string_view start : {"vu_", "considerant_", "apres_en_avoir_delibere"})
    if (folded.starts_with(start)) return true;
  if (read_act_formula(line, true)) return true;
  const std::string lower = text::lower(line);
  return start_length(lower, kBodies) > 0 && tells_deliberation(lower);
}

bool enacts(std::string_view line) {
  return tells_deliberation(text::lower(line)) && read_act_formula(line, true);
}

std::optional<ActFormula> read_act_formula(std::string_view line, bool has_list) {
  line = text::trimmed(line);
  const std::string lower = text::lower(line);
  if (lower.size() != line.size()) return std::nullopt;
  const std::size_t body = start_length(lower, kBodies);
  std::string_view rest = line.substr(body);
  ActFormula formula;
  bool is_enacted = false;
  for (const std::string_view words : kDeliberated) {
    const std::size_t at = lower.find(words, body);
    if (at == std::string::npos) continue;
    formula.before = heard(line.substr(body, at - body));
    rest = line.substr(at + words.size());
    is_enacted = true;
    break;
  }
  if (body == 0 && !is_enacted) return std::nullopt;
  if (body == 0 && !formula.before.empty()) return std::nullopt;
  rest = without_signs(rest, ", ");
  if (body == 0) rest = without_signs(rest.substr(start_length(text::lower(rest), kBodies)), ", ");
  formula.vote = take_vote(rest);
  take_names(rest, formula.vote);
  formula.is_open = rest.ends_with(':');
  rest = without_signs(rest, ".:; ");
  const std::string verb = text::fold_name(rest);
  if (rest.size() > kLongestVerb || !is_one_sentence(rest)) return std::nullopt;
  if (verb.empty() || verb == "decide" || verb == "decident" || verb == "a_decide")
    return is_enacted || !verb.empty() ? std::optional(formula) : std::nullopt;
  if (!is_verb(rest) || (formula.is_open && !has_list)) return std::nullopt;
  if (!take_last_vote(rest, formula.vote)) return std::nullopt;
  formula.verb = in_small_letters(rest);
  return formula;
}

}  // namespace greffier::repair
