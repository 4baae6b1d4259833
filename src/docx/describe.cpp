#include "docx/describe.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <string>
#include <utility>

#include "docx/describe_facts.hpp"
#include "docx/landmarks.hpp"
#include "docx/namespaces.hpp"
#include "docx/relationships.hpp"
#include "docx/story_parts.hpp"
#include "docx/text_looks.hpp"
#include "office/messages.hpp"
#include "office/parse_part.hpp"
#include "text/numbers.hpp"

namespace greffier::docx {

namespace {

using xml::Node;

constexpr std::array kPropertyPrefixes{
    xml::Prefix{"http://purl.org/dc/elements/1.1/", "dc"},
    xml::Prefix{"http://schemas.openxmlformats.org/package/2006/metadata/core-properties", "cp"},
    xml::Prefix{"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", "ep"}};

class Reading {
 public:
  Reading(const package::Package& package, std::string_view name, diag::Sink& sink)
      : package_(package), name_(name), sink_(sink) {}

  std::optional<office::Description> run() {
    if (!read_stories()) return std::nullopt;
    std::optional<Node> styles = read_styles();
    TextLooks levels;
    StyleLooks looks;
    if (styles) {
      levels.read(*styles);
      looks.read(*styles);
    }
    const auto dialect =
        std::make_shared<const Dialect>(levels.heading_levels(), Dialect::StyleLevels());
    result_.dialect = dialect;
    for (const office::DescribedPart& part : result_.parts) {
      const Relationships related =
          part_relationships(package_, part.name).value_or(Relationships());
      describe_part(result_, part, DescribeFacts(*dialect, looks, related));
    }
    result_.document.language = looks.language();
    read_properties();
    return std::move(result_);
  }

 private:
  std::optional<Node> read(const std::string& part, std::span<const xml::Prefix> prefixes) {
    return office::parse_part(package_, part, prefixes, name_, sink_);
  }

  void refuse(const std::string& missing) {
    sink_.raise(office::kNotATemplate, {}, name_, "DOCX", missing);
  }

  bool read_stories() {
    const std::string body = body_part(package_);
    auto root = read(body, kPrefixes);
    if (!root) {
      if (package_.find(body) == nullptr) refuse(body);
      return false;
    }
    if (root->child("w:body") == nullptr) {
      refuse("w:body (" + body + ")");
      return false;
    }
    std::map<std::string, diag::StoryPlace> places;
    if (const auto related = part_relationships(package_, body))
      for (const auto& [target, story] : header_places(*root, *related))
        places.emplace(resolved(body, target), story);
    result_.parts.push_back({body, *std::move(root), {}});
    for (const std::string_view kind : kStories)
      for (const std::string& part : related_parts(package_, body, kind))
        if (!read_story(part, places[part])) return false;
    return true;
  }

  bool read_story(const std::string& part, const diag::StoryPlace& place) {
    auto root = read(part, kPrefixes);
    if (!root) return package_.find(part) == nullptr;
    result_.parts.push_back({part, *std::move(root), place});
    return true;
  }

  std::optional<Node> read_styles() {
    const std::string body = result_.parts.front().name;
    for (const std::string& part : related_parts(package_, body, "styles"))
      if (auto styles = read(part, kPrefixes)) return styles;
    return std::nullopt;
  }

  void read_properties() {
    if (const auto core = read(std::string(kCorePart), kPropertyPrefixes))
      if (const Node* title = core->child("dc:title")) result_.document.title = title->inner_text();
    const auto counts = read("docProps/app.xml", kPropertyPrefixes);
    const Node* pages = counts ? counts->child("ep:Pages") : nullptr;
    if (pages == nullptr) return;
    const double count = text::parse_decimal(pages->inner_text()).value_or(0);
    result_.document.pages = static_cast<int>(std::clamp(count, 0.0, 100'000.0));
  }

  const package::Package& package_;
  std::string_view name_;
  diag::Sink& sink_;
  office::Description result_;
};

}  // namespace

std::optional<office::Description> describe(const package::Package& package, std::string_view name,
                                            diag::Sink& sink) {
  return Reading(package, name, sink).run();
}

}  // namespace greffier::docx
