// The title of a document taken apart: « Compte rendu du groupe de travail n° 2 du 23 janvier 2026
// : la mutualisation ».
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/dates.hpp"

namespace greffier::repair {

// What the titles of a kind of document begin with.
struct TitleWords {
  std::string words;  // folded (text/fold.hpp): "compte_rendu"
  std::string kind;   // the name of the kind
};

// Parts are as written; "" for what the title does not say.
struct TitleParts {
  std::string kind;
  std::string type;  // « Compte rendu synthétique »
  std::string number;
  std::string instance;  // « Groupe de travail n° 2 »
  std::optional<text::Date> date;
  std::string subject;
};

// Takes apart a title that begins with the words of a kind, « projet de » or an article aside; the
// longest words win. Nothing for any other text.
[[nodiscard]] std::optional<TitleParts> read_title(std::string_view title,
                                                   const std::vector<TitleWords>& known);

// Takes apart the title of a meeting that names no kind: « Réunion d’équipe du 3 mars 2026 »,
// « Groupe de travail « Eau » – Séance n° 4 ». It has a date or a number; `kind` and `type` are "".
[[nodiscard]] std::optional<TitleParts> read_meeting(std::string_view title);

// A date inside a text, and where it stands: « du 23 janvier 2026 » from « 23 » on, or from the day
// of the week before it.
struct DateFound {
  text::Date date{};
  std::size_t begin = 0, end = 0;
};
[[nodiscard]] std::optional<DateFound> find_date(std::string_view text);

// True for the name of who meets: « Comité technique », « COPIL », « Commission culture ».
[[nodiscard]] bool names_instance(std::string_view text);

}  // namespace greffier::repair
