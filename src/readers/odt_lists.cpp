#include "readers/odt_lists.hpp"

#include <algorithm>

#include "readers/office_xml.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

using xml::Node;

void OdtLists::read(const Node& styles) {
  for (const Node& style : styles.children) {
    if (!style.is("text:list-style")) continue;
    Levels& levels = (*styles_)[std::string(attribute(style, "style:name"))];
    for (const Node& each : style.children) {
      const auto at = whole(attribute(each, "text:level"));
      if (!at || *at < 1 || *at > static_cast<int>(kLevels)) continue;
      Level& level = levels[static_cast<std::size_t>(*at) - 1];
      if (each.is("text:list-level-style-number"))
        level.mark = attribute(each, "style:num-format").empty() ? Mark::blank : Mark::number;
      else if (each.is("text:list-level-style-bullet"))
        level.mark =
            text::trimmed(attribute(each, "text:bullet-char")).empty() ? Mark::blank : Mark::bullet;
      level.start = whole(attribute(each, "text:start-value")).value_or(1);
    }
  }
}

void OdtLists::open(const Node& list) {
  Open opened;
  opened.style = attribute(list, "text:style-name");
  if (opened.style.empty() && !open_.empty()) opened.style = open_.back().style;
  opened.id = attribute(list, "xml:id");
  const std::string_view before = attribute(list, "text:continue-list");
  const bool goes_on = attribute(list, "text:continue-numbering") == "true";
  if (open_.empty()) {
    counts_ = {};
    if (const auto found = by_id_.find(before); !before.empty() && found != by_id_.end())
      counts_ = found->second;
    else if (const auto same = by_style_.find(opened.style);
             (goes_on || !before.empty()) && same != by_style_.end())
      counts_ = same->second;
  } else if (!goes_on && open_.size() < kLevels) {
    counts_[open_.size()] = 0;
  }
  open_.push_back(std::move(opened));
}

void OdtLists::close() {
  if (open_.size() == 1) {
    if (!open_.back().id.empty()) by_id_[open_.back().id] = counts_;
    by_style_[open_.back().style] = counts_;
  }
  open_.pop_back();
}

void OdtLists::begin_item(const Node& item) {
  Open& list = open_.back();
  list.has_mark = item.is("text:list-item");
  list.is_counted = false;
  list.start = whole(attribute(item, "text:start-value")).value_or(0);
}

OdtLists OdtLists::fresh() const {
  OdtLists lists;
  lists.styles_ = styles_;
  return lists;
}

const OdtLists::Level& OdtLists::level(std::string_view style) const {
  static const Level kBullet;
  const Open& list = open_.back();
  auto found = styles_->find(list.style);
  if (found == styles_->end()) found = styles_->find(style);
  const std::size_t at = std::min(open_.size(), kLevels) - 1;
  return found == styles_->end() ? kBullet : found->second[at];
}

void OdtLists::count(const Level& level) {
  Open& list = open_.back();
  const std::size_t at = std::min(open_.size(), kLevels) - 1;
  if (list.is_counted) return;
  list.is_counted = true;
  counts_[at] = list.start > 0 ? list.start : counts_[at] > 0 ? counts_[at] + 1 : level.start;
  std::fill(counts_.begin() + static_cast<std::ptrdiff_t>(at) + 1, counts_.end(), 0);
}

ListPlace OdtLists::place(std::string_view style) {
  if (open_.empty()) return {};
  Open& list = open_.back();
  const int depth = static_cast<int>(open_.size());
  const Level& how = level(style);
  if (!list.has_mark || how.mark == Mark::blank) return {depth, false, false, 0};
  count(how);
  const std::size_t at = std::min(open_.size(), kLevels) - 1;
  const bool ordered = how.mark == Mark::number;
  return {depth, true, ordered, ordered ? counts_[at] : 0};
}

void OdtLists::pass_mark() {
  if (!open_.empty()) open_.back().has_mark = false;
}

}  // namespace greffier::readers
