#include "office/anchors.hpp"

#include <map>
#include <set>
#include <string>

#include "model/walk.hpp"
#include "office/messages.hpp"
#include "text/fold.hpp"

namespace greffier::office {

namespace {

using namespace model;

constexpr std::string_view kPrefix = "titre_";
constexpr std::size_t kLongest = 40;

// The folded name that a link may use for a heading: its own anchor or its text.
std::string name_of(const Heading& heading) {
  return text::fold_name(heading.anchor.empty() ? plain_text(heading.inlines) : heading.anchor);
}

// ASCII only, cut to leave room for a number.
std::string bookmark_base(std::string_view folded) {
  std::string base(kPrefix);
  for (const char c : folded)
    if (c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) base += c;
  base.resize(std::min(base.size(), kLongest - 5));
  return base;
}

// `numbers` has, for each base, the number that was tried last.
std::string unique(const std::string& base, std::set<std::string>& used,
                   std::map<std::string, int>& numbers) {
  std::string candidate = base;
  for (int& number = numbers.try_emplace(base, 1).first->second; !used.insert(candidate).second;)
    candidate = base + "_" + std::to_string(++number);
  return candidate;
}

// The anchors of a document, found by a folded name. GFM drops apostrophes where folding leaves a
// '_' (« l’été » is "lété"): a name that is the same without '_' will do.
class Anchors {
 public:
  void add(const std::string& anchor) {
    exact_.emplace(anchor, anchor);
    joined_.emplace(joined(anchor), anchor);
  }
  const std::string* find(std::string_view folded) const {
    const std::string wanted = bookmark_base(folded);
    if (const auto found = exact_.find(wanted); found != exact_.end()) return &found->second;
    const auto found = joined_.find(joined(wanted));
    return found == joined_.end() ? nullptr : &found->second;
  }

 private:
  static std::string joined(std::string name) {
    std::erase(name, '_');
    return name;
  }
  std::map<std::string, std::string> exact_;
  std::map<std::string, std::string> joined_;
};

}  // namespace

void give_anchors(Blocks& blocks, std::set<std::string>& used) {
  std::map<std::string, int> numbers;
  for_each_block(blocks, [&](Block& block) {
    if (auto* heading = std::get_if<Heading>(&block.node))
      heading->anchor = unique(bookmark_base(name_of(*heading)), used, numbers);
  });
}

void resolve_links(Blocks& blocks, diag::Sink& sink) {
  Anchors anchors;
  for_each_block(blocks, [&anchors](Block& block) {
    if (const auto* heading = std::get_if<Heading>(&block.node)) anchors.add(heading->anchor);
  });
  for_each_inlines(blocks, [&](Inlines& inlines) {
    for (Inline& item : inlines) {
      RareText& target = item.format.target;
      if (!target.view().starts_with('#')) continue;
      if (const std::string* anchor = anchors.find(text::fold_name(target.view()))) {
        target = "#" + *anchor;
      } else {
        sink.raise(kUnknownAnchor, item.span, target.view());
        target.clear();
      }
    }
  });
}

}  // namespace greffier::office
