// The zip container of ODF (ODF 1.3 part 2) and OOXML (ISO 29500-2): bytes ↔ named parts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/limits.hpp"
#include "diag/result.hpp"

namespace greffier::package {

// How a part stands in the file.
enum class Method : std::uint8_t { stored, deflated };

// A part as it is compressed, kept to be copied unchanged into other packages.
struct Packed {
  Method method = Method::stored;
  std::uint32_t crc = 0;
  std::size_t size = 0;  // of the content
  std::string bytes;
};

// A named part. Content and packed form are made from each other when asked for; a part that is
// only copied is never inflated. Cheap to copy: the bytes are shared and immutable. Copies may be
// used by several threads at once; views and references live as long as one of the copies.
class Part {
 public:
  // `method` is a wish: a part that deflating does not shrink is stored.
  Part(std::string name, std::string content, Method method = Method::deflated);
  Part(std::string name, Packed packed);

  [[nodiscard]] const std::string& name() const { return name_; }
  // The method wished for, or that of the packed form that was given.
  [[nodiscard]] Method method() const;
  // The content; inflated once. Fails when the packed bytes are damaged, or do not have the size or
  // the CRC that they claim: no more than the claimed size is ever held.
  [[nodiscard]] diag::Result<std::string_view> content() const;
  // The packed form; deflated once, at the `level` (libdeflate 1–12) of the first call, or at a
  // lower one when the part is long.
  [[nodiscard]] const Packed& packed(int level) const;

 private:
  struct State;
  std::string name_;
  std::shared_ptr<State> state_;
};

// Limits on what is read, against zip bombs. Sizes are of the content: read() checks those that the
// zip claims, and Part::content() holds the content to its claim.
struct Limits {
  std::size_t parts = diag::limit(diag::Limit::parts);
  std::size_t part_bytes = diag::limit(diag::Limit::part);
  std::size_t total_bytes = diag::limit(diag::Limit::package);
};

// Parts in the order they are written. Finding one is linear in their number.
class Package {
 public:
  Package() = default;
  // The names are all different.
  explicit Package(std::vector<Part> parts) : parts_(std::move(parts)) {}

  // Adds or replaces (in place) the part of that name.
  void set(Part part);
  bool remove(std::string_view name);
  [[nodiscard]] const Part* find(std::string_view name) const;
  [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }

 private:
  std::vector<Part> parts_;
};

// Reads a zip (APPNOTE 6.3.3, without the features that ISO/IEC 21320-1 leaves out) by its central
// directory; nothing is inflated yet. Entries that are folders are skipped. Refuses zip64,
// encryption, several disks, other methods than stored and deflated, names that are absolute, climb
// ("..") or are not UTF-8, duplicate names, overlapping entries, local headers that say otherwise
// than the directory, and anything over the limits. `name` is what the messages call the file.
[[nodiscard]] diag::Result<Package> read(std::string_view bytes, std::string_view name,
                                         const Limits& limits = {});

// Writes a zip whose bytes depend on the parts only (and on the release of libdeflate): fixed dates
// (1980-01-01), no extra fields, the order given. Parts that were read keep their packed bytes. A
// part named "mimetype" is written first and stored, wherever it stands (ODF 1.3 part 2 § 3.3).
// Needs names that read() accepts, fewer than 65 535 parts and less than 4 GiB in all.
[[nodiscard]] std::string write(const Package& package, int level = 6);

}  // namespace greffier::package
