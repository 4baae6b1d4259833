// The program: hands the real world over to cli::run.

#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "cli/messages.hpp"
#include "cli/run.hpp"
#include "diag/render_text.hpp"
#include "io/terminal.hpp"

namespace {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

greffier::cli::LocaleVariables locale() {
  return {environment("LC_ALL"), environment("LC_MESSAGES"), environment("LANG")};
}

int end_with(const greffier::diag::Diagnostic& diagnostic) {
  using namespace greffier;
  std::cerr << diag::render_text(diagnostic, {}, cli::language_of(locale()));
  return static_cast<int>(diag::ExitStatus::environment);
}

}  // namespace

int main(int count, char** values) {
  using namespace greffier;
  try {
    const std::vector<std::string> arguments(values + (count > 0 ? 1 : 0), values + count);
    io::DiskFileSystem files;
    return static_cast<int>(cli::run(
        arguments,
        {std::cout, std::cerr, io::standard_error_is_terminal(), locale(), files, &std::cin}));
  } catch (const std::bad_alloc&) {
    return end_with(diag::make(cli::kNoMemory, {}));
  } catch (const std::exception& error) {
    return end_with(diag::make(cli::kUnexpected, {}, error.what()));
  }
}
