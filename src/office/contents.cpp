#include "office/contents.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace greffier::office {

namespace {

struct Reference {
  std::string_view name;
  char character;
};
constexpr std::array kReferences{Reference{"&amp;", '&'}, Reference{"&lt;", '<'},
                                 Reference{"&gt;", '>'}, Reference{"&quot;", '"'}};

void append_resolved(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const auto found = std::ranges::find_if(
        kReferences, [text](const Reference& entry) { return text.starts_with(entry.name); });
    if (found == kReferences.end()) {
      out += text.front();
      text.remove_prefix(1);
    } else {
      out += found->character;
      text.remove_prefix(found->name.size());
    }
  }
}

void insert_all(std::string& body, std::span<const ContentsPlace> places,
                std::span<const int> pages, const ContentsXml& contents) {
  for (std::size_t i = places.size(); i-- > 0;)
    body.insert(places[i].offset, contents(pages, static_cast<int>(i) + 1));
}

// In the order of the enumeration.
constexpr std::array kListings{ListingTerms{"Sommaire", {}},
                               ListingTerms{"Liste des tableaux", "Tableau"},
                               ListingTerms{"Table des illustrations", "Figure"}};

}  // namespace

const ListingTerms& terms_of(model::Listed listed) {
  return kListings[static_cast<std::size_t>(listed)];
}

bool is_listed(const HeadingEntry& entry, model::Listed listed, int depth) {
  return entry.sort == listed && (listed != model::Listed::headings || entry.level <= depth);
}

bool has_entries(std::span<const HeadingEntry> entries, model::Listed listed) {
  return listed == model::Listed::headings ||
         std::ranges::find(entries, listed, &HeadingEntry::sort) != entries.end();
}

Role entry_role(const HeadingEntry& entry) {
  if (entry.sort != model::Listed::headings) return Role::captions_entry;
  return static_cast<Role>(static_cast<int>(Role::contents1) + entry.level - 1);
}

std::string text_of_xml(std::string_view xml) {
  std::string out;
  while (!xml.empty()) {
    const std::size_t tag = std::min(xml.find('<'), xml.size());
    append_resolved(out, xml.substr(0, tag));
    const std::size_t end = xml.find('>', tag);
    xml.remove_prefix(end == std::string_view::npos ? xml.size() : end + 1);
  }
  return out;
}

void add_place(std::vector<ContentsPlace>& places, ContentsPlace place) {
  if (!places.empty() && places.back().offset == place.offset) place.starts_page = false;
  places.push_back(std::move(place));
}

const std::string& title_look(std::span<const ContentsPlace> places,
                              std::span<const HeadingEntry> headings, int index) {
  const auto at = static_cast<std::size_t>(index) - 1;
  for (std::size_t before = at; before-- > 0 && places[before].offset == places[at].offset;)
    if (has_entries(headings, places[before].listed)) return places[at].going_on;
  return places[at].title;
}

bool fill_contents(std::string& body, std::span<const ContentsPlace> places,
                   std::span<const HeadingEntry> headings, const BodyNames& names, const Page& page,
                   const ContentsXml& contents) {
  if (places.empty()) return false;
  // The tables take room themselves: measure a body that has them.
  std::vector<int> pages(headings.size(), 1);
  std::string draft = body;
  insert_all(draft, places, pages, contents);
  // Headings and tables, in the order of the draft.
  std::vector<HeadingEntry> moved;
  std::vector<bool> is_heading;
  std::size_t inserted = 0;
  std::size_t next = 0;
  const auto add_place = [&] {
    HeadingEntry table;
    table.offset = places[next].offset + inserted;
    table.starts_page = places[next].starts_page;
    inserted += contents(pages, static_cast<int>(++next)).size();
    moved.push_back(std::move(table));
    is_heading.push_back(false);
  };
  for (const HeadingEntry& entry : headings) {
    while (next < places.size() && places[next].offset <= entry.offset) add_place();
    moved.push_back(entry);
    moved.back().offset += inserted;
    is_heading.push_back(true);
  }
  const std::vector<int> estimated = estimate_pages(draft, names, moved, page);
  std::size_t heading = 0;
  for (std::size_t i = 0; i < moved.size(); ++i)
    if (is_heading[i]) pages[heading++] = estimated[i];
  insert_all(body, places, pages, contents);
  return true;
}

}  // namespace greffier::office
