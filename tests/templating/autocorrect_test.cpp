// Tags as word processors leave them: whatever autocorrection does, the same tree.
#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "sample.hpp"
#include "templating/tag.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

using namespace greffier;
using namespace greffier::templating;

namespace {

// Every form of tag, typed plainly. Strings stand between straight double quotes.
constexpr std::array<std::string_view, 16> kTags{
    "{{ echeance }}",
    "{{ membres presents.nom }}",
    "{{ heure d'arrivee | date(\"EEEE d MMMM y\") }}",
    "{{ actions[0].objet | majuscules | defaut(\"à fixer\") }}",
    "{{ presents | pluriel(\"un membre présent\", \"# membres présents\") }}",
    "{{ presents | nom(\"P. NOM\") | joindre(\"; \") }}",
    "{{ \"l’avis\" si statut == \"rendu\" sinon \"rien\" }}",
    "{{ (a + b) * 12.5 - c / 100 }}",
    "{{ total - 1 250 }}",
    "{% pour a dans actions si a.rang >= 12 et a.rang <= 30 %}",
    "{% si statut != \"clos\" ou non (mots est vide) %}",
    "{% sinon si \"x\" dans [\"x\", \"y\"] %}",
    "{% si echeance n'est pas vide %}",
    "{% for a in actions | sort(\"nom\") if not a.closed par ligne %}",
    "{% inclure \"signature.odt\" %}",
    "{%tr endfor %}",
};

std::string tree_of(std::string_view source) {
  diag::Sink sink;
  const std::vector<TagPlace> places = find_tags(source, {1, {1, 1}, {1, 1}}, sink);
  if (places != std::vector<TagPlace>{{0, source.size()}}) return "not one tag";
  const Tag tag = parse_tag(source, {1, {1, 1}, {1, 1}}, sink);
  return sink.diagnostics().empty() ? dump(tag) : codes(sink).front();
}

using Change = std::function<std::string(std::string_view)>;

// Rebuilds a tag: one change for what is outside strings, delimiters included, one for each string
// with its quotes.
std::string rebuilt(std::string_view tag, const Change& outside, const Change& string) {
  std::string result;
  while (!tag.empty()) {
    const std::size_t quote = tag.find('"');
    result += outside(tag.substr(0, quote));
    if (quote == std::string_view::npos) break;
    const std::size_t end = tag.find('"', quote + 1) + 1;
    result += string(tag.substr(quote, end - quote));
    tag.remove_prefix(end);
  }
  return result;
}

std::string same(std::string_view text) {
  return std::string(text);
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to) {
  std::string result(text);
  for (std::size_t at = 0; (at = result.find(from, at)) != std::string::npos; at += to.size())
    result.replace(at, from.size(), to);
  return result;
}

Change replacing(std::string_view from, std::string_view to) {
  return [from, to](std::string_view text) { return replaced(text, from, to); };
}

struct Quotes {
  std::string_view opening;
  std::string_view closing;
};
constexpr std::array kQuotes{
    Quotes{"\"", "\""},
    Quotes{"“", "”"},
    Quotes{"”", "”"},
    Quotes{"„", "“"},
    Quotes{"«\u00A0", "\u00A0»"},
    Quotes{"«\u202F", "\u202F»"},
    Quotes{"« ", " »"},
    Quotes{"«", "»"},
    Quotes{"\"", "”"},
    Quotes{"«\u00A0", "\""},
    Quotes{"“", "\""},
    Quotes{"'", "'"},
    Quotes{"‘", "’"},
    Quotes{"‹", "›"},
    Quotes{"‚", "‘"},
    Quotes{"’", "’"},
};

// Changes of what is outside strings that must not matter.
struct Habit {
  std::string_view name;
  Change change;
};
const std::vector<Habit> kHabits{
    {"no-break spaces", replacing(" ", "\u00A0")},
    {"narrow no-break spaces", replacing(" ", "\u202F")},
    {"thin spaces", replacing(" ", "\u2009")},
    {"double spaces", replacing(" ", "  ")},
    {"tabs", replacing(" ", "\t")},
    {"line ends", replacing(" ", "\n")},
    {"curly apostrophes", replacing("'", "’")},
    {"modifier apostrophes", replacing("'", "ʼ")},
    {"Writer's space before %", replacing("{% ", "{\u00A0% ")},
    {"Writer's space before ; and !",
     [](std::string_view text) {
       return replaced(replaced(text, ";", "\u00A0;"), "!", "\u00A0!");
     }},
    {"capitals", [](std::string_view text) { return text::upper(text); }},
    {"accents", [](std::string_view text) { return replaced(replaced(text, "e", "é"), "a", "à"); }},
    {"combining accents", replacing("e", "e\u0301")},
    {"non-breaking hyphens", replacing("rendez-vous", "rendez\u2011vous")},
    {"en dashes", replacing(" - ", " – ")},
    {"true minus signs", replacing(" - ", " − ")},
    {"typographic comparisons",
     [](std::string_view text) {
       return replaced(replaced(replaced(text, ">=", "≥"), "<=", "≤"), "!=", "≠");
     }},
    {"other comparisons",
     [](std::string_view text) {
       return replaced(replaced(replaced(text, ">=", "⩾"), "<=", "⩽"), "!=", "<>");
     }},
    {"one sign for equal", replacing("==", "=")},
    {"true operators",
     [](std::string_view text) { return replaced(replaced(text, "*", "×"), "/", "÷"); }},
};

constexpr std::array<std::string_view, 8> kInvisible{"\u00AD", "\u200B", "\u200C", "\u200D",
                                                     "\u200E", "\u2060", "\uFEFF", "\u202A"};

// A sequence of numbers that is the same on every machine.
class Numbers {
 public:
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % limit;
  }

