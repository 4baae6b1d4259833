#include "cli/fields_report.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "io/file_system.hpp"

using namespace greffier;
using diag::Language;

namespace {

pipeline::TemplateFields fields_of(const std::string& kind) {
  const io::MemoryFileSystem files;
  return pipeline::template_fields(kind, files);
}

// A section of three names, one inside another; a label of many words.
pipeline::TemplateFields small() {
  pipeline::TemplateFields fields;
  fields.kind = "essai";
  fields.label = {"Essai", "Trial"};
  pipeline::FieldCard inner{"nom", {"Nom", "Name"}, {"texte", "text"}, "{{ l.nom }}", {}};
  fields.sections.push_back(
      {{"Champs", "Fields"},
       {{"lots",
         {"Lots", "Lots"},
         {"liste de fiches", "list of records"},
         "{% pour l dans lots %}",
         {std::move(inner)}},
        {"objet",
         {"Ce dont il s’agit, dit en une ligne aussi courte que possible, et sans point",
          "Subject"},
         {"texte", "text"},
         "{{ objet }}",
         {}}}});
  return fields;
}

std::size_t longest_line(std::string_view text) {
  std::size_t longest = 0, columns = 0;
  for (const char byte : text) {
    if ((static_cast<unsigned char>(byte) & 0xC0U) == 0x80U) continue;
    columns = byte == '\n' ? 0 : columns + 1;
    longest = std::max(longest, columns);
  }
  return longest;
}

}  // namespace

TEST_CASE("fields are a table, with what a list holds under it") {
  CHECK(cli::fields_text(small(), Language::french) ==
        "Essai (essai)\u00A0: ce qu’un modèle peut utiliser\n"
        "\n"
        "  nom    type             balise                  libellé\n"
        "\n"
        "Champs\n"
        "  lots   liste de fiches  {% pour l dans lots %}  Lots\n"
        "    nom  texte            {{ l.nom }}             Nom\n"
        "  objet  texte            {{ objet }}             Ce dont il s’agit, dit en une ligne "
        "aussi courte\n"
        "                                                  que possible, et sans point\n");
}

TEST_CASE("fields as JSON hold the same") {
  CHECK(cli::fields_json(small(), diag::ExitStatus::done, Language::english) ==
        R"({"status":0,"written":[],"diagnostics":[],"sections":[{"title":"Fields","fields":[)"
        R"({"name":"lots","label":"Lots","type":"list of records","tag":"{% pour l dans lots %}",)"
        R"("members":[{"name":"nom","label":"Name","type":"text","tag":"{{ l.nom }}"}]},)"
        R"({"name":"objet","label":"Subject","type":"text","tag":"{{ objet }}"}]}]})"
        "\n");
}

TEST_CASE("the fields of a kind fit 100 columns in both languages") {
  for (const Language language : {Language::french, Language::english}) {
    const std::string text = cli::fields_text(fields_of("compte-rendu"), language);
    CHECK(longest_line(text) <= 100);
    CHECK(text.find("{{ president }}") != std::string::npos);
    CHECK(text.find("{{ p.nom_complet }}") != std::string::npos);
    CHECK(text.find("{{ boucle.rang }}") != std::string::npos);
  }
}

TEST_CASE("a kind that does not exist has no fields") {
  CHECK(fields_of("proces-verbal").sink.has_errors());
  CHECK(fields_of("proces-verbal").sections.empty());
}
