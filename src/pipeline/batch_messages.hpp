// What a batch refuses. {0} is a path unless said otherwise.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace greffier::pipeline {

inline constexpr diag::Message kNoRecords{
    "P093",
    diag::Severity::error,
    "« {0} » ne contient pas de fiches que l’on sait lire",
    "“{0}” holds no records that can be read",
    "donnez un fichier .jsonl, .json, .csv ou .tsv, ou un dossier de notes et de données",
    "give a .jsonl, .json, .csv or .tsv file, or a folder of notes and data"};
inline constexpr diag::Message kEmptyFolder{
    "P094",
    diag::Severity::error,
    "le dossier « {0} » ne contient ni notes ni données",
    "the folder “{0}” holds neither notes nor data",
    "il y faut des fichiers .md, .json, .yaml ou .yml ; ceux des sous-dossiers ne sont pas lus",
    "it needs .md, .json, .yaml or .yml files; those of its subfolders are not read"};
// {0}: how many the row has; {1}: how many titles there are.
inline constexpr diag::Message kMoreFields{
    "P095",
    diag::Severity::error,
    "cette ligne a {0} cases, et le tableau {1} colonnes",
    "this row has {0} fields, and the table {1} columns",
    "mettez entre guillemets droits les cases qui contiennent le séparateur, ou donnez un titre à "
    "chaque colonne",
    "put fields that hold the separator in straight quotes, or give each column a title"};
inline constexpr diag::Message kNotARecord{
    "P096",
    diag::Severity::error,
    "cette fiche n’est pas un objet JSON",
    "this record is no JSON object",
    "écrivez une fiche par ligne : {{\"nom\": \"…\", \"numero\": 12}}",
    "write one record a line: {{\"nom\": \"…\", \"numero\": 12}}"};
// {0}: mebibytes.
inline constexpr diag::Message kLongRecord{
    "P097",
    diag::Severity::error,
    "cette fiche dépasse {0} octets",
    "this record is longer than {0} bytes",
    "vérifiez que le fichier a bien une fiche par ligne, et que chaque guillemet est fermé ; "
    "sinon, "
    "admettez-en de plus longues : --limite fiche=200M",
    "check that the file has one record a line, and that each quote is closed; if so, allow longer "
    "ones: --limite fiche=200M"};
// {0}: the name; {1}: the rank of the first record, {2} its line; {3}: its file.
inline constexpr diag::Message kNameTwice{
    "P098",
    diag::Severity::error,
    "deux fiches donneraient « {0} » : celle-ci et la fiche {1} ({3}, ligne {2})",
    "two records would give “{0}”: this one and record {1} ({3}, line {2})",
    "ajoutez au nom ce qui les distingue, par exemple {{{{ rang }}}} ; rien n’a été écrit",
    "add what tells them apart to the name, for example {{{{ rang }}}}; nothing was written"};
// {0}: how many.
inline constexpr diag::Message kMoreNamesTwice{"P099",
                                               diag::Severity::error,
                                               "{0} autres fiches donneraient un nom déjà pris",
                                               "{0} other records would give a name that is taken",
                                               "",
                                               ""};
inline constexpr diag::Message kNothingInBatch{
    "P100",
    diag::Severity::error,
    "« {0} » ne contient aucune fiche",
    "“{0}” holds no record",
    "vérifiez que c’est le bon fichier, et qu’il est enregistré",
    "check that it is the right file, and that it is saved"};
// {0}: the name that is asked for.
inline constexpr diag::Message kBatchFormat{
    "P101",
    diag::Severity::error,
    "on ne sait pas en quel format écrire les documents",
    "there is no saying which format the documents are to have",
    "finissez le nom par .odt ou .docx, ou ajoutez --format odt",
    "end the name with .odt or .docx, or add --format odt"};
inline constexpr diag::Message kBrokenTemplate{
    "P102",
    diag::Severity::error,
    "le modèle a des fautes : aucune autre fiche n’a été essayée",
    "the template has mistakes: no other record was tried",
    "« greffier template check » les montre toutes",
    "“greffier template check” shows them all"};
inline constexpr diag::Message kNoMemory{"P103",
                                         diag::Severity::error,
                                         "il n’y a pas assez de mémoire pour cette fiche",
                                         "there is not enough memory for this record",
                                         "diminuez -j, ou partagez la fiche",
                                         "lower -j, or split the record",
                                         diag::Cause::environment};

inline constexpr std::array kBatchMessages{
    &kNoRecords,      &kEmptyFolder,    &kMoreFields,  &kNotARecord,     &kLongRecord, &kNameTwice,
    &kMoreNamesTwice, &kNothingInBatch, &kBatchFormat, &kBrokenTemplate, &kNoMemory};

}  // namespace greffier::pipeline
