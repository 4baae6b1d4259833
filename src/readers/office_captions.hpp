// Captions of tables and pictures.
#pragma once

#include "readers/office_desk.hpp"
#include "readers/office_entry.hpp"

namespace greffier::readers {

// Gives tables and pictures that stand alone the captions beside them: one that says « Tableau »
// goes to the table before or after it, another one to a picture, else to a table. The number that
// a caption begins with (« Tableau 3 : ») goes when it is one that is made again; what has found
// neither stays a paragraph.
void attach_captions(Entries& entries, Desk& desk);

}  // namespace greffier::readers
