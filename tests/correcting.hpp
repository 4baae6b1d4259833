// Corrections of existing documents as short texts, the same for the tests of both formats.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "office/correction.hpp"
#include "typography/profile.hpp"

namespace greffier::correcting_tests {

inline const office::CorrectionOptions kPlain{};
inline const office::CorrectionOptions kTracked{true, "Ana Brume", "2026-03-09T14:30:00"};

// A paragraph before and after, in place and as tracked changes; `in` again where nothing changes.
struct Case {
  const char* what;
  std::string in;
  std::string plain;
  std::string tracked;
};

inline const typography::Profile& imprimerie() {
  return *typography::find_profile("imprimerie");
}

// « T03 body §1 [2,1] Titre: Sujet : → Sujet⍽: », a line each; « ? » before what is not applied.
inline std::string listed(const office::CorrectedPackage& corrected) {
  std::string out;
  for (const office::ListedCorrection& each : corrected.corrections) {
    out += (each.is_applied ? "" : "? ") + std::string(each.correction.rule->id) + " " +
           each.place.part + " §" + std::to_string(each.place.paragraph);
    if (!each.place.tables.empty())
      out += " [" + std::to_string(each.place.tables.back().row) + "," +
             std::to_string(each.place.tables.back().column) + "]";
    for (const std::string& heading : each.place.headings) out += " / " + heading;
    out += ": " + typography::visible(each.correction.before) + " → " +
           typography::visible(each.correction.after) + "\n";
  }
  return out;
}

// « ⍽ » for U+00A0 in XML that a test shows.
inline std::string spaced(std::string_view xml) {
  return typography::visible(xml);
}

// Every byte of every part, with visible spaces.
inline std::string shown(const package::Package& package) {
  std::string out;
  for (const package::Part& part : package.parts())
    if (const auto content = part.content()) out += part.name() + "\n" + spaced(*content) + "\n";
  return out;
}

// What `kCorrect` (odt::correct, docx::correct) makes of a document, without a word to say of it.
template <auto kCorrect>
office::CorrectedPackage corrected_by(const package::Package& package,
                                      const office::CorrectionOptions& options,
                                      const typography::Profile& profile) {
  diag::Sink sink;
  auto result = kCorrect(package, profile, options, "essai", sink);
  CHECK(sink.diagnostics().empty());
  REQUIRE(result);
  return std::move(*result);
}

// What stands between the two, with visible spaces.
inline std::string between(const std::string& content, std::string_view first,
                           std::string_view last) {
  const std::size_t begin = content.find(first) + first.size();
  return spaced(content.substr(begin, content.find(last) - begin));
}

// Nothing of the document is corrected, tracked or not, and its file stays as it is.
template <auto kCorrect>
void check_kept(const package::Package& source) {
  for (const auto& options : {kPlain, kTracked}) {
    const auto result = corrected_by<kCorrect>(source, options, typography::default_profile());
    CHECK_FALSE(result.is_changed);
    CHECK(result.corrections.empty());
    CHECK(package::write(result.package) == package::write(source));
  }
}

// A paragraph typed by habit, with a correction at every turn.
inline constexpr std::string_view kHabits =
    "L'Etat a dit : \"oui\", 12500 € et 10% pour la 2ème fois... M. Roche est venu à 14h30 ; non!";

inline std::vector<std::string> characters(std::string_view text) {
  std::vector<std::string> result;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) result.emplace_back();
    result.back() += c;
  }
  return result;
}

}  // namespace greffier::correcting_tests
