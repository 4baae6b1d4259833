#include "notation/notes.hpp"

#include "notation/block_writer.hpp"

namespace greffier::notation {

std::string write_blocks(const model::Blocks& blocks) {
  BlockWriter writer;
  std::string text = writer.write(blocks);
  const std::string notes = writer.footnotes();
  if (!text.empty()) text += '\n';
  if (!notes.empty()) text += '\n' + notes + '\n';
  return text;
}

std::string write_notes(const model::Document& document, std::span<const Comment> comments) {
  std::string header = write_header(document.header, comments);
  std::string body = write_blocks(document.body);
  if (!header.empty() && !body.empty()) header += '\n';
  return body.insert(0, header);
}

}  // namespace greffier::notation
