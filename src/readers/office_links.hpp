// Where the links inside of an office file lead, and in which language it speaks.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace greffier::readers {

class Links {
 public:
  // A heading of that text; `bookmark` is the name of a place in it, "" when there is none.
  void add_heading(std::string_view bookmark, std::string_view text);
  // The link "#…" to the heading where `bookmark` stands, or that says it (« 1.2.Le budget », as
  // Writer names it); "" when there is none.
  [[nodiscard]] std::string target(std::string_view bookmark) const;

  // `letters` bytes of text are said to be of that language; "" when nothing says.
  void count_language(std::string_view language, std::size_t letters);
  // The one that most of the text speaks: `usual` when most of it says nothing.
  [[nodiscard]] std::string language(std::string_view usual) const;

 private:
  std::map<std::string, std::string, std::less<>> headings_;  // by the bookmarks in them
  std::set<std::string, std::less<>> anchors_;                // of all of them
  std::map<std::string, std::size_t, std::less<>> languages_;
};

// "fr" for "fr-FR".
[[nodiscard]] std::string_view primary(std::string_view language);

// What stands before the name of a bookmark while the file is read.
inline constexpr std::string_view kUnresolved = "#\x1F";

}  // namespace greffier::readers
