// The sentences that a sitting opens and closes with, and the line of a vote.
#include "repair/sitting_sentences.hpp"

#include <string>

#include "catch.hpp"
#include "repair/opening_sentence.hpp"
#include "repair/vote_line.hpp"

using namespace greffier;
using namespace greffier::repair;

namespace {

const std::string kPrinted =
    "L’an deux mille vingt-six, le vingt-cinq juin à dix-neuf heures trente, le conseil "
    "municipal, légalement convoqué le 18 juin 2026, s’est réuni en séance ordinaire et publique, "
    "salle du conseil, à la mairie, sous la présidence de M. Augustin VERLHAC, maire.";

std::optional<Opening> opening(const std::string& text) {
  return read_opening(text, *text::make_date(2026, 6, 25));
}

// The printed sentence, `what` in it replaced.
std::optional<Opening> with(std::string_view what, std::string_view other) {
  std::string text = kPrinted;
  return opening(text.replace(text.find(what), what.size(), other));
}

std::string shown(const std::optional<Opening>& said) {
  if (!said) return "";
  return said->hour + " | " + said->body + " | " +
         (said->notice ? text::iso_date(*said->notice) : "") + " | " + said->nature + " | " +
         said->place + " | " + said->president;
}

std::string vote(std::string_view line) {
  std::string text;
  for (const model::Attribute& each : read_vote_line(line))
    text += (text.empty() ? "" : " ") + each.key + "=" + each.value;
  return text;
}

}  // namespace

TEST_CASE("the sentence that our layout opens a sitting with") {
  CHECK(shown(opening(kPrinted)) ==
        "19 h 30 | le conseil municipal | 2026-06-18 | ordinaire | salle du conseil, à la mairie | "
        "M. Augustin VERLHAC, maire");
  CHECK(with("dix-neuf heures trente", "vingt heures quarante-cinq")->hour == "20 h 45");
  CHECK(with("dix-neuf heures trente", "dix-huit heures")->hour == "18 h");
  CHECK(with("ordinaire et publique", "extraordinaire, à huis clos")->is_closed);
  CHECK_FALSE(with(" le 18 juin 2026, s’est", ", s’est")->notice);
  CHECK(with(", salle du conseil, à la mairie", "")->place.empty());
  CHECK_FALSE(with("à dix-neuf heures trente", "au soir"));
  CHECK_FALSE(with("maire.", "maire. Les portes sont ouvertes au public."));
  CHECK_FALSE(with("M. Augustin VERLHAC, maire", "son doyen d’âge"));
  CHECK_FALSE(with("vingt-cinq juin", "vingt-six juin"));
  CHECK_FALSE(with("et publique", "et publique, en présence de la presse, à Rodez"));
}

TEST_CASE("the sentence that councils open a sitting with") {
  struct Said {
    const char* text;
    const char* told;
  };
  for (const Said& each : {
           Said{"L'an deux mille vingt-six et le 25 juin à 18h30, le Conseil Municipal de cette "
                "commune, régulièrement convoqué, s'est réuni au nombre prescrit par la loi, dans "
                "le lieu habituel de ses séances, sous la présidence de Monsieur Jean DUPONT, "
                "Maire.",
                "18 h 30 | le Conseil Municipal de cette commune |  |  | dans le lieu habituel de "
                "ses séances | M. Jean DUPONT, Maire"},
           Said{"L'an deux mil vingt-six, le jeudi vingt-cinq juin à vingt heures, le conseil "
                "municipal de Valbrune, dûment convoqué en date du 18/06/2026, s'est réuni en "
                "session ordinaire à la mairie sous la présidence de Mme Colette ARNOUX, maire",
                "20 h | le conseil municipal de Valbrune | 2026-06-18 | ordinaire | à la mairie | "
                "Mme Colette ARNOUX, maire"},
           Said{"Le 25 juin 2026 à 20 heures 15, le comité syndical s’est réuni salle des fêtes de "
                "Brionne en séance publique, sous la présidence de M. Paul GRANGE, président.",
                "20 h 15 | le comité syndical |  |  | salle des fêtes de Brionne | M. Paul GRANGE, "
                "président"},
           Said{"L’an 2026, le vingt-cinq juin, les membres du conseil municipal, légalement "
                "convoqués, se sont réunis en mairie, sous la présidence de Mme Colette ARNOUX.",
                " | les membres du conseil municipal |  |  | en mairie | Mme Colette ARNOUX"},
           Said{"Le 25 juin 2026, le chantier est réuni sous la présidence de M. Paul GRANGE.", ""},
           Said{"Le maire ouvre la séance à vingt heures.", ""},
           Said{"", ""},
       }) {
    INFO(each.text);
    CHECK(shown(opening(each.text)) == each.told);
  }
}

TEST_CASE("the sentence that closes a sitting") {
  CHECK(read_closing("L’ordre du jour étant épuisé, la séance est levée à 21h10.") == "21 h 10");
  CHECK(read_closing("Plus rien n'étant à l'ordre du jour, Monsieur le Maire lève la séance à "
                     "vingt-deux heures.") == "22 h");
  CHECK(read_closing("Séance levée à 22 heures 05") == "22 h 05");
  CHECK_FALSE(read_closing("La séance est levée."));
  CHECK_FALSE(read_closing("La séance est levée à 21 h 10 dans la confusion."));
  CHECK_FALSE(read_closing("La séance est ouverte à 19 h."));
}

TEST_CASE("the sentence that tells the quorum") {
  CHECK(read_quorum_reached("Le quorum étant atteint, Monsieur le Maire ouvre la séance.") == "");
  CHECK(read_quorum_reached("Le quorum est atteint : la séance est ouverte à 19h35.") == "19 h 35");
  CHECK(read_quorum_reached("Le Maire constate que le quorum est atteint.") == "");
  CHECK_FALSE(read_quorum_reached("Le quorum étant atteint, M. le Maire salue la presse."));
  CHECK_FALSE(read_quorum_reached("La séance est ouverte."));
}

TEST_CASE("the line of a vote") {
  CHECK(vote("Votants : 25 · Pour : 23 · Abstentions : 2 · Résultat : adopté à la majorité") ==
        "pour=23 abstention=2 resultat=adopté à la majorité");
  CHECK(vote("Votants : 24 · Pour : 20 · Contre : 3 · Blancs ou nuls : 1 · Ne prennent pas part au "
             "vote : 1") == "pour=20 contre=3 blancs=1 nppv=1");
  CHECK(vote("Pour : 12 Contre : 0 Abstention : 0") == "pour=12 contre=0 abstention=0");
  CHECK(vote("POUR : 12 / CONTRE : 1 (Mme Ana ROY) / ABSTENTION(S) : néant") ==
        "pour=12 contre=1 noms_contre=Mme Ana ROY abstention=0");
  CHECK(vote("Suffrages exprimés : 13 – Pour : 13").substr(0, 7) == "pour=13");
  CHECK(vote("Votants : 25 · Pour : 23 · Abstentions : 1").empty());
  CHECK(vote("Votants : 25").empty());
  CHECK(vote("Pour : 12").empty());
  CHECK(vote("Votants : 25 · Pour : 25 · Durée : 2").empty());
  CHECK(vote("Budget – Pour : 12 Contre : 0").empty());
  CHECK(vote("Les votants sont 25.").empty());
}
