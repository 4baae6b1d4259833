// Addresses and phone numbers in texts.
#include "kinds/contacts.hpp"

#include "catch.hpp"
#include "model/block.hpp"
#include "support.hpp"

using namespace greffier;

namespace {

std::string found_in(const std::string& text) {
  std::string found;
  for (const kinds::Contact& contact : kinds::contacts_in(text))
    found += "<" + text.substr(contact.begin, contact.end - contact.begin) + ">";
  return found;
}

}  // namespace

TEST_CASE("addresses and phone numbers are found") {
  CHECK(found_in("Écrire à anne.martin@example.org.") == "<anne.martin@example.org>");
  CHECK(found_in("a@example.org;c-d+e@example.org") == "<a@example.org><c-d+e@example.org>");
  CHECK(found_in("Tél. 05 55 00 01 02, ou 0555000102") == "<05 55 00 01 02><0555000102>");
  CHECK(found_in("05.55.00.01.02 / 05-55-00-01-02") == "<05.55.00.01.02><05-55-00-01-02>");
  CHECK(found_in("05\u00A055\u00A000\u00A001\u00A002") == "<05\u00A055\u00A000\u00A001\u00A002>");
  CHECK(found_in("+33 5 55 00 01 02, +33 (0)5 55 00 01 02, 0033555000102") ==
        "<+33 5 55 00 01 02><+33 (0)5 55 00 01 02><0033555000102>");
}

TEST_CASE("other figures and signs are no contacts") {
  for (const char* text : {"le 05/06/2026", "22 000 habitants", "0,5 ha", "n° 2026-05", "@greffier",
                           "a@b", "a @ example.org", "05 55 00 01", "105 55 00 01 02", "1 05 55 00",
                           "SIRET 123 456 789 00012", "", "0", "+"})
    CHECK(found_in(text) == "");
}

TEST_CASE("a public version has neither the members nor what the texts say") {
  model::Map person;
  person.set("nom", model::Value(std::string("MARTIN")));
  person.set("courriel", model::Value(std::string("a@example.org")));
  person.set("texte", model::Value(std::string("Anne MARTIN, a@example.org")));
  model::Format link;
  link.target = "mailto:a@example.org";
  model::Map data;
  data.set("participants", model::Value(model::Values{model::Value(std::move(person))}));
  data.set("corps", model::Value(model::Blocks{model::paragraph(model::Inlines{
                        model::text("Écrire à "), model::text("a@example.org", link)})}));
  kinds::remove_contacts(data);
  const auto& first = data.find("participants")->get_if<model::Values>()->front();
  const auto* kept = first.get_if<model::Map>();
  CHECK(kept->find("courriel")->is_empty());
  CHECK(*kept->find("texte") == model::Value(std::string("Anne MARTIN, [masqué]")));
  const auto& body = data.find("corps")->get_if<model::Blocks>()->front();
  const auto& inlines = std::get<model::Paragraph>(body.node).inlines;
  CHECK(model::plain_text(inlines) == "Écrire à [masqué]");
  CHECK(inlines.back().format.target.empty());
}
