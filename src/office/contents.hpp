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

// Where a table of contents comes, and how it is set.
struct ContentsPlace {
  std::size_t offset = 0;  // it stands before that byte
  bool starts_page = false;
  model::Listed listed = model::Listed::headings;
  int depth = 3;              // levels of headings: 3 at most
  std::string title = {};     // how a paragraph of its title looks, in the format's own terms
  std::string going_on = {};  // the same, where a table before it began the page already
};

// A page break is due for each of several tables in a row, as one without entries is not printed:
// the first that is begins the page, the others go on with it.
void add_place(std::vector<ContentsPlace>& places, ContentsPlace place);
// The look of the title of table `index` (1 for the first): `going_on` when one that has entries
// stands right before it.
[[nodiscard]] const std::string& title_look(std::span<const ContentsPlace> places,
                                            std::span<const HeadingEntry> headings, int index);

// Inserts the tables of contents into `body` at `places` (in their order), with estimated pages.
// Returns false when there is none to insert.
bool fill_contents(std::string& body, std::span<const ContentsPlace> places,
                   std::span<const HeadingEntry> headings, const BodyNames& names, const Page& page,
                   const ContentsXml& contents);

}  // namespace greffier::office
