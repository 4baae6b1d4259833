#include "readers/roster_names.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "ingest/people.hpp"
#include "ingest/record.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::readers {

namespace {

constexpr std::array<std::string_view, 16> kParticles{"de",  "du",  "des", "d",   "la",  "le",
                                                      "les", "van", "von", "der", "den", "el",
                                                      "al",  "ben", "da",  "dos"};
// Words that begin the names of bodies, or of groups of people.
constexpr std::array<std::string_view, 34> kBodies{
    "mairie",    "commune",    "ville",       "communaute",  "syndicat", "departement",  "region",
    "conseil",   "prefecture", "association", "societe",     "cabinet",  "service",      "services",
    "direction", "pole",       "elus",        "equipe",      "comite",   "commission",   "groupe",
    "bureau",    "invites",    "membres",     "partenaires", "agents",   "techniciens",  "total",
    "office",    "agence",     "excuses",     "presents",    "absents",  "representants"};

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t i = 0; i < text.size();) {
    const text::CodePoint point = text::decode(text, i);
    const std::size_t length = std::max<std::size_t>(point.length, 1);
    const bool is_gap = text::is_space(point.value);
    if (!is_gap &&
        (i == 0 || words.empty() || words.back().data() + words.back().size() != &text[i]))
      words.push_back(text.substr(i, 0));
    if (!is_gap) words.back() = {words.back().data(), words.back().size() + length};
    i += length;
  }
  return words;
}

bool is_particle(std::string_view word) {
  std::string folded = ingest::fold_key(word);
  return std::ranges::find(kParticles, folded) != kParticles.end();
}

bool begins_upper(std::string_view word) {
  return text::is_upper(text::decode(word, 0).value);
}

bool has_figures(std::string_view text) {
  return text.find_first_of("0123456789@:/()") != std::string_view::npos;
}

void set(model::Map& record, std::string_view key, std::string value, const diag::Span& span) {
  if (!value.empty() && record.find(key) == nullptr)
    record.set(key, {std::move(value), span}, key, span);
}

// « DUPONT, Jean »: both sides are names.
bool read_inverted(std::string_view text, bool last_first, const diag::Span& span,
                   model::Map& record) {
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos || text.find(',', comma + 1) != std::string_view::npos)
    return false;
  const std::string_view left = text::trimmed(text.substr(0, comma));
  const std::string_view right = text::trimmed(text.substr(comma + 1));
  const auto right_words = words_of(right);
  const bool is_name = words_of(left).size() <= 3 && !right_words.empty() &&
                       right_words.size() <= 2 && std::ranges::all_of(right_words, begins_upper) &&
                       !has_figures(text);
  // A side in capitals is the last name, whatever the title says.
  const bool left_is_capitals = text::upper(left) == left;
  const bool right_is_capitals = text::upper(right) == right;
  const bool is_inverted = left_is_capitals != right_is_capitals ? left_is_capitals : last_first;
  if (!is_name || (!last_first && !is_inverted)) return false;
  set(record, "prenom", std::string(is_inverted ? right : left), span);
  set(record, "nom", std::string(is_inverted ? left : right), span);
  return true;
}

// « Dupont Jean » under « Nom Prénom »: capitals tell nothing, the title does.
bool read_ordered(std::string_view text, const diag::Span& span, model::Map& record) {
  const auto words = words_of(text);
  if (words.size() < 2 || words.size() > 4 || has_figures(text) || text.find(',') != text.npos)
    return false;
  const auto is_capital = [](std::string_view word) {
    return text::upper(word) == word && word.size() > 1;
  };
  if (std::ranges::any_of(words, is_capital) || !std::ranges::all_of(words, begins_upper))
    return false;
  const auto split = static_cast<std::size_t>(words.back().data() - text.data());
  set(record, "prenom", std::string(words.back()), span);
  set(record, "nom", std::string(text::trimmed(text.substr(0, split))), span);
  return true;
}

}  // namespace

bool is_sure_name(std::string_view text) {
  if (!ingest::looks_like_person(text)) return false;
  const auto words = words_of(text.substr(0, text.find(',')));
  const bool names_body =
      std::ranges::find(kBodies, ingest::fold_key(words.front())) != kBodies.end();
  return !names_body && std::ranges::none_of(words, [](std::string_view word) {
    return word.size() == 1 && word.front() >= 'A' && word.front() <= 'Z' && word.front() != 'M';
  });
}

bool may_be_name(std::string_view text) {
  if (is_sure_name(text)) return true;
  const auto words = words_of(text);
  if (words.size() < 2 || words.size() > 5 || has_figures(text)) return false;
  const std::string first = ingest::fold_key(words.front());
  if (std::ranges::find(kBodies, first) != kBodies.end()) return false;
  return begins_upper(words.front()) && std::ranges::all_of(words, [](std::string_view word) {
           return begins_upper(word) || is_particle(word.substr(0, word.find("’")));
         });
}

void read_whole_name(std::string_view text, bool last_first, const diag::Span& span,
                     model::Map& record) {
  if (read_inverted(text, last_first, span, record)) return;
  if (last_first && read_ordered(text, span, record)) return;
  const model::Map person = ingest::parse_person(text, span);
  const bool is_parted = person.find("nom") != nullptr || person.find("prenom") != nullptr;
  for (const model::Member& member : person.members()) {
    if (member.key == "texte" || (is_parted && member.key == "nom_complet")) continue;
    if (record.find(member.key) == nullptr) record.members().push_back(member);
  }
}

std::string civility_of(std::string_view text) {
  struct Form {
    std::string_view folded, civility;
  };
  constexpr std::array kForms{
      Form{"m", "M."},       Form{"mr", "M."},     Form{"monsieur", "M."},       Form{"mme", "Mme"},
      Form{"madame", "Mme"}, Form{"mlle", "Mlle"}, Form{"mademoiselle", "Mlle"}, Form{"me", "Me"},
      Form{"maitre", "Me"},  Form{"dr", "Dr"},     Form{"docteur", "Dr"},        Form{"pr", "Pr"},
      Form{"mrs", "Mme"},    Form{"ms", "Mme"}};
  const std::string folded = ingest::fold_key(text);
  const auto form = std::ranges::find(kForms, folded, &Form::folded);
  return std::string(form == kForms.end() ? text : form->civility);
}

}  // namespace greffier::readers
