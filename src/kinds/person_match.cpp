#include "kinds/person_match.hpp"

#include <string>
#include <string_view>

#include "kinds/record_text.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

std::string folded(const model::Map& person, std::string_view key) {
  return text::fold_name(text_of(person, key));
}

bool agree(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b;
}

bool are_first_names(const std::string& a, const std::string& b) {
  return agree(a, b) || ((a.size() == 1 || b.size() == 1) && a.front() == b.front());
}

// « m_le_maire » ends with « _maire ».
bool names_office(const std::string& named, const std::string& office) {
  return !office.empty() && (named.ends_with("_le_" + office) || named.ends_with("_la_" + office));
}

}  // namespace

bool is_same_person(const model::Map& known, const model::Map& named) {
  const std::string name = folded(named, "nom_complet");
  if (name.empty()) return false;
  if (name == folded(known, "nom_complet") || names_office(name, folded(known, "fonction")))
    return true;
  const std::string last = folded(named, "nom");
  return !last.empty() && last == folded(known, "nom") &&
         agree(folded(known, "civilite"), folded(named, "civilite")) &&
         are_first_names(folded(known, "prenom"), folded(named, "prenom"));
}

}  // namespace greffier::kinds
