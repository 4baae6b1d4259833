// A template with mistakes of all kinds in all its places: each is told once, at its tag, and
// nothing else is; without them, nothing is told. In both formats, by a check and by a render.
#include "pipeline/check_template.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"
#include "pipeline/explain.hpp"
#include "support.hpp"

using namespace greffier;
using namespace greffier::pipeline;
using greffier::pipeline_tests::Desk;
using greffier::pipeline_tests::told_all;

namespace {

// A place of the template: what is written there, without and with its mistake, and what is told of
// the latter.
struct Slot {
  std::string_view name;
  std::string_view sound;
  std::string_view wrong;
  std::string_view told;
};
// In the order of the parts: the body, then headers and footers.
constexpr std::array kBodySlots{
    Slot{"nom", "{{ objet }}", "{{ objett }}", "G040 objett"},
    Slot{"membre", "{{ president.nom }}", "{{ president.nomm }}", "G042 president.nomm"},
    Slot{"alias", "{{ unite }}", "{{ service }}", "G040 service"},
    Slot{"boucle", "{% pour a dans actions %}{{ a.qui }}{% fin %}",
         "{% pour a dans actionss %}{{ a.qui }}{{ a.quoi }}{% fin %}", "G040 actionss"},
    Slot{"variable", "{% pour a dans actions si a.qui %}{{ a.objet }}{% fin %}",
         "{% pour a dans actions si a.objett %}{{ a.objet }}{% fin %}", "G042 a.objett"},
    Slot{"branche", "{% si non objet %}{{ date }}{% sinon %}{{ lieu }}{% fin %}",
         "{% si non objet %}{{ datte }}{% sinon %}{{ lieu }}{% fin %}", "G040 datte"},
    Slot{"garde", "{% si date > date %}x{% fin %}", "{% si date > presents %}x{% fin %}",
         "G051 date > presents"},
    Slot{"fiche", "{% pour v dans votes %}{{ v.phrase }}{% fin %}",
         "{% pour v dans votes %}{{ v }}{% fin %}", "G054 v"},
    Slot{"texte", "{% pour p dans presents %}{{ p }}{% fin %}",
         "{% pour p dans genre %}{{ p }}{% fin %}", "G082 genre"},
    Slot{"blocs", "Voici {{ objet }} :", "Voici {{ corps }} :", "O011 {{ corps }}"},
    Slot{"syntaxe", "{{ date | date }}", "{{ date | datte }}", "G020 datte"},
    Slot{"fermeture", "x", "x {% fin %}", "G030 {% fin %}"},
    Slot{"cellule", "{{ actions | trier(\"qui\") | longueur }}",
         "{{ actions | trier(\"qi\") | longueur }}", "G069 trier(\"qi\")"},
    Slot{"mot", "{{ date | en_lettres(\"formule\") }}", "{{ date | en_lettres(\"euros\") }}",
         "G072 en_lettres(\"euros\")"},
    Slot{"imbrique", "{{ votes.pour | somme }}", "{{ votes.pourr | somme }}", "G042 votes.pourr"},
    Slot{"croise", "x", "{% pour b dans presents %}{{ b.nom }}", "G031 {% pour b dans presents %}"},
};
constexpr std::array kHeaderSlots{
    Slot{"entete", "{{ date | date }}", "{{ presents | date }}", "G060 date"},
    Slot{"pied", "{{ lieu }}", "{{ boucle.rang }}", "G084 boucle"},
};
constexpr Slot kNote{"note", "{{ lieu }}", "{{ lieu.ville }}", "G081 lieu.ville"};

constexpr std::string_view kLayout = R"(::: entete
::: style entete
§entete§
:::
:::

::: pied
::: style pied
§pied§
:::
:::

# §nom§

§membre§

- §alias§
- §boucle§

§variable§

§branche§

§garde§

§fiche§

§texte§

§blocs§

§syntaxe§

§fermeture§

| §cellule§ | §mot§ |
|---|---|
| §imbrique§ | x |

§croise§

{{ corps_sans_annexes }}

Un appel[^1].

[^1]: Voir §note§.
)";

