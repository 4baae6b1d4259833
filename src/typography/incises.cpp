// T09.
#include <array>
#include <string>

#include "typography/characters.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT09 = rule("T09");

// Words that an incise begins with; the items of a row begin with their nouns.
constexpr WordSet kStarts(
    {"et",        "ou",      "mais",    "donc",    "or",      "car",   "comme",    "dont",
     "qui",       "que",     "qu",      "où",      "si",      "s",     "avec",     "sans",
     "selon",     "soit",    "voire",   "y",       "à",       "au",    "aux",      "en",
     "pour",      "par",     "dans",    "sur",     "sous",    "chez",  "non",      "pas",
     "plus",      "même",    "surtout", "parfois", "souvent", "après", "avant",    "depuis",
     "lors",      "dit",     "c",       "ce",      "cette",   "ces",   "il",       "elle",
     "on",        "nous",    "vous",    "ils",     "elles",   "j",     "je",       "quand",
     "lorsque",   "puisque", "quoique", "malgré",  "sauf",    "hors",  "hormis",   "faut",
     "notamment", "entre",   "le",      "la",      "les",     "l",     "un",       "une",
     "d",         "de",      "du",      "des",     "très",    "bien",  "toujours", "peut",
     "rappelons"});

constexpr WordSet kArticles({"le", "la", "les", "l", "un", "une", "des", "du"});
constexpr WordSet kClitics({"n", "s", "m", "t", "l"});

// Verbs of minutes and reports.
constexpr WordSet kVerbs(
    {"se",         "ne",       "serait",     "aura",     "auront",   "aurait",     "seront",
     "a",          "est",      "sont",       "ont",      "avait",    "était",      "fut",
     "va",         "vont",     "peut",       "peuvent",  "doit",     "doivent",    "devait",
     "pouvait",    "fait",     "font",       "dit",      "lit",      "propose",    "proposent",
     "rappelle",   "demande",  "demandent",  "indique",  "précise",  "souligne",   "répond",
     "répondent",  "ouvre",    "présente",   "remercie", "informe",  "explique",   "ajoute",
     "estime",     "souhaite", "souhaitent", "constate", "confirme", "annonce",    "expose",
     "prend",      "prennent", "donne",      "donnent",  "vote",     "votent",     "note",
     "regrette",   "insiste",  "intervient", "évoque",   "approuve", "approuvent", "décide",
     "décident",   "adopte",   "adoptent",   "reste",    "restent",  "reprend",    "permet",
     "permettent", "prévoit",  "rend",       "comporte", "comprend", "concerne",   "atteint",
     "porte",      "passe",    "vient",      "tient",    "compte",   "montre",     "coûte",
     "élève"});

// What a hyphen holds to the word after it: « Vice - Président » lacks no dash.
constexpr std::array<std::string_view, 4> kPrefixes{"vice", "sous", "ex", "porte"};

// A dash or a hyphen with a blank on its left, and one or a closing mark on its right.
struct Dash {
  std::size_t left = 0;  // where the blanks on its left begin
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t right = 0;  // where the blanks on its right end
  char32_t sign = 0;
};

// A part of a sentence, with its first dashes.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_sentence = false;  // a mark that ends a sentence follows
  std::size_t count = 0;
  std::array<Dash, 2> dashes;
};

bool closes_incise(char32_t c) {
  return is_one_of(c, U",;:!?.)»…");
}

// The dash at `position`; its `end` is its beginning when it is none.
Dash dash_at(std::string_view text, std::size_t position) {
  const text::CodePoint sign = decode(text, position);
  const std::size_t end = position + sign.length;
  const Dash dash{blanks_begin(text, position), position, end, blanks_end(text, end), sign.value};
  const char32_t right = char_after(text, dash.right);
  const bool is_inside = dash.left < position && !is_gap(char_before(text, dash.left)) &&
                         !is_line_end(right) && right != '\t';
  const bool is_spaced = dash.right > end || closes_incise(right);
  const bool is_dash_sign = is_dash(sign.value);
  return is_dash_sign && is_inside && is_spaced ? dash : Dash{position, position, position};
}

