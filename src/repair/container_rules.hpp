// What becomes a container.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::repair {

using material::Certainty;

inline constexpr material::Rule kShortForm{
    "I49",
    Certainty::safe,
    "« Décision : », « Action : », « Vote : » : un bloc",
    "“Décision:”, “Action:”, “Vote:”: a block",
    "Écrivez un bloc « ::: decision », « ::: action » ou « ::: vote ».",
    "Write a “::: decision”, “::: action” or “::: vote” block."};

inline constexpr material::Rule kListedItems{
    "I50",
    Certainty::safe,
    "Liste sous « Décisions » ou « Actions à mener » : une décision, une action par élément",
    "List under “Décisions” or “Actions à mener”: a decision, an action an entry",
    "Écrivez un bloc « ::: decision » ou « ::: action » par élément.",
    "Write a “::: decision” or “::: action” block for each entry."};

inline constexpr material::Rule kCodedActions{
    "I107",
    Certainty::safe,
    "Actions numérotées (A1, A2…) : un bloc chacune, avec leur numéro",
    "Numbered actions (A1, A2…): a block each, with its number",
    "Écrivez un bloc « ::: action numero=A1 qui=\"…\" » par action.",
    "Write an “::: action numero=A1 qui=\"…\"” block for each action."};

inline constexpr material::Rule kCodedDecisions{
    "I129",
    Certainty::safe,
    "Décisions numérotées (D1, D2…) : un bloc chacune, le modèle les numérote",
    "Numbered decisions (D1, D2…): a block each, which the template numbers",
    "Écrivez un bloc « ::: decision » par décision, sans numéro.",
    "Write a “::: decision” block for each decision, without a number."};

inline constexpr material::Rule kSaidDeadline{"I113",
                                              Certainty::safe,
                                              "Date à la fin d’une action : son échéance, devinée",
                                              "Date at the end of an action: its deadline, a guess",
                                              "Écrivez « ::: action echeance=\"15 mai\" ».",
                                              "Write “::: action echeance=\"15 mai\"”."};

inline constexpr material::Rule kActionSheet{
    "I114",
    Certainty::safe,
    "« Fiche action n° 1 : … » et ses lignes « Pilote : … » : une fiche-action",
    "“Fiche action n° 1: …” and its lines “Pilote: …”: an action sheet",
    "Écrivez un bloc « ::: fiche-action Titre », ses renseignements en liste au début.",
    "Write a “::: fiche-action Title” block, its facts as a list at its beginning."};

inline constexpr std::array kContainerRules{&kShortForm,      &kListedItems,  &kCodedActions,
                                            &kCodedDecisions, &kSaidDeadline, &kActionSheet};

}  // namespace greffier::repair
