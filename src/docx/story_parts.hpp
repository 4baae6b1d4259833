// The parts of a DOCX package by what relates them to its body, whatever their names.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "docx/relationships.hpp"
#include "package/package.hpp"

namespace greffier::docx {

// The stories beside the body, by the kind of their relationship, in the order they are read.
inline constexpr std::array<std::string_view, 4> kStories{"footnotes", "endnotes", "header",
                                                          "footer"};

// The relationships of a part; nothing when it has none, or they are damaged.
[[nodiscard]] std::optional<Relationships> part_relationships(const package::Package& package,
                                                              const std::string& part);
// « word/header1.xml » for the target of a relationship of « word/document.xml ».
[[nodiscard]] std::string resolved(std::string_view from, std::string_view target);
// The part of the body, « word/document.xml » when nothing says.
[[nodiscard]] std::string body_part(const package::Package& package);
// The parts related to the body by relationships of that kind, each once.
[[nodiscard]] std::vector<std::string> related_parts(const package::Package& package,
                                                     const std::string& body,
                                                     std::string_view kind);

}  // namespace greffier::docx