 private:
  std::uint64_t state_ = 2026;
};

Change quoted_as(const Quotes& quotes) {
  return [quotes](std::string_view string) {
    return std::string(quotes.opening) + std::string(string.substr(1, string.size() - 2)) +
           std::string(quotes.closing);
  };
}

}  // namespace

TEST_CASE("quotes of any kind say the same") {
  for (const std::string_view tag : kTags)
    for (const Quotes& quotes : kQuotes) {
      const std::string variant = rebuilt(tag, same, quoted_as(quotes));
      INFO(variant);
      CHECK(tree_of(variant) == tree_of(tag));
    }
}

TEST_CASE("spaces, capitals, accents and typographic signs say the same") {
  for (const std::string_view tag : kTags)
    for (const Habit& habit : kHabits) {
      const std::string variant = rebuilt(tag, habit.change, same);
      INFO(habit.name << ": " << variant);
      CHECK(tree_of(variant) == tree_of(tag));
    }
}

TEST_CASE("characters without width say nothing, at every place of a tag") {
  for (const std::string_view tag : kTags)
    for (std::size_t at = 1; at < tag.size(); at += text::decode(tag, at).length)
      for (const std::string_view invisible : kInvisible) {
        if ((static_cast<unsigned char>(tag[at]) & 0xC0U) == 0x80U) continue;
        const std::string variant =
            std::string(tag.substr(0, at)) + std::string(invisible) + std::string(tag.substr(at));
        INFO(variant);
        CHECK(tree_of(variant) == tree_of(tag));
      }
}

TEST_CASE("any mixture of habits says the same") {
  Numbers numbers;
  for (int round = 0; round < 4000; ++round) {
    const std::string_view tag = kTags[numbers.below(kTags.size())];
    const Habit& first = kHabits[numbers.below(kHabits.size())];
    const Habit& second = kHabits[numbers.below(kHabits.size())];
    const auto any_quotes = [&numbers](std::string_view string) {
      return quoted_as(kQuotes[numbers.below(kQuotes.size())])(string);
    };
    std::string variant = rebuilt(
        tag, [&](std::string_view text) { return second.change(first.change(text)); }, any_quotes);
    INFO(first.name << ", " << second.name << ": " << variant);
    CHECK(tree_of(variant) == tree_of(tag));
  }
}

TEST_CASE("every plain tag is understood") {
  for (const std::string_view tag : kTags) {
    INFO(tag);
    CHECK(tree_of(tag).find("G0") == std::string::npos);
  }
}
