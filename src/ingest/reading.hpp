// What the readers of one Markdown text share.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "diag/sink.hpp"
#include "ingest/markers.hpp"
#include "ingest/source_text.hpp"
#include "model/block.hpp"

namespace greffier::ingest {

// What a call to a footnote becomes: the footnote, or, inside a footnote, its text.
struct FootnoteCall {
  std::shared_ptr<const model::Blocks> body;
  std::string text;
};

struct Reading {
  const SourceText& text;  // what the Markdown parser was given
  const std::vector<Marker>& markers;
  diag::Sink& sink;
  // Answers the call at `span` of the footnote numbered from 1; unset where footnotes cannot be
  // called (fragments).
  std::function<FootnoteCall(int number, const diag::Span& span)> footnote;
};

}  // namespace greffier::ingest
