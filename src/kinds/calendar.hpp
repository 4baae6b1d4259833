// Calendars as tables: actions down, months or years across.
#pragma once

#include "diag/sink.hpp"
#include "model/block.hpp"
#include "model/value.hpp"

namespace greffier::kinds {

// Fills each `::: calendrier` of a body. Its rows come from the table that it holds (columns action
// and calendrier, or action, début and fin), else from the records of `data` that it names (`de`;
// "fiches" when it names none). It becomes a container « tableau » with one column for each month,
// quarter, half or year (`par`; else as many as hold in twelve columns), where a cell that an
// action takes up is marked and says « ■ ». A row without a period that can be read is reported.
void fill_calendars(model::Blocks& body, const model::Map& data, diag::Sink& sink);

}  // namespace greffier::kinds
