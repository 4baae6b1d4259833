// LibreOffice, asked for what only a layout knows and for what only it reads, behind an interface.
#pragma once

#include <string>
#include <string_view>

#include "diag/result.hpp"

namespace greffier::io {

class OfficeProgram {
 public:
  virtual ~OfficeProgram() = default;
  // The text of the pages that a document makes, as a PDF reader copies it. `extension` is that of
  // its format, "odt". Failures are of cause `environment`: no program (kNoOffice), or one that
  // does not answer (kOfficeFailed).
  [[nodiscard]] virtual diag::Result<std::string> printed_text(
      std::string_view bytes, std::string_view extension) const = 0;
  // The same document in another format: `from` and `to` are extensions, "doc" and "odt". Failures
  // as above.
  [[nodiscard]] virtual diag::Result<std::string> converted(std::string_view bytes,
                                                            std::string_view from,
                                                            std::string_view to) const = 0;
};

// « soffice » and « pdftotext » (poppler) of the machine, in a folder and a profile of their own
// that are gone afterwards. Takes seconds; gives up after two minutes.
class InstalledOffice final : public OfficeProgram {
 public:
  [[nodiscard]] diag::Result<std::string> printed_text(std::string_view bytes,
                                                       std::string_view extension) const override;
  [[nodiscard]] diag::Result<std::string> converted(std::string_view bytes, std::string_view from,
                                                    std::string_view to) const override;
};

// The one of the program; lives as long as it.
[[nodiscard]] const OfficeProgram& real_office();

}  // namespace greffier::io
