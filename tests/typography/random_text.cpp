#include "typography/random_text.hpp"

#include <array>
#include <set>
#include <string_view>

namespace greffier::typography::testing {

namespace {

constexpr auto kFragments = std::to_array<std::string_view>({
    " ",        " ",       " ",
    " ",        " ",       "  ",
    "\u00A0",   "\u202F",  "\t",
    "\n",       "\uFFFC",  ".",
    "..",       "...",     "…",
    ",",        ";",       ":",
    "!",        "?",       "?!",
    "::",       "\"",      "\"",
    "'",        "’",       "`",
    "´",        "«",       "»",
    "“",        "”",       "‹",
    "›",        "(",       ")",
    "[",        "]",       "{",
    "}",        "<",       ">",
    "{{ x }}",  "-",       "–",
    "/",        "%",       "€",
    "$",        "°",       "²",
    "&amp;",    "=",       "_",
    "l",        "d",       "qu",
    "l'avis",   "élus",    "œuvre",
    "mot",      "à",       "Élie",
    "etc",      "etc...",  "M.",
    "Mme",      "Mr",      "Me",
    "Dr",       "Roche",   "le",
    "les",      "La",      "n°",
    "N°",       "nos",     "No.",
    "art.",     "L.",      "§",
    "p.",       "ex.",     "c-à-d",
    "av.",      "J.C.",    "1",
    "2",        "12",      "150",
    "000",      "2024",    "14h30",
    "h",        "30",      "km",
    "m",        "M€",      "er",
    "e",        "ème",     "ère",
    "janvier",  "mars",    "the",
    "of",       "is",      "this",
    "Yahoo",    "SIRET",   "FR76",
    "A4",       "x_y",     "C:",
    "http",     "s@x",     "www.example.org",
    "12:30",    "16:9",    "https://example.org/a?b",
    "Sujet",    "Б",       "🙂",
    "\u0301",   "*",       "#",
    "@",        "\\",      "`a b`",
    "~",        "^",       "|",
    "2'33\"",   " - ",     " - ",
    " – ",      "qui est", "Fin.",
    "(",        ")",       "(...)",
    "( x )",    ",",       "mot,mot",
    " ,",       " .",      "S.N.C.F.",
    "XXe",      "siècle",  "XXème",
    "12500",    "12500 €", "2.5",
    "800x600",  " x ",     "-5",
    "ad hoc",   "supra",   "a-t-il",
    "39-1",     "vоirie",  "Etat",
    "ETAT",     "REUNION", "ECUYER",
    "coeur",    "OEUVRE",  "A",
    "la",       "voter",   "voté",
    "JEAN",     "compter", "et",
    "Xylo",     "A noter", "SESAME",
    "Ecoeurer",
});

constexpr bool starts_character(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

}  // namespace

std::string random_paragraph(Dice& dice, std::size_t limit) {
  std::string text;
  for (std::size_t n = dice.below(limit) + 1; n > 0; --n)
    text += kFragments[dice.below(kFragments.size())];
  return text;
}

std::vector<std::string> random_pieces(Dice& dice, const std::string& text, std::size_t limit) {
  std::set<std::size_t> cuts{text.size()};
  for (std::size_t n = dice.below(limit); n > 0; --n) {
    const std::size_t at = dice.below(text.size() + 1);
    if (at < text.size() && starts_character(text[at])) cuts.insert(at);
  }
  std::vector<std::string> pieces;
  std::size_t begin = 0;
  for (const std::size_t cut : cuts) {
    pieces.push_back(text.substr(begin, cut - begin));
    begin = cut;
  }
  return pieces;
}

}  // namespace greffier::typography::testing
