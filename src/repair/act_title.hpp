// The title of an act: « DÉLIBÉRATION N° 2026-014 : Réfection du toit ».
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace greffier::repair {

struct ActTitle {
  std::string number;     // as typed: « 2026-014 »
  std::string subject;    // « Réfection du toit »; "" when the title has none
  bool is_named = false;  // « délibération » is there, or « N° » and a year
};

// Reads « Délibération n° 2026-014 – Objet », « DCM 2026-14 Objet », « N° 2026-014 : Objet »,
// « 3. Délibération 14 : Objet » and « Objet (délibération n° 2026-014) ». Nothing for a sentence.
[[nodiscard]] std::optional<ActTitle> read_act_title(std::string_view title);

// « Réfection du toit » of « OBJET : Réfection du toit », or of the text itself.
[[nodiscard]] std::string_view subject_of(std::string_view text);

// « 2026-014 » of a line that is nothing but the number of an act: « Numéro : 2026-014 »,
// « N° 2026-014 », « Délibération n° 2026-014 »; "" for others.
[[nodiscard]] std::string read_act_number(std::string_view line);

}  // namespace greffier::repair
