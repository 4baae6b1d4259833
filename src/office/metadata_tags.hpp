// Tags in what a template says of itself: its title, its keywords, its own properties.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "model/metadata.hpp"
#include "office/program.hpp"

namespace greffier::office {

// A property whose value has tags.
struct MetadataTag {
  enum class Field { title, subject, author, description, keyword, custom };
  Field field = Field::title;
  std::string name;                     // custom: as Writer and Word show it
  std::shared_ptr<const Program> text;  // as an inscription
};

// Reads the value of a property; the text of the tag is null when it has no tags. `part` and `file`
// say where it is.
[[nodiscard]] std::shared_ptr<const Program> read_property(const std::string& value,
                                                           std::string_view file,
                                                           std::string_view part,
                                                           diag::SourceMap& sources,
                                                           diag::Sink& sink);

// The metadata of a document: what the template's tags say goes over `metadata`. Keywords of tags
// replace all others (« a, b ; c » are three); an empty property of one's own is left out.
[[nodiscard]] model::Metadata with_tags(model::Metadata metadata, std::span<const MetadataTag> tags,
                                        const templating::Scope& scope, diag::Sink& sink);

}  // namespace greffier::office
