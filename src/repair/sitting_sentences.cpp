#include "repair/sitting_sentences.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>

#include "repair/spoken_hour.hpp"
#include "repair/words.hpp"

namespace greffier::repair {

namespace {

constexpr std::size_t kLongest = 250;  // bytes

using Known = std::string_view;

// Words that add nothing, in both sentences.
constexpr std::array kLinks{Known{"a"},
                            Known{"l"},
                            Known{"la"},
                            Known{"le"},
                            Known{"les"},
                            Known{"et"},
                            Known{"est"},
                            Known{"etant"},
                            Known{"ayant"},
                            Known{"ete"},
                            Known{"m"},
                            Known{"mme"},
                            Known{"monsieur"},
                            Known{"madame"},
                            Known{"maire"},
                            Known{"president"},
                            Known{"presidente"},
                            Known{"seance"},
                            Known{"declare"},
                            Known{"que"},
                            Known{"conseil"},
                            Known{"municipal"},
                            Known{"communautaire"},
                            Known{"assemblee"}};
constexpr std::array kClosingWords{
    Known{"ordre"},   Known{"du"},       Known{"jour"},    Known{"epuise"},   Known{"plus"},
    Known{"rien"},    Known{"n"},        Known{"aucune"},  Known{"question"}, Known{"questions"},
    Known{"posee"},   Known{"tous"},     Known{"points"},  Known{"examines"}, Known{"traites"},
    Known{"abordes"}, Known{"leve"},     Known{"levee"},   Known{"close"},    Known{"clot"},
    Known{"cloture"}, Known{"cloturee"}, Known{"terminee"}};
constexpr std::array kQuorumWords{Known{"quorum"},     Known{"atteint"},     Known{"constate"},
                                  Known{"constatant"}, Known{"ouvre"},       Known{"ouverte"},
                                  Known{"peut"},       Known{"valablement"}, Known{"deliberer"},
                                  Known{"verifie"},    Known{"reuni"}};

bool holds(std::span<const Known> known, std::string_view word) {
  return std::ranges::find(known, word) != known.end();
}

// The hour of a sentence that has no word but these; "" when it tells none.
std::optional<std::string> hour_among(std::string_view text, std::span<const Known> known) {
  const Words words = words_of(text);
  std::string hour;
  for (std::size_t at = 0; at < words.size();) {
    const bool may_be_hour = at > 0 && words[at - 1].folded == "a" && hour.empty();
    if (const auto found = may_be_hour ? read_hour(text, words, at) : std::nullopt) {
      hour = found->text;
      at = found->end;
    } else if (holds(kLinks, words[at].folded) || holds(known, words[at].folded)) {
      ++at;
    } else {
      return std::nullopt;
    }
  }
  return hour;
}

bool has_word(std::string_view text, std::initializer_list<std::string_view> sought) {
  return std::ranges::any_of(words_of(text),
                             [&](const Word& word) { return is_any(word.folded, sought); });
}

}  // namespace

std::optional<std::string> read_closing(std::string_view text) {
  const bool may_close =
      text.size() <= kLongest && has_word(text, {"seance"}) &&
      has_word(text, {"leve", "levee", "close", "clot", "cloture", "cloturee", "terminee"});
  if (!may_close) return std::nullopt;
  const auto hour = hour_among(text, kClosingWords);
  return hour && hour->empty() ? std::nullopt : hour;
}

std::optional<std::string> read_quorum_reached(std::string_view text) {
  const bool may_tell = text.size() <= kLongest && text.find("uorum") != text.npos &&
                        has_word(text, {"ouvre", "ouverte", "deliberer", "atteint"});
  return may_tell ? hour_among(text, kQuorumWords) : std::nullopt;
}

}  // namespace greffier::repair
