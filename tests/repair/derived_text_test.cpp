// A document of ours that was changed since it was made, on its way back to its notes.
#include "repair/derived_text.hpp"

#include <string>
#include <vector>

#include "catch.hpp"
#include "material/assembly.hpp"
#include "repair/piece_alignment.hpp"

using namespace greffier;
using repair::kNoPiece;

namespace {

using material::Pieces;

material::Piece line(const std::string& text) {
  return material::line({model::text(text)});
}
material::Piece heading(const std::string& text) {
  return material::heading(1, {model::text(text)});
}
material::Piece container(const std::string& kind, const std::string& text) {
  return material::block({model::Container{kind, {}, {model::paragraph({model::text(text)})}}, {}});
}

// A letter for each piece: of the notes (t), of the document (d), an internal note (n); its words.
std::vector<std::string> shown(const std::vector<repair::ReturnedPiece>& pieces) {
  std::vector<std::string> all;
  for (const repair::ReturnedPiece& each : pieces) {
    const auto* note = std::get_if<model::Container>(&each.piece.block->node);
    const bool is_note = note != nullptr && note->kind == "note_interne";
    all.push_back((is_note ? "n " : each.is_typed ? "t " : "d ") + repair::words_of(each.piece));
  }
  return all;
}

// The list of points, two sections, the decision again.
const Pieces kNotes{heading("Toiture"), line("Les tuiles sont livrées."),
                    container("decision", "Les travaux commencent le 16 mars.")};
const Pieces kMade{line("Compte rendu"),
                   heading("Ordre du jour"),
                   line("Toiture"),
                   heading("Toiture"),
                   line("Les tuiles sont livrées."),
                   container("decision", "Les travaux commencent le 16 mars."),
                   heading("Relevé de décisions"),
                   line("Décision n° 1 – Les travaux commencent le 16 mars.")};

std::vector<std::string> returned(const Pieces& pieces, std::vector<std::string>* rules = nullptr) {
  material::Changes changes;
  auto back = shown(repair::back_to_notes(pieces, kMade, kNotes, changes));
  if (rules != nullptr)
    for (const material::Change& each : changes.all()) rules->emplace_back(each.rule->id);
  return back;
}

}  // namespace

TEST_CASE("what the layout composed goes, each piece told; what nobody changed is as typed") {
  std::vector<std::string> rules;
  CHECK(returned(kMade, &rules) ==
        std::vector<std::string>{"t Toiture", "t Les tuiles sont livrées.",
                                 "t Les travaux commencent le 16 mars."});
  CHECK(rules == std::vector<std::string>(5, "I56"));
}

TEST_CASE("what somebody changed in the text stays as it is now") {
  Pieces changed = kMade;
  changed[4] = line("Les ardoises sont livrées.");
  changed.insert(changed.begin() + 5, line("Le chantier est propre."));
  CHECK(returned(changed) == std::vector<std::string>{"t Toiture", "d Les ardoises sont livrées.",
                                                      "d Le chantier est propre.",
                                                      "t Les travaux commencent le 16 mars."});
}

TEST_CASE("what somebody changed in what the layout composed is an internal note") {
  Pieces changed = kMade;
  changed[7] = line("Décision n° 1 – Les travaux commencent le 23 mars.");
  std::vector<std::string> rules;
  CHECK(returned(changed, &rules).back() == "n Décision n° 1 – Les travaux commencent le 23 mars.");
  CHECK(rules.back() == "I57");
}

TEST_CASE("what somebody took out of the text is gone") {
  Pieces changed = kMade;
  changed.erase(changed.begin() + 4);
  CHECK(returned(changed) ==
        std::vector<std::string>{"t Toiture", "t Les travaux commencent le 16 mars."});
}

TEST_CASE(
    "a container that the layout takes apart comes back whole, and so does what no document "
    "shows") {
  const Pieces notes{line("Avant."), container("chiffres", "31 habitants"), container("deport", ""),
                     line("Après.")};
  const Pieces made{line("Avant."), heading("31"), line("habitants"), line("Après.")};
  material::Changes changes;
  CHECK(shown(repair::back_to_notes(made, made, notes, changes)) ==
        std::vector<std::string>{"t Avant.", "t 31 habitants", "t ", "t Après."});
  CHECK(changes.all().empty());
}

TEST_CASE("a field that the notes ask for in their text is not taken for the layout's") {
  const Pieces notes{line("Avant."), line("{{ mot_du_maire }}"), line("Après.")};
  const Pieces made{line("Avant."), line("Bonjour à tous."), line("Après.")};
  Pieces changed = made;
  changed[0] = line("Bien avant.");
  material::Changes changes;
  const auto back = shown(repair::back_to_notes(changed, made, notes, changes));
  CHECK(back.back() == "t Après.");
  CHECK(changes.all().empty());
}

TEST_CASE("flows are aligned by what stands once in both, in order") {
  const auto align = [](const std::string& a, const std::string& b) {
    const auto keys = [](const std::string& text) {
      std::vector<std::string> each;
      for (const char c : text) each.emplace_back(1, c);
      return each;
    };
    std::string found;
    for (const std::size_t place : repair::align(keys(a), keys(b)))
      found += place == kNoPiece ? std::string("-") : std::to_string(place);
    return found;
  };
  CHECK(align("abc", "abc") == "012");
  CHECK(align("axc", "abc") == "0-2");
  CHECK(align("c", "abc") == "2");
  CHECK(align("xaaay", "aa") == "-01--");
  CHECK(align("abcabd", "ababcabd").substr(3) == "567");
  CHECK(align("", "abc").empty());
}
