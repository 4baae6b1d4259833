#include <charconv>
#include <map>

#include "checks/headings.hpp"
#include "checks/messages.hpp"
#include "checks/ooxml_checks.hpp"

namespace greffier::checks {

namespace {

// The heading levels of paragraph styles, 1 and up, inherited through w:basedOn.
class Levels {
 public:
  explicit Levels(const xml::Node* styles) {
    if (styles == nullptr) return;
    for (const xml::Node& style : styles->children)
      if (style.is("w:style")) add(style);
  }

  // 0 when a paragraph of that style is no heading.
  [[nodiscard]] int of(std::string_view style) const {
    for (std::size_t step = 0; step <= styles_.size(); ++step) {
      const auto found = styles_.find(style);
      if (found == styles_.end()) return 0;
      if (found->second.level != 0) return found->second.level;
      style = found->second.base;
    }
    return 0;
  }

 private:
  struct Style {
    int level = 0;
    std::string base;
  };

  void add(const xml::Node& style) {
    Style entry;
    const xml::Node* properties = style.child("w:pPr");
    const xml::Node* outline = properties == nullptr ? nullptr : properties->child("w:outlineLvl");
    const std::string_view digits =
        outline == nullptr ? std::string_view{} : value_of(*outline, "w:val");
    int level = 9;  // "body text"
    std::from_chars(digits.data(), digits.data() + digits.size(), level);
    if (level < 9) entry.level = level + 1;
    if (const xml::Node* base = style.child("w:basedOn")) entry.base = value_of(*base, "w:val");
    styles_.emplace(value_of(style, "w:styleId"), std::move(entry));
  }

  std::map<std::string, Style, std::less<>> styles_;
};

int level_of(const xml::Node& paragraph, const Levels& levels) {
  const xml::Node* properties = paragraph.child("w:pPr");
  const xml::Node* style = properties == nullptr ? nullptr : properties->child("w:pStyle");
  return style == nullptr ? 0 : levels.of(value_of(*style, "w:val"));
}

std::string text_of(const xml::Node& paragraph) {
  std::string text;
  for_each_element(paragraph, [&text](const xml::Node& element) {
    if (element.is("w:t")) text += element.inner_text();
  });
  return text;
}

void check_document(const Dossier& dossier, const xml::Node& document) {
  const Levels levels(dossier.root("word/styles.xml"));
  Headings headings(dossier);
  for_each_element(document, [&](const xml::Node& element) {
    const int level = element.is("w:p") ? level_of(element, levels) : 0;
    if (level > 0) headings.add(level, text_of(element));
  });
}

// A decorative picture has an empty descr, which says so.
void check_pictures(const Dossier& dossier, const JudgedPart& part) {
  for_each_element(part.root, [&](const xml::Node& element) {
    if (element.is("wp:docPr") && element.attribute("descr") == nullptr &&
        element.attribute("title") == nullptr)
      dossier.fault(kNoAlternative, part.name, value_of(element, "name"));
  });
}

bool has_title(const Dossier& dossier) {
  const xml::Node* core = dossier.root("docProps/core.xml");
  const xml::Node* title = core == nullptr ? nullptr : core->child("dc:title");
  return title != nullptr && !title->inner_text().empty();
}

bool says_language(const xml::Node& styles) {
  bool says = false;
  for_each_element(styles, [&says](const xml::Node& element) {
    says = says || (element.is("w:lang") && !value_of(element, "w:val").empty());
  });
  return says;
}

}  // namespace

void check_ooxml_access(const Dossier& dossier) {
  if (const xml::Node* document = dossier.root("word/document.xml"))
    check_document(dossier, *document);
  for (const JudgedPart& part : dossier.parts()) check_pictures(dossier, part);
  if (!has_title(dossier)) dossier.fault(kNoTitle);
  const xml::Node* styles = dossier.root("word/styles.xml");
  if (styles != nullptr && !says_language(*styles)) dossier.fault(kNoLanguage);
}

}  // namespace greffier::checks
