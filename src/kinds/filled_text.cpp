#include "kinds/filled_text.hpp"

#include "templating/perform.hpp"
#include "templating/print.hpp"
#include "templating/tag.hpp"

namespace greffier::kinds {

std::string filled_text(std::string_view text, const templating::Scope& scope) {
  using templating::Tag;
  diag::Sink unheard;
  std::string result;
  std::size_t done = 0;
  for (const auto& [begin, end] : templating::find_tags(text, {}, unheard)) {
    result += text.substr(done, begin - done);
    const Tag tag = templating::parse_tag(text.substr(begin, end - begin), {}, unheard);
    if (tag.kind == Tag::Kind::print)
      result += templating::to_text(*templating::printed(tag, scope, unheard));
    done = end;
  }
  return result.append(text.substr(done));
}

}  // namespace greffier::kinds
