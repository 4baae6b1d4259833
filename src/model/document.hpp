// A set of notes as read: its header and its body.
#pragma once

#include "model/block.hpp"
#include "model/value.hpp"

namespace greffier::model {

struct Document {
  Map header;
  Blocks body;
};

}  // namespace greffier::model
