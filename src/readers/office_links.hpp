// Where the links inside of an office file lead, and in which language it speaks: known when all of
// it has been read.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "material/piece.hpp"

namespace greffier::readers {

class Desk;

class Links {
 public:
  // A place named `bookmark` stands in a heading of that text.
  void add_heading(std::string_view bookmark, std::string_view text);
  // The link "#…" to the heading where `bookmark` stands, "" when it stands in none.
  [[nodiscard]] std::string target(std::string_view bookmark) const;

  // `letters` bytes of text are said to be of that language; "" when nothing says.
  void count_language(std::string_view language, std::size_t letters);
  // The one that most of the text speaks: `usual` when most of it says nothing.
  [[nodiscard]] std::string language(std::string_view usual) const;

 private:
  std::map<std::string, std::string, std::less<>> headings_;
  std::map<std::string, std::size_t, std::less<>> languages_;
};

// What stands before the name of a bookmark while the file is read.
inline constexpr std::string_view kUnresolved = "#\x1F";

// Makes links to bookmarks links to headings, or plain text; takes away the language of what speaks
// that of the document, and the countries of others. `usual` is what the file says of itself.
void settle(material::Pieces& pieces, std::string_view usual, Desk& desk);

}  // namespace greffier::readers
