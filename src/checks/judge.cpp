#include "checks/judge.hpp"

#include <array>

#include "checks/document_text.hpp"
#include "checks/messages.hpp"
#include "checks/odf_checks.hpp"
#include "checks/ooxml_checks.hpp"

namespace greffier::checks {

namespace {

// A format: the part that tells it, its prefixes, and what is checked of it, in order.
struct Format {
  std::string_view sign;
  std::span<const xml::Prefix> (*prefixes)();
  std::array<Check, 6> checks;
};
constexpr std::array kFormats{
    Format{"content.xml",
           &odf_prefixes,
           {&check_odf_container, &check_odf_styles, &check_odf_names, &check_odf_body,
            &check_odf_access, nullptr}},
    Format{"[Content_Types].xml",
           &ooxml_prefixes,
           {&check_ooxml_container, &check_ooxml_relationships, &check_ooxml_styles,
            &check_ooxml_names, &check_ooxml_body, &check_ooxml_access}},
};

constexpr std::array<std::string_view, 4> kTagMarks{"{{", "}}", "{%", "%}"};

void check_tags(const Dossier& dossier) {
  for_each_paragraph(dossier.package(), [&dossier](std::string_view paragraph) {
    for (const std::string_view mark : kTagMarks) {
      const std::size_t found = paragraph.find(mark);
      if (found == std::string_view::npos) continue;
      dossier.fault(kLeftoverTag, excerpt(paragraph.substr(found)));
      return;
    }
  });
}

}  // namespace

void judge(const package::Package& package, std::string_view file, diag::Sink& sink,
           const Expectations& expectations) {
  for (const Format& format : kFormats) {
    if (package.find(format.sign) == nullptr) continue;
    const Dossier dossier(package, file, sink, format.prefixes());
    for (const Check check : format.checks)
      if (check != nullptr) check(dossier);
    if (!expectations.literal_tags) check_tags(dossier);
    return;
  }
  sink.raise(kNoDocument, {}, file);
}

}  // namespace greffier::checks
