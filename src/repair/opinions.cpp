#include "repair/opinions.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <utility>
#include <variant>

#include "ingest/votes.hpp"
#include "material/rewriting.hpp"
#include "repair/act_rules.hpp"
#include "repair/bullets.hpp"
#include "repair/label.hpp"
#include "repair/said_vote.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

using material::Join;
using material::Piece;
using model::Attribute;

// The kind whose opinions are records (templates/cse/kind.yaml).
constexpr std::string_view kCouncil = "cse";
constexpr std::size_t kLongest = 300;  // bytes

// Around the word « avis »: who gives it, and that it is given. Folded.
constexpr std::array<std::string_view, 41> kAround{"avis",
                                                   "un",
                                                   "le",
                                                   "la",
                                                   "les",
                                                   "l",
                                                   "du",
                                                   "de",
                                                   "des",
                                                   "et",
                                                   "en",
                                                   "cse",
                                                   "cst",
                                                   "csa",
                                                   "comite",
                                                   "social",
                                                   "economique",
                                                   "territorial",
                                                   "elus",
                                                   "elues",
                                                   "membres",
                                                   "titulaires",
                                                   "delegation",
                                                   "personnel",
                                                   "rend",
                                                   "rendent",
                                                   "rendu",
                                                   "emet",
                                                   "emettent",
                                                   "emis",
                                                   "donne",
                                                   "donnent",
                                                   "exprime",
                                                   "a",
                                                   "ont",
                                                   "est",
                                                   "consultatif",
                                                   "apres",
                                                   "donc",
                                                   "ainsi",
                                                   "majoritairement"};

struct Sense {
  std::string_view word;  // folded
  std::string_view key;   // of the figure behind it as a label
};
constexpr std::array kSenses{Sense{"favorable", "pour"},
                             Sense{"favorables", "pour"},
                             Sense{"defavorable", "contre"},
                             Sense{"defavorables", "contre"},
                             Sense{"reserve", ""},
                             Sense{"negatif", ""},
                             Sense{"positif", ""}};

const Sense* sense_of(std::string_view word) {
  const auto* const found = std::ranges::find(kSenses, text::fold_name(word), &Sense::word);
  return found == kSenses.end() ? nullptr : found;
}

bool is_around(std::string_view text) {
  const std::string folded = text::fold_name(text);
  for (std::string_view rest = folded; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find('_'));
    if (std::ranges::find(kAround, word) == kAround.end()) return false;
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
  }
  return true;
}

std::string_view trimmed_of(std::string_view text, std::string_view signs) {
  const std::size_t begin = std::min(text.find_first_not_of(signs), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(signs) + 1);
}

// Where the word ends that tells the sense, 0 when there is none.
std::size_t sense_end(std::string_view text) {
  constexpr std::string_view kParts = " ,;:()";
  for (std::size_t at = text.find_first_not_of(kParts); at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(kParts, at), text.size());
    if (sense_of(text.substr(at, end - at)) != nullptr) return end;
    at = text.find_first_not_of(kParts, end);
  }
  return 0;
}

// « favorable, sous réserve d’un bilan » : what the opinion is bound to belongs to it.
bool is_condition(std::string_view text) {
  const std::string folded = text::fold_name(text.substr(0, 40));
  return text::begins_with_words(folded, "sous") || text::begins_with_words(folded, "avec");
}

// « sur le projet », « concernant les horaires »: what a sentence says that the opinion is about.
bool is_subject(std::string_view text) {
  constexpr std::array<std::string_view, 10> kLeads{
      "sur", "au", "aux", "a", "concernant", "relatif", "quant", "pour", "portant", "relativement"};
  const std::string folded = text::fold_name(text.substr(0, 40));
  return text.empty() || std::ranges::any_of(kLeads, [&](std::string_view lead) {
           return text::begins_with_words(folded, lead);
         });
}

// What stands behind the label or the verb.
std::optional<SaidOpinion> read_value(std::string_view value, std::string_view label) {
  const auto vote = find_said_vote(value);
  const std::string_view told = value.substr(0, vote ? vote->begin : value.size());
  const std::size_t end = sense_end(told);
  if (end == 0 && !vote) return std::nullopt;
  SaidOpinion said;
  std::string result(text::trimmed(told.substr(0, end)));
  std::string_view rest = trimmed_of(told.substr(end), " ,;.(–—-:");
  const std::string_view tail =
      vote ? trimmed_of(value.substr(vote->end), " ,;.()") : std::string_view();
  if (end == 0 && !rest.empty()) return std::nullopt;
  if (is_condition(rest)) result += ", " + std::string(std::exchange(rest, {}));
  for (const Attribute& each : vote ? vote->attributes : std::vector<Attribute>())
    if (each.key == "resultat")
      result += (result.empty() ? "" : " ") + each.value;
    else
      said.attributes.push_back(each);
  const bool has_word = text::fold_name(result).starts_with("avis") || result.empty();
  if (!result.empty())
    said.attributes.push_back(
        {"resultat", text::with_capital(has_word ? result : std::string(label) + result), {}});
  said.subject =
      text::with_capital(rest) + (rest.empty() || tail.empty() ? "" : " ") + std::string(tail);
  return said;
}

