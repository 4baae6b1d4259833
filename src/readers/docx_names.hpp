// The namespaces of WordprocessingML (ISO 29500-1, transitional and strict) that are read, and how
// its properties are asked.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "readers/office_xml.hpp"
#include "xml/tree.hpp"

namespace greffier::readers {

inline constexpr std::array kDocxPrefixes{
    xml::Prefix{"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"},
    xml::Prefix{"http://purl.oclc.org/ooxml/wordprocessingml/main", "w"},
    xml::Prefix{"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"},
    xml::Prefix{"http://purl.oclc.org/ooxml/officeDocument/relationships", "r"},
    xml::Prefix{"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing", "wp"},
    xml::Prefix{"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing", "wp"},
    xml::Prefix{"http://schemas.openxmlformats.org/drawingml/2006/main", "a"},
    xml::Prefix{"http://purl.oclc.org/ooxml/drawingml/main", "a"},
    xml::Prefix{"http://schemas.openxmlformats.org/drawingml/2006/chart", "c"},
    xml::Prefix{"http://purl.oclc.org/ooxml/drawingml/chart", "c"},
    xml::Prefix{"http://schemas.openxmlformats.org/drawingml/2006/diagram", "dgm"},
    xml::Prefix{"http://purl.oclc.org/ooxml/drawingml/diagram", "dgm"},
    xml::Prefix{"http://schemas.openxmlformats.org/officeDocument/2006/math", "m"},
    xml::Prefix{"http://purl.oclc.org/ooxml/officeDocument/math", "m"},
    xml::Prefix{"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"},
    xml::Prefix{"urn:schemas-microsoft-com:vml", "v"},
    xml::Prefix{"urn:schemas-microsoft-com:office:office", "o"},
    xml::Prefix{"http://schemas.microsoft.com/office/word/2010/wordml", "w14"},
    xml::Prefix{"http://schemas.microsoft.com/office/drawing/2017/decorative", "adec"},
};

inline constexpr std::array kPackagePrefixes{
    xml::Prefix{"http://schemas.openxmlformats.org/package/2006/relationships", "rel"},
    xml::Prefix{"http://purl.org/dc/elements/1.1/", "dc"},
    xml::Prefix{"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", "op"},
    xml::Prefix{"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", "vt"},
};

// An attribute of a child, "" when there is none.
[[nodiscard]] std::string_view value_of(const xml::Node* parent, std::string_view child,
                                        std::string_view key = "w:val");
// CT_OnOff (ISO 29500-1 § 17.17.4): nothing when the property is not there.
[[nodiscard]] std::optional<bool> on_off(const xml::Node* parent, std::string_view child);

}  // namespace greffier::readers
