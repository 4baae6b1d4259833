#include "odt/correct.hpp"

#include <initializer_list>
#include <utility>

#include "odt/correction_format.hpp"
#include "odt/namespaces.hpp"
#include "odt/text_document.hpp"
#include "office/correcting.hpp"
#include "office/messages.hpp"

namespace greffier::odt {

namespace {

using office::PartSource;

// `styles` give the looks; of a name that two have, the last counts.
void correct_part(PartSource& part, std::initializer_list<const xml::Node*> styles,
                  const office::CorrectionOptions& options, office::Correcting& correcting) {
  TextLooks looks;
  for (const xml::Node* root : styles) looks.read(*root);
  CorrectionFormat format(part, looks, options);
  correcting.correct(part, format);
}

}  // namespace

std::optional<office::CorrectedPackage> correct(const package::Package& package,
                                                const typography::Profile& profile,
                                                const office::CorrectionOptions& options,
                                                std::string_view name, diag::Sink& sink) {
  if (refuse_encrypted(package, name, sink)) return std::nullopt;
  std::optional<PartSource> content =
      PartSource::read(package, "content.xml", kPrefixes, name, sink);
  std::optional<PartSource> styles = PartSource::read(package, "styles.xml", kPrefixes, name, sink);
  for (const auto& [part, read] : {std::pair{"content.xml", &content}, {"styles.xml", &styles}})
    if (package.find(part) != nullptr && !*read) return std::nullopt;
  if (!content || !is_text_document(content->root())) {
    sink.raise(office::kNotATemplate, {}, name, "ODT", "office:text (content.xml)");
    return std::nullopt;
  }
  office::CorrectedPackage result{.package = package};
  office::Correcting correcting(profile, options, result);
  if (styles) {
    correct_part(*content, {&styles->root(), &content->root()}, options, correcting);
    correct_part(*styles, {&styles->root()}, options, correcting);
  } else {
    correct_part(*content, {&content->root()}, options, correcting);
  }
  correcting.finish(name, sink);
  return result;
}

}  // namespace greffier::odt
