// What is said of resolutions and votes.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::repair {

using material::Certainty;

inline constexpr material::Rule kActTitle{
    "I101",
    Certainty::safe,
    "« Délibération n° … » : l’objet reste le titre, le numéro est celui de la délibération",
    "“Délibération n° …”: the subject remains the title, the number is that of the resolution",
    "Écrivez « # Objet », et dessous un bloc « ::: deliberation numero=2026-014 ».",
    "Write “# Subject”, and below it a block “::: deliberation numero=2026-014”."};

inline constexpr material::Rule kActFormula{
    "I102",
    Certainty::safe,
    "Formule d’une délibération : le modèle la compose d’après le vote et ce qui est décidé",
    "Formula of a resolution: the template composes it from the vote and what is decided",
    "Écrivez les voix dans « ::: deliberation pour=12 contre=2 », ce qui est décidé en liste.",
    "Write the votes in “::: deliberation pour=12 contre=2”, what is decided as a list."};

inline constexpr material::Rule kActVote{
    "I103",
    Certainty::safe,
    "Vote d’une délibération dit dans une phrase ou une ligne : dans son bloc",
    "Vote of a resolution told in a sentence or a line: in its block",
    "Écrivez « ::: deliberation pour=12 contre=2 noms_contre=\"…\" ».",
    "Write “::: deliberation pour=12 contre=2 noms_contre=\"…\"”."};

inline constexpr material::Rule kSaidVote{
    "I104",
    Certainty::to_check,
    "Vote dit dans une phrase : un bloc ?",
    "Vote told in a sentence: a block?",
    "Écrivez le vote dans un bloc « ::: vote pour=12 contre=2 ».",
    "Write the vote in a block “::: vote pour=12 contre=2”."};

inline constexpr material::Rule kActPoint{
    "I109",
    Certainty::safe,
    "Point où le conseil délibère : ce qu’il décide est un bloc",
    "Point on which the council resolves: what it decides is a block",
    "Écrivez ce qui est décidé dans un bloc « ::: deliberation », sous le titre du point.",
    "Write what is decided in a block “::: deliberation”, below the title of the point."};

inline constexpr material::Rule kSittingFrame{
    "I111",
    Certainty::safe,
    "Ouverture ou fin d’une séance : son heure, son président et son lieu, dans l’en-tête",
    "Opening or end of a sitting: its hour, its president and its place, in the header",
    "Écrivez « heure_debut: », « heure_fin: », « president: » et « lieu: » dans l’en-tête : le "
    "modèle compose les phrases.",
    "Write “heure_debut:”, “heure_fin:”, “president:” and “lieu:” in the header: the template "
    "composes the sentences."};

inline constexpr material::Rule kPrintedCounts{
    "I117",
    Certainty::safe,
    "Nombre des membres et quorum d’une séance : le modèle les refait d’après les listes",
    "Numbers of members and quorum of a sitting: the template makes them again from the lists",
    "Écrivez « effectif: » et les listes « presents: », « representes: » dans l’en-tête.",
    "Write “effectif:” and the lists “presents:”, “representes:” in the header."};

inline constexpr material::Rule kOpinion{
    "I121",
    Certainty::safe,
    "Avis d’un comité social et économique : un bloc, sur l’objet du titre quand il n’en dit pas",
    "Opinion of a works council: a block, about the title above it when it names no subject",
    "Écrivez « ::: avis pour=5 contre=1 », et l’objet de l’avis dans le bloc.",
    "Write “::: avis pour=5 contre=1”, and what the opinion is about in the block."};

inline constexpr material::Rule kActClosing{
    "I128",
    Certainty::safe,
    "Formules d’un extrait (conforme, exécutoire, recours) : le modèle les compose",
    "Formulas of an extract (true copy, enforceable, appeal): the template composes them",
    "Écrivez « date_transmission: » et « date_publication: » dans l’en-tête : les extraits portent "
    "ces formules.",
    "Write “date_transmission:” and “date_publication:” in the header: extracts carry these "
    "formulas."};

inline constexpr material::Rule kResolution{
    "I125",
    Certainty::safe,
    "Résolution d’une assemblée, sous son titre : un bloc",
    "Resolution of a meeting, under its title: a block",
    "Écrivez « ::: resolution pour=51 contre=0 », puis ce que l’assemblée décide.",
    "Write “::: resolution pour=51 contre=0”, then what the meeting decides."};

inline constexpr std::array kActRules{&kActTitle, &kActFormula,   &kActVote,       &kSaidVote,
                                      &kActPoint, &kSittingFrame, &kPrintedCounts, &kResolution,
                                      &kOpinion,  &kActClosing};

}  // namespace greffier::repair