constexpr std::string_view kNotes =
    "---\nobjet: Voirie\nunite: Travaux\ndate: 2026-03-05\nlieu: Mairie\n"
    "president: M. Luc VERDELET, maire\npresents: [M. Luc VERDELET, Mme Inès ROUX]\n---\n\n"
    "# Rue des Tilleuls\n\nLe revêtement sera refait.\n\n"
    "::: action qui=\"Mme ROUX\" echeance=2026-04-01\nDemander un devis.\n:::\n\n"
    "::: vote pour=3 contre=0\nLe devis.\n:::\n";

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
    text.replace(at, what.size(), by);
  return text;
}

std::string escaped(std::string_view text) {
  return replaced(replaced(replaced(std::string(text), "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
}

// A paragraph, and the table that takes its place, around the same text.
struct Nesting {
  std::string_view paragraph;  // its element
  std::string_view before, after;
};
constexpr Nesting kOdtNesting{
    "text:p",
    "<table:table table:name=\"Dedans\"><table:table-column/><table:table-row><table:table-cell>",
    "</table:table-cell></table:table-row></table:table>"};
constexpr Nesting kDocxNesting{
    "w:p", "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"1000\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>",
    "</w:tc></w:tr></w:tbl><w:p/>"};

// Puts the paragraph of the slot « imbrique » into a table of its own.
std::string nested(std::string part, const Nesting& nesting) {
  const std::size_t at = part.find("§imbrique§");
  if (at == std::string::npos) return part;
  const std::string end = "</" + std::string(nesting.paragraph) + ">";
  const std::size_t close = part.find(end, at) + end.size();
  const std::string open = "<" + std::string(nesting.paragraph);
  std::size_t begin = at;
  do begin = part.rfind(open, begin - 1);
  while (part[begin + open.size()] != ' ' && part[begin + open.size()] != '>');
  part.insert(close, nesting.after);
  part.insert(begin, nesting.before);
  return part;
}

// Fills the slots of every part of a template; those of which `is_wrong` is true have their
// mistake, once: a DOCX has two footers that say the same.
template <typename Wrong>
std::string template_with(const std::string& file, const Wrong& is_wrong) {
  package::Package package = pipeline_tests::template_of(file, kLayout);
  std::vector<package::Part> parts;
  std::set<std::string_view> spoilt;
  for (const package::Part& part : package.parts()) {
    const auto content = part.content();
    REQUIRE(content.ok());
    if (content->find("§") == std::string_view::npos) continue;
    std::string text =
        nested(std::string(*content), file.ends_with("odt") ? kOdtNesting : kDocxNesting);
    const auto fill = [&](const Slot& slot) {
      const std::string place = "§" + std::string(slot.name) + "§";
      if (text.find(place) == std::string::npos) return;
      const bool spoils = is_wrong(slot) && spoilt.insert(slot.name).second;
      text = replaced(std::move(text), place, escaped(spoils ? slot.wrong : slot.sound));
    };
    std::ranges::for_each(kBodySlots, fill);
    std::ranges::for_each(kHeaderSlots, fill);
    fill(kNote);
    parts.push_back({part.name(), std::move(text)});
  }
  for (package::Part& part : parts) package.set(std::move(part));
  return package::write(package);
}

// What is told, line by line, sorted: parts come in the order of their format.
std::string sorted(const std::string& lines) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < lines.size();) {
    const std::size_t end = lines.find('\n', at);
    all.push_back(lines.substr(at, end - at));
    at = end + 1;
  }
  std::ranges::sort(all);
  std::string text;
  for (const std::string& line : all) text += line + '\n';
  return text;
}

std::string expected_in() {
  std::string lines;
  for (const Slot& slot : kBodySlots) lines += std::string(slot.told) + '\n';
  for (const Slot& slot : kHeaderSlots) lines += std::string(slot.told) + '\n';
  lines += std::string(kNote.told) + '\n';
  return sorted(lines);
}

constexpr std::array<std::string_view, 2> kFiles{"modele.odt", "modele.docx"};

const auto kAllWrong = [](const Slot&) { return true; };
const auto kAllSound = [](const Slot&) { return false; };

}  // namespace

TEST_CASE("every mistake of a template is told once, at its tag, and nothing else") {
  for (const std::string_view name : kFiles) {
    const std::string file(name);
    INFO(file);
    io::MemoryFileSystem files;
    files.files[file] = template_with(file, kAllWrong);
    CHECK(sorted(told_all(check_template({file, "compte-rendu", {}}, files))) == expected_in());
  }
}