// A point after one letter, or before a small letter or a figure, belongs to an abbreviation.
bool ends_sentence(std::string_view text, std::size_t position, const text::CodePoint& sign) {
  if (!is_one_of(sign.value, U".!?…")) return false;
  const std::size_t end = position + sign.length;
  const char32_t next = char_after(text, end);
  if (!is_gap(next) && !is_closing(next)) return false;
  const char32_t first = char_after(text, blanks_end(text, end));
  const bool is_short = is_single_letter(word_before(text, position));
  return sign.value != '.' || (!is_short && !is_digit(first) && !text::is_lower(first));
}

// Where the part of a sentence that goes through `position` ends.
void read_end(std::string_view text, std::size_t position, Stretch& stretch) {
  while (position < text.size()) {
    if (is_basic_letter(text[position])) {
      ++position;
      continue;
    }
    const text::CodePoint here = decode(text, position);
    stretch.is_sentence = here.value == ';' || ends_sentence(text, position, here);
    if (stretch.is_sentence || here.value == ':' || is_line_end(here.value)) break;
    position += here.length;
  }
  stretch.end = position;
}

std::size_t read_begin(std::string_view text, std::size_t position, std::size_t limit) {
  while (position > limit) {
    if (is_basic_letter(text[position - 1])) {
      --position;
      continue;
    }
    const text::CodePoint here = decode_before(text, position);
    const std::size_t before = position - here.length;
    if (is_one_of(here.value, U";:") || is_line_end(here.value)) break;
    if (ends_sentence(text, before, here)) break;
    position = before;
  }
  return position;
}

// Words of letters between two blanks, two at most.
int words_in(std::string_view part) {
  int words = 0;
  bool is_inside = false;
  for (std::size_t at = 0; at < part.size() && words < 2; at += decode(part, at).length) {
    const bool is_part_of_word = is_word(char_after(part, at));
    const bool is_joint = is_inside && !is_gap(char_after(part, at));
    if (is_part_of_word && !is_inside) ++words;
    is_inside = is_part_of_word || is_joint;
  }
  return words;
}

bool is_balanced(std::string_view part) {
  const auto count = [part](char c) { return std::ranges::count(part, c); };
  return count('(') == count(')') && count('"') % 2 == 0 &&
         (part.find("«") == std::string_view::npos) == (part.find("»") == std::string_view::npos);
}

bool is_listed(std::string_view word, const auto& list) {
  return text::is_lower(char_after(word, 0)) && list.contains(word);
}

// A verb in the third person, perhaps after n’ or s’: the sentence goes on after the incise.
bool is_verb(std::string_view word) {
  constexpr std::array<std::string_view, 7> kEndings{"era",   "ira",   "dra",  "eront",
                                                     "iront", "dront", "aient"};
  return is_listed(word, kVerbs) || std::ranges::any_of(kEndings, [word](std::string_view ending) {
           return word.size() > ending.size() && word.ends_with(ending);
         });
}
bool begins_with_verb(std::string_view text) {
  const std::string_view word = word_after(text, 0);
  const text::CodePoint sign = decode(text, word.size());
  if (!is_apostrophe(sign.value)) return is_verb(word);
  return is_listed(word, kClitics) && is_verb(word_after(text, word.size() + sign.length));
}

// What stands before, inside and after two dashes.
struct Parts {
  std::string_view before;
  std::string_view inner;
  std::string_view after;
  bool is_closed = false;  // a mark follows the second dash at once
};

// The incise begins with a link; a row of nouns with their articles does too.
bool has_link(const Parts& parts) {
  const std::string_view first = word_after(parts.inner, 0);
  const bool is_row =
      is_listed(first, kArticles) && is_listed(word_after(parts.after, 0), kArticles);
  return is_listed(first, kStarts) && !is_row && words_in(parts.inner) == 2;
}

// « Le maire - absent - a délégué… »: a sentence with its verb after the incise.
bool has_verb(const Parts& parts) {
  const char32_t first = char_after(parts.before, blanks_end(parts.before, 0));
  return text::is_upper(first) && begins_with_verb(parts.after) && words_in(parts.inner) > 0;
}

