#include "readers/office_links.hpp"

#include <algorithm>

#include "text/fold.hpp"

namespace greffier::readers {

namespace {

// The link to a heading of that text.
std::string anchor_of(std::string_view text) {
  std::string anchor = text::fold_name(text);
  std::ranges::replace(anchor, '_', '-');
  return anchor.empty() ? anchor : "#" + anchor;
}

}  // namespace

std::string_view primary(std::string_view language) {
  return language.substr(0, language.find('-'));
}

void Links::add_heading(std::string_view bookmark, std::string_view text) {
  const std::string anchor = anchor_of(text);
  if (anchor.empty()) return;
  anchors_.insert(anchor);
  if (!bookmark.empty()) headings_.emplace(bookmark, anchor);
}

std::string Links::target(std::string_view bookmark) const {
  const auto found = headings_.find(bookmark);
  if (found != headings_.end()) return found->second;
  const std::size_t words = std::min(bookmark.find_first_not_of("0123456789. "), bookmark.size());
  std::string said = anchor_of(bookmark.substr(words));
  return anchors_.contains(said) ? said : std::string();
}

void Links::count_language(std::string_view language, std::size_t letters) {
  const auto found = languages_.find(primary(language));
  if (found == languages_.end())
    languages_.emplace(primary(language), letters);
  else
    found->second += letters;
}

std::string Links::language(std::string_view usual) const {
  const auto most =
      std::ranges::max_element(languages_, {}, [](const auto& each) { return each.second; });
  return most == languages_.end() || most->first.empty() ? std::string(usual) : most->first;
}

}  // namespace greffier::readers
