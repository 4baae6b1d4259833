#include "repair/said_vote.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "ingest/people.hpp"
#include "repair/label.hpp"
#include "repair/people_lines.hpp"
#include "repair/words.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

constexpr std::array<std::string_view, 17> kNumbers{
    "zero", "un",  "deux", "trois", "quatre", "cinq",     "six",    "sept", "huit",
    "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"};

std::optional<int> number_of(const std::string& word) {
  constexpr std::size_t kMostFigures = 4;
  if (word == "une") return 1;
  if (word == "aucun" || word == "aucune") return 0;
  const auto* const found = std::ranges::find(kNumbers, word);
  if (found != kNumbers.end()) return static_cast<int>(found - kNumbers.begin());
  const bool is_figure = !word.empty() && word.size() <= kMostFigures &&
                         word.find_first_not_of("0123456789") == std::string::npos;
  int value = 0;
  std::from_chars(word.data(), word.data() + word.size(), value);
  constexpr int kFirstYear = 1900, kLastYear = 2099;  // « 2025 contre 900 en 2024 »
  const bool is_year = value >= kFirstYear && value <= kLastYear;
  return is_figure && !is_year ? std::optional(value) : std::nullopt;
}

bool is_outcome(const std::string& word) {
  for (const std::string_view stem : {"adopte", "approuve", "vote", "rejete", "accepte", "valide",
                                      "retenu", "decide", "elu", "acte"})
    if (word == stem ||
        (word.starts_with(stem) && is_any(word.substr(stem.size()), {"e", "s", "es"})))
      return true;
  return false;
}

class Finder {
 public:
  explicit Finder(std::string_view text) : text_(text), words_(words_of(text)) {}

