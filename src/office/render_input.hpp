// What a compiled template is rendered with.
#pragma once

#include "model/metadata.hpp"
#include "model/value.hpp"
#include "office/media.hpp"
#include "office/style_sheet.hpp"
#include "templating/services.hpp"
#include "typography/profile.hpp"

namespace greffier::office {

// References stay valid during the render. Blocks inside `data` are presented already
// (office/presentation.hpp).
struct RenderInput {
  const model::Map& data;
  const model::Metadata& metadata;
  const MediaLibrary& media;
  // Asked by filters; null for none.
  templating::Services* services = nullptr;
  // Lends its styles for the roles that the template lacks; null for none.
  const StyleSheet* charte = nullptr;
  // Sets what a printed text cannot hold itself: the superscript of « 1re »; null for nothing.
  const typography::Profile* typography = nullptr;
};

}  // namespace greffier::office
