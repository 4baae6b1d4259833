#include "readers/roster_columns.hpp"

#include <algorithm>
#include <array>
#include <span>

#include <fmt/core.h>

#include "ingest/record.hpp"

namespace greffier::readers {

namespace {

struct Title {
  std::string_view folded;
  std::string_view role;
};

// Whole titles, French and English, folded; brackets and what they hold count too.
constexpr std::array kPeopleTitles{
    Title{"personne", "personne"},
    Title{"nom_complet", "personne"},
    Title{"participant", "personne"},
    Title{"participants", "personne"},
    Title{"participante", "personne"},
    Title{"participantes", "personne"},
    Title{"participant_e", "personne"},
    Title{"participant_e_s", "personne"},
    Title{"membre", "personne"},
    Title{"membres", "personne"},
    Title{"elu", "personne"},
    Title{"elus", "personne"},
    Title{"conseiller", "personne"},
    Title{"conseillers", "personne"},
    Title{"invite", "personne"},
    Title{"invites", "personne"},
    Title{"agent", "personne"},
    Title{"contact", "personne"},
    Title{"interlocuteur", "personne"},
    Title{"name", "personne"},
    Title{"full_name", "personne"},
    Title{"fullname", "personne"},
    Title{"attendee", "personne"},
    Title{"attendees", "personne"},
    Title{"nom", "nom"},
    Title{"noms", "nom"},
    Title{"nom_de_famille", "nom"},
    Title{"nom_usuel", "nom"},
    Title{"nom_d_usage", "nom"},
    Title{"last_name", "nom"},
    Title{"lastname", "nom"},
    Title{"surname", "nom"},
    Title{"family_name", "nom"},
    Title{"familyname", "nom"},
    Title{"prenom", "prenom"},
    Title{"prenoms", "prenom"},
    Title{"prenom_usuel", "prenom"},
    Title{"first_name", "prenom"},
    Title{"firstname", "prenom"},
    Title{"given_name", "prenom"},
    Title{"givenname", "prenom"},
    Title{"civilite", "civilite"},
    Title{"civ", "civilite"},
    Title{"titre", "civilite"},
    Title{"title", "civilite"},
    Title{"m_mme", "civilite"},
    Title{"mme_m", "civilite"},
    Title{"fonction", "fonction"},
    Title{"fonctions", "fonction"},
    Title{"qualite", "fonction"},
    Title{"poste", "fonction"},
    Title{"mandat", "fonction"},
    Title{"metier", "fonction"},
    Title{"profession", "fonction"},
    Title{"role", "fonction"},
    Title{"position", "fonction"},
    Title{"job_title", "fonction"},
    Title{"jobtitle", "fonction"},
    Title{"job", "fonction"},
    Title{"structure", "structure"},
    Title{"structures", "structure"},
    Title{"organisme", "structure"},
    Title{"organisation", "structure"},
    Title{"organization", "structure"},
    Title{"collectivite", "structure"},
    Title{"commune", "structure"},
    Title{"communes", "structure"},
    Title{"entreprise", "structure"},
    Title{"societe", "structure"},
    Title{"company", "structure"},
    Title{"etablissement", "structure"},
    Title{"institution", "structure"},
    Title{"employeur", "structure"},
    Title{"service", "structure"},
    Title{"direction", "structure"},
    Title{"department", "structure"},
    Title{"courriel", "courriel"},
    Title{"courriels", "courriel"},
    Title{"mail", "courriel"},
    Title{"mails", "courriel"},
    Title{"e_mail", "courriel"},
    Title{"email", "courriel"},
    Title{"mel", "courriel"},
    Title{"adresse_electronique", "courriel"},
    Title{"messagerie", "courriel"},
    Title{"telephone", "telephone"},
    Title{"tel", "telephone"},
    Title{"portable", "telephone"},
    Title{"mobile", "telephone"},
    Title{"phone", "telephone"},
    Title{"groupe", "groupe"},
    Title{"college", "groupe"},
    Title{"categorie", "groupe"},
    Title{"groupe_politique", "groupe"},
    Title{"group", "groupe"},
    Title{"pouvoir", "pouvoir"},
    Title{"pouvoirs", "pouvoir"},
    Title{"procuration", "pouvoir"},
    Title{"proxy", "pouvoir"},
    Title{"mandataire", "pouvoir_a"},
    Title{"represente_par", "pouvoir_a"},
    Title{"pouvoir_a", "pouvoir_a"},
    Title{"a_donne_pouvoir_a", "pouvoir_a"},
    Title{"donne_pouvoir_a", "pouvoir_a"},
    Title{"pouvoir_donne_a", "pouvoir_a"},
    Title{"procuration_a", "pouvoir_a"},
    Title{"procuration_donnee_a", "pouvoir_a"},
    Title{"pouvoir_de", "pouvoir_de"},
    Title{"procuration_de", "pouvoir_de"},
    Title{"porteur_du_pouvoir_de", "pouvoir_de"},
    Title{"a_recu_pouvoir_de", "pouvoir_de"},
    Title{"pouvoir_recu_de", "pouvoir_de"},
    Title{"presence", "presence"},
    Title{"statut", "presence"},
    Title{"status", "presence"},
    Title{"attendance", "presence"},
    Title{"presence_p_e_a", "presence"},
    Title{"emargement", "presence"},
    Title{"participation", "presence"},
    Title{"p_e_a", "presence"},
    Title{"p_a_e", "presence"},
    Title{"present_absent", "presence"},
    Title{"present_excuse", "presence"},
    Title{"present_excuse_absent", "presence"},
    Title{"present_absent_excuse", "presence"},
    Title{"present_oui_non", "presence"},
    Title{"present", "present"},
    Title{"presents", "present"},
    Title{"presente", "present"},
    Title{"present_e", "present"},
    Title{"present_e_s", "present"},
    Title{"p", "present"},
    Title{"excuse", "excuse"},
    Title{"excuses", "excuse"},
    Title{"excusee", "excuse"},
    Title{"excuse_e", "excuse"},
    Title{"excuse_e_s", "excuse"},
    Title{"absent_excuse", "excuse"},
    Title{"e", "excuse"},
    Title{"excused", "excuse"},
    Title{"absent", "absent"},
    Title{"absents", "absent"},
    Title{"absente", "absent"},
    Title{"absent_e", "absent"},
    Title{"absent_e_s", "absent"},
    Title{"a", "absent"},
    Title{"n", "numero"},
    Title{"no", "numero"},
    Title{"num", "numero"},
    Title{"numero", "numero"},
    Title{"ordre", "numero"},
};

constexpr std::array kActionTitles{
    Title{"action", "texte"},
    Title{"actions", "texte"},
    Title{"action_a_mener", "texte"},
    Title{"actions_a_mener", "texte"},
    Title{"action_a_conduire", "texte"},
    Title{"tache", "texte"},
    Title{"taches", "texte"},
    Title{"quoi", "texte"},
    Title{"a_faire", "texte"},
    Title{"mesure", "texte"},
    Title{"suite_a_donner", "texte"},
    Title{"suites_a_donner", "texte"},
    Title{"decision_action", "texte"},
    Title{"description_de_l_action", "texte"},
    Title{"intitule_de_l_action", "texte"},
    Title{"libelle_de_l_action", "texte"},
    Title{"task", "texte"},
    Title{"action_item", "texte"},
    Title{"qui", "qui"},
    Title{"pilote", "qui"},
    Title{"pilotes", "qui"},
    Title{"responsable", "qui"},
    Title{"responsables", "qui"},
    Title{"porteur", "qui"},
    Title{"porteurs", "qui"},
    Title{"acteur", "qui"},
    Title{"acteurs", "qui"},
    Title{"attribue_a", "qui"},
    Title{"confie_a", "qui"},
    Title{"par_qui", "qui"},
    Title{"par", "qui"},
    Title{"referent", "qui"},
    Title{"owner", "qui"},
    Title{"assignee", "qui"},
    Title{"assigned_to", "qui"},
    Title{"who", "qui"},
    Title{"echeance", "echeance"},
    Title{"echeances", "echeance"},
    Title{"delai", "echeance"},
    Title{"delais", "echeance"},
    Title{"quand", "echeance"},
    Title{"pour_quand", "echeance"},
    Title{"pour_le", "echeance"},
    Title{"avant_le", "echeance"},
    Title{"date_limite", "echeance"},
    Title{"date_butoir", "echeance"},
    Title{"date_d_echeance", "echeance"},
    Title{"calendrier", "echeance"},
    Title{"deadline", "echeance"},
    Title{"due", "echeance"},
    Title{"due_date", "echeance"},
    Title{"duedate", "echeance"},
    Title{"date", "echeance"},
    Title{"when", "echeance"},
    Title{"etat", "etat"},
    Title{"etat_d_avancement", "etat"},
    Title{"avancement", "etat"},
    Title{"statut", "etat"},
    Title{"status", "etat"},
    Title{"state", "etat"},
    Title{"groupe", "groupe"},
    Title{"theme", "groupe"},
    Title{"thematique", "groupe"},
    Title{"axe", "groupe"},
    Title{"volet", "groupe"},
    Title{"sujet", "groupe"},
    Title{"domaine", "groupe"},
    Title{"n", "numero"},
    Title{"no", "numero"},
    Title{"num", "numero"},
    Title{"numero", "numero"},
};

// A word anywhere in a title of four words at most tells it too.
constexpr std::array kPeopleWords{
    Title{"courriel", "courriel"},      Title{"mail", "courriel"},
    Title{"email", "courriel"},         Title{"mel", "courriel"},
    Title{"telephone", "telephone"},    Title{"tel", "telephone"},
    Title{"portable", "telephone"},     Title{"mobile", "telephone"},
    Title{"fonction", "fonction"},      Title{"fonctions", "fonction"},
    Title{"qualite", "fonction"},       Title{"poste", "fonction"},
    Title{"structure", "structure"},    Title{"organisme", "structure"},
    Title{"collectivite", "structure"}, Title{"organisation", "structure"},
    Title{"entreprise", "structure"},
};
constexpr std::array kActionWords{
    Title{"echeance", "echeance"}, Title{"delai", "echeance"},  Title{"responsable", "qui"},
    Title{"pilote", "qui"},        Title{"avancement", "etat"}, Title{"action", "texte"},
    Title{"actions", "texte"},     Title{"tache", "texte"},
};

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin <= folded.size();) {
    const std::size_t end = std::min(folded.find('_', begin), folded.size());
    words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string_view role_in(std::span<const Title> titles, std::string_view folded) {
  const auto found = std::ranges::find(titles, folded, &Title::folded);
  return found == titles.end() ? std::string_view() : found->role;
}

std::string_view role_by_word(std::span<const Title> known,
                              const std::vector<std::string_view>& words) {
  if (words.size() > 4) return {};
  for (const std::string_view word : words)
    if (const std::string_view role = role_in(known, word); !role.empty()) return role;
  return {};
}

// « Nom et prénom », « Prénom, NOM », « Nom - Prénom du participant ».
void read_name_title(const std::vector<std::string_view>& words, RosterColumn& column) {
  const auto first = std::ranges::find(words, "prenom");
  const auto last = std::ranges::find(words, "nom");
  const auto firsts = std::ranges::find(words, "prenoms");
  const auto lasts = std::ranges::find(words, "noms");
  const auto first_name = std::min(first, firsts);
  const auto last_name = std::min(last, lasts);
  if (first_name == words.end() || last_name == words.end() || words.size() > 6) return;
  column.role = "personne";
  column.last_first = last_name < first_name;
}

RosterColumn read_title(const std::string& title, Vocabulary vocabulary) {
  RosterColumn column;
  column.title = title;
  column.key = ingest::fold_key(title);
  const std::vector<std::string_view> words = words_of(column.key);
  if (vocabulary == Vocabulary::people) {
    column.role = role_in(kPeopleTitles, column.key);
    if (column.role.empty()) read_name_title(words, column);
    if (column.role.empty()) column.role = role_by_word(kPeopleWords, words);
  } else {
    column.role = role_in(kActionTitles, column.key);
    if (column.role.empty()) column.role = role_by_word(kActionWords, words);
  }
  return column;
}

// Two columns never share a key: the second of a role keeps its own name.
void settle_key(RosterColumn& column, const RosterColumns& before) {
  const auto is_used = [&before](std::string_view key) {
    return std::ranges::find(before, key, &RosterColumn::key) != before.end();
  };
  if (!column.role.empty() && find_role(before, column.role) != nullptr) column.role = {};
  const std::string own = column.key;
  if (!column.role.empty()) column.key = column.role;
  if (is_used(column.key)) column.key = own;
  for (int n = 2; is_used(column.key); ++n) column.key = fmt::format("{}_{}", own, n);
}

}  // namespace

RosterColumns read_titles(const std::vector<std::string>& titles, Vocabulary vocabulary) {
  RosterColumns columns;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (titles[i].empty()) continue;
    RosterColumn column = read_title(titles[i], vocabulary);
    column.index = i;
    settle_key(column, columns);
    columns.push_back(std::move(column));
  }
  return columns;
}

