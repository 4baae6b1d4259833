// Fields of WordprocessingML (ISO 29500-1 § 17.16): an instruction and the result that is shown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/block.hpp"

namespace greffier::readers {

// What the instruction of a field asks for.
struct FieldMeaning {
  enum class Kind { result, contents, index, link, sequence, page, check_box };
  Kind kind = Kind::result;
  std::string target;        // of a link, as in Flow::add_text()
  model::Contents contents;  // of a table of contents
};
[[nodiscard]] FieldMeaning meaning_of(std::string_view instruction);

// The fields that are open at a place of a text, the innermost last.
class DocxFields {
 public:
  void begin(bool is_ticked, bool has_box);
  // The instruction is complete.
  void separate();
  void add_instruction(std::string_view text);
  // The field ends; what it was. A stray end is none.
  [[nodiscard]] FieldMeaning end();

  [[nodiscard]] bool is_open() const { return !open_.empty(); }
  // True in an instruction, which is no text.
  [[nodiscard]] bool is_instruction() const;
  // The target of the innermost link, "" outside of links.
  [[nodiscard]] std::string_view target() const;
  // True in what is made again: a table of contents, an index.
  [[nodiscard]] bool is_swallowing() const {
    return is_in(FieldMeaning::Kind::contents) || is_in(FieldMeaning::Kind::index);
  }
  [[nodiscard]] bool is_in(FieldMeaning::Kind kind) const;
  // Of the check box that the innermost field is.
  [[nodiscard]] bool is_ticked() const { return !open_.empty() && open_.back().is_ticked; }

 private:
  struct Open {
    std::string instruction;
    bool is_separated = false;
    bool is_ticked = false;
    FieldMeaning meaning;
  };
  std::vector<Open> open_;
  int beyond_ = 0;  // fields that are open too deep to be read
};

}  // namespace greffier::readers
