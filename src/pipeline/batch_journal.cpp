#include "pipeline/batch_journal.hpp"

namespace greffier::pipeline {

namespace {

constexpr std::string_view kName = ".greffier-lot";
constexpr std::size_t kKept = 4096;  // bytes: some thirty documents
constexpr std::size_t kHash = 32;    // figures

}  // namespace

BatchJournal::BatchJournal(io::FileSystem& files, const std::string& folder, std::string_view shard)
    : files_(files), folder_(folder), path_(folder + std::string(kName)) {
  if (!shard.empty()) path_.append("-").append(shard);
}

void BatchJournal::read() {
  goes_on_ = true;
  for (const std::string& name : files_.files_in(folder_))
    if (name.starts_with(kName)) read_file(folder_ + name);
}

// A line that was cut short says nothing.
void BatchJournal::read_file(const std::string& path) {
  const auto bytes = files_.read(path);
  if (!bytes) return;
  std::string_view rest = *bytes;
  for (std::size_t end = 0; (end = rest.find('\n')) != std::string_view::npos;
       rest.remove_prefix(end + 1)) {
    const std::string_view line = rest.substr(0, end);
    if (line.size() < 2 * kHash + 3) continue;
    const auto source = io::hash_from(line.substr(0, kHash));
    const auto document = io::hash_from(line.substr(kHash + 1, kHash));
    if (source && document) done_[io::hash_of(line.substr(2 * kHash + 2))] = {*source, *document};
  }
  if (path == path_ && !rest.empty()) lines_ = "\n";
}

std::optional<io::ContentHash> BatchJournal::done(std::string_view name,
                                                  const io::ContentHash& source) const {
  const auto entry = done_.find(io::hash_of(name));
  if (entry == done_.end() || entry->second.source != source) return std::nullopt;
  return entry->second.document;
}

diag::Status BatchJournal::add(std::string_view name, const io::ContentHash& source,
                               const io::ContentHash& document) {
  lines_.append(io::to_text(source)).append(" ").append(io::to_text(document));
  lines_.append(" ").append(name).append("\n");
  return lines_.size() < kKept ? diag::success() : write(io::Flush::later);
}

diag::Status BatchJournal::close() {
  return lines_.empty() && !is_written_ ? diag::success() : write(io::Flush::now);
}

diag::Status BatchJournal::write(io::Flush flush) {
  const diag::Status status = goes_on_ ? files_.append(path_, lines_, flush)
                                       : files_.write_atomically(path_, lines_, flush);
  goes_on_ = is_written_ = true;
  lines_.clear();
  return status;
}

}  // namespace greffier::pipeline