TEST_CASE("a sound template has nothing told of it, and renders") {
  for (const std::string_view name : kFiles) {
    const std::string file(name);
    INFO(file);
    Desk desk{kNotes};
    desk.files.files[file] = template_with(file, kAllSound);
    CHECK(told_all(check_template({file, "compte-rendu", {}}, desk.files)) == "");
    desk.job.template_name = file;
    desk.job.outputs = {"a" + file.substr(file.rfind('.'))};
    desk.run();
    CHECK(desk.status() == 0);
  }
}

TEST_CASE("one mistake alone is told as it is among the others") {
  for (const std::string_view name : kFiles)
    for (const Slot& slot : kBodySlots) {
      const std::string file(name);
      INFO(file << ' ' << slot.wrong);
      io::MemoryFileSystem files;
      files.files[file] =
          template_with(file, [&slot](const Slot& each) { return each.name == slot.name; });
      CHECK(told_all(check_template({file, "compte-rendu", {}}, files)) ==
            std::string(slot.told) + '\n');
    }
}

TEST_CASE("a render tells all of them at once, too") {
  for (const std::string_view name : kFiles) {
    const std::string file(name);
    INFO(file);
    Desk desk{kNotes};
    desk.files.files[file] = template_with(file, kAllWrong);
    desk.job.template_name = file;
    desk.job.outputs = {"a" + file.substr(file.rfind('.'))};
    desk.run();
    CHECK_FALSE(desk.has(desk.job.outputs.front()));
    // What a kind knows besides the data: « service » is a name that headers have for « unite ».
    CHECK(sorted(replaced(told_all(desk.outcome), "G041 service", "G040 service")) ==
          expected_in());
  }
}

TEST_CASE("without a kind and without data, names are left alone, which a note says") {
  for (const std::string_view name : kFiles) {
    const std::string file(name);
    INFO(file);
    io::MemoryFileSystem files;
    files.files[file] = template_with(file, kAllWrong);
    const std::string told = sorted(told_all(check_template({file, "", {}}, files)));
    CHECK(told == sorted("G020 datte\nG030 {% fin %}\nG031 {% pour b dans presents %}\n"
                         "G084 boucle\nP041\n"));
  }
}

TEST_CASE("data say which names there are, and what their texts may be") {
  Desk desk;
  desk.files.files["d.json"] =
      R"({"lots": [{"titre": "Gros œuvre", "prix": "12 000"}, {"titre": "Toiture"}],
          "jour": "5 mars 2026", "lieu": "Mairie", "vide": [], "rien": null})";
  const auto told = [&](std::string_view layout) {
    pipeline_tests::write_template(desk.files, "m.odt", layout);
    return told_all(check_template({"m.odt", "", {"d.json"}}, desk.files));
  };
  CHECK(told("{{ jour | date }}, {{ lieu }}, {{ rien.nom }}, {{ vide.nom }}") == "");
  CHECK(told("{% pour l dans lots %}{{ l.titre }} {{ l.prix | defaut(\"\") }}{% fin %}") == "");
  CHECK(told("{% pour l dans lots %}{{ l.prix | montant }}{% fin %}") == "G083 l.prix\n");
  CHECK(told("{% pour l dans lots %}{{ l.titre | montant }}{% fin %}") == "G062 montant\n");
  CHECK(told("{{ lieu | date }}") == "G060 date\n");
  CHECK(told("{{ objet }}") == "G041 objet\n");
  CHECK(told("{{ titre }}\n\n{{ corps }}") == "");  // every document has them
}

TEST_CASE("data that are records say which names there are, and what their values are") {
  Desk desk;
  desk.files.files["r.csv"] = "jour;nom;texte\n2026-03-04;Anne;oui\nbof;Luc;12\n";
  desk.files.files["r.json"] = R"([{"jour": "2026-03-04", "nom": "Anne", "texte": 1},
                                   {"jour": "bof", "nom": "Luc", "texte": 12}])";
  desk.files.files["r.jsonl"] =
      "{\"jour\": \"2026-03-04\", \"nom\": \"A\"}\n{\"jour\": \"bof\", \"nom\": \"B\"}\n";
  desk.files.files["vide.csv"] = "jour;nom\n";
  for (const std::string_view name : kFiles) {
    const std::string file(name);
    pipeline_tests::write_template(desk.files, file, "{{ jour | date }} {{ nom }} {{ lieu }}");
    for (const std::string records : {"r.csv", "r.json", "r.jsonl"}) {
      INFO(file << ' ' << records);
      CHECK(told_all(check_template({file, "", {records}}, desk.files)) ==
            "G060 date\nG041 lieu\n");
      desk.files.files["l.yaml"] = "lieu: Mairie\n";
      CHECK(told_all(check_template({file, "", {records, "l.yaml"}}, desk.files)) == "G060 date\n");
    }
    CHECK(told_all(check_template({file, "", {"vide.csv"}}, desk.files)) == "P100\n");
  }
}