  std::optional<SaidVote> find() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      at_ = i;
      vote_ = {};
      if (!read_outcome() && !read_first_counts()) continue;
      vote_.begin = words_[i].begin;
      vote_.phrase = std::max(vote_.phrase, vote_.begin);
      return vote_;
    }
    return std::nullopt;
  }

 private:
  bool is_at(std::size_t at, std::initializer_list<std::string_view> words) const {
    for (const std::string_view word : words)
      if (at >= words_.size() || words_[at++].folded != word) return false;
    return true;
  }

  // What stands between two words.
  std::string_view between(std::size_t at) const {
    return text_.substr(words_[at - 1].end, words_[at].begin - words_[at - 1].end);
  }

  // No end of a sentence there.
  bool goes_on(std::size_t at) const {
    return at < words_.size() && between(at).find_first_of(".!?:\n") == std::string_view::npos;
  }

  void take_to(std::size_t at) {
    at_ = at;
    vote_.end = words_[at - 1].end;
  }

  // « [adoptée] à l’unanimité [des membres présents] [moins une abstention] »
  bool read_outcome() {
    const std::size_t begin = words_[at_].begin;
    std::size_t at = at_;
    const bool has_verb = is_outcome(words_[at].folded) && goes_on(at + 1);
    if (has_verb) ++at;
    const bool is_whole = is_at(at, {"a", "l", "unanimite"});
    const bool is_most = is_at(at, {"a", "la", "majorite"});
    if (!is_whole && !is_most) return has_verb && read_verb_and_counts(at);
    vote_.phrase = words_[at].begin;
    at += 3;
    if (is_most && !has_verb && !is_majority_of_votes(at)) return false;
    at = behind_qualifiers(at);
    take_to(at);
    std::string result(text_.substr(begin, vote_.end - begin));
    read_counts_behind();
    vote_.attributes.push_back({"resultat", std::move(result), {}});
    return true;
  }

  // « à la majorité, » or « à la majorité des suffrages », not « à la majorité des habitants ».
  bool is_majority_of_votes(std::size_t at) const {
    if (at >= words_.size() || !between(at).starts_with(' ')) return true;
    return is_any(words_[at].folded, {"absolue", "simple", "relative", "par", "moins", "avec"}) ||
           behind_qualifiers(at) > at;
  }

  // « des membres présents et représentés », « des suffrages exprimés », « absolue »
  std::size_t behind_qualifiers(std::size_t at) const {
    constexpr auto is_link = [](const std::string& word) {
      return is_any(word, {"des", "de", "ses", "les", "et", "ou", "la", "d"});
    };
    std::size_t end = at;
    for (std::size_t i = at; goes_on(i) && between(i).find(',') == std::string_view::npos; ++i) {
      const std::string& word = words_[i].folded;
      const bool is_known =
          is_any(word, {"membres", "presents", "representes", "suffrages", "exprimes", "voix",
                        "votants", "absolue", "simple", "relative", "conseillers", "elus"});
      if (!is_known && !is_link(word)) break;
      if (is_known) end = i + 1;
    }
    return end;
  }

  // « adopté par 12 voix contre 3 »
  bool read_verb_and_counts(std::size_t at) {
    const std::size_t begin = at_;
    if (!is_any(words_[at].folded, {"par", "avec", "a"})) return false;
    at_ = at + 1;
    vote_.phrase = words_[at].begin;
    if (!read_counts()) return at_ = begin, vote_ = {}, false;
    vote_.attributes.push_back(
        {"resultat",
         std::string(text_.substr(words_[begin].begin, words_[begin].end - words_[begin].begin)),
         {}});
    return true;
  }

  // « par 12 voix pour, 2 contre et 1 abstention », « 7 pour, 1 contre »
  bool read_first_counts() {
    const bool is_led = is_any(words_[at_].folded, {"par", "avec"});
    if (is_led && !goes_on(at_ + 1)) return false;
    const std::size_t first = at_ + (is_led ? 1 : 0);
    at_ = first;
    if (!read_counts()) return false;
    const bool is_voted = is_led || vote_.attributes.size() > 1 || has_votes(first);
    return is_voted && vote_.attributes.front().key != "nppv";
  }

  bool has_votes(std::size_t at) const { return at + 1 < at_ && words_[at + 1].folded == "voix"; }

  // « (2 abstentions) », « moins une abstention » behind an outcome.
  void read_counts_behind() {
    const std::size_t end = at_;
    if (!goes_on(at_)) return;
    if (is_any(words_[at_].folded, {"moins", "avec", "par", "sauf", "dont", "et"})) ++at_;
    const std::size_t before = vote_.end;
    if (at_ < words_.size() && read_counts()) return;
    at_ = end;
    vote_.end = before;
  }

  bool read_counts() {
    bool has_any = false;
    while (at_ < words_.size() && (!has_any || goes_on(at_))) {
      std::size_t at = at_;
      if (has_any && is_any(words_[at].folded, {"et", "puis"})) ++at;
      if (!read_count(at)) break;
      has_any = true;
    }
    return has_any;
  }

  bool read_count(std::size_t at) {
    if (at + 1 >= words_.size() || !goes_on(at + 1)) return false;
    const auto count = number_of(words_[at++].folded);
    if (!count) return false;
    if (is_any(words_[at].folded, {"voix", "votes", "vote", "membres"}) && goes_on(at + 1)) ++at;
    const std::string key = key_of(at);
    const bool is_known = std::ranges::any_of(
        vote_.attributes, [&key](const model::Attribute& each) { return each.key == key; });
    if (key.empty() || is_known) return false;
    vote_.attributes.push_back({key, std::to_string(*count), {}});
    take_to(at + (key == "nppv" ? 6 : 1));
    if (key == "pour") read_against();
    return true;
  }

  // « 12 voix contre 3 » is 12 for and 3 against; « 12 voix pour » is what it says.
  std::string key_of(std::size_t at) const {
    const std::string& word = words_[at].folded;
    if (word == "pour" && !is_at(at + 1, {"cent"}) && !is_at(at + 1, {"mille"})) return "pour";
    if (word == "contre") return number_at(at + 1) && !is_choice(at + 2) ? "pour" : "contre";
    if (is_any(word, {"abstention", "abstentions", "abst"})) return "abstention";
    if (is_at(at, {"ne", "prend", "pas", "part", "au", "vote"}) ||
        is_at(at, {"ne", "prennent", "pas", "part", "au", "vote"}))
      return "nppv";
    return {};
  }

  bool number_at(std::size_t at) const {
    return at < words_.size() && goes_on(at) && between(at) == " " &&
           number_of(words_[at].folded).has_value();
  }

  bool is_choice(std::size_t at) const {
    return at < words_.size() && goes_on(at) &&
           is_any(words_[at].folded,
                  {"pour", "contre", "abstention", "abstentions", "abst", "voix"});
  }

  void read_against() {
    if (words_[at_ - 1].folded != "contre") return;
    vote_.attributes.push_back({"contre", std::to_string(*number_of(words_[at_].folded)), {}});
    take_to(at_ + 1);
  }

  std::string_view text_;
  Words words_;
  std::size_t at_ = 0;
  SaidVote vote_;
};

