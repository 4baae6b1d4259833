// Footnotes: read where they are first called, shared by all their calls.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <cmark-gfm.h>

#include "diag/sink.hpp"
#include "ingest/reading.hpp"
#include "model/block.hpp"

namespace greffier::ingest {

class Footnotes {
 public:
  // `read` gives the blocks of a definition's node.
  Footnotes(cmark_node* root, std::function<model::Blocks(cmark_node*)> read, diag::Sink& sink);

  // Answers the call at `span` of the footnote numbered from 1. A footnote cannot hold a call:
  // there the called footnote's text stands instead, in brackets, and this is reported.
  [[nodiscard]] FootnoteCall call(int number, const diag::Span& span);
  // The blocks of the footnotes that no call has shown, each reported.
  [[nodiscard]] model::Blocks uncalled();

 private:
  struct Note {
    cmark_node* node = nullptr;
    std::shared_ptr<const model::Blocks> body;
    bool shown = false;
    bool reading = false;
  };

  const model::Blocks* body_of(Note& note);
  [[nodiscard]] std::string text_of(Note& note, std::size_t number);

  std::vector<Note> notes_;
  std::function<model::Blocks(cmark_node*)> read_;
  diag::Sink& sink_;
  int depth_ = 0;  // of footnotes being read
};

}  // namespace greffier::ingest
