#include "sample.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include <fmt/core.h>

#include "catch.hpp"
#include "templating/nesting.hpp"
#include "templating/perform.hpp"
#include "templating/print.hpp"
#include "templating/tag.hpp"

namespace greffier::templating {

namespace {

using model::Map;
using model::Value;
using model::Values;
using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

using Entries = std::vector<std::pair<std::string, Value>>;
Map record(Entries entries) {
  Map map;
  for (auto& [key, value] : entries) map.set(key, std::move(value));
  return map;
}

Value text(const char* content) {
  return std::string(content);
}
Value whole(std::int64_t number) {
  return number;
}
Value date(int y, unsigned m, unsigned d) {
  return model::Date(year(y), month(m), day(d));
}

Map person(const char* civility, const char* first, const char* last, const char* office = "",
           const char* body = "") {
  return record({{"civilite", text(civility)},
                 {"prenom", text(first)},
                 {"nom", text(last)},
                 {"fonction", text(office)},
                 {"structure", text(body)},
                 {"nom_complet", fmt::format("{} {} {}", civility, first, last)}});
}

Values present() {
  Map noble = person("M.", "Pierre-Yves", "Élan", "", "Mairie");
  noble.set("particule", text("d’"));
  return {person("M.", "Jean", "Dupont", "maire", "Mairie"),
          person("Mme", "Anne", "Martin-Legrand", "", "Agglo"), noble};
}

Values actions() {
  return {record({{"objet", text("Rédiger")},
                  {"qui", text("Mme BERNARD")},
                  {"echeance", date(2026, 2, 15)},
                  {"ouverte", true},
                  {"cout", 10.1}}),
          record({{"objet", text("Relire")},
                  {"qui", text("M. DUPONT")},
                  {"echeance", Value()},
                  {"ouverte", false},
                  {"cout", 20.2}})};
}

model::Inlines rich() {
  model::Format strong;
  strong.strong = true;
  return {model::text("Le "), model::text("gras", strong)};
}

// Performs a template whose tags were found and paired.
class Renderer {
 public:
  Renderer(std::string_view source, diag::Sink& sink) : source_(source), sink_(sink) {
    places_ = find_tags(source, kStart, sink_);
    for (const TagPlace& place : places_) tags_.push_back(read(place));
    blocks_ = pair_tags(tags_, sink_);
  }

  std::string render(const Map& data) {
    write(0, tags_.size(), 0, source_.size(), Scope(data));
    return out_;
  }

 private:
  static constexpr diag::Span kStart{1, {1, 1}, {1, 1}};

  Tag read(const TagPlace& place) {
    const std::string_view before = source_.substr(0, place.begin);
    const auto line = static_cast<std::uint32_t>(std::ranges::count(before, '\n') + 1);
    const std::string_view same_line = before.substr(before.rfind('\n') + 1);
    const auto characters = std::ranges::count_if(
        same_line, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
    const diag::Position begin{line, static_cast<std::uint32_t>(characters + 1)};
    return parse_tag(source_.substr(place.begin, place.end - place.begin), {1, begin, begin},
                     sink_);
  }

  // Writes the tags [first, last) and the text [begin, end) around them.
  void write(std::size_t first, std::size_t last, std::size_t begin, std::size_t end,
             const Scope& scope) {
    for (std::size_t i = first; i < last; ++i) {
      out_ += source_.substr(begin, places_[i].begin - begin);
      if (const TagBlock* block = block_at(i)) {
        perform(*block, scope);
        i = block->end;
      } else if (tags_[i].kind == Tag::Kind::print) {
        out_ += to_text(*printed(tags_[i], scope, sink_));
      }
      begin = places_[i].end;
    }
    out_ += source_.substr(begin, end - begin);
  }

  [[nodiscard]] const TagBlock* block_at(std::size_t index) const {
    const auto found = std::ranges::find(blocks_, index, &TagBlock::begin);
    return found == blocks_.end() ? nullptr : &*found;
  }

  void perform(const TagBlock& block, const Scope& scope) {
    std::vector<std::size_t> stops{block.begin};
    stops.insert(stops.end(), block.branches.begin(), block.branches.end());
    stops.push_back(block.end);
    if (tags_[block.begin].kind == Tag::Kind::repeat)
      return for_each_pass(tags_[block.begin], scope, sink_, {}, [&](const Scope& inner) {
        write_between(block.begin, block.end, inner);
      });
    for (std::size_t i = 0; i + 1 < stops.size(); ++i)
      if (holds(tags_[stops[i]], scope, sink_)) return write_between(stops[i], stops[i + 1], scope);
  }

  void write_between(std::size_t from, std::size_t to, const Scope& scope) {
    write(from + 1, to, places_[from].end, places_[to].begin, scope);
  }

  std::string_view source_;
  diag::Sink& sink_;
  std::vector<TagPlace> places_;
  std::vector<Tag> tags_;
  std::vector<TagBlock> blocks_;
  std::string out_;
};

}  // namespace

Map sample() {
  return record({
      {"objet", text("Évaluation et mutualisation")},
      {"lieu", text("")},
      {"numero", whole(2)},
      {"zero", whole(0)},
      {"total", text("1 250")},
      {"montant", 12500.5},
      {"date", date(2026, 3, 20)},
      {"premier_du_mois", date(2026, 2, 1)},
      {"heure", model::Time{19, 30}},
      {"ouvert", true},
      {"vote", record({{"pour", whole(12)}, {"contre", whole(1)}, {"abstention", whole(0)}})},
      {"vide", Values{}},
      {"rien_du_tout", Value()},
      {"fiche", record({{"age", whole(3)}, {"taille", whole(4)}})},
      {"animateur", person("Mme", "Zoé", "Bernard", "conseillère")},
      {"presents", present()},
      {"femmes", Values{person("Mme", "Anne", "Petit"), person("Mme", "Zoé", "Bernard")}},
      {"inconnu", record({{"prenom", text("Camille")}, {"nom", text("Petit")}})},
      {"actions", actions()},
      {"mots", Values{text("zèbre"), text("côte"), text("école"), text("cote")}},
      {"riche", rich()},
      {"corps", model::Blocks{model::paragraph("Premier."), model::paragraph("Second.")}},
  });
}

std::vector<std::string> codes(const diag::Sink& sink) {
  std::vector<std::string> result;
  for (const diag::Diagnostic& problem : sink.diagnostics())
    result.push_back(fmt::format("{} {}:{}", problem.message->code, problem.span.begin.line,
                                 problem.span.begin.column));
  return result;
}

Rendered render(std::string_view source, const Map& data) {
  diag::Sink sink;
  std::string text = Renderer(source, sink).render(data);
  return {std::move(text), codes(sink)};
}

std::ostream& operator<<(std::ostream& out, const Rendered& rendered) {
  out << '"' << rendered.text << '"';
  for (const std::string& problem : rendered.problems) out << ", " << problem;
  return out;
}

std::string typeset(std::string_view text) {
  std::string result(text);
  constexpr std::pair<std::string_view, std::string_view> kSigns[] = {{"⍽", "\u00A0"},
                                                                      {"‹f›", "\u202F"}};
  for (const auto& [sign, character] : kSigns)
    for (std::size_t at = 0; (at = result.find(sign, at)) != std::string::npos;)
      result.replace(at, sign.size(), character);
  return result;
}

}  // namespace greffier::templating
