// How much of a file, a document or a template this process is willing to work on: the guards
// against hostile input, in one table (docs/limites.md shows it), each of which may be set.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace greffier::diag {

enum class Limit : std::uint8_t {
  file,
  parts,
  part,
  package,
  elements,
  picture,
  cells,
  steps,
  record,
  included,
  paragraphs
};

struct LimitInfo {
  Limit limit;
  std::string_view name;  // after --limite
  std::uint64_t value;    // unless it is set: bytes, or a number of things
  bool is_size = false;   // in bytes: K, M and G are powers of 1024, and else of 1000
};

inline constexpr std::uint64_t kMebibyte = std::uint64_t{1} << 20U;
inline constexpr std::array kLimits{LimitInfo{Limit::file, "fichier", 256 * kMebibyte, true},
                                    LimitInfo{Limit::parts, "parties", 10'000},
                                    LimitInfo{Limit::part, "partie", 256 * kMebibyte, true},
                                    LimitInfo{Limit::package, "document", 512 * kMebibyte, true},
                                    LimitInfo{Limit::elements, "elements", 2'000'000},
                                    LimitInfo{Limit::picture, "image", 50 * kMebibyte, true},
                                    LimitInfo{Limit::cells, "cellules", 2'000'000},
                                    LimitInfo{Limit::steps, "pas", 20'000'000},
                                    LimitInfo{Limit::record, "fiche", 64 * kMebibyte, true},
                                    LimitInfo{Limit::included, "inclus", 1'000},
                                    LimitInfo{Limit::paragraphs, "paragraphes", 200'000}};

// What holds now. Safe from several threads.
[[nodiscard]] std::uint64_t limit(Limit which);

// Sets a limit for the rest of the process. The command line does so, before any work.
void set_limit(Limit which, std::uint64_t value);

// The limit of that name; null when there is none.
[[nodiscard]] const LimitInfo* find_limit(std::string_view name);

// « 500 », « 64K », « 1G » as a number from 1 to 2^40.
[[nodiscard]] std::optional<std::uint64_t> limit_value(std::string_view text, bool is_size);

}  // namespace greffier::diag
