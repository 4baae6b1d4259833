#include "readers/office_desk.hpp"

#include <utility>

#include "readers/office_rules.hpp"
#include "text/dates.hpp"
#include "text/letters.hpp"

namespace greffier::readers {

namespace {

constexpr std::size_t kDateLength = 10;  // of "2026-01-23T10:00:00"

// « Commentaire de Mme DURAND, le 3 mars 2026 : »
std::string lead_of(std::string_view author, std::string_view date) {
  std::string lead = "Commentaire";
  if (!author.empty()) lead.append(" de ").append(author);
  if (const auto day = text::parse_date(date.substr(0, kDateLength)))
    lead.append(", le ").append(text::long_date(*day));
  return lead + "\u00A0: ";
}

}  // namespace

void Desk::add_comment(std::string_view author, std::string_view date, model::Blocks text) {
  if (text.empty() || !std::holds_alternative<model::Paragraph>(text.front().node))
    text.insert(text.begin(), model::paragraph(model::Inlines()));
  model::Inlines& first = std::get<model::Paragraph>(text.front().node).inlines;
  first.insert(first.begin(), model::text(lead_of(author, date)));
  tell(kComment, model::plain_text(first));
  comments_.push_back({model::Container{"note_interne", {}, std::move(text)}, here()});
}

void Desk::add_running_text(std::string_view text) {
  const std::string trimmed(text::trimmed(text));
  if (trimmed.empty() || !known_running_texts_.insert(trimmed).second) return;
  running_texts_.push_back(trimmed);
  count(kRunningTexts, trimmed);
}

std::vector<std::string> Desk::take_running_texts() {
  return std::exchange(running_texts_, {});
}

}  // namespace greffier::readers
