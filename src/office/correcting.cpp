#include "office/correcting.hpp"

#include <algorithm>

#include "office/messages.hpp"

namespace greffier::office {

namespace {

// ODF 1.3 part 2 § 5.3; ISO 29500-2 § 12.
bool is_signature(const package::Part& part) {
  return part.name() == "META-INF/documentsignatures.xml" ||
         part.name().starts_with("_xmlsignatures/");
}

}  // namespace

void Correcting::correct(PartSource& part, CorrectionFormat& format) {
  correct_paragraphs(part, format, profile_, options_, result_.corrections, read_);
  format.finish();
  if (!part.is_changed()) return;
  result_.is_changed = true;
  const package::Method method = result_.package.find(part.name())->method();
  result_.package.set({part.name(), part.edited(), method});
}

void Correcting::finish(std::string_view name, diag::Sink& sink) {
  result_.findings = read_.findings(profile_);
  result_.fonts = read_.fonts();
  if (result_.is_changed && std::ranges::any_of(result_.package.parts(), is_signature))
    sink.raise(kSignatureBroken, {}, name);
}

}  // namespace greffier::office
