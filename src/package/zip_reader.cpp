#include <algorithm>
#include <optional>

#include "diag/code_point.hpp"
#include "package/deflate.hpp"
#include "package/messages.hpp"
#include "package/package.hpp"
#include "package/zip_records.hpp"

namespace greffier::package {

namespace {

// Why a file is refused; `number` fills {2}.
struct Refusal {
  const diag::Message* message = nullptr;
  std::string part;
  std::size_t number = 0;
};
using MaybeRefusal = std::optional<Refusal>;

struct Directory {
  std::size_t count = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

struct Entry {
  std::string_view name;
  SharedFields fields;
  std::size_t header = 0;  // offset of the local header
  std::size_t data = 0;
  [[nodiscard]] std::size_t end() const { return data + fields.packed_size; }
  [[nodiscard]] Method method() const {
    return fields.method == kStoredMethod ? Method::stored : Method::deflated;
  }
  [[nodiscard]] bool is_folder() const { return name.ends_with('/') && fields.size == 0; }
};

bool is_control(char byte) {
  return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
}

// The name as a message can show it: what is no UTF-8 or a control character becomes U+FFFD.
std::string shown(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const diag::Step step = diag::step(name, at);
    const bool is_shown = step.well_formed && !is_control(name[at]);
    out.append(is_shown ? name.substr(at, step.length) : diag::kReplacement);
    at += step.length;
  }
  return out;
}

// A relative path with '/' between plain segments; a folder may end with one more.
bool is_safe_name(std::string_view name, bool is_folder) {
  if (is_folder) name.remove_suffix(1);
  if (shown(name) != name || name.find_first_of("\\:") != std::string_view::npos) return false;
  while (true) {
    const std::size_t slash = name.find('/');
    const std::string_view segment = name.substr(0, slash);
    if (segment.empty() || segment == "." || segment == "..") return false;
    if (slash == std::string_view::npos) return true;
    name.remove_prefix(slash + 1);
  }
}

// Marks a package of ISO 29500-2, whose § 6.2.2.3 compares names without their ASCII case.
constexpr std::string_view kContentTypes = "[Content_Types].xml";

std::string ascii_lower(std::string_view name) {
  std::string lower(name);
  for (char& letter : lower)
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  return lower;
}

class Reader {
 public:
  Reader(std::string_view bytes, const Limits& limits) : bytes_(bytes), limits_(limits) {}

  // The steps, in this order; the first refusal ends them.
  [[nodiscard]] MaybeRefusal read();
  [[nodiscard]] std::vector<Part> parts() const;

 private:
  [[nodiscard]] MaybeRefusal find_directory();
  [[nodiscard]] MaybeRefusal read_directory(std::size_t at);
  [[nodiscard]] MaybeRefusal read_entries();
  [[nodiscard]] MaybeRefusal read_entry(std::size_t& at);
  [[nodiscard]] MaybeRefusal check_entry(const Entry& entry) const;
  [[nodiscard]] MaybeRefusal check_size(const Entry& entry);
  [[nodiscard]] MaybeRefusal locate(Entry& entry) const;
  [[nodiscard]] MaybeRefusal check_names() const;
  [[nodiscard]] MaybeRefusal check_overlaps() const;
  [[nodiscard]] const diag::Message& what_it_is() const;
  [[nodiscard]] bool has_signature(std::size_t at, std::uint32_t signature) const;