std::size_t known_columns(const RosterColumns& columns) {
  return static_cast<std::size_t>(std::ranges::count_if(
      columns, [](const RosterColumn& column) { return !column.role.empty(); }));
}

const RosterColumn* find_role(const RosterColumns& columns, std::string_view role) {
  const auto found = std::ranges::find(columns, role, &RosterColumn::role);
  return found == columns.end() ? nullptr : &*found;
}

bool make_people(const RosterColumns& columns) {
  const auto has = [&columns](std::string_view role) {
    return find_role(columns, role) != nullptr;
  };
  if (has("prenom") && has("nom")) return true;
  if (!has("personne") && !has("nom")) return false;
  constexpr std::array<std::string_view, 9> kTelling{"courriel", "fonction",  "civilite",
                                                     "presence", "present",   "excuse",
                                                     "absent",   "pouvoir_a", "pouvoir"};
  if (std::ranges::any_of(kTelling, has)) return true;
  return has("personne") && (columns.size() == 1 || has("structure") || has("telephone"));
}

bool make_actions(const RosterColumns& columns) {
  const auto has = [&columns](std::string_view role) {
    return find_role(columns, role) != nullptr;
  };
  return has("texte") && (has("qui") || has("echeance") || has("etat"));
}

}  // namespace greffier::readers
