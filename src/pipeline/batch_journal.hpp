// What a batch has done, written down as it goes: a file in the folder of its documents.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "diag/result.hpp"
#include "io/content_hash.hpp"
#include "io/file_system.hpp"

namespace greffier::pipeline {

// A line for each document: what it was made from, what it is, its name below the folder.
class BatchJournal {
 public:
  // `shard` of several write to one folder, each its own journal; "" for a batch that is alone.
  BatchJournal(io::FileSystem& files, const std::string& folder, std::string_view shard);

  // Takes up what this batch, and others in the folder, have done before. Unless it is called, the
  // first line that is written replaces what this batch has done before.
  void read();

  // The content of the document that was made from `source` under that name; nothing for one that
  // was not, or was made from something else since.
  [[nodiscard]] std::optional<io::ContentHash> done(std::string_view name,
                                                    const io::ContentHash& source) const;

  // A document that is written. Lines are kept until there are some.
  [[nodiscard]] diag::Status add(std::string_view name, const io::ContentHash& source,
                                 const io::ContentHash& document);
  // Writes the lines that are kept, and waits until all lines are on the disk, and the names of the
  // documents with them.
  [[nodiscard]] diag::Status close();

 private:
  struct Entry {
    io::ContentHash source, document;
  };
  void read_file(const std::string& path);
  [[nodiscard]] diag::Status write(io::Flush flush);

  io::FileSystem& files_;
  std::string folder_;
  std::string path_;
  std::map<io::ContentHash, Entry> done_;  // by the hash of the name
  std::string lines_;
  bool goes_on_ = false;     // behind lines that are there
  bool is_written_ = false;  // some of this batch's
};

}  // namespace greffier::pipeline
