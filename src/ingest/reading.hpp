// What the readers of one Markdown text share.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "diag/sink.hpp"
#include "ingest/markers.hpp"
#include "ingest/source_text.hpp"
#include "model/block.hpp"

namespace greffier::ingest {

struct Reading {
  const SourceText& text;  // what the Markdown parser was given
  const std::vector<Marker>& markers;
  diag::Sink& sink;
  // The body of the footnote numbered from 1, null when there is none to call; unset where
  // footnotes cannot be called by a number (fragments).
  std::function<std::shared_ptr<const model::Blocks>(int)> footnote;
};

}  // namespace greffier::ingest
