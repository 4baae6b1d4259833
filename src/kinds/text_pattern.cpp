#include "kinds/text_pattern.hpp"

#include <algorithm>

#include "templating/paths.hpp"
#include "templating/perform.hpp"
#include "templating/print.hpp"

namespace greffier::kinds {

namespace {

using templating::Tag;

class Filling {
 public:
  Filling(const templating::Scope& scope, diag::Sink& sink) : scope_(scope), sink_(sink) {}

  void operator()(const std::string& text) {
    if (is_shown()) result_ += text;
  }

  void operator()(const Tag& tag) {
    switch (tag.kind) {
      case Tag::Kind::print:
        if (is_shown()) result_ += templating::to_text(*templating::printed(tag, scope_, sink_));
        break;
      case Tag::Kind::choose:
        branches_.push_back({});
        choose(tag);
        break;
      case Tag::Kind::otherwise_if:
      case Tag::Kind::otherwise:
        if (!branches_.empty()) choose(tag);
        break;
      case Tag::Kind::end:
        if (!branches_.empty()) branches_.pop_back();
        break;
      default:
        break;
    }
  }

  std::string take() && { return std::move(result_); }

 private:
  struct Branch {
    bool is_open = false;    // what comes now is shown
    bool was_taken = false;  // one of the branches was
  };

  // « sinon » always holds.
  void choose(const Tag& tag) {
    Branch& branch = branches_.back();
    branch.is_open = !branch.was_taken && templating::holds(tag, scope_, sink_);
    branch.was_taken = branch.was_taken || branch.is_open;
  }

  [[nodiscard]] bool is_shown() const { return std::ranges::all_of(branches_, &Branch::is_open); }

  const templating::Scope& scope_;
  diag::Sink& sink_;
  std::string result_;
  std::vector<Branch> branches_;
};

// The span of `text` from `begin` to `end`, which stands on one line.
diag::Span part_of(const diag::Span& place, std::size_t begin, std::size_t end) {
  if (!diag::is_known(place)) return {};
  const auto column = [&place](std::size_t offset) {
    return diag::Position{place.begin.line,
                          place.begin.column + static_cast<std::uint32_t>(offset)};
  };
  return {place.source, column(begin), column(end)};
}

}  // namespace

TextPattern::TextPattern(std::string_view text, const diag::Span& place, diag::Sink& sink) {
  std::size_t done = 0;
  for (const auto& [begin, end] : templating::find_tags(text, place, sink)) {
    if (begin > done) pieces_.emplace_back(std::string(text.substr(done, begin - done)));
    pieces_.emplace_back(
        templating::parse_tag(text.substr(begin, end - begin), part_of(place, begin, end), sink));
    done = end;
  }
  if (done < text.size()) pieces_.emplace_back(std::string(text.substr(done)));
}

std::string TextPattern::fill(const templating::Scope& scope, diag::Sink& sink) const {
  Filling filling(scope, sink);
  for (const auto& piece : pieces_) std::visit(filling, piece);
  return std::move(filling).take();
}

std::set<std::string> TextPattern::names() const {
  std::set<std::string> names;
  for (const auto& piece : pieces_) {
    const Tag* tag = std::get_if<Tag>(&piece);
    if (tag == nullptr || tag->expression == nullptr) continue;
    for (const templating::UsedPath& path : templating::used_paths(*tag->expression))
      names.insert(path.names.front());
  }
  return names;
}

}  // namespace greffier::kinds
