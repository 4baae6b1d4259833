#include "office/correction.hpp"

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

void check_signature(const CorrectedPackage& corrected, std::string_view name, diag::Sink& sink) {
  if (corrected.is_changed && std::ranges::any_of(corrected.package.parts(), is_signature))
    sink.raise(kSignatureBroken, {}, name);
}

}  // namespace greffier::office