// « Pour : 5 », « - Avis défavorables : 1 », « Abstention : 1 (Mme ROY) »
std::optional<SaidVoters> read_voters(std::string_view line) {
  if (const auto bullet = bullet_of(line)) line.remove_prefix(bullet->length);
  const auto label = label_of(line);
  if (!label) return std::nullopt;
  std::string_view name = label->name;
  if (text::fold_name(name).starts_with("avis_")) name.remove_prefix(name.find(' ') + 1);
  const Sense* sense = sense_of(text::trimmed(name));
  if (sense == nullptr || sense->key.empty()) return read_said_voters(line);
  const std::string as_vote =
      std::string(sense->key) + " : " + std::string(line.substr(label->value));
  return read_said_voters(as_vote);
}

bool has_figures(const std::vector<Attribute>& attributes) {
  return std::ranges::any_of(attributes, [](const Attribute& each) {
    return each.key == "pour" || each.key == "contre" || each.key == "abstention";
  });
}

class Opinions {
 public:
  Opinions(material::Pieces& pieces, material::Changes& changes)
      : pieces_(pieces), changes_(changes), made_(pieces) {}

  void run() {
    for (std::size_t i = 0; i < pieces_.size();) {
      made_.free_to(i);
      if (pieces_[i].kind == Piece::Kind::heading) title_ = material::text_of(pieces_[i]);
      auto said = opinion_at(i);
      i = said ? read(i, std::move(*said)) : keep(i);
    }
    made_.finish();
  }

 private:
  std::size_t keep(std::size_t at) {
    made_.put(std::move(pieces_[at]));
    return at + 1;
  }

  static bool is_text(const Piece& piece) {
    return piece.kind == Piece::Kind::line && piece.depth == 0 &&
           std::ranges::all_of(piece.inlines, [](const model::Inline& each) {
             return std::holds_alternative<model::Text>(each.node);
           });
  }

  std::optional<SaidOpinion> opinion_at(std::size_t at) const {
    if (!is_text(pieces_[at])) return std::nullopt;
    const std::string text = material::text_of(pieces_[at]);
    if (text.size() > kLongest) return std::nullopt;
    // A line that the next one goes on with is half a sentence.
    const bool is_cut = at + 1 < pieces_.size() && pieces_[at + 1].join == Join::line &&
                        text::is_lower(text::decode(material::text_of(pieces_[at + 1]), 0).value);
    auto said = is_cut ? std::nullopt : read_said_opinion(text);
    // « Avis : » alone is one when figures stand below.
    const bool is_bare = said && said->attributes.empty();
    if (is_bare && (at + 1 >= pieces_.size() || !figures_at(at + 1))) return std::nullopt;
    return said;
  }

  std::optional<SaidVoters> figures_at(std::size_t at) const {
    if (pieces_[at].kind == Piece::Kind::block || pieces_[at].kind == Piece::Kind::heading)
      return std::nullopt;
    auto voters = read_voters(material::text_of(pieces_[at]));
    return voters && voters->count ? voters : std::nullopt;
  }

  // The figures of a vote that says nothing else.
  static const std::vector<Attribute>* vote_of(const Piece& piece) {
    const auto* held = material::container_of(piece);
    const bool is_vote = held != nullptr && held->kind == "vote" && held->blocks.empty();
    return is_vote && has_figures(held->attributes) ? &held->attributes : nullptr;
  }

  std::size_t read(std::size_t at, SaidOpinion said) {
    const Piece& piece = pieces_[at];
    const diag::Span span = piece.span;
    std::string seen = material::text_of(piece);
    std::size_t end = at + 1;
    model::Blocks voters;
    for (; end < pieces_.size(); ++end) {
      const auto more = figures_at(end);
      if (!more || has(said, more->key)) break;
      seen += " / " + material::text_of(pieces_[end]);
      said.attributes.push_back({more->key, std::to_string(*more->count), {}});
      if (more->people.empty()) continue;
      voters.push_back({model::Paragraph{pieces_[end].inlines, {}}, pieces_[end].span});
    }
    const bool takes_below =
        !has_figures(said.attributes) && end < pieces_.size() && vote_of(pieces_[end]) != nullptr;
    if (takes_below) add(said, *vote_of(pieces_[end++]));
    const std::size_t above = has_figures(said.attributes) ? 0 : read_above(said, seen);
    const std::string subject = said.subject.empty() ? title_ : said.subject;
    if (!changes_.take(kOpinion, span, seen, shown(said, subject))) return keep(at);
    for (std::size_t i = 0; i < above; ++i) made_.drop_last();
    put(said, subject, std::move(voters), span);
    if (end < pieces_.size() && pieces_[end].join == Join::line)
      pieces_[end].join = Join::paragraph;
    return end;
  }

