#include "io/failures.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <span>

#include "io/file_system.hpp"
#include "io/messages.hpp"

namespace greffier::io {

namespace {

struct Known {
  int error;
  const diag::Message* message;
};

constexpr std::array kReading{
    Known{ENOENT, &kNotFound},   Known{EACCES, &kReadDenied},        Known{EPERM, &kReadDenied},
    Known{EISDIR, &kReadFolder}, Known{ENXIO, &kReadSpecial},        Known{ENOTDIR, &kFileAsFolder},
    Known{ELOOP, &kLinkLoop},    Known{ENAMETOOLONG, &kNameTooLong},
};

constexpr std::array kWriting{
    Known{ENOENT, &kNotFound},    Known{EACCES, &kWriteDenied},
    Known{EPERM, &kWriteDenied},  Known{EISDIR, &kWriteFolder},
    Known{ENXIO, &kWriteSpecial}, Known{ENOTDIR, &kFileAsFolder},
    Known{ELOOP, &kLinkLoop},     Known{ENAMETOOLONG, &kNameTooLong},
    Known{ENOSPC, &kDiskFull},    Known{EDQUOT, &kShareFull},
    Known{EROFS, &kReadOnlyDisk}, Known{EFBIG, &kWriteTooLarge},
};

diag::Diagnostic failure(std::span<const Known> table, const diag::Message& otherwise, int error,
                         const std::string& path) {
  const auto known = std::ranges::find(table, error, &Known::error);
  return diag::make(known == table.end() ? otherwise : *known->message, {}, path, error);
}

}  // namespace

diag::Diagnostic read_failure(int error, const std::string& path) {
  return failure(kReading, kReadFailed, error, path);
}

diag::Diagnostic write_failure(int error, const std::string& path) {
  return failure(kWriting, kWriteFailed, error, path);
}

bool is_in_place(const diag::Status& write) {
  return write.ok() || write.error().message == &kNotSettled;
}

}  // namespace greffier::io
