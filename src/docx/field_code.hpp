// The codes of Word's fields (ISO 29500-1 § 17.16.5): `MERGEFIELD "Nom du maire" \* Upper`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::docx {

// What stands for a field inside another one's code, and for what is no text there (a line end, a
// picture).
inline constexpr std::string_view kNested = "\uFFFC";

struct CodeToken {
  enum class Kind { word, quoted, option, comparison };
  Kind kind = Kind::word;
  std::string text;  // quoted: the content, without backslashes; option: its letter, "\*" as "*"
  std::size_t begin = 0;  // byte offsets, quotation marks included
  std::size_t end = 0;
  std::size_t content_begin = 0;  // without them
  std::size_t content_end = 0;
};

// The tokens of a code. `=`, `<>` and their like are comparisons in the code of an IF only.
[[nodiscard]] std::vector<CodeToken> read_code(std::string_view code);

// The keyword, in capitals: "MERGEFIELD"; "" for an empty code.
[[nodiscard]] std::string keyword_of(std::string_view code);

// A MERGEFIELD (§ 17.16.5.35) with the general switches of § 17.16.4.
struct MergeCode {
  std::string name;
  std::string filters;  // of the tag language: ` | majuscules`
  std::string before;   // what is printed around a value that is not empty
  std::string after;
  bool takes_code_format = false;  // \* CHARFORMAT
  bool is_odd = false;             // some switch is not understood, or cannot be followed
};
[[nodiscard]] MergeCode read_merge_code(const std::vector<CodeToken>& tokens);

}  // namespace greffier::docx
