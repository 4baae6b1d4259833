// Tables of contents, filled after the body is written; the same way in both formats.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "office/outline.hpp"
#include "office/page_estimate.hpp"

namespace greffier::office {

// The characters of a piece of XML, its markup left out and its references resolved.
[[nodiscard]] std::string text_of_xml(std::string_view xml);

// The XML of one table of contents, given the page of each heading and its own number from 1.
using ContentsXml = std::function<std::string(std::span<const int> pages, int index)>;

// Inserts the tables of contents into `body` at `places` (offsets, ascending), with estimated
// pages. Returns false when there is none to insert.
bool fill_contents(std::string& body, std::span<const std::size_t> places,
                   std::span<const HeadingEntry> headings, const BodyNames& names, const Page& page,
                   const ContentsXml& contents);

}  // namespace greffier::office
