// XML text, escaped as it is written. The input is UTF-8 (text/utf8.hpp checks and repairs it).
// Characters that XML 1.0 § 2.2 forbids (controls but tab, line feed and return; U+FFFE, U+FFFF)
// are dropped, never written.
#pragma once

#include <string>
#include <string_view>

namespace greffier::xml {

// Character data: & < > and U+000D.
void append_text(std::string& out, std::string_view text);
// The inside of a double-quoted attribute: & < > " and tab, line feed, U+000D as references.
void append_attribute(std::string& out, std::string_view value);

}  // namespace greffier::xml
