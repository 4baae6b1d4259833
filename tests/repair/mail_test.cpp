// How messages begin and end.
#include "repair/mail.hpp"

#include <string_view>

#include "catch.hpp"

using namespace greffier::repair;

TEST_CASE("greetings of messages") {
  for (const std::string_view line :
       {"Bonjour", "Bonjour à tous,", "Bonjour Anne !", "Chers tous,"})
    CHECK(greets(line));
  for (const std::string_view line :
       {"", "Madame, Monsieur,", "Bonjour le travail qui attend", "Le maire dit bonjour,",
        "Bonjour est le premier mot que le maire adresse aux enfants de l’école primaire."})
    CHECK_FALSE(greets(line));
}

TEST_CASE("leaves of messages") {
  for (const std::string_view line : {"Cordialement", "Bien à vous,", "Cordialement, Luc ROY",
                                      "Bonne réception.", "Envoyé de mon iPhone"})
    CHECK(takes_leave(line));
  for (const std::string_view line : {"", "Salutations du maire aux anciens",
                                      "Cordialement reçus par le maire, les élus visitent",
                                      "Bonne réception des travaux le 3 mai"})
    CHECK_FALSE(takes_leave(line));
}
