#include "docx/carried_notes.hpp"

#include <string>
#include <string_view>
#include <utility>

#include <fmt/core.h>

#include "docx/relationships.hpp"

namespace greffier::docx {

namespace {

constexpr std::string_view kFolder = "customXml/";
constexpr std::string_view kTypes = "[Content_Types].xml";
constexpr std::string_view kDocument = "word/document.xml";
constexpr std::string_view kItemRelationship = "customXml";
constexpr std::string_view kPropertiesRelationship = "customXmlProps";
constexpr std::string_view kPropertiesType =
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
constexpr std::string_view kDeclaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

std::string content_of(const package::Package& package, std::string_view name) {
  const package::Part* const part = package.find(name);
  if (part == nullptr) return {};
  const auto content = part->content();
  return content ? std::string(*content) : std::string{};
}

void edit(package::Package& package, std::string_view name, std::string content) {
  package.set({std::string(name), std::move(content)});
}

bool is_item(std::string_view name) {
  return name.starts_with("customXml/item") && name.ends_with(".xml") &&
         name.find("Props") == std::string_view::npos;
}

// The name of the part that carries notes, "" for none.
std::string carrying_part(const package::Package& package) {
  for (const package::Part& part : package.parts()) {
    if (!is_item(part.name())) continue;
    const auto content = part.content();
    const bool ours = content && content->find(office::kNotesNamespace) != std::string_view::npos;
    if (ours && office::read_carried(*content)) return part.name();
  }
  return {};
}

std::string item_name(int number) {
  return fmt::format("{}item{}.xml", kFolder, number);
}
std::string properties_name(int number) {
  return fmt::format("{}itemProps{}.xml", kFolder, number);
}

// The first number that no part of custom XML has.
int free_number(const package::Package& package) {
  int number = 1;
  while (package.find(item_name(number)) != nullptr ||
         package.find(properties_name(number)) != nullptr)
    ++number;
  return number;
}

// The same notes give the same bytes: the identifier of the part is always this one.
std::string properties() {
  return fmt::format(
      "{}<ds:datastoreItem ds:itemID=\"{{6D3C4F1E-7A52-4B8E-9C1D-2F0A5E8B7C64}}\" "
      "xmlns:ds=\"http://schemas.openxmlformats.org/officeDocument/2006/customXml\">"
      "<ds:schemaRefs><ds:schemaRef ds:uri=\"{}\"/></ds:schemaRefs></ds:datastoreItem>",
      kDeclaration, office::kNotesNamespace);
}

void add_relationship(package::Package& package, std::string_view part, std::string_view kind,
                      const std::string& target) {
  const std::string name = relationships_part(part);
  Relationships known;
  if (package.find(name) != nullptr) {
    auto parsed = Relationships::parse(content_of(package, name), name);
    if (!parsed) return;
    known = std::move(*parsed);
  }
  known.add(kind, target);
  edit(package, name, known.xml());
}

void remove_relationship(package::Package& package, const std::string& item) {
  const std::string name = relationships_part(kDocument);
  auto parsed = Relationships::parse(content_of(package, name), name);
  if (!parsed) return;
  for (const Relationship& each : std::vector<Relationship>(parsed->all()))
    if (target_part(kDocument, each.target) == item) (void)parsed->remove(each.id);
  edit(package, name, parsed->xml());
}

// Takes out what the content types say of one part.
void remove_override(package::Package& package, const std::string& part) {
  std::string types = content_of(package, kTypes);
  const std::size_t at = types.find(fmt::format("PartName=\"/{}\"", part));
  if (at == std::string::npos) return;
  const std::size_t begin = types.rfind('<', at);
  const std::size_t end = types.find('>', at);
  if (begin == std::string::npos || end == std::string::npos) return;
  types.erase(begin, end + 1 - begin);
  edit(package, kTypes, std::move(types));
}

void add_override(package::Package& package, const std::string& part) {
  std::string types = content_of(package, kTypes);
  const std::size_t at = types.rfind("</Types>");
  if (at == std::string::npos) return;
  types.insert(
      at, fmt::format("<Override PartName=\"/{}\" ContentType=\"{}\"/>", part, kPropertiesType));
  edit(package, kTypes, std::move(types));
}

}  // namespace

void drop_carried_notes(package::Package& package) {
  const std::string item = carrying_part(package);
  if (item.empty()) return;
  std::string properties = item;
  properties.replace(kFolder.size(), std::string_view("item").size(), "itemProps");
  package.remove(item);
  package.remove(relationships_part(item));
  if (package.remove(properties)) remove_override(package, properties);
  remove_override(package, item);
  remove_relationship(package, item);
}

void set_carried_notes(package::Package& package, const office::CarriedNotes& notes) {
  drop_carried_notes(package);
  const int number = free_number(package);
  const std::string item = item_name(number);
  std::string xml = office::carried_xml(notes);
  xml.insert(0, kDeclaration);
  edit(package, item, std::move(xml));
  edit(package, properties_name(number), properties());
  add_relationship(package, item, kPropertiesRelationship, fmt::format("itemProps{}.xml", number));
  add_relationship(package, kDocument, kItemRelationship, "../" + item);
  add_override(package, properties_name(number));
}

std::optional<office::CarriedNotes> carried_notes(const package::Package& package) {
  const std::string item = carrying_part(package);
  return item.empty() ? std::nullopt : office::read_carried(content_of(package, item));
}

}  // namespace greffier::docx
