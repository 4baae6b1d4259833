// What is known of an office file only when all of it has been read.
#pragma once

#include <string_view>

#include "material/piece.hpp"
#include "readers/office_desk.hpp"

namespace greffier::readers {

// Makes links to bookmarks links to headings, or plain text; takes away the language of what speaks
// that of the document, and the countries of others. `usual` is what the file says of itself.
void settle(material::Pieces& pieces, std::string_view usual, Desk& desk);

}  // namespace greffier::readers
