#include "io/office_program.hpp"

#include <array>
#include <filesystem>
#include <system_error>
#include <utility>

#include <stdlib.h>

#include "io/child_process.hpp"
#include "io/file_system.hpp"
#include "io/messages.hpp"

namespace greffier::io {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds kPatience{120};
constexpr std::array kOfficeNames{"soffice", "libreoffice"};

// A new folder for one run; removed with all that is in it.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::error_code error;
    const fs::path parent = fs::temp_directory_path(error);
    std::string name = ((error ? fs::path("/tmp") : parent) / "greffier-XXXXXX").string();
    if (mkdtemp(name.data()) != nullptr) path_ = std::move(name);
  }
  ~TemporaryFolder() {
    std::error_code error;
    if (!path_.empty()) fs::remove_all(path_, error);
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  // "" when it could not be made.
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

// True when the PDF of the document is there.
diag::Status print(const std::string& folder, const std::string& document) {
  for (const char* name : kOfficeNames) {
    const Ended run =
        run_program({name, "-env:UserInstallation=file://" + folder + "/profile", "--headless",
                     "--norestore", "--convert-to", "pdf", "--outdir", folder, document},
                    kPatience);
    if (!run.is_found || run.status == 127) continue;
    return run.status == 0 ? diag::success() : diag::Status(diag::make(kOfficeFailed, {}, name));
  }
  return diag::make(kNoOffice, {}, "soffice");
}

diag::Result<std::string> text_of(const std::string& folder) {
  constexpr const char* kReader = "pdftotext";
  const std::string text = folder + "/document.txt";
  const Ended run =
      run_program({kReader, "-enc", "UTF-8", folder + "/document.pdf", text}, kPatience);
  if (!run.is_found || run.status == 127) return diag::make(kNoOffice, {}, kReader);
  if (run.status != 0) return diag::make(kOfficeFailed, {}, kReader);
  return DiskFileSystem().read(text);
}

}  // namespace

diag::Result<std::string> InstalledOffice::printed_text(std::string_view bytes,
                                                        std::string_view extension) const {
  const TemporaryFolder folder;
  if (folder.path().empty()) return diag::make(kOfficeFailed, {}, "mkdtemp");
  const std::string document = (folder.path() + "/document.").append(extension);
  if (const auto written = DiskFileSystem().write_atomically(document, bytes); !written)
    return written.error();
  if (const auto printed = print(folder.path(), document); !printed) return printed.error();
  return text_of(folder.path());
}

const OfficeProgram& real_office() {
  static const InstalledOffice kOffice;
  return kOffice;
}

}  // namespace greffier::io
