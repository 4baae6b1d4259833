// read_office FILE…: the raw material of .docx, .odt and .fodt documents, as text: the tree that it
// makes, the title, what stood in headers and footers, the pictures, then what was done to read it.
// Exit status 1 when one of them cannot be read.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "diag/render_text.hpp"
#include "material/assembly.hpp"
#include "model/containment.hpp"
#include "model/dump.hpp"
#include "readers/docx_reader.hpp"
#include "readers/odt_reader.hpp"

namespace {

namespace fs = std::filesystem;
using namespace greffier;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool show(const fs::path& path) {
  diag::Sink sink;
  material::Changes changes;
  const std::string bytes = bytes_of(path);
  auto material = path.extension() == ".docx"
                      ? readers::read_docx(bytes, path.string(), 1, changes, sink)
                      : readers::read_odt(bytes, path.string(), 1, changes, sink);
  for (const auto& diagnostic : sink.diagnostics())
    std::cout << diag::render_text(diagnostic, {}, diag::Language::english);
  if (!material) return false;
  const model::Blocks blocks = material::assemble(std::move(material->pieces));
  for (const std::string& breach : model::breaches(blocks))
    std::cout << "BREACH " << breach << "\n";
  std::cout << model::dump(blocks) << "title: " << material->title << "\n";
  std::cout << model::dump(material->header);
  for (const std::string& text : material->running_texts) std::cout << "running: " << text << "\n";
  for (const material::Picture& picture : material->pictures)
    std::cout << "picture: " << picture.name << " " << picture.bytes.size() << "\n";
  for (const material::Change& change : changes.all())
    std::cout << change.rule->id << " " << change.span.begin.line << " « " << change.seen
              << " » → « " << change.made << " »\n";
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  bool all = count > 1;
  for (int i = 1; i < count; ++i) all = show(arguments[i]) && all;
  return all ? 0 : 1;
}
