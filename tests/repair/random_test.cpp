// What holds for any material, however it is put together.
#include <array>
#include <cstdint>
#include <set>
#include <sstream>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "material/assembly.hpp"
#include "model/containment.hpp"
#include "repair/cases.hpp"
#include "repair/passes.hpp"
#include "text/fold.hpp"

using namespace greffier;
using namespace greffier::repair;

namespace {

// Minimal standard generator: the same material on every machine.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : state_(seed * 2654435761U + 1U) {}
  std::size_t roll(std::size_t sides) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 16U) % sides;
  }

 private:
  std::uint32_t state_;
};

constexpr std::array<std::string_view, 44> kTexts{
    "Commune de Valrieux",
    "Commune de Valrieux — 3",
    "Commune de Valrieux — 4",
    "« Ensemble, faisons de la vallée une chance pour tous »",
    "Ensemble, faisons de la vallée",
    "une chance pour tous »",
    "Page 1 sur 9",
    "Page 2 sur 9",
    "- 3 -",
    "4",
    "5",
    "12 mars 2026",
    "Sommaire",
    "La voirie ........ 3",
    "2 Les écoles\tp. 7",
    "3. L’eau du captage 9",
    "La voirie",
    "1. La voirie",
    "2. Les écoles",
    "2.1 Le captage",
    "a) Les ponts",
    "I. Bilan",
    "II. Projets",
    "Le conseil approuve la convention avec la",
    "commune voisine, qui l’a déjà votée en mars dernier.",
    "Le syndicat l’a dit : chaque commune gardera la maîtrise de son eau et paiera le même prix.",
    "Chaque commune gardera la maîtrise de son eau et paiera le même prix",
    "La mutua-",
    "lisation est votée",
    "vice-",
    "président",
    "Saint-\u00AD",
    "\u00A0 ",
    "",
    "______",
    "_Toc123456 { PAGE } Erreur ! Signet non défini.",
    "HYPERLINK \"https://www.example.org\" \\h le site",
    "• - \uF0B7 la voirie",
    "- les écoles",
    "m\u0430ire e\uFB03cace \u200Bet",
    "\f",
    "fin de page\f",
    "Compte rendu\tRapport n° : 3",
    "\xE2\x80\xA6"};

material::Piece any_piece(Dice& dice) {
  std::string text(kTexts.at(dice.roll(kTexts.size())));
  material::Piece piece;
  switch (dice.roll(12)) {
    case 0:
      piece = material::heading(static_cast<int>(dice.roll(6)) + 1, {});
      break;
    case 1:
    case 2:
      piece = material::item(static_cast<int>(dice.roll(2)) + 1, {});
      break;
    case 3:
      return material::block({model::PageBreak{}, {}});
    default:
      piece = material::line({});
  }
  const std::size_t cut = dice.roll(4) == 0 ? text.find(' ') : std::string::npos;
  model::Format strong;
  strong.strong = dice.roll(3) == 0;
  piece.inlines.push_back(model::text(text.substr(0, cut), strong));
  if (cut != std::string::npos) piece.inlines.push_back({model::LineBreak{}, {}, {}});
  if (cut != std::string::npos) piece.inlines.push_back(model::text(text.substr(cut + 1)));
  constexpr std::array kJoins{material::Join::paragraph, material::Join::paragraph,
                              material::Join::line, material::Join::page};
  piece.join = kJoins.at(dice.roll(kJoins.size()));
  return piece;
}

material::Material any_material(std::uint32_t seed) {
  Dice dice(seed);
  material::Material material;
  const std::size_t size = dice.roll(60);
  for (std::size_t at = 0; at < size; ++at) material.pieces.push_back(any_piece(dice));
  if (dice.roll(3) == 0) material.running_texts.emplace_back("Commune de Valrieux");
  if (dice.roll(3) == 0) material.title = "Commune de Valrieux";
  return material;
}

void run_all(material::Material& material, material::Changes& changes) {
  for (const NamedPass& pass : kWholePasses) pass.run(material, changes);
}

// The words of all pieces, folded.
void add_words(const material::Pieces& pieces, std::set<std::string>& words) {
  for (const material::Piece& piece : pieces) {
    const bool is_block = piece.kind == material::Piece::Kind::block;
    std::istringstream stream(
        text::fold_name(is_block ? testing::shown({piece}) : material::text_of(piece)));
    for (std::string word; std::getline(stream, word, '_');) words.insert(word);
  }
}

}  // namespace

TEST_CASE("random material is repaired into a sound tree, once and for all") {
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    INFO("seed " << seed);
    material::Material material = any_material(seed);
    material::Changes changes;
    run_all(material, changes);
    CHECK(model::breaches(material::assemble(material.pieces)).empty());
    for (const material::Change& change : changes.all())
      CHECK(change.done == (change.rule->certainty == material::Certainty::safe));
  }
}

TEST_CASE("random material stays as it is when nothing may be made") {
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    INFO("seed " << seed);
    material::Material material = any_material(seed);
    const material::Pieces before = material.pieces;
    material::Changes changes(material::refuse_all);
    run_all(material, changes);
    CHECK((material.pieces == before));
  }
}

TEST_CASE("no word of random material goes away unless a change has seen it") {
  for (std::uint32_t seed = 1; seed <= 400; ++seed) {
    INFO("seed " << seed);
    material::Material material = any_material(seed);
    std::set<std::string> before, after;
    add_words(material.pieces, before);
    material::Changes changes([](const material::Change&) { return true; });
    run_all(material, changes);
    add_words(material.pieces, after);
    for (const material::Change& change : changes.all())
      add_words({material::line({model::text(change.seen)})}, after);
    for (const std::string& word : before) {
      INFO(word);
      CHECK(after.contains(word));
    }
  }
}
