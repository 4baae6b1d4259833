#include "pipeline/typo_formats.hpp"

#include <algorithm>

#include "pipeline/typo_markdown.hpp"
#include "pipeline/typo_office.hpp"
#include "pipeline/typo_plain.hpp"
#include "text/letters.hpp"

namespace greffier::pipeline {

namespace {

constexpr std::array kFormats{
    TypoFormat{"md", {"md", "markdown", "mdown", "mkd"}, false, read_markdown_typo},
    TypoFormat{"txt", {"txt", "text"}, false, read_plain_typo},
    TypoFormat{"odt", {"odt", "ott"}, true, read_odt_typo},
    TypoFormat{"docx", {"docx", "docm", "dotx", "dotm"}, true, read_docx_typo},
};

}  // namespace

std::vector<std::string_view> typo_format_names() {
  std::vector<std::string_view> names;
  for (const TypoFormat& format : kFormats) names.push_back(format.name);
  return names;
}

const TypoFormat* typo_format(std::string_view name, std::string_view path) {
  const std::size_t dot = path.rfind('.');
  const bool has_extension = dot != std::string_view::npos && path.find('/', dot) == path.npos;
  const std::string wanted = text::lower(!name.empty()   ? name
                                         : has_extension ? path.substr(dot + 1)
                                                         : "");
  if (wanted.empty()) return nullptr;
  for (const TypoFormat& format : kFormats)
    if (std::ranges::find(format.extensions, wanted) != format.extensions.end()) return &format;
  return nullptr;
}

}  // namespace greffier::pipeline
