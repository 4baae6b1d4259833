// A forward reading of XML bytes without a tree, for parts that are known to be well-formed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace greffier::checks {

// Gives the tags and texts of a part one by one, as views of its bytes. Total: on damaged bytes it
// ends early. Comments, processing instructions and the declaration are stepped over; an empty
// element gives a start and an end; a CDATA section is a text.
class Scanner {
 public:
  enum class Event { start, end, text, finished };

  // `bytes` must outlive the scanner and everything it gave.
  explicit Scanner(std::string_view bytes) : bytes_(bytes) {}

  [[nodiscard]] Event next();

  // The name of the tag without its prefix, after start and end.
  [[nodiscard]] std::string_view local_name() const { return name_; }
  // An attribute of the start tag by its name as written, with its references resolved; "" when
  // there is none.
  [[nodiscard]] std::string attribute(std::string_view name) const;
  // Appends the text to `out`, with its references resolved, after text.
  void append_text(std::string& out) const;

 private:
  [[nodiscard]] Event read_tag();
  [[nodiscard]] Event read_markup();
  [[nodiscard]] Event finish();
  // The bytes up to `end`, which is stepped over too.
  std::string_view take_until(std::string_view end);

  std::string_view bytes_;
  std::size_t at_ = 0;
  std::string_view name_;
  std::string_view content_;  // of the tag or the text
  bool is_literal_ = false;   // the text is a CDATA section
  bool close_next_ = false;   // the tag was <name/>
};

// Appends `raw` with the five named references and the numeric ones of XML 1.0 § 4.1 resolved;
// others are kept as written.
void append_resolved(std::string& out, std::string_view raw);

}  // namespace greffier::checks
