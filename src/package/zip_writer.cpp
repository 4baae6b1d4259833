#include <algorithm>
#include <cassert>
#include <deque>

#include "package/deflate.hpp"
#include "package/package.hpp"
#include "package/zip_records.hpp"

namespace greffier::package {

namespace {

constexpr std::string_view kMimetype = "mimetype";

struct Entry {
  std::string_view name;
  const Packed* packed;
  std::size_t offset;  // of its local header
};

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char byte) { return static_cast<signed char>(byte) >= 0; });
}

SharedFields shared_fields(const Entry& entry) {
  SharedFields fields;
  fields.flags = is_ascii(entry.name) ? 0 : kNameIsUtf8;
  fields.method = entry.packed->method == Method::stored ? kStoredMethod : kDeflatedMethod;
  fields.crc = entry.packed->crc;
  fields.packed_size = static_cast<std::uint32_t>(entry.packed->bytes.size());
  fields.size = static_cast<std::uint32_t>(entry.packed->size);
  fields.name_length = static_cast<std::uint32_t>(entry.name.size());
  return fields;
}

void append_local(std::string& out, const Entry& entry) {
  append32(out, kLocalSignature);
  append_shared(out, shared_fields(entry));
  out.append(entry.name).append(entry.packed->bytes);
}

void append_central(std::string& out, const Entry& entry) {
  const SharedFields fields = shared_fields(entry);
  append32(out, kCentralSignature);
  append16(out, fields.version_needed);  // made by: the same, on no system in particular
  append_shared(out, fields);
  append16(out, 0);  // comment
  append16(out, 0);  // disk
  append16(out, 0);  // internal attributes
  append32(out, 0);  // external attributes
  append32(out, static_cast<std::uint32_t>(entry.offset));
  out.append(entry.name);
}

void append_end(std::string& out, std::size_t count, std::size_t start) {
  const std::size_t end = out.size();
  append32(out, kEndSignature);
  append16(out, 0);  // this disk
  append16(out, 0);  // the disk of the directory
  append16(out, static_cast<std::uint32_t>(count));
  append16(out, static_cast<std::uint32_t>(count));
  append32(out, static_cast<std::uint32_t>(end - start));
  append32(out, static_cast<std::uint32_t>(start));
  append16(out, 0);  // comment
}

// The parts as they are written, and what had to be packed again for that.
class Entries {
 public:
  Entries(const std::vector<Part>& parts, int level) {
    for (const Part& part : parts) {
      if (part.name() == kMimetype) add(part.name(), stored(part, level));
    }
    for (const Part& part : parts) {
      if (part.name() != kMimetype) add(part.name(), part.packed(level));
    }
  }

  [[nodiscard]] std::vector<Entry>& all() { return entries_; }
  [[nodiscard]] std::size_t written_size() const { return size_; }

 private:
  void add(std::string_view name, const Packed& packed) {
    entries_.push_back({name, &packed, 0});
    size_ += kLocalSize + kCentralSize + 2 * name.size() + packed.bytes.size();
  }

  const Packed& stored(const Part& part, int level) {
    const Packed& packed = part.packed(level);
    if (packed.method == Method::stored) return packed;
    const auto content = part.content();
    return content ? repacked_.emplace_back(pack(*content, Method::stored, level)) : packed;
  }

  std::deque<Packed> repacked_;
  std::vector<Entry> entries_;
  std::size_t size_ = kEndSize;
};

}  // namespace

std::string write(const Package& package, int level) {
  Entries entries(package.parts(), level);
  assert(entries.all().size() < kElsewhere16 && entries.written_size() < kElsewhere32);
  std::string out;
  out.reserve(entries.written_size());
  for (Entry& entry : entries.all()) {
    entry.offset = out.size();
    append_local(out, entry);
  }
  const std::size_t directory = out.size();
  for (const Entry& entry : entries.all()) append_central(out, entry);
  append_end(out, entries.all().size(), directory);
  return out;
}

}  // namespace greffier::package
