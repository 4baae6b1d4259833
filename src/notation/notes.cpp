#include "notation/notes.hpp"

#include <utility>

#include "model/walk.hpp"
#include "notation/block_writer.hpp"

namespace greffier::notation {

namespace {

constexpr std::size_t kAround = 4;  // bytes of marks and line ends around the text of a run

// About what the blocks take when written: a text of 100 MB is then not moved as it grows.
std::size_t written_size(const model::Blocks& blocks) {
  std::size_t size = 0;
  model::for_each_inlines(blocks, [&size](const model::Inlines& inlines) {
    for (const model::Inline& item : inlines) {
      const auto* const run = std::get_if<model::Text>(&item.node);
      size += kAround + (run == nullptr ? 0 : run->text.size());
    }
  });
  return size;
}

// `above`, then the blocks and their footnotes.
std::string write_below(std::string above, const model::Blocks& blocks) {
  const std::size_t begin = above.size();
  above.reserve(begin + written_size(blocks));
  BlockWriter writer;
  std::string text = writer.write(blocks, std::move(above));
  const std::string notes = writer.footnotes();
  if (text.size() > begin) text += '\n';
  if (!notes.empty()) text += '\n' + notes + '\n';
  return text;
}

}  // namespace

std::string write_blocks(const model::Blocks& blocks) {
  return write_below({}, blocks);
}

std::string write_notes(const model::Document& document, std::span<const Comment> comments) {
  std::string header = write_header(document.header, comments);
  const std::size_t size = header.size();
  if (size > 0) header += '\n';
  std::string notes = write_below(std::move(header), document.body);
  if (size > 0 && notes.size() == size + 1) notes.pop_back();  // a header and nothing else
  return notes;
}

}  // namespace greffier::notation
