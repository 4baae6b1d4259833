// What only the whole document shows: T30, T32, T35 to T38. Data only; nothing is ever changed.
#pragma once

#include <array>

#include "typography/rule.hpp"

namespace greffier::typography {

inline constexpr Example kT30Examples[] = {
    {"- la voirie\u00A0;\n- les écoles\n- la cantine.", {}},
    {"- la voirie\u00A0;\n- les écoles\u00A0;\n- la cantine\u00A0;", {}},
};
inline constexpr std::string_view kT30Kept[] = {
    "- la voirie\u00A0;\n- les écoles\u00A0;\n- la cantine.",
    "- la voirie\n- les écoles\n- la cantine",
    "- 1° la voirie\u00A0;\n- 2° les écoles\u00A0; et\n- 3° la cantine.",
    "- Que faire\u00A0?\n- La voirie.\n- Les écoles.",
};
inline constexpr Example kT32Examples[] = {
    {"# Ordre du jour.", {}},
    {"# Compte Rendu De La Réunion", {}},
};
inline constexpr std::string_view kT32Kept[] = {
    "# Que faire\u00A0?",         "# Ordre du jour", "# COMPTE RENDU", "# Écoles, voirie, etc.",
    "# Commune de Saint-Exemple",
};
inline constexpr Example kT35Examples[] = {
    {"Le SIVO se réunit.\nLe syndicat intercommunal du val d’Orbelle (SIVO) vote.", {}},
    {"Le syndicat intercommunal du val d’Orbelle (SIVO) vote.\nLe S.I.V.O. approuve.", {}},
};
inline constexpr std::string_view kT35Kept[] = {
    "Le syndicat intercommunal du val d’Orbelle (SIVO) vote.\nLe SIVO se réunit.",
    "Le SIVO (syndicat intercommunal du val d’Orbelle) vote.\nLe SIVO se réunit.",
    "M.\u00A0Luc ROCHE vote.\nROCHE est absent.",
    "La TVA et le PDF sont connus.",
};
inline constexpr Example kT36Examples[] = {
    {"Le rapport (voir l’annexe est adopté.", {}},
    {"Il a dit «\u00A0oui, puis il est sorti.", {}},
};
inline constexpr std::string_view kT36Kept[] = {
    "a) la voirie\nb) les écoles",
    "Le rapport (voir l’annexe [1]) est adopté.",
    "«\u00A0Une citation\n»\u00A0sur deux paragraphes.\u00A0»",
    "Bravo :)",
};
inline constexpr Example kT37Examples[] = {
    {"Le maire ouvre la la séance.", {}},
};
inline constexpr std::string_view kT37Kept[] = {
    "Nous nous réunissons.",
    "Prenez-le le matin.",
    "Il faut faire faire un devis.",
    "Tous les deux, deux à deux.",
};
inline constexpr Example kT39Examples[] = {
    {"Il a cité «\u00A0the board will meet at the end of the month\u00A0».", {}},
};
inline constexpr std::string_view kT39Kept[] = {
    "Le film «\u00A0Some Like It Hot\u00A0» passe à 20\u00A0h.",
    "Le fichier README est dans le dépôt.",
};
inline constexpr Example kT38Examples[] = {
    {"Mme\u00A0Lartigau ouvre la séance.\nMme\u00A0Lartigaud répond.", {}},
    {"M.\u00A0Luc Lefèvre est présent.\nM.\u00A0Lefevre répond.", {}},
};
inline constexpr std::string_view kT38Kept[] = {
    "Mme\u00A0Lartigau ouvre la séance.\nMme\u00A0LARTIGAU répond.",
    "M.\u00A0Roche et Mme\u00A0Rocher",
    "M.\u00A0Petit est absent.\nMme\u00A0Martin répond.",
};

inline constexpr std::array kDocumentRules{
    Rule{.id = "T30",
         .title_fr = "Ponctuation des listes",
         .title_en = "Punctuation of lists",
         .explanation_fr =
             "Les éléments d’une liste finissent tous de la même façon, le dernier par "
             "un point quand les autres finissent par un point-virgule ou une virgule, "
             "et commencent tous par une capitale ou tous par une minuscule.",
         .explanation_en = "The items of a list all end alike, the last one with a full stop when "
                           "the others end with a semicolon or a comma, and all begin with a "
                           "capital or all with a small letter.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .mode = Mode::to_check,
         .scope = Scope::document,
         .examples = kT30Examples,
         .counter_examples = kT30Kept},
    Rule{.id = "T32",
         .title_fr = "Titres",
         .title_en = "Titles",
         .explanation_fr = "Un titre ne prend pas de point final, et seuls son premier mot et les "
                           "noms propres prennent une capitale.",
         .explanation_en = "A title takes no final full stop, and only its first word and proper "
                           "names take a capital.",
         .source = "Imprimerie nationale, Lexique des règles typographiques",
         .mode = Mode::to_check,
         .scope = Scope::document,
         .examples = kT32Examples,
         .counter_examples = kT32Kept},
    Rule{.id = "T35",
         .title_fr = "Sigles",
         .title_en = "Acronyms",
         .explanation_fr = "Un sigle est développé à son premier emploi, et s’écrit partout de la "
                           "même façon.",
         .explanation_en = "An acronym is spelled out where it is first used, and is written the "
                           "same way everywhere.",
         .source = "Guide de légistique",
         .mode = Mode::to_check,
         .scope = Scope::document,
         .examples = kT35Examples,
         .counter_examples = kT35Kept},
    Rule{.id = "T36",
         .title_fr = "Parenthèses, crochets et guillemets par paires",
         .title_en = "Brackets and quotation marks in pairs",
         .explanation_fr = "Une parenthèse, un crochet ou un guillemet ouvert doit être fermé.",
         .explanation_en = "A bracket or a quotation mark that opens must be closed.",
         .source = "Greffier",
         .mode = Mode::to_check,
         .scope = Scope::document,
         .examples = kT36Examples,
         .counter_examples = kT36Kept},
    Rule{.id = "T37",
         .title_fr = "Mots répétés",
         .title_en = "Repeated words",
         .explanation_fr = "Le même mot est écrit deux fois de suite.",
         .explanation_en = "The same word is written twice in a row.",
         .source = "Greffier",
         .mode = Mode::to_check,
         .scope = Scope::document,
         .examples = kT37Examples,
         .counter_examples = kT37Kept},
    Rule{.id = "T38",
         .title_fr = "Un nom écrit de deux façons",
         .title_en = "A name spelled two ways",
         .explanation_fr =
             "Deux noms de personnes du document ne diffèrent que d’une lettre ou d’un "
             "accent : l’un des deux est peut-être une faute.",
         .explanation_en =
             "Two names of people in the document differ by one letter or accent: one "
             "of them may be a slip.",
         .source = "Greffier",
         .mode = Mode::to_check,
         .scope = Scope::document,
         .examples = kT38Examples,
         .counter_examples = kT38Kept},
    Rule{.id = "T39",
         .title_fr = "Passages en anglais",
         .title_en = "Passages in English",
         .explanation_fr =
             "Un passage en anglais est marqué comme tel\u00A0: la typographie française "
             "le laisse tranquille, et une synthèse vocale le lit dans sa langue.",
         .explanation_en = "A passage in English is marked as such: French typography leaves it "
                           "alone, and a screen reader reads it in its language.",
         .source = "Greffier ; RGAA 4, critère 8.7",
         .mode = Mode::to_check,
         .scope = Scope::document,
         .examples = kT39Examples,
         .counter_examples = kT39Kept},
};

}  // namespace greffier::typography