// What says that there was a vote, and nothing of what about.
bool says_nothing(const std::string& word) {
  return is_any(word, {"la",
                       "le",
                       "l",
                       "les",
                       "cette",
                       "ce",
                       "cet",
                       "du",
                       "de",
                       "d",
                       "des",
                       "au",
                       "aux",
                       "a",
                       "est",
                       "sont",
                       "ete",
                       "ont",
                       "mise",
                       "mis",
                       "mises",
                       "voix",
                       "vote",
                       "soumis",
                       "soumise",
                       "scrutin",
                       "donc",
                       "ainsi",
                       "en",
                       "resultat",
                       "texte",
                       "ensemble",
                       "deliberation",
                       "rapport",
                       "point",
                       "proposition",
                       "projet",
                       "motion",
                       "resolution",
                       "et",
                       "conseil",
                       "municipal",
                       "communautaire",
                       "assemblee",
                       "unanimite",
                       "apres",
                       "delibere",
                       "avoir"}) ||
         is_outcome(word);
}

struct Manner {
  std::string_view words;  // folded
  std::string_view key;
};
// How people are said to have voted, behind their names.
constexpr std::array kBehind{
    Manner{"s_abstient", "abstention"},
    Manner{"s_abstiennent", "abstention"},
    Manner{"s_est_abstenu", "abstention"},
    Manner{"s_est_abstenue", "abstention"},
    Manner{"se_sont_abstenus", "abstention"},
    Manner{"se_sont_abstenues", "abstention"},
    Manner{"vote_contre", "contre"},
    Manner{"votent_contre", "contre"},
    Manner{"a_vote_contre", "contre"},
    Manner{"ont_vote_contre", "contre"},
    Manner{"vote_pour", "pour"},
    Manner{"votent_pour", "pour"},
};
// … and before them.
constexpr std::array kLabels{
    Manner{"pour", "pour"},
    Manner{"voix_pour", "pour"},
    Manner{"votes_pour", "pour"},
    Manner{"ont_vote_pour", "pour"},
    Manner{"contre", "contre"},
    Manner{"voix_contre", "contre"},
    Manner{"votes_contre", "contre"},
    Manner{"ont_vote_contre", "contre"},
    Manner{"a_vote_contre", "contre"},
    Manner{"abstention", "abstention"},
    Manner{"abstentions", "abstention"},
    Manner{"abstention_s", "abstention"},
    Manner{"s_est_abstenu", "abstention"},
    Manner{"s_est_abstenue", "abstention"},
    Manner{"se_sont_abstenus", "abstention"},
    Manner{"se_sont_abstenues", "abstention"},
    Manner{"ne_prend_pas_part_au_vote", "nppv"},
    Manner{"ne_prennent_pas_part_au_vote", "nppv"},
    Manner{"n_a_pas_pris_part_au_vote", "nppv"},
    Manner{"n_ont_pas_pris_part_au_vote", "nppv"},
};

const Manner* label_entry(std::string_view folded) {
  return std::ranges::find(kLabels, folded, &Manner::words);
}

// « 2 (Mme ROY, M. PIN) », « Mme ROY », « néant »
std::optional<SaidVoters> read_value(std::string_view key, std::string_view value) {
  SaidVoters said{std::string(key), {}, {}};
  value = text::trimmed(value);
  while (value.ends_with('.') || value.ends_with(';') || value.ends_with(','))
    value = text::trimmed(value.substr(0, value.size() - 1));
  const std::size_t space = std::min(value.find_first_of(" (:"), value.size());
  const std::string folded = text::fold_name(value.substr(0, space));
  if (folded == "neant") said.count = 0;
  if (const auto count = number_of(folded)) said.count = count;
  if (said.count) value = text::trimmed(value.substr(space));
  if (said.count && text::fold_name(value) == "voix") value = {};
  for (const char sign : {':', '('})
    if (said.count && value.starts_with(sign)) value = text::trimmed(value.substr(1));
  if (said.count && value.ends_with(')')) value.remove_suffix(1);
  if (value.empty()) return said.count ? std::optional(said) : std::nullopt;
  said.people = people_of(value, true);
  return said.people.empty() ? std::nullopt : std::optional(said);
}

