#include "diag/diagnostic.hpp"

#include <fmt/args.h>

namespace greffier::diag {

namespace {

std::string fill(std::string_view pattern, const std::vector<std::string>& arguments) {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const std::string& argument : arguments) store.push_back(std::cref(argument));
  return fmt::vformat(pattern, store);
}

}  // namespace

std::string text_of(const Diagnostic& diagnostic, Language language) {
  const Message& message = *diagnostic.message;
  return fill(language == Language::french ? message.fr : message.en, diagnostic.arguments);
}

std::string hint_of(const Diagnostic& diagnostic, Language language) {
  const Message& message = *diagnostic.message;
  return fill(language == Language::french ? message.hint_fr : message.hint_en,
              diagnostic.arguments);
}

}  // namespace greffier::diag
