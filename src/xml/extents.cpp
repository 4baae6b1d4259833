#include "xml/extents.hpp"

#include <algorithm>
#include <utility>

namespace greffier::xml {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_utf8(std::string_view bytes) {
  if (!bytes.starts_with("<?xml")) return true;
  const std::string_view declaration = bytes.substr(0, bytes.find("?>"));
  const std::size_t encoding = declaration.find("encoding");
  if (encoding == std::string_view::npos) return true;
  const std::string_view value = declaration.substr(encoding);
  return value.find("UTF-8") != std::string_view::npos ||
         value.find("utf-8") != std::string_view::npos;
}

// Walks over the bytes in step with the tree: what is well-formed needs no second parser.
class Scan {
 public:
  Scan(std::string_view bytes, std::unordered_map<const Node*, Extent>& places)
      : bytes_(bytes), places_(places) {
    if (bytes_.starts_with(kByteOrderMark)) at_ = kByteOrderMark.size();
  }

  bool root(const Node& node) {
    if (!is_utf8(bytes_.substr(at_))) return false;
    at_ = std::min(bytes_.find('<', at_), bytes_.size());
    while (skip_aside()) at_ = std::min(bytes_.find('<', at_), bytes_.size());
    return element(node);
  }

 private:
  [[nodiscard]] bool is_at(std::string_view what) const {
    return bytes_.substr(at_).starts_with(what);
  }

  bool skip_behind(std::string_view what) {
    const std::size_t found = bytes_.find(what, at_);
    at_ = found == std::string_view::npos ? bytes_.size() : found + what.size();
    return true;
  }

  // A comment or a processing instruction.
  bool skip_aside() {
    if (is_at("<!--")) return skip_behind("-->");
    return is_at("<?") && skip_behind("?>");
  }

  bool text(const Node& node) {
    const std::size_t begin = at_;
    do at_ = std::min(bytes_.find('<', at_), bytes_.size());
    while (skip_aside());
    places_[&node] = {begin, begin, at_, at_, false};
    return true;
  }

  // Behind the '>' of a tag; values in quotes may hold one.
  void skip_tag() {
    char quote = 0;
    for (; at_ < bytes_.size(); ++at_) {
      const char c = bytes_[at_];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '>') {
        ++at_;
        return;
      }
    }
  }

  [[nodiscard]] bool is_at_tag(std::string_view name) const {
    const std::string_view rest = bytes_.substr(std::min(at_ + 1, bytes_.size()));
    return is_at("<") && rest.starts_with(name) && rest.size() > name.size() &&
           std::string_view(" \t\r\n/>").find(rest[name.size()]) != std::string_view::npos;
  }

  bool element(const Node& node) {
    if (!is_at_tag(node.name)) return false;
    Extent place;
    place.begin = at_;
    skip_tag();
    place.content_begin = place.content_end = place.end = at_;
    place.is_empty_tag = bytes_.substr(0, at_).ends_with("/>");
    if (!place.is_empty_tag) {
      if (!children(node)) return false;
      place.content_end = at_;
      skip_tag();
      place.end = at_;
    }
    places_[&node] = place;
    return true;
  }

  bool children(const Node& node) {
    for (const Node& child : node.children) {
      if (child.kind == Node::Kind::text) {
        if (!text(child)) return false;
        continue;
      }
      while (skip_aside()) continue;
      if (!element(child)) return false;
    }
    while (skip_aside()) continue;
    return is_at("</");
  }

  std::string_view bytes_;
  std::unordered_map<const Node*, Extent>& places_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<Extents> Extents::locate(const Node& root, std::string_view bytes) {
  Extents result;
  if (!Scan(bytes, result.places_).root(root)) return std::nullopt;
  return result;
}

}  // namespace greffier::xml
