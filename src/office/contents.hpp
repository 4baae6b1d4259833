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

// How a list of headings or captions presents itself.
struct ListingTerms {
  std::string_view title;
  std::string_view sequence;  // of captions: « Tableau »
};
[[nodiscard]] const ListingTerms& terms_of(model::Listed listed);
// True for what a list of that sort, and of headings up to a level, shows.
[[nodiscard]] bool is_listed(const HeadingEntry& entry, model::Listed listed, int depth);
// False for a list of captions that has none to show: it is left out. A table of contents stays.
[[nodiscard]] bool has_entries(std::span<const HeadingEntry> entries, model::Listed listed);
// The role of one of its entries.
[[nodiscard]] Role entry_role(const HeadingEntry& entry);

// The characters of a piece of XML, its markup left out and its references resolved.
[[nodiscard]] std::string text_of_xml(std::string_view xml);

// The XML of one table of contents, given the page of each heading and its own number from 1.
using ContentsXml = std::function<std::string(std::span<const int> pages, int index)>;

// Where a table of contents comes: before that byte, on a new page or not.
struct ContentsPlace {
  std::size_t offset = 0;
  bool starts_page = false;
};

// A page break is due for each of several tables in a row, as one without entries is not printed:
// the first that is begins the page, the others go on with it.
void add_place(std::vector<ContentsPlace>& places, ContentsPlace place);
// True when one that is printed stands right before that of `index` (1 for the first).
[[nodiscard]] bool goes_on(std::span<const ContentsPlace> places, int index,
                           const std::function<bool(std::size_t)>& is_printed);

// Inserts the tables of contents into `body` at `places` (in their order), with estimated pages.
// Returns false when there is none to insert.
bool fill_contents(std::string& body, std::span<const ContentsPlace> places,
                   std::span<const HeadingEntry> headings, const BodyNames& names, const Page& page,
                   const ContentsXml& contents);

}  // namespace greffier::office
