// The properties of a run that gets another formatting.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "office/part_source.hpp"
#include "typography/paragraph.hpp"

namespace greffier::docx {

// Makes the w:rPrChange that holds the old properties, given as a w:rPr.
using PropertiesChange = std::function<std::string(std::string_view old)>;

// The w:rPr of `run` with the properties that `styling` asks for, in the schema's order; everything
// else is copied as it stands. `size`, in half-points, is that of the run's text: small capitals
// are smaller (office/small_capitals.hpp). A change that is tracked already keeps what it
// remembers.
[[nodiscard]] std::string styled_properties(const office::PartSource& part, const xml::Node& run,
                                            typography::Styling styling, int size,
                                            const PropertiesChange& change = {});

}  // namespace greffier::docx
