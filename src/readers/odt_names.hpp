// The namespaces of OpenDocument (ODF 1.3 part 3) that are read.
#pragma once

#include <array>
#include <string_view>

#include "xml/tree.hpp"

namespace greffier::readers {

inline constexpr std::array kOdtPrefixes{
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "meta"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:form:1.0", "form"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest"},
    xml::Prefix{"urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0", "loext"},
    xml::Prefix{"urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0", "field"},
    xml::Prefix{"http://www.w3.org/1998/Math/MathML", "math"},
    xml::Prefix{"http://www.w3.org/1999/xlink", "xlink"},
    xml::Prefix{"http://purl.org/dc/elements/1.1/", "dc"},
};

}  // namespace greffier::readers
