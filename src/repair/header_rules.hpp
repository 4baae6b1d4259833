// What is taken out of the text into the header.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::repair {

using material::Certainty;

inline constexpr material::Rule kTitleTaken{
    "I22",
    Certainty::safe,
    "Titre du document mis dans l’en-tête",
    "Title of the document put into the header",
    "Écrivez des champs dans l’en-tête : « modele: », « instance: », « date: », « objet: ».",
    "Write fields in the header: “modele:”, “instance:”, “date:”, “objet:”."};

inline constexpr material::Rule kFieldTaken{"I23",
                                            Certainty::safe,
                                            "« Libellé : valeur » mis dans l’en-tête",
                                            "“Label: value” put into the header",
                                            "Écrivez le champ dans l’en-tête des notes.",
                                            "Write the field in the header of the notes."};

inline constexpr material::Rule kPeopleTaken{
    "I24",
    Certainty::safe,
    "Liste de personnes mise dans l’en-tête",
    "List of people put into the header",
    "Écrivez « presents: » dans l’en-tête, une personne par ligne.",
    "Write “presents:” in the header, one person a line."};

inline constexpr material::Rule kDateTaken{"I25",
                                           Certainty::safe,
                                           "Date de la réunion mise dans l’en-tête",
                                           "Date of the meeting put into the header",
                                           "Écrivez « date: » dans l’en-tête.",
                                           "Write “date:” in the header."};

inline constexpr material::Rule kFactTable{
    "I124",
    Certainty::safe,
    "Tableau de renseignements (« Date », « Lieu »…) : une ligne « Libellé : valeur » chacun",
    "Table of facts (“Date”, “Lieu”…): a line “Label: value” each",
    "Écrivez ces renseignements dans l’en-tête des notes.",
    "Write these facts in the header of the notes."};

inline constexpr material::Rule kReportsParted{
    "I26",
    Certainty::safe,
    "Plusieurs comptes rendus sous un même en-tête : un fichier chacun",
    "Several reports under one header: a file each",
    "Écrivez un fichier de notes par compte rendu, réunis par « comptes_rendus: ».",
    "Write one file of notes a report, put together by “comptes_rendus:”."};

inline constexpr material::Rule kEmptyHead{
    "I122",
    Certainty::safe,
    "En-tête de compte rendu répété, sans titre ni texte dessous : laissé de côté",
    "Repeated header of a report with neither title nor text below it: left out",
    "Retirez cet en-tête, ou écrivez dessous l’objet et le texte du compte rendu.",
    "Remove this header, or write below it what the report is about and its text."};

inline constexpr material::Rule kEmptyReport{
    "I123",
    Certainty::to_check,
    "Compte rendu qui n’a que son titre ou son numéro : son texte manque ?",
    "Report with nothing but its title or its number: is its text missing?",
    "Écrivez le texte du compte rendu, ou retirez son en-tête.",
    "Write the text of the report, or remove its header."};

inline constexpr material::Rule kFrontMatter{
    "I27",
    Certainty::safe,
    "Ce qui précède les comptes rendus, réuni sous un titre",
    "What comes before the reports, put under one title",
    "Écrivez un seul titre de premier niveau avant les comptes rendus.",
    "Write one title of the first level before the reports."};

inline constexpr material::Rule kEndMatter{
    "I28",
    Certainty::safe,
    "Ce qui suit le dernier compte rendu, mis en annexe",
    "What follows the last report, made an annex",
    "Écrivez ce qui suit les comptes rendus dans un bloc « ::: annexe ».",
    "Write what follows the reports in an “::: annexe” block."};

inline constexpr material::Rule kMotto{"I29",
                                       Certainty::safe,
                                       "Citation placée en tête : le slogan du document",
                                       "Quotation at the head: the motto of the document",
                                       "Écrivez « slogan: » dans l’en-tête.",
                                       "Write “slogan:” in the header."};

inline constexpr material::Rule kBodyTaken{"I52",
                                           Certainty::safe,
                                           "Nom de l’organisme mis dans l’en-tête",
                                           "Name of the body put into the header",
                                           "Écrivez « organisme: » dans l’en-tête.",
                                           "Write “organisme:” in the header."};

inline constexpr material::Rule kNextMeeting{"I53",
                                             Certainty::safe,
                                             "Prochaine réunion mise dans l’en-tête",
                                             "Next meeting put into the header",
                                             "Écrivez « prochaine_reunion: » dans l’en-tête.",
                                             "Write “prochaine_reunion:” in the header."};

inline constexpr material::Rule kRepresented{
    "I105",
    Certainty::safe,
    "Excusé ou absent qui donne pouvoir : parmi les représentés",
    "Somebody excused or absent who gives a proxy: among those represented",
    "Écrivez « representes: » dans l’en-tête, avec « (pouvoir à M. DUPONT) ».",
    "Write “representes:” in the header, with “(pouvoir à M. DUPONT)”."};

inline constexpr material::Rule kAuthorTaken{
    "I110",
    Certainty::safe,
    "Rédacteur ou secrétaire de séance mis dans l’en-tête",
    "Writer or secretary of the sitting put into the header",
    "Écrivez « redacteur: » dans l’en-tête, « secretaire: » pour une séance.",
    "Write “redacteur:” in the header, “secretaire:” for a sitting."};

inline constexpr std::array kHeaderRules{
    &kAuthorTaken, &kRepresented,   &kTitleTaken, &kFieldTaken, &kPeopleTaken,
    &kDateTaken,   &kReportsParted, &kFactTable,  &kEmptyHead,  &kEmptyReport,
    &kFrontMatter, &kEndMatter,     &kMotto,      &kBodyTaken,  &kNextMeeting};

}  // namespace greffier::repair
