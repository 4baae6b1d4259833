#include "odt/correct.hpp"

#include <initializer_list>
#include <utility>

#include "odt/correction_format.hpp"
#include "odt/namespaces.hpp"
#include "odt/text_document.hpp"
#include "office/messages.hpp"

namespace greffier::odt {

namespace {

using office::PartSource;

class Correcting {
 public:
  Correcting(const typography::Profile& profile, const office::CorrectionOptions& options,
             office::CorrectedPackage& result)
      : profile_(profile), options_(options), result_(result) {}

  // `styles` give the looks; of a name that two have, the last counts.
  void correct(PartSource& part, std::initializer_list<const xml::Node*> styles) {
    TextLooks looks;
    for (const xml::Node* root : styles) looks.read(*root);
    CorrectionFormat format(part, looks, options_);
    office::correct_paragraphs(part, format, profile_, options_, result_.corrections, read_);
    format.finish();
    if (!part.is_changed()) return;
    result_.is_changed = true;
    const package::Method method = result_.package.find(part.name())->method();
    result_.package.set({part.name(), part.edited(), method});
  }

  // Once every part is read.
  void finish() {
    result_.findings = read_.findings(profile_);
    result_.fonts = read_.fonts();
  }

 private:
  const typography::Profile& profile_;
  const office::CorrectionOptions& options_;
  office::CorrectedPackage& result_;
  office::ReadParagraphs read_;
};

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
  Correcting correcting(profile, options, result);
  if (styles) {
    correcting.correct(*content, {&styles->root(), &content->root()});
    correcting.correct(*styles, {&styles->root()});
  } else {
    correcting.correct(*content, {&content->root()});
  }
  correcting.finish();
  office::check_signature(result, name, sink);
  return result;
}

}  // namespace greffier::odt
