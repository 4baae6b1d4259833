#include "office/placeholder.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "templating/filters.hpp"
#include "templating/tag.hpp"
#include "text/letters.hpp"

namespace greffier::office {

namespace {

using templating::Expression;
using templating::Tag;

constexpr std::string_view kOpen = "{{";
constexpr std::string_view kClose = "}}";
constexpr std::array<std::string_view, 2> kPrefixes{"image:", "picture:"};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(" \t\n"), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(" \t\n") + 1);
}

}  // namespace

std::string slot(PictureFact fact) {
  return {kSlotSign, static_cast<char>('0' + static_cast<int>(fact))};
}

std::optional<PictureFact> slot_in(std::string_view text) {
  if (text.size() != 2 || text.front() != kSlotSign) return std::nullopt;
  return static_cast<PictureFact>(text.back() - '0');
}

std::optional<std::string> datum_in_text(std::string_view text) {
  text = trimmed(text);
  if (!text.starts_with(kOpen) || !text.ends_with(kClose)) return std::nullopt;
  diag::Sink unheard;
  const auto tags = templating::find_tags(text, {}, unheard);
  if (tags.size() != 1 || tags.front() != templating::TagPlace{0, text.size()}) return std::nullopt;
  text.remove_prefix(kOpen.size());
  text.remove_suffix(kClose.size());
  return std::string(trimmed(text));
}

std::optional<std::string> datum_in_name(std::string_view name) {
  if (auto datum = datum_in_text(name)) return datum;
  const std::string lower = text::lower(name);
  for (const std::string_view prefix : kPrefixes)
    if (lower.starts_with(prefix) && name.size() > prefix.size())
      return std::string(trimmed(name.substr(prefix.size())));
  return std::nullopt;
}

std::shared_ptr<const Tag> picture_tag(std::string_view datum, diag::Source like,
                                       diag::SourceMap& sources, diag::Sink& sink) {
  const std::string text = "{{ " + std::string(datum) + " }}";
  like.text = text;
  const diag::SourceId source = sources.add(std::move(like));
  const auto end = static_cast<std::uint32_t>(text.size() + 1);
  Tag tag = templating::parse_tag(text, {source, {1, 1}, {1, end}}, sink);
  if (tag.kind != Tag::Kind::print) return nullptr;
  templating::Filtered picture{tag.expression, templating::find_filter("image"), "image", {}};
  tag.expression =
      std::make_shared<const Expression>(Expression{std::move(picture), tag.expression->span});
  return std::make_shared<const Tag>(std::move(tag));
}

}  // namespace greffier::office