bool is_incise(std::string_view text, const Stretch& stretch) {
  const auto& [first, second] = stretch.dashes;
  if (stretch.count != 2 || !stretch.is_sentence || first.sign != second.sign) return false;
  if (first.right == first.end) return false;
  const Parts parts{text.substr(stretch.begin, first.left - stretch.begin),
                    text.substr(first.right, second.left - first.right),
                    text.substr(second.right, stretch.end - second.right),
                    second.right == second.end};
  const bool goes_on =
      parts.is_closed || (text::is_lower(char_after(parts.after, 0)) && words_in(parts.after) == 2);
  return goes_on && words_in(parts.before) == 2 && is_balanced(parts.inner) &&
         (has_link(parts) || has_verb(parts));
}

// The space inside the incise, between a dash and [begin, end).
std::string_view inside_of(const Profile& profile) {
  return profile.incise.inside == Space::none ? " " : characters_of(profile.incise.inside);
}

void set_incise(Draft& draft, const Dash& first, const Dash& second) {
  const Profile& profile = draft.profile();
  if (first.sign == '-') {
    const std::string_view inside = inside_of(profile);
    draft.replace(first.begin, first.right, std::string(profile.incise.dash).append(inside), kT09);
    draft.replace(second.left, second.end, std::string(inside).append(profile.incise.dash), kT09);
  } else if (profile.incise.inside != Space::none) {
    draft.set_space(first.end, first.right, profile.incise.inside, kT09);
    draft.set_space(second.left, second.begin, profile.incise.inside, kT09);
  }
}

// « Vice - Président »: the spaces are too many.
bool is_compound(std::string_view text, const Dash& dash) {
  const std::string_view left = word_before(text, dash.left);
  return dash.right > dash.end && is_in(left, kPrefixes) && is_letter(char_after(text, dash.right));
}

// A hyphen between two words of two letters or more, and not one that is spoken of.
bool is_between_words(std::string_view text, const Dash& dash) {
  const char32_t left = char_before(text, dash.left);
  const char32_t right = char_after(text, dash.right);
  const bool is_left = is_letter(left) ? !is_single_letter(word_before(text, dash.left))
                                       : is_one_of(left, U")]»”’%€");
  return is_left && dash.right > dash.end && (is_letter(right) || is_one_of(right, U"([«“"));
}

// « - prévue à 14h30 - »: a figure before the second of two hyphens, a word after it.
bool is_after_figure(std::string_view text, const Stretch& stretch, std::size_t which) {
  const Dash& dash = stretch.dashes.at(which);
  return which == 1 && stretch.count == 2 && is_between_words(text, stretch.dashes[0]) &&
         is_digit(char_before(text, dash.left)) && dash.right > dash.end &&
         is_letter(char_after(text, dash.right));
}

void report(Draft& draft, const Stretch& stretch) {
  const std::string_view text = draft.text();
  const bool may_be_incise = stretch.is_sentence && stretch.count <= 2;
  for (std::size_t i = 0; i < std::min<std::size_t>(stretch.count, 2); ++i) {
    const Dash& dash = stretch.dashes[i];
    if (dash.sign != '-') continue;
    if (is_compound(text, dash))
      draft.suggest(dash.left, dash.right, "-", kT09);
    else if (may_be_incise && (is_between_words(text, dash) || is_after_figure(text, stretch, i)))
      draft.suggest(dash.begin, dash.end, draft.profile().incise.dash, kT09);
  }
}

void settle(Draft& draft, const Stretch& stretch) {
  if (is_incise(draft.text(), stretch))
    set_incise(draft, stretch.dashes[0], stretch.dashes[1]);
  else
    report(draft, stretch);
}

void see(Draft& draft, const Dash& dash, Stretch& stretch) {
  if (dash.begin >= stretch.end) {
    settle(draft, stretch);
    const std::size_t limit = stretch.end;
    stretch = {};
    stretch.begin = read_begin(draft.text(), dash.left, limit);
    read_end(draft.text(), dash.end, stretch);
  }
  if (stretch.count < 2) stretch.dashes[stretch.count] = dash;
  ++stretch.count;
}

}  // namespace

void incises(Draft& draft) {
  const std::string_view text = draft.text();
  Stretch stretch;
  for (std::size_t position = draft.find(0, kHyphenSign); position < text.size();) {
    const bool follows_blank = is_blank(char_before(text, position));
    const Dash dash = follows_blank ? dash_at(text, position) : Dash{};
    if (dash.end > dash.begin) see(draft, dash, stretch);
    position = draft.find(position + 1, kHyphenSign);
  }
  settle(draft, stretch);
}

}  // namespace greffier::typography
