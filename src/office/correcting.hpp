// The correction of an existing document, part by part.
#pragma once

#include <string_view>

#include "diag/sink.hpp"
#include "office/correction.hpp"
#include "office/correction_walk.hpp"
#include "office/part_source.hpp"
#include "office/read_paragraphs.hpp"
#include "typography/profile.hpp"

namespace greffier::office {

class Correcting {
 public:
  // All of them outlive this.
  Correcting(const typography::Profile& profile, const CorrectionOptions& options,
             CorrectedPackage& result)
      : profile_(profile), options_(options), result_(result) {}

  // Corrects the paragraphs of `part` (correction_walk.hpp), and puts it in the package when
  // something changed. Parts come in reading order.
  void correct(PartSource& part, CorrectionFormat& format);

  // What is said of the whole document, once every part is read: findings, fonts, and a warning
  // when it was signed and is changed. `name` is what messages call it.
  void finish(std::string_view name, diag::Sink& sink);

 private:
  const typography::Profile& profile_;
  const CorrectionOptions& options_;
  CorrectedPackage& result_;
  ReadParagraphs read_;
};

}  // namespace greffier::office
