#include <charconv>

#include "checks/headings.hpp"
#include "checks/messages.hpp"
#include "checks/odf_checks.hpp"

namespace greffier::checks {

namespace {

int level_of(const xml::Node& heading) {
  const std::string_view digits = value_of(heading, "text:outline-level");
  int level = 1;
  std::from_chars(digits.data(), digits.data() + digits.size(), level);
  return level;
}

// A decorative picture says so, or has an empty alternative.
bool lacks_alternative(const xml::Node& frame) {
  return frame.child("draw:image") != nullptr && frame.child("svg:title") == nullptr &&
         frame.child("svg:desc") == nullptr && frame.attribute("loext:decorative") == nullptr;
}

void check_content(const Dossier& dossier, const xml::Node& content) {
  Headings headings(dossier);
  for_each_element(content, [&](const xml::Node& element) {
    if (element.is("text:h")) headings.add(level_of(element), element.inner_text());
    if (element.is("draw:frame") && lacks_alternative(element))
      dossier.fault(kNoAlternative, "content.xml", value_of(element, "draw:name"));
  });
}

bool says_language(const xml::Node& styles) {
  bool says = false;
  for_each_element(styles, [&says](const xml::Node& element) {
    says =
        says || (element.is("style:text-properties") && !value_of(element, "fo:language").empty());
  });
  return says;
}

bool has_title(const Dossier& dossier) {
  const xml::Node* root = dossier.root("meta.xml");
  const xml::Node* meta = root == nullptr ? nullptr : root->child("office:meta");
  const xml::Node* title = meta == nullptr ? nullptr : meta->child("dc:title");
  return title != nullptr && !title->inner_text().empty();
}

}  // namespace

void check_odf_access(const Dossier& dossier) {
  if (const xml::Node* content = dossier.root("content.xml")) check_content(dossier, *content);
  if (!has_title(dossier)) dossier.fault(kNoTitle);
  const xml::Node* styles = dossier.root("styles.xml");
  if (styles != nullptr && !says_language(*styles)) dossier.fault(kNoLanguage);
}

}  // namespace greffier::checks
