#include "cases.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string_view>

#include "catch.hpp"
#include "diag/render_text.hpp"
#include "ingest/yaml.hpp"
#include "source_folder.hpp"

namespace greffier::office::testing {

namespace {

// The names of the files, in their order.
std::vector<std::string> case_files() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(in_source("tests/office/cases")))
    if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
  std::ranges::sort(names);
  return names;
}

class CaseReader {
 public:
  CaseReader(std::string file, std::vector<Case>& cases) : file_(std::move(file)), cases_(cases) {}

  void read() {
    std::ifstream stream(in_source("tests/office/cases/") + file_ + ".txt");
    INFO(file_);
    REQUIRE(stream.is_open());
    for (std::string line; std::getline(stream, line);) take(line);
    close_section();
  }

 private:
  void take(const std::string& line) {
    if (line.starts_with("=== ")) {
      close_section();
      cases_.push_back({file_ + ": " + line.substr(4), {}, {}, {}, {}, {}});
    } else if (line.starts_with("--- ")) {
      close_section();
      section_ = line.substr(4);
    } else if (!section_.empty()) {
      content_ += line + "\n";
    }
  }

  void close_section() {
    while (content_.ends_with("\n\n")) content_.pop_back();
    if (content_ == "\n") content_.clear();
    if (!section_.empty()) store(cases_.back());
    section_.clear();
    content_.clear();
  }

  void store(Case& target) {
    const std::string name = section_.substr(std::min(section_.find(' ') + 1, section_.size()));
    if (section_ == "modele") {
      target.source = parse_sketches(content_);
    } else if (section_ == "donnees") {
      const model::Map data = data_of(content_);
      for (const model::Member& member : data.members())
        target.data.set(member.key, member.value, member.label);
    } else if (section_ == "attendu") {
      target.expected = content_;
    } else if (section_ == "erreurs") {
      target.errors = content_;
    } else if (section_ == "remarques") {
      target.warnings = content_;
    } else if (section_.starts_with("blocs ")) {
      target.data.set(name, to_blocks(parse_sketches(content_)));
    } else if (section_.starts_with("texte ")) {
      target.data.set(name, to_inlines(parse_runs(content_.substr(0, content_.size() - 1))));
    } else {
      FAIL("unknown section: " << section_);
    }
  }

  std::string file_;
  std::vector<Case>& cases_;
  std::string section_;
  std::string content_;
};

}  // namespace

const std::vector<Case>& all_cases() {
  static const std::vector<Case> kCases = [] {
    std::vector<Case> cases;
    for (const std::string& file : case_files()) CaseReader(file, cases).read();
    return cases;
  }();
  return kCases;
}

Result run_case(const Format& format, const Sketches& source, const model::Map& data, Marks marks) {
  return run_body(format, format.body_of(source), data, marks);
}

Result run_body(const Format& format, const std::string& body, const model::Map& data,
                Marks marks) {
  diag::SourceMap sources;
  diag::Sink sink;
  const auto document = format.render(format.template_with(body), data, sources, sink);
  Result result;
  result.errors = errors_of(sink, sources);
  for (const diag::Diagnostic& diagnostic : sink.diagnostics())
    if (diagnostic.severity() == diag::Severity::warning)
      result.warnings += std::string(diagnostic.message->code) + "\n";
  if (!document || sink.has_errors()) return result;
  result.document = show(format.read(*document), marks);
  result.faults = format.faults(*document);
  result.part = format.body_part(*document);
  return result;
}

std::string errors_of(const diag::Sink& sink, const diag::SourceMap& sources) {
  // By line and column: the places of both formats differ in their parts (places_test.cpp).
  diag::SourceMap without_places;
  for (diag::SourceId id = 1; sources.find(id) != nullptr; ++id)
    (void)without_places.add(sources.find(id)->name, sources.find(id)->text);
  std::string out;
  for (const diag::Diagnostic& diagnostic : sink.diagnostics())
    if (diagnostic.severity() == diag::Severity::error)
      out += diag::render_text(diagnostic, without_places, diag::Language::french);
  constexpr std::string_view kNoBreakSpace = "\u00A0";
  for (std::size_t at = 0; (at = out.find(kNoBreakSpace, at)) != std::string::npos;)
    out.replace(at, kNoBreakSpace.size(), "⍽");
  return out;
}

model::Map data_of(std::string_view yaml) {
  diag::Sink sink;
  const model::Value value = ingest::read_yaml(yaml, diag::kNoSource, 1, sink);
  const auto* map = value.get_if<model::Map>();
  return map == nullptr ? model::Map() : *map;
}

}  // namespace greffier::office::testing
