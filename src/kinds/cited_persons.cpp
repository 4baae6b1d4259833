#include "kinds/cited_persons.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kinds/body.hpp"
#include "kinds/collection_shape.hpp"
#include "kinds/person_walk.hpp"
#include "kinds/record_text.hpp"
#include "kinds/text_place.hpp"
#include "model/walk.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

constexpr std::array<std::string_view, 6> kCivilities{"M.", "Mme", "Mlle", "Me", "Dr", "Pr"};
constexpr std::size_t kMostWords = 5;  // of a first name and a name

struct Word {
  std::size_t begin = 0, end = 0;  // bytes
};

bool joins(char32_t sign) {
  return sign == U'-' || sign == U'\'' || sign == U'’' || sign == U'.';
}

// The words of a text; signs but hyphens, apostrophes and points end them.
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint sign = text::decode(text, at);
    const bool belongs = text::is_letter(sign.value) || (inside && joins(sign.value));
    if (belongs && !inside) words.push_back({at, at});
    if (belongs) words.back().end = at + sign.length;
    inside = belongs;
    at += sign.length;
  }
  return words;
}

bool is_in_capitals(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint sign = text::decode(word, at);
    if (text::is_lower(sign.value)) return false;
    if (text::is_letter(sign.value)) ++letters;
    at += sign.length;
  }
  return letters > 1;
}

bool begins_with_capital(std::string_view word) {
  return text::is_upper(text::decode(word, 0).value);
}

struct Cited {
  Word place;  // civility and all
  std::string name;
};

// The persons of one text.
std::vector<Cited> cited_in(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  const auto word = [&](std::size_t i) {
    return text.substr(words[i].begin, words[i].end - words[i].begin);
  };
  const auto follows = [&](std::size_t i) {  // the word before, after nothing but a space
    const std::string_view gap = text.substr(words[i - 1].end, words[i].begin - words[i - 1].end);
    return gap == " " || gap == "\u00A0" || gap == "\u202F";
  };
  std::vector<Cited> cited;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (std::ranges::find(kCivilities, word(i)) == kCivilities.end()) continue;
    std::size_t end = i + 1;
    std::size_t name = 0;
    for (; end < words.size() && end <= i + kMostWords && follows(end); ++end) {
      const bool capitals = is_in_capitals(word(end));
      if (capitals && name == 0) name = end;
      if (capitals ? false : name != 0 || !begins_with_capital(word(end))) break;
    }
    if (name == 0) continue;
    std::size_t last = words[end - 1].end;
    while (text[last - 1] == '.') --last;
    cited.push_back({{words[i].begin, last},
                     std::string(text.substr(words[name].begin, last - words[name].begin))});
  }
  return cited;
}

class Roster {
 public:
  explicit Roster(const Map& data) {
    for (const Member& each : data.members())
      for_each_person(
          each.value, [](const Map&) { return true; },
          [this](const Map& person, const diag::Span&) {
            names_.try_emplace(text::fold_name(text_of(person, "nom")),
                               text_of(person, "nom_complet"));
          });
  }

  [[nodiscard]] bool empty() const { return names_.empty(); }
  [[nodiscard]] bool has(const std::string& name) const {
    // « MARTIN-LEGRAND » is called « Mme MARTIN », too.
    return std::ranges::any_of(names_, [&name](const auto& known) {
      return ("_" + known.first + "_").find("_" + name + "_") != std::string::npos ||
             ("_" + name + "_").find("_" + known.first + "_") != std::string::npos;
    });
  }
  [[nodiscard]] std::string near(const std::string& name) const {
    std::vector<std::string_view> candidates;
    for (const auto& [known, full] : names_) candidates.push_back(known);
    const auto found = text::nearest(name, candidates);
    return found ? names_.at(std::string(*found)) : std::string();
  }

 private:
  std::map<std::string, std::string> names_;  // folded name → full name
};

}  // namespace

Value cited_persons_of(const Map& data) {
  const Blocks* body = body_of(data);
  const Roster roster(data);
  if (body == nullptr || roster.empty()) return Value(Values());
  Values found;
  std::set<std::string> told;
  for_each_inlines(*body, [&](const Inlines& inlines) {
    const std::string text = plain_text(inlines);
    for (const Cited& cited : cited_in(text)) {
      const std::string name = text::fold_name(cited.name);
      if (roster.has(name) || !told.insert(name).second) continue;
      Map record;
      record.set("ecrit",
                 Value(text.substr(cited.place.begin, cited.place.end - cited.place.begin)));
      record.set("proche", Value(roster.near(name)));
      found.emplace_back(std::move(record), place_in(inlines, cited.place.begin));
    }
  });
  return Value(std::move(found));
}

templating::Shape shape_of_cited_persons() {
  using templating::Shape;
  templating::RecordShape record;
  add_texts(record, {{"ecrit", "Écrit", "Written"}, {"proche", "Nom voisin", "Near name"}});
  return Shape::list_of(Shape::record_of(std::move(record)));
}

}  // namespace greffier::kinds
