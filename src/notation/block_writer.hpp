// Blocks in the notes language, as lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/block.hpp"
#include "notation/inline_writer.hpp"
#include "notation/tables.hpp"

namespace greffier::notation {

class BlockWriter {
 public:
  // `above`, then the blocks one after the other, without a line end behind the last.
  std::string write(const model::Blocks& blocks, std::string above = {});
  // The footnotes called so far, to be written once at the end.
  std::string footnotes();

 private:
  // Where blocks stand side by side.
  struct Siblings {
    bool tight = false;    // no empty line between them, where none is needed
    bool in_list = false;  // the items of a list, or a quote or a footnote: no outline
  };
  // What a block's neighbours mean to it.
  struct Beside {
    bool table = false;  // one of them is a table
    char marker = 0;     // of the list just before, 0 when there is none
    bool in_list = false;
    bool tight = false;
    bool first = false;  // of its siblings
  };

  std::string sequence(const model::Blocks& blocks, Siblings siblings, std::string above = {});
  std::string write(const model::Block& block, Beside& beside);

  std::string write(const model::Paragraph& node, Beside& beside);
  std::string write(const model::Heading& node, Beside& beside);
  std::string write(const model::List& node, Beside& beside);
  std::string write(const model::Table& node, Beside& beside);
  std::string write(const model::CodeBlock& node, Beside& beside);
  std::string write(const model::ThematicBreak& node, Beside& beside);
  std::string write(const model::PageBreak& node, Beside& beside);
  std::string write(const model::Contents& node, Beside& beside);
  std::string write(const model::Container& node, Beside& beside);
  std::string write(const model::Columns& node, Beside& beside);
  std::string write(const model::Quote& node, Beside& beside);

  // The paragraph of fields that a container begins with, a field a line as they were typed
  // (kinds/written_fields.hpp); "" when it begins otherwise.
  std::string field_lines(const model::Blocks& blocks);
  std::string item(const std::string& marker, const model::Blocks& blocks, bool tight);
  std::string table_of(const model::Table& table, TableForm form);
  std::string pipes(const model::Table& table);
  std::string cell_line(const model::Cell& cell, bool may_caption);
  std::string rows(const model::Table& table);

  FootnoteNumbers notes_;
};

// True when no empty line is needed anywhere in a list without space.
[[nodiscard]] bool may_be_tight(const model::List& list);
// How a list is written: one without space that needs an empty line is HTML, where that can say it.
enum class ListForm { loose, tight, html };
[[nodiscard]] ListForm form_of(const model::List& list);

// The head and the foot of a container around `inside`, with more colons than those in it.
[[nodiscard]] std::string fenced(std::string_view head, const std::string& inside,
                                 std::size_t colons);
// How many colons a container around `blocks` needs.
[[nodiscard]] std::size_t colons_around(const model::Blocks& blocks);

}  // namespace greffier::notation
