#include <array>

#include "checks/messages.hpp"
#include "checks/odf_checks.hpp"

namespace greffier::checks {

namespace {

const std::array<IdRule, 6>& id_rules() {
  static const std::array<IdRule, 6> kRules{
      IdRule{"xml:id", {}},
      IdRule{"text:id", {"text:note"}},
      IdRule{"text:name", {"text:bookmark", "text:bookmark-start"}},
      IdRule{"text:name", {"text:section", "text:table-of-content"}},
      IdRule{"table:name", {"table:table"}},
      IdRule{"draw:name", {"draw:frame", "draw:custom-shape", "draw:g"}},
  };
  return kRules;
}

// What defines a name that links and references may aim at, by kind of name.
struct Definition {
  std::string_view element;
  std::string_view attribute;
  std::string_view kind;
};
constexpr std::array kDefinitions{
    Definition{"text:bookmark", "text:name", "anchor"},
    Definition{"text:bookmark-start", "text:name", "anchor"},
    Definition{"text:reference-mark", "text:name", "mark"},
    Definition{"text:reference-mark-start", "text:name", "mark"},
    Definition{"text:sequence", "text:ref-name", "sequence"},
    Definition{"text:note", "text:id", "note"},
    Definition{"text:list", "xml:id", "list"},
    Definition{"text:bookmark-start", "text:name", "bookmark start"},
};

// What aims at a name.
struct Use {
  std::string_view element;
  std::string_view attribute;
  std::string_view kind;
  const diag::Message* fault;
};
constexpr std::array kUses{
    Use{"text:bookmark-ref", "text:ref-name", "anchor", &kUnknownAnchor},
    Use{"text:reference-ref", "text:ref-name", "mark", &kUnknownAnchor},
    Use{"text:sequence-ref", "text:ref-name", "sequence", &kUnknownAnchor},
    Use{"text:note-ref", "text:ref-name", "note", &kUnknownNote},
    Use{"text:list", "text:continue-list", "list", &kUnknownList},
    Use{"text:bookmark-end", "text:name", "bookmark start", &kUnpairedBookmark},
};

std::string key(std::string_view kind, std::string_view name) {
  return std::string(kind) + '/' + std::string(name);
}

Names definitions(const xml::Node& root) {
  Names names;
  for_each_element(root, [&names](const xml::Node& element) {
    for (const Definition& definition : kDefinitions)
      if (element.is(definition.element))
        names.insert(key(definition.kind, value_of(element, definition.attribute)));
  });
  return names;
}

// "#name" aims at a bookmark; "#text|outline" and its like are resolved by the reader.
void check_link(const Dossier& dossier, const JudgedPart& part, const Names& known,
                const xml::Node& link) {
  std::string_view target = value_of(link, "xlink:href");
  if (!target.starts_with('#') || target.find('|') != std::string_view::npos) return;
  target.remove_prefix(1);
  if (!known.contains(key("anchor", target)) && !known.contains(key("mark", target)))
    dossier.fault(kUnknownAnchor, part.name, target);
}

void check_uses(const Dossier& dossier, const JudgedPart& part, const Names& known) {
  for_each_element(part.root, [&](const xml::Node& element) {
    if (element.is("text:a") || element.is("draw:a")) check_link(dossier, part, known, element);
    for (const Use& use : kUses) {
      const std::string_view name =
          element.is(use.element) ? value_of(element, use.attribute) : std::string_view{};
      if (!name.empty() && !known.contains(key(use.kind, name)))
        dossier.fault(*use.fault, part.name, name);
    }
  });
}

}  // namespace

void check_odf_names(const Dossier& dossier) {
  for (const JudgedPart& part : dossier.parts()) {
    if (part.name != "content.xml" && part.name != "styles.xml") continue;
    for (const IdRule& rule : id_rules()) check_ids(dossier, part, rule);
    check_uses(dossier, part, definitions(part.root));
  }
}

}  // namespace greffier::checks
