// The spaces around control tags, which leave the text with them.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "templating/tag.hpp"

namespace greffier::office {

// What a tag takes out of its paragraph (byte offsets): itself, and blanks beside it.
struct Cut {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool space_before = false;  // a space is put in its place, before what the tag becomes
};

struct FoundTag {
  templating::TagPlace place;
  const templating::Tag* tag = nullptr;
};

// One cut for each tag, in order. A control tag (a comment, too) takes with it
//  - the spaces after it when a space, a line end or the paragraph's beginning stands before it,
//    and the line end after it when one or the beginning stands before it;
//  - the blanks before it when nothing but such tags follows in the paragraph, but those at the end
//    of a loop inside it: they part the passes;
//  - and the space after the end of a `si … fin` goes inside, so that « un {% si x %}grand{% fin %}
//    arbre » has one space whether x holds or not.
[[nodiscard]] std::vector<Cut> seams(std::string_view text, std::span<const FoundTag> tags);

}  // namespace greffier::office
