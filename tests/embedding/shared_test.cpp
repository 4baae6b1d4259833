#include "embedding/shared.hpp"

#include <vector>

#include "catch.hpp"
#include "embedding/messages.hpp"
#include "embedding/templates.hpp"
#include "ingest/yaml.hpp"

namespace greffier::embedding {
namespace {

std::string codes(const diag::Sink& sink) {
  std::string result;
  for (const diag::Diagnostic& diagnostic : sink.diagnostics())
    result.append(result.empty() ? "" : " ").append(diagnostic.message->code);
  return result;
}

const std::vector<File> kLibrary{
    {"partage/lieu.yaml", "champs:\n- {cle: lieu, aide: Où}\n- {cle: date, type: date}\n"},
    {"partage/qui.yaml", "charte: sobre\nchamps:\n- {cle: qui}\n- {cle: lieu, type: texte}\n"},
    {"partage/tout.yaml", "reprend: [partage/lieu.yaml, partage/qui.yaml]\n"},
    {"partage/boucle.yaml", "reprend: partage/boucle.yaml\n"},
    {"partage/nom.md", "{{ $qui }} est $etat à 3 $etat.\n"},
    {"partage/deux.md", "a\n{% inclure \"partage/nom.md\" avec qui=$p etat=\"très là\" %}\nb\n"},
    {"partage/rond.md", "{% inclure \"partage/rond.md\" %}\n"}};

struct Description {
  std::string yaml, whole, codes;
};

TEST_CASE("a description takes up others") {
  const Description cases[] = {
      {"nom: a\nchamps: [{cle: b}]\n", "nom: a\nchamps: [{cle: b}]\n", ""},
      // Its own comes after; what is written again changes what it names, at its place.
      {"reprend: [partage/lieu.yaml]\nnom: a\nchamps: [{cle: b}, {cle: lieu, aide: Salle}]\n",
       "champs: [{cle: lieu, aide: Salle}, {cle: date, type: date}, {cle: b}]\nnom: a\n", ""},
      {"reprend: partage/tout.yaml\ncharte: x\n",
       "champs: [{cle: lieu, aide: Où, type: texte}, {cle: date, type: date}, {cle: qui}]\n"
       "charte: x\n",
       ""},
      // At one place of a list.
      {"champs: [{cle: b}, {reprend: partage/lieu.yaml}, {cle: c}, {cle: date, type: texte}]\n",
       "champs: [{cle: b}, {cle: lieu, aide: Où}, {cle: date, type: texte}, {cle: c}]\n", ""},
      {"faits: [a, b]\nreprend: partage/lieu.yaml\nchamps: []\n", "champs: []\nfaits: [a, b]\n",
       ""},
      {"reprend: partage/rien.yaml\nnom: a\n", "nom: a\n", "B002"},
      {"reprend: partage/boucle.yaml\nnom: a\n", "nom: a\n", "B002"},
  };
  for (const Description& c : cases) {
    INFO(c.yaml);
    diag::Sink sink;
    CHECK((whole_description({"k/kind.yaml", c.yaml}, kLibrary, sink) ==
           ingest::read_yaml(c.whole, diag::kNoSource, 1, sink)));
    CHECK(codes(sink) == c.codes);
  }
}

TEST_CASE("a layout takes up pieces, and gives them their words") {
  struct Case {
    std::string text, whole, codes;
  };
  const Case cases[] = {
      {"a\n\nb", "a\n\nb", ""},
      {"{% inclure \"partage/nom.md\" avec qui=p.nom etat=\"bien là\" %}\n\nfin\n",
       "{{ p.nom }} est bien là à 3 bien là.\n\nfin\n", ""},
      {"  {% inclure \"partage/deux.md\" avec p=x %}  \n",
       "a\n{{ x }} est très là à 3 très là.\nb\n", ""},
      // An office file is included when the document is rendered.
      {"{% inclure \"signature.odt\" %}\n", "{% inclure \"signature.odt\" %}\n", ""},
      {"{% inclure \"partage/x.md\" %}\n", "\n", "B002"},
      {"{% inclure \"partage/rond.md\" %}\n", "\n", "B002"},
      {"{% inclure \"partage/nom.md\" avec qui=p %}\n", "{{ p }} est  à 3 .\n", "B003 B003"},
      {"{% inclure \"partage/nom.md\" avec qui=p etat=x b=c %}\n", "{{ p }} est x à 3 x.\n",
       "B004"},
      {"coûte 3 $ et", "coûte 3 $ et", ""},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    diag::Sink sink;
    CHECK(whole_layout({"k/layout.md", c.text}, kLibrary, sink) == c.whole);
    CHECK(codes(sink) == c.codes);
  }
}

TEST_CASE("shared files and what is made of the others") {
  diag::Sink sink;
  std::vector<File> library = kLibrary;
  library.push_back({"k/layout.md", "{% inclure \"partage/nom.md\" avec qui=p etat=x %}"});
  library.push_back({"k/exemple.md", "{% inclure \"partage/nom.md\" %}"});
  const std::vector<File> files = embedded_forms(library, sink);
  REQUIRE(files.size() == 2);
  CHECK(files[0].bytes == "{{ p }} est x à 3 x.");
  CHECK(files[1].bytes == library.back().bytes);
  CHECK(codes(sink) == "");
}

}  // namespace
}  // namespace greffier::embedding
