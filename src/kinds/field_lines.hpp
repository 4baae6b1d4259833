// The fields of a record as its author lists them at the top of its container.
#pragma once

#include <vector>

#include "diag/sink.hpp"
#include "kinds/collection.hpp"
#include "model/block.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

// A list that a container begins with, « - Pilote : Mme BERNARD », most of whose items begin with
// the name of a field and a colon, goes into `given`, each under its folded name: its text, or the
// items of the list below it. Items that name no field stay, and are reported.
void take_field_lines(const Collection& collection, model::Container& container, model::Map& given,
                      diag::Sink& sink);

}  // namespace greffier::kinds
