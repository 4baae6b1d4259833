// The checks that rules.cpp lists, one rule each.
#pragma once

#include "accessibility/document.hpp"
#include "accessibility/report.hpp"

namespace greffier::accessibility {

void check_title(const Document& document, Report& report);              // A001
void check_language(const Document& document, Report& report);           // A002
void check_foreign_passages(const Document& document, Report& report);   // A003
void check_levels(const Document& document, Report& report);             // A004
void check_empty_headings(const Document& document, Report& report);     // A005
void check_long_headings(const Document& document, Report& report);      // A006
void check_few_headings(const Document& document, Report& report);       // A007
void check_typed_headings(const Document& document, Report& report);     // A008
void check_empty_paragraphs(const Document& document, Report& report);   // A009
void check_page_breaks(const Document& document, Report& report);        // A010
void check_typed_layout(const Document& document, Report& report);       // A011
void check_typed_lists(const Document& document, Report& report);        // A012
void check_header_rows(const Document& document, Report& report);        // A013
void check_merged_cells(const Document& document, Report& report);       // A014
void check_nested_tables(const Document& document, Report& report);      // A015
void check_empty_cells(const Document& document, Report& report);        // A016
void check_captions(const Document& document, Report& report);           // A017
void check_layout_tables(const Document& document, Report& report);      // A018
void check_boxes(const Document& document, Report& report);              // A019
void check_floating(const Document& document, Report& report);           // A020
void check_alternatives(const Document& document, Report& report);       // A021
void check_long_alternatives(const Document& document, Report& report);  // A022
void check_poor_alternatives(const Document& document, Report& report);  // A023
void check_contrast(const Document& document, Report& report);           // A024
void check_size(const Document& document, Report& report);               // A025
void check_condensed(const Document& document, Report& report);          // A026
void check_capitals(const Document& document, Report& report);           // A027
void check_italics(const Document& document, Report& report);            // A028
void check_underlined(const Document& document, Report& report);         // A029
void check_vague_links(const Document& document, Report& report);        // A030
void check_bare_addresses(const Document& document, Report& report);     // A031
void check_contents(const Document& document, Report& report);           // A032
void check_page_numbers(const Document& document, Report& report);       // A033
void check_typed_contents(const Document& document, Report& report);     // A034
void check_typed_notes(const Document& document, Report& report);        // A035

}  // namespace greffier::accessibility