  // The figures that stand right above, as a vote or one a line, and « Résultat du vote : ». How
  // many pieces they are.
  std::size_t read_above(SaidOpinion& said, std::string& seen) {
    if (made_.size() > 0 && vote_of(made_.last()) != nullptr) {
      add(said, *vote_of(made_.last()));
      return 1;
    }
    std::size_t count = 0;
    for (; count < made_.size(); ++count) {
      const Piece& above = made_.last(count);
      if (above.kind == Piece::Kind::block || above.kind == Piece::Kind::heading) break;
      const std::string text = material::text_of(above);
      const auto voters = read_voters(text);
      const bool is_lead = count > 0 && leads_to_figures(text);
      const bool is_figure =
          voters && voters->count && voters->people.empty() && !has(said, voters->key);
      if (!is_lead && !is_figure) break;
      seen = text + " / " + seen;
      if (is_lead) return count + 1;
      said.attributes.insert(said.attributes.begin(),
                             {voters->key, std::to_string(*voters->count), {}});
    }
    return count;
  }

  static bool leads_to_figures(std::string_view line) {
    const auto label = label_of(line);
    const std::string name = label ? text::fold_name(label->name) : "";
    return label && label->value >= line.size() &&
           (name == "vote" || name == "resultat_du_vote" || name == "resultats_du_vote" ||
            name == "resultat");
  }

  static bool has(const SaidOpinion& said, std::string_view key) {
    return std::ranges::find(said.attributes, key, &Attribute::key) != said.attributes.end();
  }

  static void add(SaidOpinion& said, const std::vector<Attribute>& more) {
    for (const Attribute& each : more)
      if (!has(said, each.key)) said.attributes.push_back(each);
  }

  void put(SaidOpinion& said, const std::string& subject, model::Blocks voters,
           const diag::Span& span) {
    std::ranges::stable_partition(said.attributes,
                                  [](const Attribute& each) { return each.key != "resultat"; });
    model::Container opinion{"avis", std::move(said.attributes), {}};
    if (!subject.empty())
      opinion.blocks.push_back({model::Paragraph{{model::text(subject)}, {}}, span});
    std::ranges::move(voters, std::back_inserter(opinion.blocks));
    made_.put(material::block({std::move(opinion), span}, span));
  }

  static std::string shown(const SaidOpinion& said, const std::string& subject) {
    std::string text = "::: avis";
    for (const Attribute& each : said.attributes)
      text +=
          " " + each.key + "=" + (each.key == "resultat" ? "\"" + each.value + "\"" : each.value);
    return subject.empty() ? text : text + " (" + subject + ")";
  }

  material::Pieces& pieces_;
  material::Changes& changes_;
  material::Rewriting made_;
  std::string title_;
};

}  // namespace

std::optional<SaidOpinion> read_said_opinion(std::string_view line) {
  line = trimmed_of(line, " .;");
  if (const auto label = label_of(line)) {
    std::string name = text::fold_name(label->name);
    if (!text::begins_with_words(name, "avis")) return std::nullopt;
    if (const auto voters = read_voters(line); voters && voters->count && voters->people.empty())
      return SaidOpinion{{{voters->key, std::to_string(*voters->count), {}}}, {}};
    const std::string_view value = line.substr(label->value);
    if (is_around(label->name))
      return value.empty() ? std::optional(SaidOpinion()) : read_value(value, "avis ");
    return std::nullopt;
  }
  for (const std::string_view word : {"avis ", "Avis ", "AVIS "}) {
    const std::size_t at = line.find(word);
    if (at == std::string_view::npos || !is_around(line.substr(0, at))) continue;
    auto said = read_value(line.substr(at), "");
    const bool has_result =
        said && !said->attributes.empty() && said->attributes.back().key == "resultat";
    return has_result && is_subject(said->subject) ? said : std::nullopt;
  }
  return std::nullopt;
}

void read_opinions(material::Material& material, material::Changes& changes) {
  const model::Value* name = material.header.find("modele");
  const auto* kind = name == nullptr ? nullptr : name->get_if<std::string>();
  if (kind != nullptr && *kind == kCouncil) Opinions(material.pieces, changes).run();
}

}  // namespace greffier::repair
