// The namespaces of WordprocessingML (ISO 29500-1, transitional) and the prefixes used for them.
#pragma once

#include <array>
#include <string_view>

#include "xml/tree.hpp"

namespace greffier::docx {

inline constexpr std::array kPrefixes{
    xml::Prefix{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    xml::Prefix{"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
    xml::Prefix{"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"},
    xml::Prefix{"http://schemas.openxmlformats.org/drawingml/2006/main", "a"},
    xml::Prefix{"http://schemas.openxmlformats.org/drawingml/2006/picture", "pic"},
    xml::Prefix{"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
};
inline constexpr std::array kPackagePrefixes{
    xml::Prefix{"http://schemas.openxmlformats.org/package/2006/relationships", "rel"},
    xml::Prefix{"http://schemas.openxmlformats.org/package/2006/content-types", "ct"},
};

// The declarations that the root of every part written here carries.
inline constexpr std::string_view kDeclarations =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

}  // namespace greffier::docx
