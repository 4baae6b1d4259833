// What a document carries of the notes that it was made from: no more than it shows.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "checks/document_words.hpp"
#include "diag/sink.hpp"
#include "diag/source_map.hpp"
#include "kinds/kind.hpp"
#include "model/document.hpp"
#include "office/carried_notes.hpp"
#include "office/media.hpp"
#include "package/package.hpp"
#include "pipeline/included_tables.hpp"
#include "pipeline/workshop.hpp"

namespace greffier::pipeline {

// The places of the HTML comments of a source, as reading it told them.
[[nodiscard]] std::vector<diag::Span> comments_of(const diag::Sink& sink, diag::SourceId source);

// Some notes as they were typed, taken before anything is done to them.
class TypedNotes {
 public:
  // `notes` is what reading `source` gave; `comments` are the places of its HTML comments.
  TypedNotes(const model::Document& notes, diag::SourceId source,
             const std::vector<diag::Span>& comments);

  // The header that counts in the end (data and settings over that of the notes), its files not yet
  // read.
  void set_header(model::Map header) { header_ = std::move(header); }

  // What the document does not show of the body, besides.
  void hide(const std::vector<diag::Span>& spans);

  [[nodiscard]] const model::Map& header() const { return header_; }
  [[nodiscard]] diag::SourceId source() const { return source_; }
  // The body as typed, without comments and without the containers of the kinds `without`.
  [[nodiscard]] std::string body(const diag::SourceMap& sources,
                                 const std::set<std::string>& without) const;
  [[nodiscard]] const std::vector<std::string>& pictures() const { return pictures_; }

 private:
  struct Hidden {
    std::string kind;  // "" for a comment
    diag::Span span;
  };

  diag::SourceId source_;
  model::Map header_;
  std::vector<Hidden> hidden_;  // what may be left out
  std::vector<std::string> pictures_;
};

// All that is asked to make them.
struct CarriedInput {
  const TypedNotes& notes;
  std::string path;  // of the notes
  const kinds::Kind& kind;
  const model::Map& given;  // the header with the notes that it includes
  const model::Map& data;   // of kinds::apply
  const diag::SourceMap& sources;
  const office::MediaLibrary& media;
  const std::vector<std::string>& left_out;  // containers that the document leaves out
  const std::vector<IncludedTable>& tables;
  Workshop& workshop;  // has the kinds of notes that are gathered
};

// The notes that a finished document carries, with the files they ask for: the body as typed,
// without its internal notes, its comments and what the document leaves out; the fields of the
// header whose every word the document has, without the addresses and telephones that it does not
// show; and the settings that it was made with. So it must have every word of the body
// (word_promise.hpp). Of notes that it gathers, it carries what unshown_spans() leaves; nothing at
// all when some stand in its header instead of a file, as their text is part of a field. `shown`
// are its words.
[[nodiscard]] std::optional<office::CarriedNotes> carry_notes(const CarriedInput& input,
                                                              const checks::DocumentWords& shown);

// The other documents of notes, which leave things out: what carrying takes.
struct CarriedPart {
  const std::string& path;  // of the notes
  const kinds::Kind& kind;
  const model::Map& header;   // that counts, as typed
  const model::Map& data;     // of kinds::apply
  const model::Blocks& body;  // as corrected, without its internal notes
  const office::MediaLibrary& media;
  const kinds::DocumentPlan& plan;
  diag::Span item;  // of the record that it is about, if it is about one
};

// The notes as far as such a document shows them: the same fields, and the body that shown_body
// finds (shown_body.hpp). A notice or a resolution goes out before or without the minutes: it says
// nothing of them besides its own text.
[[nodiscard]] office::CarriedNotes carry_part(const CarriedPart& input,
                                              const package::Package& document,
                                              const checks::DocumentWords& shown);

// The notes that a document carries.
struct UnpackedNotes {
  office::CarriedNotes notes;
  bool unchanged = false;  // the words of its body are still those that it was made with
  std::string extension;   // of its format, without a dot
};
// Nothing when it carries none, or is no document of a format that can.
[[nodiscard]] std::optional<UnpackedNotes> unpack_carried(const package::Package& document);

}  // namespace greffier::pipeline
