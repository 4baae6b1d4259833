// What tables become.
#pragma once

#include <array>

#include "material/changes.hpp"

namespace greffier::repair {

using material::Certainty;

inline constexpr material::Rule kTitleRow{
    "I20",
    Certainty::safe,
    "Titre placé dans la première ligne d’un tableau : un titre au-dessus",
    "Title put into the first row of a table: a title above it",
    "Écrivez le titre au-dessus du tableau, ou « ::: tableau Titre ».",
    "Write the title above the table, or “::: tableau Title”."};

inline constexpr material::Rule kOpposition{
    "I21",
    Certainty::safe,
    "Tableau d’arguments pour et contre : une opposition",
    "Table of arguments for and against: an opposition",
    "Écrivez un bloc « ::: opposition », un titre et une liste par colonne.",
    "Write an “::: opposition” block, a title and a list for each column."};

inline constexpr material::Rule kDirectory{
    "I106",
    Certainty::safe,
    "Annuaire (personnes, fonctions, adresses, téléphones) : un tableau",
    "Directory (people, offices, addresses, telephones): a table",
    "Écrivez un tableau : Nom, Fonction, Structure, Courriel, Téléphone.",
    "Write a table: Nom, Fonction, Structure, Courriel, Téléphone."};

inline constexpr material::Rule kGuessedHeader{
    "I120",
    Certainty::safe,
    "Première ligne d’un tableau, faite de libellés : sa ligne de titres, devinée",
    "First row of a table, made of labels: its header row, a guess",
    "Dans le document, répétez la ligne comme en-tête ; dans les notes, « entetes=0 » s’il n’y en "
    "a pas.",
    "In the document, repeat the row as a header; in the notes, “entetes=0” if there is none."};

inline constexpr std::array kTableRules{&kTitleRow, &kOpposition, &kDirectory, &kGuessedHeader};

}  // namespace greffier::repair
