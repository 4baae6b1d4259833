// Neutral style properties as ODF attributes (ODF 1.3 part 3 § 16 and § 20).
#pragma once

#include <string>
#include <string_view>

#include "office/style_sheet.hpp"
#include "xml/writer.hpp"

namespace greffier::odt {

// A length in points or millimetres as ODF writes it: "11pt", "25mm"; at most three decimals.
[[nodiscard]] std::string points(double value);
[[nodiscard]] std::string millimetres(double value);
// "0.5pt solid #BCC4CE", or "none".
[[nodiscard]] std::string border(const office::Border& border);

// The attribute that makes small capitals of capitals (office/small_capitals.hpp): a text position,
// the only size of ODF 1.3 that LibreOffice takes as a share of what stands around.
[[nodiscard]] std::string smaller_capitals();

// A style:name for a display name: what is no letter, digit, '-' or '.' becomes _hex_ (« Heading 1
// » → "Heading_20_1"), as the office suites do; the first character is a letter or becomes _hex_.
[[nodiscard]] std::string encode_style_name(std::string_view display_name);

// Writes style:paragraph-properties and style:text-properties; nothing for empty ones.
void write_paragraph_properties(xml::Writer& out, const office::ParagraphProperties& properties,
                                double text_width);
void write_text_properties(xml::Writer& out, const office::TextProperties& properties);

}  // namespace greffier::odt
