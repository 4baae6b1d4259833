#include "kinds/kind.hpp"

#include <algorithm>
#include <map>

#include "kinds/checks.hpp"
#include "kinds/computations.hpp"
#include "kinds/entry.hpp"
#include "kinds/messages.hpp"
#include "kinds/shape.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

std::vector<Field> read_fields(Entry& owner);

// The key, the labels and the aliases, each once.
std::vector<std::string> names_of(const Field& field, std::vector<std::string> aliases) {
  std::vector<std::string> names;
  aliases.insert(aliases.begin(),
                 {field.key, text::fold_name(field.label.fr), text::fold_name(field.label.en)});
  for (std::string& name : aliases)
    if (!name.empty() && std::ranges::count(names, name) == 0) names.push_back(std::move(name));
  return names;
}

Field read_field(Entry& entry) {
  Field field;
  field.key = text::fold_name(entry.required_text("cle"));
  field.label = entry.wording("libelle");
  if (field.label.fr.empty()) field.label = {field.key, field.key};
  field.names = names_of(field, entry.names("alias"));
  Type type;
  if (const std::string name = entry.text("type"); !name.empty() && !parse_type(name, type))
    entry.sink().raise(kUnknownType, entry.span(), name, known_types());
  field.shape = type.shape;
  field.is_list = type.is_list;
  field.choices = std::move(type.choices);
  field.requirement = entry.requirement("exigence");
  field.otherwise = entry.formulas("a_defaut");
  field.example = entry.text("exemple");
  field.help = entry.wording("aide");
  field.personal = entry.flag("donnee_personnelle");
  field.unprinted = entry.flag("non_imprime");
  field.from_files = entry.flag("fichiers");
  field.notes_kind = entry.text("notes_du_genre");
  field.shown_containers = entry.names("montre");
  field.counted_containers = entry.names("compte");
  field.height = entry.text("hauteur");
  field.fields = read_fields(entry);
  entry.finish();
  return field;
}

void check_names(const std::vector<Field>& fields, const diag::Span& span, diag::Sink& sink) {
  std::map<std::string, const Field*> owners;
  for (const Field& field : fields)
    for (const std::string& name : field.names) {
      const auto [owner, is_new] = owners.emplace(name, &field);
      if (!is_new && owner->second != &field)
        sink.raise(kAmbiguousName, span, name, owner->second->key, field.key);
    }
}

std::vector<Field> read_fields(Entry& owner) {
  std::vector<Field> fields;
  for (Entry& entry : owner.entries("champs")) fields.push_back(read_field(entry));
  check_names(fields, owner.span(), owner.sink());
  return fields;
}

VoteOutcomes read_outcomes(Entry entry) {
  VoteOutcomes outcomes;
  const auto read = [&entry](std::string_view key, std::string& outcome) {
    if (std::string own = entry.text(key); !own.empty()) outcome = std::move(own);
  };
  read("unanimite", outcomes.unanimous);
  read("majorite", outcomes.majority);
  read("rejet", outcomes.rejected);
  entry.finish();
  return outcomes;
}

Collection read_collection(Entry& entry) {
  Collection collection;
  collection.container = text::fold_name(entry.required_text("nom"));
  collection.name = text::fold_name(entry.required_text("collection"));
  collection.label = entry.wording("libelle");
  collection.content = text::fold_name(entry.required_text("contenu"));
  collection.is_inline = entry.flag("en_ligne");
  if (std::string pattern = entry.text("numero"); !pattern.empty())
    collection.numbering = std::move(pattern);
  collection.numbering_field = text::fold_name(entry.text("numero_dans"));
  collection.first_field = text::fold_name(entry.text("premier_numero_dans"));
  collection.outcomes = read_outcomes(entry.entry("resultats"));
  collection.facts = entry.names("reperes");
  collection.presentation = text::fold_name(entry.text("presentation"));
  collection.check = entry.text("controle");
  if (!collection.check.empty() && find_check(collection.check) == nullptr)
    entry.sink().raise(kUnknownCheck, entry.span(), collection.check, known_checks());
  collection.fields = read_fields(entry);
  entry.finish();
  return collection;
}

