#include <array>

#include "checks/messages.hpp"
#include "checks/ooxml_checks.hpp"

namespace greffier::checks {

namespace {

// Identifiers that must be unique in a part; Word asks to repair a document otherwise.
const std::array<IdRule, 7>& id_rules() {
  static const std::array<IdRule, 7> kRules{
      IdRule{"w:id", {"w:bookmarkStart"}},
      IdRule{"w:name", {"w:bookmarkStart"}},
      IdRule{"id", {"wp:docPr"}},
      IdRule{"w:id", {"w:footnote"}},
      IdRule{"w:id", {"w:endnote"}},
      IdRule{"w:numId", {"w:num"}},
      IdRule{"w:abstractNumId", {"w:abstractNum"}},
  };
  return kRules;
}

// Notes: the call, the part that holds them and their element.
struct NoteRule {
  std::string_view call;
  std::string_view part;
  std::string_view element;
};
constexpr std::array kNotes{
    NoteRule{"w:footnoteReference", "word/footnotes.xml", "w:footnote"},
    NoteRule{"w:endnoteReference", "word/endnotes.xml", "w:endnote"},
};

Names values(const xml::Node* root, std::string_view element, std::string_view attribute) {
  Names found;
  if (root == nullptr) return found;
  for_each_element(*root, [&](const xml::Node& node) {
    if (node.is(element)) found.emplace(value_of(node, attribute));
  });
  return found;
}

void check_notes(const Dossier& dossier, const JudgedPart& part) {
  for (const NoteRule& rule : kNotes) {
    const Names known = values(dossier.root(rule.part), rule.element, "w:id");
    for (const std::string& id : values(&part.root, rule.call, "w:id"))
      if (!known.contains(id)) dossier.fault(kUnknownNote, part.name, id);
  }
}

void check_pairs(const Dossier& dossier, const JudgedPart& part) {
  const Names starts = values(&part.root, "w:bookmarkStart", "w:id");
  const Names ends = values(&part.root, "w:bookmarkEnd", "w:id");
  for (const std::string& id : starts)
    if (!ends.contains(id)) dossier.fault(kUnpairedBookmark, part.name, id);
  for (const std::string& id : ends)
    if (!starts.contains(id)) dossier.fault(kUnpairedBookmark, part.name, id);
}

// The word that follows `from` in a field code, without its quotes.
std::string_view word_after(std::string_view code, std::size_t from) {
  const std::size_t begin = code.find_first_not_of(" \"", from);
  if (begin == std::string_view::npos) return {};
  const std::size_t end = code.find_first_of(" \"", begin);
  return code.substr(begin, end == std::string_view::npos ? end : end - begin);
}

// The bookmark that a field code names: REF x, PAGEREF x, HYPERLINK \l "x" (part 1 § 17.16.5).
std::string_view bookmark_of(std::string_view code) {
  const std::string_view field = word_after(code, 0);
  const auto after_field = static_cast<std::size_t>(field.data() + field.size() - code.data());
  if (field == "REF" || field == "PAGEREF" || field == "NOTEREF")
    return word_after(code, after_field);
  const std::size_t local = field == "HYPERLINK" ? code.find("\\l ") : std::string_view::npos;
  return local == std::string_view::npos ? std::string_view{} : word_after(code, local + 3);
}

void check_anchors(const Dossier& dossier, const JudgedPart& part, const Names& bookmarks) {
  for_each_element(part.root, [&](const xml::Node& element) {
    const std::string code = element.is("w:instrText") ? element.inner_text() : std::string{};
    const std::string_view anchor =
        element.is("w:hyperlink") ? value_of(element, "w:anchor") : bookmark_of(code);
    if (!anchor.empty() && anchor != "_top" && !bookmarks.contains(anchor))
      dossier.fault(kUnknownAnchor, part.name, anchor);
  });
}

}  // namespace

void check_ooxml_names(const Dossier& dossier) {
  Names bookmarks;
  for (const JudgedPart& part : dossier.parts())
    bookmarks.merge(values(&part.root, "w:bookmarkStart", "w:name"));
  for (const JudgedPart& part : dossier.parts()) {
    for (const IdRule& rule : id_rules()) check_ids(dossier, part, rule);
    check_notes(dossier, part);
    check_pairs(dossier, part);
    check_anchors(dossier, part, bookmarks);
  }
}

}  // namespace greffier::checks
