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

// True when the document is there in the format `to`.
diag::Status convert(const std::string& folder, const std::string& document,
                     const std::string& to) {
  for (const char* name : kOfficeNames) {
    const Ended run =
        run_program({name, "-env:UserInstallation=file://" + folder + "/profile", "--headless",
                     "--norestore", "--convert-to", to, "--outdir", folder + "/made", document},
                    kPatience);
    if (!run.is_found || run.status == 127) continue;
    return run.status == 0 ? diag::success() : diag::Status(diag::make(kOfficeFailed, {}, name));
  }
  return diag::make(kNoOffice, {}, "soffice");
}

// Writes the document into the folder, and what LibreOffice makes of it into its folder "made".
diag::Status write_and_convert(const TemporaryFolder& folder, std::string_view bytes,
                               std::string_view from, std::string_view to) {
  if (folder.path().empty()) return diag::make(kOfficeFailed, {}, "mkdtemp");
  const std::string document = (folder.path() + "/document.").append(from);
  if (const auto written = DiskFileSystem().write_atomically(document, bytes); !written)
    return written.error();
  return convert(folder.path(), document, std::string(to));
}

diag::Result<std::string> text_of(const std::string& folder) {
  constexpr const char* kReader = "pdftotext";
  const std::string text = folder + "/document.txt";
  const Ended run =
      run_program({kReader, "-enc", "UTF-8", folder + "/made/document.pdf", text}, kPatience);
  if (!run.is_found || run.status == 127) return diag::make(kNoOffice, {}, kReader);
  if (run.status != 0) return diag::make(kOfficeFailed, {}, kReader);
  return DiskFileSystem().read(text);
}

}  // namespace

diag::Result<std::string> InstalledOffice::printed_text(std::string_view bytes,
                                                        std::string_view extension) const {
  const TemporaryFolder folder;
  const auto printed = write_and_convert(folder, bytes, extension, "pdf");
  return printed ? text_of(folder.path()) : printed.error();
}

diag::Result<std::string> InstalledOffice::converted(std::string_view bytes, std::string_view from,
                                                     std::string_view to) const {
  const TemporaryFolder folder;
  const auto made = write_and_convert(folder, bytes, from, to);
  if (!made) return made.error();
  const std::string result = (folder.path() + "/made/document.").append(to);
  if (auto read = DiskFileSystem().read(result)) return read;
  return diag::make(kOfficeFailed, {}, kOfficeNames.front());
}

const OfficeProgram& real_office() {
  static const InstalledOffice kOffice;
  return kOffice;
}

}  // namespace greffier::io