TEST_CASE("with data alone, what one value shows is told, once for each tag") {
  Desk desk;
  desk.files.files["d.yaml"] =
      "m: 3\nz: 0\nimage: absente.png\nl:\n  - {quand: 2026-03-03}\n  - {quand: bof}\n  - {quand: "
      "bah}\n";
  for (const std::string_view name : kFiles) {
    const std::string file(name);
    INFO(file);
    pipeline_tests::write_template(desk.files, file,
                                   "{{ m / z }} {{ image | image }}\n\n"
                                   "{% pour a dans l %}{{ a.quand | date }}{% fin %}");
    CHECK(told_all(check_template({file, "", {"d.yaml"}}, desk.files)) ==
          "G052 m / z\nP011 {{ image | image }}\nG060 date\n");
  }
}

TEST_CASE("a kind and data together give the names of both") {
  Desk desk;
  desk.files.files["d.yaml"] = "budget: 12 000\n";
  pipeline_tests::write_template(desk.files, "m.docx", "{{ objet }} {{ budget }} {{ buget }}");
  CHECK(told_all(check_template({"m.docx", "compte-rendu", {"d.yaml"}}, desk.files)) ==
        "G040 buget\n");
}

TEST_CASE("mistakes are told in the order of the document, whatever finds them") {
  for (const std::string_view name : kFiles) {
    const std::string file(name);
    INFO(file);
    io::MemoryFileSystem files;
    pipeline_tests::write_template(
        files, file,
        "{{ objett }}\n\n{{ date | datte }}\n\n{{ lieuu }}\n\n{% fin %}\n\n{{ datte }}");
    CHECK(told_all(check_template({file, "compte-rendu", {}}, files)) ==
          "G040 objett\nG020 datte\nG040 lieuu\nG030 {% fin %}\nG040 datte\n");
  }
}

TEST_CASE("a field of Writer is told by its own name") {
  const templating::Native field{"user-field", "maire", 1, {}};
  CHECK(words_of(field, diag::Language::french) ==
        "champ utilisateur « maire » : affiche la valeur ; sans cette donnée, reste tel quel");
  CHECK(words_of(field, diag::Language::english) ==
        "user field “maire”: shows the value; without this datum, it stays as it is");
}

TEST_CASE("of several files of data the last one wins") {
  Desk desk;
  desk.files.files["a.yaml"] = "budget: à voter\nlieu: Mairie\n";
  desk.files.files["b.json"] = R"({"budget": 12000})";
  pipeline_tests::write_template(desk.files, "m.odt", "{{ budget | montant }} {{ lieu }}");
  CHECK(told_all(check_template({"m.odt", "", {"a.yaml", "b.json"}}, desk.files)) == "");
  CHECK(told_all(check_template({"m.odt", "", {"b.json", "a.yaml"}}, desk.files)) ==
        "G062 montant\n");
}

TEST_CASE("what is no template, no kind or no data is refused") {
  Desk desk;
  desk.files.files["m.odt"] = "autre chose";
  desk.files.files["d.yaml"] = "- un\n- deux\n";
  CHECK(told_all(check_template({"m.txt", "", {}}, desk.files)) == "P040\n");
  CHECK(check_template({"absent.odt", "", {}}, desk.files).sink.has_errors());
  CHECK(check_template({"m.odt", "", {}}, desk.files).sink.has_errors());
  CHECK(told_all(check_template({"m.odt", "inconnu", {}}, desk.files)) == "P001\n");
  CHECK(told_all(check_template({"m.odt", "", {"d.yaml"}}, desk.files)).starts_with("P007"));
}
