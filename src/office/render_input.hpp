// What a compiled template is rendered with.
#pragma once

#include "model/metadata.hpp"
#include "model/value.hpp"
#include "office/media.hpp"

namespace greffier::office {

// References stay valid during the render. Blocks inside `data` are presented already
// (office/presentation.hpp).
struct RenderInput {
  const model::Map& data;
  const model::Metadata& metadata;
  const MediaLibrary& media;
};

}  // namespace greffier::office
