"""A document as it is typed by habit, and what its paragraphs should read."""

# A paragraph as pandoc's Markdown, as its text is, and as it should be; ⍽ is U+00A0.
PARAGRAPHS = [
    ("# L'avis du conseil\n", "L'avis du conseil", "L’avis du conseil"),
    ("Le **maire** demande : *\"Qui vote ?\"* Personne ne répond...\n",
     'Le maire demande : "Qui vote ?" Personne ne répond...',
     "Le maire demande⍽: «⍽Qui vote⍽?⍽» Personne ne répond…"),
    ("L'**E**tat verse 12 500 € et 10% du **reste** ; c'est *peu* !\n",
     "L'Etat verse 12 500 € et 10% du reste ; c'est peu !",
     "L’État verse 12⍽500⍽€ et 10⍽% du reste⍽; c’est peu⍽!"),
    ("M. Ober**lin** arrive à 14h30 pour la 2ème partie.\n",
     "M. Oberlin arrive à 14h30 pour la 2ème partie.",
     "M.⍽Oberlin arrive à 14⍽h⍽30 pour la 2e partie."),
    ("Voir [l'adresse](https://example.org/l'a?b=c) aussi.\n",
     "Voir l'adresse aussi.", "Voir l’adresse aussi."),
    ("- l'eau & l'air <1>\n", "l'eau & l'air <1>", "l’eau & l’air <1>"),
    ("La note[^1] le dit.\n\n[^1]: C'est dit !\n", "C'est dit !", "C’est dit⍽!"),
    ("| Poste | Coût |\n|-------|------|\n| L'eau | 10%  |\n", "L'eau", "L’eau"),
    ("", "10%", "10⍽%"),
    ("Le pont date du XVIIIe siècle.\n", "Le pont date du XVIIIe siècle.",
     "Le pont date du XVIIIe siècle."),
    ("Rien à redire ici.\n", "Rien à redire ici.", "Rien à redire ici."),
]

MARKDOWN = "\n".join(markdown for markdown, _, _ in PARAGRAPHS if markdown)
EXPECTED = {typed: wanted.replace("⍽", "\u00a0") for _, typed, wanted in PARAGRAPHS}
