// Jobs in memory, and what came of them as short texts.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diag/exit_status.hpp"
#include "ingest/notes.hpp"
#include "io/file_system.hpp"
#include "office/charte.hpp"
#include "office/layout.hpp"
#include "package/package.hpp"
#include "pipeline/catalogue.hpp"
#include "pipeline/formats.hpp"
#include "pipeline/render.hpp"
#include "text/utf8.hpp"

namespace greffier::pipeline_tests {

// Notes that give a document without a word to say about them.
inline constexpr std::string_view kSoundNotes =
    "---\nobjet: Voirie\ndate: 2026-03-05\nlieu: Mairie\npresents: [Luc VERDELET]\n---\n\n"
    "# Rue des Tilleuls\n\nLe revêtement sera refait.\n";

// A disk in memory on which some files cannot be written.
class PartlyFull final : public io::FileSystem {
 public:
  explicit PartlyFull(io::MemoryFileSystem& files, std::string refused)
      : files_(files), refused_(std::move(refused)) {}

  diag::Result<std::string> read(const std::string& path, std::size_t limit) const override {
    return files_.read(path, limit);
  }
  diag::Status write_atomically(const std::string& path, std::string_view bytes,
                                io::Flush flush) override {
    files_.refuse_writes = path == refused_;
    const diag::Status status = files_.write_atomically(path, bytes, flush);
    files_.refuse_writes = false;
    return status;
  }
  diag::Status append(const std::string& path, std::string_view bytes, io::Flush flush) override {
    return files_.append(path, bytes, flush);
  }
  diag::Result<std::unique_ptr<io::Reading>> open(const std::string& path) const override {
    return files_.open(path);
  }
  bool is_file(const std::string& path) const override { return files_.is_file(path); }
  bool is_directory(const std::string& path) const override { return files_.is_directory(path); }
  std::vector<std::string> files_in(const std::string& folder) const override {
    return files_.files_in(folder);
  }
  std::string real_path(const std::string& path) const override { return files_.real_path(path); }

 private:
  io::MemoryFileSystem& files_;
  std::string refused_;
};

// A job over files in memory: the notes are "notes.md", the outputs "a.odt" and "a.docx".
struct Desk {
  io::MemoryFileSystem files;
  pipeline::Job job;
  pipeline::Outcome outcome;

  explicit Desk(std::string_view notes = kSoundNotes) {
    files.files["notes.md"] = notes;
    job.notes = "notes.md";
    job.outputs = {"a.odt", "a.docx"};
  }

  // The text of a part, without its markup.
  [[nodiscard]] std::string text(const std::string& path, const std::string& name) const {
    std::string result;
    bool is_inside = false;
    for (const char byte : part(path, name)) {
      if (byte == '<') is_inside = true;
      if (!is_inside) result += byte;
      if (byte == '>') is_inside = false;
    }
    return result;
  }

  // Runs the job; says the codes that it raised, in order.
  std::string run() { return run_on(files); }
  std::string run_on(io::FileSystem& disk) {
    outcome = pipeline::render(job, disk);
    std::string codes;
    for (const diag::Diagnostic& raised : outcome.sink.diagnostics())
      codes.append(codes.empty() ? "" : " ").append(raised.message->code);
    return codes;
  }

  [[nodiscard]] int status(bool strict = false) const {
    return static_cast<int>(diag::exit_status(outcome.sink, strict));
  }
  // The first finding of that code: "notes.md:3:7: sentence", in English.
  [[nodiscard]] std::string told(std::string_view code) const {
    for (const diag::Diagnostic& raised : outcome.sink.diagnostics()) {
      if (raised.message->code != code) continue;
      const diag::Source* source = outcome.sources.find(raised.span.source);
      std::string place = source == nullptr ? "" : source->name + ":";
      if (diag::is_known(raised.span))
        place += std::to_string(raised.span.begin.line) + ":" +
                 std::to_string(raised.span.begin.column) + ":";
      return place + (place.empty() ? "" : " ") + diag::text_of(raised, diag::Language::english);
    }
    return "(not told)";
  }

  [[nodiscard]] bool has(const std::string& path) const { return files.files.contains(path); }
  // A part of a document that was written.
  [[nodiscard]] std::string part(const std::string& path, std::string_view name) const {
    const auto found = files.files.find(path);
    if (found == files.files.end()) return "(not written)";
    const auto package = package::read(found->second, path);
    if (!package.ok() || package->find(name) == nullptr) return "(absent)";
    const auto content = package->find(name)->content();
    return content.ok() ? std::string(*content) : "(damaged)";
  }
  [[nodiscard]] std::string odt() const { return part("a.odt", "content.xml"); }
  [[nodiscard]] std::string docx() const { return part("a.docx", "word/document.xml"); }
  // True when the text stands in both documents.
  [[nodiscard]] bool both_hold(std::string_view text) const {
    return odt().find(text) != std::string::npos && docx().find(text) != std::string::npos;
  }
};

// Notes with this body under a header that suits every test.
inline std::string notes_of(std::string_view body) {
  return "---\nobjet: Voirie\ndate: 2026-03-05\nlieu: Mairie\npresents: [Luc VERDELET]\n---\n\n" +
         std::string(body);
}

// The smallest whole PNG: one pixel.
inline std::string png() {
  using namespace std::string_view_literals;
  return std::string(
      "\x89PNG\r\n\x1a\n"
      "\0\0\0\x0dIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89"
      "\0\0\0\x0dIDATx\x9c\x63\xf8\xff\xff\xff\x7f\0\x09\xfb\x03\xfd\x05\x43\x45\xca"
      "\0\0\0\0IEND\xae\x42\x60\x82"sv);
}

// What stands at a place of a source.
inline std::string text_at(const diag::Span& span, const diag::SourceMap& sources) {
  const std::string_view line = sources.line(span.source, span.begin.line);
  std::string text;
  std::uint32_t column = 1;
  for (std::size_t at = 0; at < line.size() && column < span.end.column; ++column) {
    const std::size_t length = text::decode(line, at).length;
    if (column >= span.begin.column) text += line.substr(at, length);
    at += length;
  }
  return text;
}

// Everything that an outcome has to say, a line each: « G040 objett » with the text of its place.
inline std::string told_all(const pipeline::Outcome& outcome) {
  std::string lines;
  for (const diag::Diagnostic& raised : outcome.sink.diagnostics()) {
    lines += raised.message->code;
    if (diag::is_known(raised.span))
      lines.append(" ").append(text_at(raised.span, outcome.sources));
    lines += '\n';
  }
  return lines;
}

// The package of a template whose layout these notes are, in the charte « sobre ».
inline package::Package template_of(const std::string& file, std::string_view layout) {
  io::MemoryFileSystem none;
  diag::SourceMap sources;
  diag::Sink sink;
  const auto sheet = pipeline::Catalogue(none, sources, sink).charte("sobre", {});
  const office::Layout read = office::make_layout(ingest::read_notes(layout, 1, sink), sink);
  return pipeline::format_of(file)->write_template(read, *sheet, "Essai");
}
inline void write_template(io::MemoryFileSystem& files, const std::string& file,
                           std::string_view layout) {
  files.files[file] = package::write(template_of(file, layout));
}

}  // namespace greffier::pipeline_tests
