// What the notes of a sitting give: each document says what it is for, in both formats.
#include <utility>

#include "catch.hpp"
#include "support.hpp"

namespace greffier::pipeline_tests {

namespace {

constexpr std::string_view kSitting =
    "---\nmodele: seance\norganisme: Commune de Valbrune\ndate: 2026-06-25\nheure_debut: 19h30\n"
    "heure_fin: 21h\nlieu: Mairie\ndate_convocation: 2026-06-18\nstatut: arrêté\narrêté le: "
    "24/09/2026\npresident: Mme Jeanne DUPONT, maire\nsecretaires: [Mme Anne MARTIN]\n"
    "presents: [Mme Jeanne DUPONT, Mme Anne MARTIN, M. Luc PETIT]\npremier_numero: 7\n---\n\n"
    "# Approbation du procès-verbal\n\n::: vote pour=3\nArrêté.\n:::\n\n"
    "# Voirie\n\nLa rue est étroite.\n\n::: debat\nM. PETIT hésite.\n:::\n\n"
    "::: deport qui=\"M. PETIT\" motif=voisin\n:::\n\n"
    "::: deliberation pour=2 rapporteur=\"Mme MARTIN\"\nVu le code de la voirie ;\n\n"
    "1. La rue est élargie.\n:::\n\n# Halle\n\nLa halle est à vendre.\n\n::: retrait\nUne offre "
    "est attendue.\n:::\n\n# Questions diverses\n\nRien.\n";

struct Folder : Desk {
  explicit Folder(std::string_view notes = kSitting) : Desk(notes) {
    job.outputs.clear();
    job.folder = "s";
    job.formats = {"odt", "docx"};
  }
  // Whether the document says so, in both formats.
  [[nodiscard]] bool say(const std::string& name, std::string_view what) const {
    return text("s/" + name + ".odt", "content.xml").find(what) != std::string::npos &&
           text("s/" + name + ".docx", "word/document.xml").find(what) != std::string::npos;
  }
  [[nodiscard]] bool hide(const std::string& name, std::string_view text) const {
    return part("s/" + name + ".odt", "content.xml").find(text) == std::string::npos &&
           part("s/" + name + ".docx", "word/document.xml").find(text) == std::string::npos;
  }
};

constexpr std::string_view kSyndicate =
    "---\nmodele: seance\norganisme: Syndicat des eaux du Vernet\ndate: 2026-03-10\nheure_debut: "
    "18h\nheure_fin: 20h\nlieu: Mairie\ndate_convocation: 2026-03-03\neffectif: 5\npresident: Mme "
    "Jeanne DUPONT, présidente\nsecretaires: [Mme Anne MARTIN]\npresents: [Mme Jeanne DUPONT, Mme "
    "Anne MARTIN, M. Luc PETIT, M. Éloi ROUX]\nrepresentes: [\"Mme Zoé BRUN (pouvoir à M. Luc "
    "PETIT)\"]\n"
    "premier_numero: 1\n---\n\n"
    "# Compte administratif\n\n::: deport qui=\"Mme DUPONT\" motif=\"vote du compte\"\n:::\n\n"
    "::: deliberation pour=4 presidence=\"Mme MARTIN\"\n1. Le compte est approuvé.\n:::\n\n"
    "# Débat budgétaire\n\n::: deliberation\nFormule : prend acte de la tenue du débat\n:::\n\n"
    "# Tarifs\n\n::: arrivee qui=\"Mme BRUN\" heure=18h35\n:::\n\n"
    "::: deliberation incidence=\"l'achat d'eau\"\nPour : 2\nContre : 2\nAbstention : 1\nOnt voté "
    "contre : M. "
    "PETIT, Mme "
    "BRUN\nRésultat : adoptée\n\n1. Les tarifs sont fixés.\n:::\n\n"
    "# Élection\n\n::: deliberation\nScrutin : scrutin secret\nPour : 2\nContre : 1\nBlancs : 2\n"
    "Couleur : bleue\nRésultat : Mme BRUN est élue\n\n1. Mme BRUN est élue vice-présidente.\n:::\n";

}  // namespace

TEST_CASE("a syndicate is a committee, not a council, and its formulas are those of the law") {
  Folder folder(kSyndicate);
  CHECK(folder.run() == "K070");  // « Couleur », which is no field; the others are read
  CHECK(folder.say("notes", "le comité syndical peut valablement délibérer"));
  // The executive leaves for the vote only (L. 2121-14), who has an interest for the debate too.
  CHECK(folder.say("notes", "se retire au moment du vote"));
  CHECK(folder.hide("notes", "part ni au débat"));
  CHECK(folder.say("notes-deliberation-2026-001", "Sans prendre part au vote"));
  CHECK(folder.say("notes", "Le pouvoir donné à M.\u00A0Luc PETIT prend fin."));
  CHECK(folder.say("notes-liste", "Prend acte"));
  CHECK(
      folder.say("notes-note-explicative", "Le comité syndical prend acte de la tenue du débat."));
}

TEST_CASE("the name of a council tells who heads it; its members stand by municipality") {
  Folder folder(
      "---\nmodele: seance\ninstance: Conseil communautaire\ndate: 2026-03-12\nprésident: M. Éric "
      "VASSEUR\nprésents:\n  Brièves:\n    - M. Éric VASSEUR\n    - Mme Annie CORDIER, maire\n  "
      "Lorgues:\n    - M. Paul DELMAS\nexcusés: [Mme Lise PERRET]\n---\n\n# Voirie\n\n"
      "::: deliberation resultat=\"adopté à l'unanimité\"\n:::\n");
  (void)folder.run();
  CHECK(folder.say("notes", "Le président"));
  CHECK(folder.hide("notes", "Le maire"));
  CHECK(folder.say("notes", "Brièves"));
  CHECK(folder.say("notes", "M.\u00A0Éric VASSEUR\u00A0; Mme\u00A0Annie CORDIER"));
  CHECK(folder.say("notes", "adopté à l’unanimité"));
  CHECK(folder.hide("notes", "en avoir délibéré"));  // nothing that is decided is told
}

TEST_CASE("a tie has the casting vote, a secret ballot its blank papers") {
  Folder folder(kSyndicate);
  (void)folder.run();
  CHECK(folder.say("notes-deliberation-2026-003",
                   "la voix de Mme\u00A0Jeanne DUPONT, qui préside, étant prépondérante"));
  CHECK(folder.say("notes-deliberation-2026-003", "l’achat d’eau"));
  const std::string ballot = "notes-extrait-2026-004";
  CHECK(folder.say(ballot, "bulletins blancs ou nuls"));
  CHECK(folder.say(ballot, "Mme\u00A0BRUN est élue"));  // a name keeps its capitals
  CHECK(folder.say(ballot, "Couleur"));
  CHECK(folder.hide("notes-deliberation-2026-001", "prépondérante"));
}

TEST_CASE("a sitting written once gives all its documents") {
  Folder folder;
  CHECK(folder.run() == "");
  CHECK(folder.outcome.written.size() == 14);
  for (const char* name : {"notes", "notes-note-explicative", "notes-deliberation-2026-007",
                           "notes-extrait-2026-007", "notes-registre"}) {
    INFO(name);
    CHECK(folder.say(name, "La rue est étroite."));
    CHECK(folder.say(name, "La rue est élargie."));
  }
  for (const char* name : {"notes-convocation", "notes-note-explicative", "notes-liste",
                           "notes-deliberation-2026-007", "notes-extrait-2026-007"})
    CHECK(folder.hide(name, "hésite"));
  CHECK(folder.say("notes", "hésite"));
}

TEST_CASE("each document of a sitting has its own formulas and signatures") {
  Folder folder;
  CHECK(folder.run() == "");
  CHECK(folder.say("notes",
                   "L’an deux mille vingt-six, le vingt-cinq juin à dix-neuf heures "
                   "trente, le conseil municipal"));
  CHECK(folder.say("notes", "La maire"));
  CHECK(folder.say("notes-convocation", "jeudi 25\u00A0juin 2026"));
  CHECK(folder.say("notes-liste", "Retirée de l’ordre du jour"));
  CHECK(folder.say("notes-liste", "2026-007"));
  CHECK(folder.hide("notes-liste", "Questions diverses"));
  CHECK(folder.say("notes-deliberation-2026-007", "La secrétaire de séance"));
  CHECK(folder.hide("notes-extrait-2026-007", "La secrétaire de séance"));
  CHECK(folder.say("notes-extrait-2026-007", "Pour extrait conforme"));
  CHECK(folder.say("notes-extrait-2026-007", "à l’unanimité"));
  CHECK(folder.say("notes-deliberation-2026-007", "Caractère exécutoire et recours"));
}

TEST_CASE("the register has mirrored margins, the other documents none") {
  Folder folder;
  CHECK(folder.run() == "");
  const auto is_mirrored = [&](const std::string& name) {
    const bool odt =
        folder.part("s/" + name + ".odt", "styles.xml").find("mirrored") != std::string::npos;
    const bool docx =
        folder.part("s/" + name + ".docx", "word/settings.xml").find("w:mirrorMargins") !=
        std::string::npos;
    return std::pair(odt, docx);
  };
  CHECK(is_mirrored("notes-registre") == std::pair(true, true));
  CHECK(is_mirrored("notes") == std::pair(false, false));
  CHECK(is_mirrored("notes-convocation") == std::pair(false, false));
}

TEST_CASE("tables are numbered as each document prints them") {
  Folder folder;
  std::string notes(kSitting);
  const auto put = [&notes](std::string_view before, std::string_view caption) {
    notes.insert(notes.find(before),
                 "Table : " + std::string(caption) + "\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n");
  };
  put("M. PETIT hésite.", "Le débat");
  put("La halle est à vendre.", "La halle");
  put("1. La rue est élargie.", "Le coût");
  put("::: debat", "La rue");
  folder.files.files["notes.md"] = notes;
  (void)folder.run();
  const auto numbered = [&folder](const std::string& name, std::string_view caption) {
    return folder.text("s/" + name + ".odt", "content.xml").find(caption) != std::string::npos &&
           folder.text("s/" + name + ".docx", "word/document.xml").find(caption) !=
               std::string::npos;
  };
  for (const std::string caption : {"1 – La rue", "2 – Le coût", "3 – La halle"}) {
    INFO(caption);
    CHECK(numbered("notes-note-explicative", caption));
  }
  for (const std::string caption : {"1 – La rue", "2 – Le débat", "3 – Le coût", "4 – La halle"}) {
    INFO(caption);
    CHECK(numbered("notes", caption));
  }
  CHECK(numbered("notes-deliberation-2026-007", "1 – La rue"));
  CHECK(numbered("notes-deliberation-2026-007", "2 – Le coût"));
}

}  // namespace greffier::pipeline_tests
