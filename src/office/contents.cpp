#include "office/contents.hpp"

#include <algorithm>
#include <array>

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

void insert_all(std::string& body, std::span<const std::size_t> places, std::span<const int> pages,
                const ContentsXml& contents) {
  for (std::size_t i = places.size(); i-- > 0;)
    body.insert(places[i], contents(pages, static_cast<int>(i) + 1));
}

}  // namespace

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

bool fill_contents(std::string& body, std::span<const std::size_t> places,
                   std::span<const HeadingEntry> headings, const BodyNames& names, const Page& page,
                   const ContentsXml& contents) {
  if (places.empty()) return false;
  // The tables take room themselves: measure a body that has them.
  std::vector<int> pages(headings.size(), 1);
  std::vector<HeadingEntry> moved(headings.begin(), headings.end());
  std::string draft = body;
  insert_all(draft, places, pages, contents);
  const std::size_t length = contents(pages, 1).size();
  for (HeadingEntry& entry : moved) {
    const auto before = std::ranges::count_if(
        places, [&entry](std::size_t place) { return place <= entry.offset; });
    entry.offset += static_cast<std::size_t>(before) * length;
  }
  pages = estimate_pages(draft, names, moved, page);
  insert_all(body, places, pages, contents);
  return true;
}

}  // namespace greffier::office
