// The namespaces of ODF 1.3 part 3 that Greffier writes, and the prefixes that it reads them with.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "xml/tree.hpp"

namespace greffier::odt {

inline constexpr std::array kPrefixes{
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "draw"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:meta:1.0", "meta"},
    xml::Prefix{"urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0", "number"},
    xml::Prefix{"http://www.w3.org/1999/xlink", "xlink"},
    xml::Prefix{"http://purl.org/dc/elements/1.1/", "dc"},
};

inline constexpr std::string_view kVersion = "1.3";

// The xmlns attributes of a document's root element, each with a space before it.
[[nodiscard]] std::string declarations();
// Those of these prefixes alone.
[[nodiscard]] std::string declarations(std::span<const std::string_view> prefixes);

}  // namespace greffier::odt
