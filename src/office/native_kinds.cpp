// What fields, controls and sections are called, and what becomes of them.
#include <algorithm>

#include "office/native_fields.hpp"

namespace greffier::office {

namespace {

constexpr std::string_view kValue = "affiche la valeur ; sans cette donnée, reste tel quel";
constexpr std::string_view kValueEn = "shows the value; without this datum, it stays as it is";
constexpr std::string_view kEach =
    "ce qu’elle contient est répété pour chaque élément ; sans cette liste, imprimé une fois";
constexpr std::string_view kEachEn =
    "what it holds is repeated for each item; without this list, it is printed once";
constexpr std::string_view kFollows = "suit sa condition ; sans ces données, reste tel quel";
constexpr std::string_view kFollowsEn =
    "follows its condition; without these data, it stays as it is";

}  // namespace

const std::array<NativeKind, 17> kNativeKinds{{
    {"user-field", "champ utilisateur", "user field", kValue, kValueEn},
    {"variable", "variable", "variable", kValue, kValueEn},
    {"input", "champ de saisie", "input field", kValue, kValueEn},
    {"property", "propriété du document", "document property", kValue, kValueEn},
    {"choice-list", "liste de choix", "list of choices", kValue, kValueEn},
    {"placeholder", "substitut", "placeholder", kValue, kValueEn},
    {"form-text", "champ de formulaire", "form field", kValue, kValueEn},
    {"control", "contrôle de contenu", "content control", kValue, kValueEn},
    {"check-box", "case à cocher", "check box",
     "cochée quand la donnée vaut oui ; sans cette donnée, reste telle quelle",
     "ticked when the datum says yes; without this datum, it stays as it is"},
    {"repeating-section", "section de répétition", "repeating section", kEach, kEachEn},
    {"section", "section", "section", kEach, kEachEn},
    {"merge-field", "champ de fusion", "merge field", "affiche la valeur", "shows the value"},
    {"merge-region", "champ de fusion", "merge field",
     "ce qui suit, jusqu’à sa fin, est répété pour chaque élément",
     "what follows, up to its end, is repeated for each item"},
    {"merge-choice", "champ", "field", "l’un ou l’autre texte, selon sa condition",
     "one text or the other, after its condition"},
    {"conditional-text", "texte conditionnel", "conditional text", kFollows, kFollowsEn},
    {"hidden-text", "texte masqué", "hidden text", kFollows, kFollowsEn},
    {"hidden-paragraph", "paragraphe ou section à condition",
     "paragraph or section with a condition", kFollows, kFollowsEn},
}};

const NativeKind* find_native_kind(std::string_view key) {
  const auto found = std::ranges::find(kNativeKinds, key, &NativeKind::key);
  return found == kNativeKinds.end() ? nullptr : &*found;
}

}  // namespace greffier::office
