#include "cli/kinds_command.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "cli/json_frame.hpp"
#include "cli/report.hpp"
#include "diag/render_json.hpp"
#include "diag/render_text.hpp"
#include "pipeline/kind_cards.hpp"
#include "pipeline/new_notes.hpp"
#include "text/utf8.hpp"

namespace greffier::cli {
namespace {

using diag::ExitStatus;
using pipeline::DocumentCard;
using pipeline::KindCard;

std::string documents_of(const KindCard& kind, diag::Language language) {
  std::string text;
  for (const DocumentCard& document : kind.documents)
    text += fmt::format("{}{} ({})", text.empty() ? "" : ", ", document.name,
                        in(document.label, language));
  return text;
}

std::string text_of(const std::vector<KindCard>& kinds, diag::Language language) {
  const bool is_french = language == diag::Language::french;
  std::size_t width = 0;
  for (const KindCard& kind : kinds) width = std::max(width, text::length(kind.name));
  std::string text;
  for (const KindCard& kind : kinds) {
    text += fmt::format("{}{}  {}\n", kind.name, std::string(width - text::length(kind.name), ' '),
                        in(kind.label, language));
    const std::string margin(width + 2, ' ');
    if (const std::string_view help = in(kind.help, language); !help.empty())
      text += fmt::format("{}{}\n", margin, help);
    if (kind.documents.size() > 1)
      text += fmt::format("{}{}{}\n", margin, is_french ? "documents\u00A0: " : "documents: ",
                          documents_of(kind, language));
  }
  return text;
}

std::string json_of(const KindCard& kind, diag::Language language) {
  const auto document = [language](const DocumentCard& card) {
    return fmt::format(R"({{"name":{},"label":{},"each":{}}})", diag::json_string(card.name),
                       diag::json_string(in(card.label, language)), card.is_for_each);
  };
  return fmt::format(R"({{"name":{},"label":{},"help":{},"documents":[{}]}})",
                     diag::json_string(kind.name), diag::json_string(in(kind.label, language)),
                     diag::json_string(in(kind.help, language)),
                     json_items(kind.documents, document));
}

}  // namespace

ExitStatus run_kinds(const Options& options, const World& world) {
  const pipeline::KindCards cards = pipeline::kind_cards(world.files);
  const ExitStatus status = diag::exit_status(cards.sink, false);
  if (options.report == ReportFormat::json) {
    const auto to_json = [&options](const KindCard& kind) {
      return json_of(kind, options.language);
    };
    world.out << json_frame({status, {}, cards.sink, cards.sources}, options.language, "kinds",
                            json_items(cards.kinds, to_json));
  } else {
    world.out << text_of(cards.kinds, options.language);
  }
  return status;
}

ExitStatus run_new(const Options& options, const World& world) {
  const pipeline::Outcome outcome = pipeline::new_notes(
      {options.kind, options.outputs.front(), options.force, options.language}, world.files);
  const ExitStatus status = diag::exit_status(outcome.sink, false);
  if (options.report == ReportFormat::json)
    world.out << json_report(outcome, status, options.language);
  else
    print_report(outcome, options.language, world.out, world.err);
  return status;
}

}  // namespace greffier::cli