Section read_section(Entry& entry) {
  Section section{entry.wording("libelle"), entry.names("alias"), entry.requirement("exigence"),
                  entry.text("recueille")};
  entry.finish();
  return section;
}

MetadataFormulas read_metadata(Entry entry) {
  MetadataFormulas formulas;
  formulas.title = entry.formula("titre");
  formulas.subject = entry.formula("sujet");
  formulas.author = entry.formula("auteur");
  formulas.description = entry.formula("description");
  formulas.date = entry.formula("date");
  formulas.keywords = entry.formulas("mots_cles");
  formulas.custom = entry.entry("personnalisees").all_formulas();
  entry.finish();
  return formulas;
}

DocumentPlan read_document(Entry& entry) {
  DocumentPlan plan;
  plan.name = text::fold_name(entry.required_text("nom"));
  plan.label = entry.wording("libelle");
  plan.called = entry.text("genre");
  plan.layout = entry.text("mise_en_page");
  plan.file = entry.text("fichier");
  plan.items = entry.repetition("pour");
  plan.condition = entry.formula("si");
  plan.page = entry.value("page");
  plan.watermark = entry.text("filigrane");
  plan.without = entry.names("sans");
  plan.shown = entry.names("montre");
  plan.counted = entry.names("compte");
  plan.without_contacts = entry.flag("sans_coordonnees");
  entry.finish();
  return plan;
}

std::vector<DocumentPlan> read_documents(Entry& owner, const Kind& kind) {
  std::vector<DocumentPlan> plans;
  for (Entry& entry : owner.entries("documents")) plans.push_back(read_document(entry));
  if (plans.empty()) plans.emplace_back();
  for (DocumentPlan& plan : plans) {
    if (plan.name.empty()) plan.name = text::fold_name(kind.name);
    if (plan.label.fr.empty()) plan.label = kind.label;
    if (plan.layout.empty()) plan.layout = "layout.md";
  }
  return plans;
}

std::vector<std::string> read_computations(Entry& owner) {
  std::vector<std::string> names = owner.names("calculs");
  std::erase_if(names, [&owner](const std::string& name) {
    if (find_computation(name) != nullptr) return false;
    owner.sink().raise(kUnknownComputation, owner.span(), name, known_computations());
    return true;
  });
  return names;
}

}  // namespace

const Field* find_field(const std::vector<Field>& fields, std::string_view name) {
  const auto found = std::ranges::find_if(
      fields, [name](const Field& field) { return std::ranges::count(field.names, name) > 0; });
  return found == fields.end() ? nullptr : &*found;
}

Kind read_kind(const model::Value& yaml, diag::Sink& sink) {
  Entry entry(yaml, "kind.yaml", sink);
  Kind kind;
  kind.name = entry.required_text("nom");
  kind.label = entry.wording("libelle");
  kind.help = entry.wording("aide");
  kind.titles = entry.names("titres");
  kind.charte = entry.text("charte");
  kind.numbering = entry.value("numerotation");
  kind.styles = entry.value("styles");
  kind.is_open = entry.flag("ouvert");
  kind.fields = read_fields(entry);
  for (Entry& item : entry.entries("conteneurs")) kind.collections.push_back(read_collection(item));
  for (Entry& item : entry.entries("plan")) kind.outline.push_back(read_section(item));
  kind.facts = entry.names("faits");
  kind.metadata = read_metadata(entry.entry("metadonnees"));
  kind.computations = read_computations(entry);
  for (Entry& item : entry.entries("regles")) kind.rules.push_back(read_rule(item));
  kind.documents = read_documents(entry, kind);
  entry.finish();
  return kind;
}

}  // namespace greffier::kinds
