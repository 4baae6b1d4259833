// T38.
#include "text/fold.hpp"
#include "typography/characters.hpp"
#include "typography/document_checks.hpp"
#include "typography/person_names.hpp"

namespace greffier::typography {

namespace {

constexpr std::size_t kShortest = 5;     // letters of names that may be one
constexpr std::size_t kShortestEnd = 7;  // when one of them only goes on: « Roche », « Rocher »

bool is_in_capitals(const PersonName& name) {
  return text::is_upper(char_before(name.spelling, name.spelling.size()));
}

// The same letters with other accents or hyphens; capitals often go without them.
bool differ_by_accent(const PersonName& a, const PersonName& b) {
  const bool is_fair = is_in_capitals(a) == is_in_capitals(b);
  return a.folded == b.folded && is_fair && text::lower(a.spelling) != text::lower(b.spelling);
}

bool differ_by_letter(const PersonName& a, const PersonName& b) {
  if (a.is_double || b.is_double) return false;  // their parts are compared
  const std::size_t shorter = std::min(a.folded.size(), b.folded.size());
  const std::size_t longer = std::max(a.folded.size(), b.folded.size());
  const bool goes_on = a.folded.starts_with(b.folded) || b.folded.starts_with(a.folded);
  if (longer > shorter + 1 || shorter < (goes_on ? kShortestEnd : kShortest)) return false;
  if (a.folded.front() != b.folded.front()) return false;  // slips are rare there
  return text::edit_distance(a.folded, b.folded, 1) == 1;
}

}  // namespace

void check_names(const DocumentText& document, Report& report) {
  const std::vector<PersonName> names = person_names(document);
  for (auto later = names.begin(); later != names.end(); ++later) {
    if (report.accepts(later->spelling)) continue;
    for (auto earlier = names.begin(); earlier != later; ++earlier) {
      if (!differ_by_accent(*earlier, *later) && !differ_by_letter(*earlier, *later)) continue;
      const std::size_t end = later->begin + later->spelling.size();
      report.add(kNameTwoWays, place(*later->passage, later->begin, end), later->spelling,
                 earlier->spelling);
      break;
    }
  }
}

}  // namespace greffier::typography
