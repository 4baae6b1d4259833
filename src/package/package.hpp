// The zip container of ODF (ODF 1.3 part 2) and OOXML (ISO 29500-2): bytes ↔ named parts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
// only copied is never inflated. Cheap to copy: the bytes are shared and immutable.
class Part {
 public:
  Part(std::string name, std::string content, Method method = Method::deflated);
  Part(std::string name, Packed packed);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] Method method() const;
  // The content; inflated once. Fails when the packed bytes are damaged or larger than they claim.
  [[nodiscard]] diag::Result<std::string_view> content() const;
  // The packed form; deflated once at `level` (libdeflate 1–12).
  [[nodiscard]] const Packed& packed(int level) const;

 private:
  struct State;
  std::string name_;
  std::shared_ptr<State> state_;
};

// Limits on what is read, against zip bombs.
struct Limits {
  std::size_t parts = 10'000;
  std::size_t part_bytes = std::size_t{256} << 20;
  std::size_t total_bytes = std::size_t{512} << 20;
};

// Parts in the order they are written.
class Package {
 public:
  // Adds or replaces (in place) the part of that name.
  void set(Part part);
  bool remove(std::string_view name);
  [[nodiscard]] const Part* find(std::string_view name) const;
  [[nodiscard]] const std::vector<Part>& parts() const { return parts_; }

 private:
  std::vector<Part> parts_;
};

// Reads a zip. Refuses encryption, other methods than stored and deflated, names that are absolute
// or climb (".."), duplicate names, overlapping entries, and anything over the limits. `name` is
// what the messages call the file.
[[nodiscard]] diag::Result<Package> read(std::string bytes, std::string_view name,
                                         const Limits& limits = {});

// Writes a zip whose bytes depend on the parts only: fixed dates (1980-01-01), no extra fields, the
// order given. A part named "mimetype" must come first and be stored (ODF 1.3 part 2 § 3.3).
[[nodiscard]] std::string write(const Package& package, int level = 6);

}  // namespace greffier::package
