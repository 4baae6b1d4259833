// The dictionary compiler: `compile-dictionary FILE.aff FILE.dic OUTPUT.cpp`. Runs while the
// program is built (cmake/GreffierLexicon.cmake) and is not installed.
#include <span>
#include <string>

#include <fmt/core.h>

#include "dictionary/affixes.hpp"
#include "dictionary/automaton.hpp"
#include "dictionary/embedding.hpp"
#include "dictionary/expansion.hpp"
#include "io/file_system.hpp"

namespace {

using namespace greffier;

diag::Status compile(const std::string& aff, const std::string& dic, const std::string& output) {
  io::DiskFileSystem files;
  const auto aff_text = files.read(aff);
  if (!aff_text) return aff_text.error();
  const auto dic_text = files.read(dic);
  if (!dic_text) return dic_text.error();
  const auto affixes = dictionary::read_affixes(*aff_text);
  if (!affixes) return affixes.error();
  const auto forms = dictionary::expanded(*dic_text, *affixes);
  if (!forms) return forms.error();
  const std::string bytes = dictionary::automaton_of(*forms);
  fmt::print("{} forms in {} bytes\n", forms->size(), bytes.size());
  return files.write_atomically(output, dictionary::source_of(bytes));
}

}  // namespace

int main(int count, char** values) {
  const std::span arguments(values, static_cast<std::size_t>(count));
  if (arguments.size() != 4) {
    fmt::print("usage: compile-dictionary FILE.aff FILE.dic OUTPUT.cpp\n");
    return 2;
  }
  const diag::Status status = compile(arguments[1], arguments[2], arguments[3]);
  if (status) return 0;
  fmt::print("{}\n", diag::text_of(status.error(), diag::Language::english));
  return 1;
}
