// What is read as the signatures at the end of minutes, and what is not.
#include "repair/signatures.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

using namespace greffier::repair;

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string shown(const Rows& rows) {
  const auto signatures = read_signatures(rows);
  if (!signatures) return "none";
  std::string text;
  for (const Signature& each : *signatures) {
    text += (text.empty() ? "" : " ; ") + each.role;
    text += each.office == Office::head        ? " (head)"
            : each.office == Office::secretary ? " (secretary)"
                                               : " (other)";
    for (const std::string& name : each.names) text += " " + name;
  }
  return text;
}

}  // namespace

TEST_CASE("signatures in one column and in two") {
  CHECK(shown({{"Le maire,"}, {"Jean DUPONT"}, {"La secrétaire de séance,"}, {"Anne ROY"}}) ==
        "maire (head) Jean DUPONT ; secrétaire de séance (secretary) Anne ROY");
  CHECK(shown({{"Le maire,", "Les secrétaires de séance :"},
               {"", "Signé"},
               {"Jean DUPONT", "Anne ROY et Luc NOIR"}}) ==
        "maire (head) Jean DUPONT ; secrétaires de séance (secretary) Anne ROY Luc NOIR");
  CHECK(shown({{"La Présidente, Anne ROY"}}) == "présidente (head) Anne ROY");
  CHECK(shown({{"Le maire", "Le secrétaire"}}) == "maire (head) ; secrétaire (secretary)");
  CHECK(shown({{"La directrice,", "Le trésorier"}, {"Anne ROY", "Luc NOIR"}}) ==
        "directrice (other) Anne ROY ; trésorier (other) Luc NOIR");
}

TEST_CASE("what says anything else is no signature") {
  for (const Rows& rows :
       {Rows{{"Fait à Rivemont, le 14 mai 2026"}, {"Le maire,"}},
        Rows{{"Jean DUPONT"}, {"Le maire"}}, Rows{{"Le maire lève la séance à 22 h."}},
        Rows{{"Le secrétaire général,"}, {"Jean DUPONT"}},
        Rows{{"Le vice-président,"}, {"Jean DUPONT"}},
        Rows{{"Le maire,"}, {"Jean DUPONT"}, {"Officier de la voirie"}},
        Rows{{", revient au Excusés"}}, Rows{{":"}}, Rows{}})
    CHECK(shown(rows) == "none");
}
