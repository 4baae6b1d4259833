// What the reader of web pages has to say. {0} is what the caller calls the file.
#pragma once

#include <array>

#include "diag/diagnostic.hpp"

namespace greffier::readers {

inline constexpr diag::Message kPageTooLarge{
    "R550",
    diag::Severity::error,
    "« {0} » est trop grand : la suite de la page n’est pas lue.",
    "“{0}” is too large: the rest of the page is not read.",
    "Partagez la page en plusieurs fichiers.",
    "Split the page into several files."};

inline constexpr diag::Message kEmptyPage{
    "R551",
    diag::Severity::warning,
    "« {0} » ne contient aucun texte à reprendre.",
    "“{0}” holds no text to take up.",
    "Si la page est faite par un programme, ouvrez-la dans un navigateur, copiez son texte et "
    "collez-le dans un document.",
    "If a program makes the page, open it in a browser, copy its text and paste it in a document."};

inline constexpr std::array kHtmlMessages{&kPageTooLarge, &kEmptyPage};

}  // namespace greffier::readers
