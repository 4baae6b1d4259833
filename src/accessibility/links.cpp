// A030 and A031: links.
#include <algorithm>
#include <array>

#include "accessibility/checks.hpp"
#include "accessibility/excerpts.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"

namespace greffier::accessibility {

namespace {

// What links are called that are called nothing, folded.
constexpr std::array<std::string_view, 26> kVague{
    "cliquez_ici", "cliquer_ici",  "ici",           "la",    "par_ici",    "lien",
    "ce_lien",     "le_lien",      "lien_ici",      "voir",  "voir_ici",   "voir_plus",
    "lire",        "lire_plus",    "lire_la_suite", "suite", "la_suite",   "en_savoir_plus",
    "plus",        "plus_d_infos", "telecharger",   "site",  "click_here", "here",
    "read_more",   "more"};
constexpr std::array<std::string_view, 4> kAddressStarts{"http://", "https://", "www.", "ftp://"};

bool is_address(std::string_view text) {
  return std::ranges::any_of(kAddressStarts,
                             [text](std::string_view start) { return text.starts_with(start); });
}

bool has_tip(const Link& link) {
  return !text::trimmed(link.tip).empty() && !is_address(text::trimmed(link.tip));
}

}  // namespace

void check_vague_links(const Document& document, Report& report) {
  for (const Link& link : document.links)
    if (std::ranges::find(kVague, text::fold_name(link.text)) != kVague.end() && !has_tip(link))
      report.add(link.at, excerpt(link.text));
}

// A note is where the address goes for who reads on paper.
void check_bare_addresses(const Document& document, Report& report) {
  for (const Link& link : document.links)
    if (document.flows[link.flow].setting != Setting::note && is_address(text::trimmed(link.text)))
      report.add(link.at, excerpt(link.text));
}

}  // namespace greffier::accessibility
