#include "model/inline.hpp"

namespace greffier::model {

const Image* image_of(const Inline& item) {
  const auto* held = std::get_if<Boxed<Image>>(&item.node);
  return held == nullptr ? nullptr : &**held;
}

Image* image_of(Inline& item) {
  auto* held = std::get_if<Boxed<Image>>(&item.node);
  return held == nullptr ? nullptr : &**held;
}

Inline text(std::string content, Format format, diag::Span span) {
  return {Text{std::move(content)}, std::move(format), span};
}

std::string plain_text(const Inlines& inlines) {
  std::string result;
  for (const Inline& item : inlines) {
    if (const auto* run = std::get_if<Text>(&item.node)) result += run->text;
    if (std::holds_alternative<LineBreak>(item.node)) result += '\n';
  }
  return result;
}

}  // namespace greffier::model