// True when `lower`, in small letters, begins at a byte of the text, whatever its case.
bool stands_at(std::string_view text, std::size_t at, std::string_view lower) {
  constexpr unsigned kSmall = 0x20;
  if (text.size() - at < lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i)
    if ((static_cast<unsigned char>(text[at + i]) | kSmall) != static_cast<unsigned char>(lower[i]))
      return false;
  return true;
}

// Most texts tell none: looked for, by their rarest letters, before they are taken apart.
bool may_tell_vote(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char sign = text[i];
    const bool is_found = ((sign == 'v' || sign == 'V') && stands_at(text, i, "voix")) ||
                          ((sign == 'j' || sign == 'J') && stands_at(text, i, "jorit")) ||
                          ((sign == 'b' || sign == 'B') && stands_at(text, i, "bst")) ||
                          ((sign == 'c' || sign == 'C') && stands_at(text, i, "contre")) ||
                          ((sign == 'm' || sign == 'M') && stands_at(text, i, "mit"));
    if (is_found) return true;
  }
  return false;
}

// « abstient », « contre »: the last word of how somebody voted.
bool ends_with_manner(std::string_view line) {
  while (line.ends_with('.') || line.ends_with(' ')) line.remove_suffix(1);
  static constexpr std::array<std::string_view, 8> kEnds{
      "abstient", "abstiennent", "abstenu", "abstenue", "abstenus", "abstenues", "contre", "pour"};
  return std::ranges::any_of(kEnds, [line](std::string_view end) { return line.ends_with(end); });
}

}  // namespace

std::optional<SaidVote> find_said_vote(std::string_view text) {
  return may_tell_vote(text) ? Finder(text).find() : std::nullopt;
}

bool is_only_vote(std::string_view text, const SaidVote& vote) {
  for (const Word& word : words_of(text))
    if ((word.begin < vote.begin || word.end > vote.end) && !says_nothing(word.folded))
      return false;
  return true;
}

std::optional<SaidVoters> read_said_voters(std::string_view line) {
  constexpr std::size_t kLongest = 400;  // bytes
  line = text::trimmed(line);
  if (line.size() > kLongest) return std::nullopt;
  if (const auto label = label_of(line)) {
    const auto* const found = label_entry(text::fold_name(label->name));
    if (found != kLabels.end()) return read_value(found->key, line.substr(label->value));
    return std::nullopt;
  }
  if (!ends_with_manner(line)) return std::nullopt;
  const Words words = words_of(line);
  for (const Manner& manner : kBehind) {
    const auto count = static_cast<std::size_t>(std::ranges::count(manner.words, '_')) + 1;
    if (words.size() <= count) continue;
    const std::size_t begin = words[words.size() - count].begin;
    if (text::fold_name(line.substr(begin)) != manner.words) continue;
    const std::string_view names = text::trimmed(line.substr(0, begin));
    auto people = people_of(names, false);
    if (people.empty()) return std::nullopt;
    return SaidVoters{std::string(manner.key), {}, std::move(people)};
  }
  return std::nullopt;
}

std::vector<model::Attribute> told(const SaidVoters& said) {
  const int count = said.count.value_or(static_cast<int>(said.people.size()));
  std::vector<model::Attribute> attributes{{said.key, std::to_string(count), {}}};
  std::string names;
  for (const std::string& each : said.people) names += (names.empty() ? "" : ", ") + each;
  if (!names.empty()) attributes.push_back({"noms_" + said.key, std::move(names), {}});
  return attributes;
}

bool is_vote_label(std::string_view folded) {
  return label_entry(folded) != kLabels.end();
}

}  // namespace greffier::repair