  std::string_view bytes_;
  Limits limits_;
  Directory directory_;
  std::vector<Entry> entries_;
  std::size_t total_ = 0;
};

MaybeRefusal Reader::read() {
  for (const auto step : {&Reader::find_directory, &Reader::read_entries}) {
    if (auto refusal = (this->*step)()) return refusal;
  }
  if (auto refusal = check_names()) return refusal;
  return check_overlaps();
}

std::vector<Part> Reader::parts() const {
  std::vector<Part> parts;
  parts.reserve(entries_.size());
  for (const Entry& entry : entries_) {
    if (entry.is_folder()) continue;
    parts.emplace_back(std::string(entry.name),
                       Packed{entry.method(), entry.fields.crc, entry.fields.size,
                              std::string(bytes_.substr(entry.data, entry.fields.packed_size))});
  }
  return parts;
}

// The end record is the last thing in the file, but for its comment.
MaybeRefusal Reader::find_directory() {
  const std::size_t last = bytes_.size() - std::min(bytes_.size(), kEndSize);
  for (std::size_t back = 0; back <= std::min(last, kLargestComment); ++back) {
    const std::size_t at = last - back;
    if (has_signature(at, kEndSignature) && at + kEndSize <= bytes_.size() &&
        load16(bytes_, at + 20) == back) {
      return read_directory(at);
    }
  }
  return Refusal{&what_it_is(), {}};
}

MaybeRefusal Reader::read_directory(std::size_t at) {
  const bool has_locator =
      at >= kZip64LocatorSize && has_signature(at - kZip64LocatorSize, kZip64LocatorSignature);
  const std::uint32_t count = load16(bytes_, at + 10);
  const std::uint32_t size = load32(bytes_, at + 12);
  const std::uint32_t begin = load32(bytes_, at + 16);
  if (has_locator || count == kElsewhere16 || size == kElsewhere32 || begin == kElsewhere32) {
    return Refusal{&kZip64, {}};
  }
  const bool is_one_disk = load16(bytes_, at + 4) == 0 && load16(bytes_, at + 6) == 0;
  if (!is_one_disk || load16(bytes_, at + 8) != count) return Refusal{&kSeveralDisks, {}};
  if (std::size_t{begin} + size != at) return Refusal{&kDamagedDirectory, {}};
  if (count > limits_.parts) {
    return Refusal{&kTooManyParts, std::to_string(count), limits_.parts};
  }
  directory_ = {count, begin, at};
  return {};
}

MaybeRefusal Reader::read_entries() {
  std::size_t at = directory_.begin;
  entries_.reserve(std::min(directory_.count, (directory_.end - at) / kCentralSize));
  for (std::size_t i = 0; i < directory_.count; ++i) {
    if (auto refusal = read_entry(at)) return refusal;
  }
  if (at != directory_.end) return Refusal{&kDamagedDirectory, {}};
  return {};
}

MaybeRefusal Reader::read_entry(std::size_t& at) {
  const bool is_there = directory_.end - at >= kCentralSize && has_signature(at, kCentralSignature);
  if (!is_there) return Refusal{&kDamagedDirectory, {}};
  Entry entry;
  entry.fields = load_shared(bytes_, at + 6);
  entry.header = load32(bytes_, at + 42);
  const std::size_t end = at + kCentralSize + entry.fields.name_length + entry.fields.extra_length +
                          load16(bytes_, at + 32);
  if (end > directory_.end) return Refusal{&kDamagedDirectory, {}};
  entry.name = bytes_.substr(at + kCentralSize, entry.fields.name_length);
  if (load16(bytes_, at + 34) != 0) return Refusal{&kSeveralDisks, {}};
  if (auto refusal = check_entry(entry)) return refusal;
  if (auto refusal = check_size(entry)) return refusal;
  if (auto refusal = locate(entry)) return refusal;
  entries_.push_back(entry);
  at = end;
  return {};
}

MaybeRefusal Reader::check_entry(const Entry& entry) const {
  const SharedFields& fields = entry.fields;
  if (!is_safe_name(entry.name, entry.is_folder())) {
    return Refusal{&kBadName, std::string(entry.name)};
  }
  if ((fields.flags & kEncryptedFlags) != 0) return Refusal{&kEncrypted, std::string(entry.name)};
  if (fields.method != kStoredMethod && fields.method != kDeflatedMethod) {
    return Refusal{&kUnknownMethod, std::string(entry.name)};
  }
  const bool is_elsewhere = fields.size == kElsewhere32 || fields.packed_size == kElsewhere32 ||
                            entry.header == kElsewhere32;
  if (is_elsewhere) return Refusal{&kZip64, {}};
  return {};
}

MaybeRefusal Reader::check_size(const Entry& entry) {
  if (entry.fields.size > limits_.part_bytes) {
    return Refusal{&kPartTooLarge, std::string(entry.name), limits_.part_bytes >> 20U};
  }
  total_ += entry.fields.size;
  if (total_ > limits_.total_bytes) {
    return Refusal{&kAllTooLarge, std::string(entry.name), limits_.total_bytes >> 20U};
  }
  if (!is_possible_size(entry.method(), entry.fields.packed_size, entry.fields.size)) {
    return Refusal{&kDamagedEntry, std::string(entry.name)};
  }
  return {};
}

// True when the directory may say that size: a streaming writer leaves the local one to a zip64
// field, although the size turned out to be ordinary.
bool is_same_size(std::uint32_t local, std::uint32_t central) {
  return local == central || local == kElsewhere32;
}

// The local header has to say the same as the directory, unless the sizes follow the data.
MaybeRefusal Reader::locate(Entry& entry) const {
  const Refusal damaged{&kDamagedEntry, std::string(entry.name)};
  if (entry.header + kLocalSize > directory_.begin) return damaged;
  if (!has_signature(entry.header, kLocalSignature)) return damaged;
  const SharedFields local = load_shared(bytes_, entry.header + 4);
  entry.data = entry.header + kLocalSize + local.name_length + local.extra_length;
  if (entry.end() > directory_.begin) return damaged;
  if (bytes_.substr(entry.header + kLocalSize, local.name_length) != entry.name) return damaged;
  if ((local.flags & kEncryptedFlags) != 0) return Refusal{&kEncrypted, damaged.part};
  const bool is_same = local.crc == entry.fields.crc &&
                       is_same_size(local.size, entry.fields.size) &&
                       is_same_size(local.packed_size, entry.fields.packed_size);
  const bool sizes_follow = (local.flags & kSizesFollow) != 0;
  if (local.method != entry.fields.method || (!sizes_follow && !is_same)) return damaged;
  return {};
}

MaybeRefusal Reader::check_names() const {
  std::vector<std::string_view> names;
  names.reserve(entries_.size());
  for (const Entry& entry : entries_) names.push_back(entry.name);
  std::ranges::sort(names);
  const auto twice = std::ranges::adjacent_find(names);
  if (twice != names.end()) return Refusal{&kDuplicateName, std::string(*twice)};
  if (!std::ranges::binary_search(names, kContentTypes)) return {};
  std::vector<std::string> folded(names.size());
  std::ranges::transform(names, folded.begin(), ascii_lower);
  std::ranges::sort(folded);
  const auto alike = std::ranges::adjacent_find(folded);
  if (alike == folded.end()) return {};
  return Refusal{&kDuplicateName, *alike};
}

MaybeRefusal Reader::check_overlaps() const {
  std::vector<Entry> ordered = entries_;
  std::ranges::sort(ordered, {}, &Entry::header);
  const auto found = std::ranges::adjacent_find(
      ordered, [](const Entry& one, const Entry& next) { return one.end() > next.header; });
  if (found == ordered.end()) return {};
  return Refusal{&kOverlap, std::string(found->name)};
}

// A file that does not end as a zip.
const diag::Message& Reader::what_it_is() const {
  if (bytes_.empty()) return kEmptyFile;
  if (bytes_.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return kOldOffice;  // [MS-CFB] § 2.2
  return has_signature(0, kLocalSignature) ? kCutShort : kNotZip;
}

bool Reader::has_signature(std::size_t at, std::uint32_t signature) const {
  return bytes_.size() >= 4 && at <= bytes_.size() - 4 && load32(bytes_, at) == signature;
}

}  // namespace

diag::Result<Package> read(std::string_view bytes, std::string_view name, const Limits& limits) {
  Reader reader(bytes, limits);
  if (const auto refusal = reader.read()) {
    return diag::make(*refusal->message, {}, name, shown(refusal->part), refusal->number);
  }
  return Package(reader.parts());
}

}  // namespace greffier::package
