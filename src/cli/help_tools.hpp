// The help on the commands for typography, kinds and templates.
#pragma once

#include <array>

#include "cli/help_topic.hpp"

namespace greffier::cli {

inline constexpr std::array kToolTopics{
    Topic{"typo",
          R"(greffier typo FICHIER… [options] : typographie d’un texte, et rien d’autre.

  --fix                corrige le fichier à sa place (ce qui est sûr seulement)
  -o, --output SORTIE  avec --fix ou --suivi : écrit le fichier corrigé ailleurs
  --suivi              .odt, .docx : corrige en modifications suivies, à accepter
                       ou refuser dans Writer ou Word ; --auteur NOM, --date JOUR
  --profil PROFIL      bureautique, imprimerie, suisse, quebec, ue, ou un .yaml
  --sans T22,T23       sans ces règles      --avec T21   avec ces règles
  --format FORMAT      md (notes), txt (une ligne, un paragraphe), odt ou docx ;
                       sans cette option, selon l’extension
  --rules              la liste des règles  --explain T05   une règle expliquée
  --report text|json|sarif   forme du rapport     --lang fr|en   langue

« - » au lieu d’un fichier lit l’entrée standard ; avec --fix, le texte corrigé
va sur la sortie standard, le rapport sur la sortie d’erreur.
Les mots de greffier.dic, dans le dossier du fichier, sont tenus pour justes.
État de sortie : 0 rien trouvé, ou tout corrigé ; 1 il reste des remarques.

Exemples :
  greffier typo reunion.md
  greffier typo --suivi rapport.docx -o rapport-corrige.docx
  greffier typo --fix - < brouillon.txt > net.txt
)",
          R"(greffier typo FILE… [options]: French typography of a text, nothing else.

  --fix                corrects the file in place (what is safe only)
  -o, --output OUTPUT  with --fix or --suivi: writes the corrected file elsewhere
  --suivi              .odt, .docx: corrects as tracked changes, to accept or to
                       reject in Writer or Word; --auteur NAME, --date DAY
  --profil PROFILE     bureautique, imprimerie, suisse, quebec, ue, or a .yaml
  --sans T22,T23       without these rules  --avec T21   with these rules
  --format FORMAT      md (notes), txt (a line is a paragraph), odt or docx;
                       without this option, the extension says
  --rules              the list of rules    --explain T05   one rule explained
  --report text|json|sarif   form of the report   --lang fr|en   language

“-” in place of a file reads the standard input; with --fix, the corrected text
goes to the standard output and the report to the standard error.
The words of greffier.dic, in the folder of the file, are taken as right.
Exit status: 0 nothing found, or all corrected; 1 there are findings left.

Examples:
  greffier typo meeting.md
  greffier typo --suivi report.docx -o corrected-report.docx
  greffier typo --fix - < draft.txt > clean.txt
)"},
    Topic{"kinds",
          R"(greffier kinds [options] : montre les genres de documents.

  --report text|json   forme de la liste
  --lang fr|en         langue des messages

Un genre par ligne, avec ce à quoi il sert et les documents que ses notes
donnent quand il y en a plusieurs. Son nom s’écrit dans l’en-tête des notes,
« modele: compte-rendu », et après « greffier new ».

Exemple :
  greffier kinds
)",
          R"(greffier kinds [options]: shows the kinds of documents.

  --report text|json   form of the list
  --lang fr|en         language of messages

One kind a line, with what it is for and the documents that its notes give when
there are several. Its name goes into the header of the notes,
“modele: compte-rendu”, and after “greffier new”.

Example:
  greffier kinds
)"},
    Topic{"new",
          R"(greffier new GENRE -o NOTES [options] : donne des notes à remplir.

  -o, --output NOTES   le fichier à écrire, par exemple reunion.md
  --force              remplace un fichier qui existe
  --report text|json   forme du rapport
  --lang fr|en         langue des messages et des remarques dans les notes

L’en-tête a les renseignements obligatoires et attendus, avec leur explication ;
les autres sont là en remarques, comme les blocs que ce genre connaît. Le texte
a les titres habituels.

Exemples :
  greffier new compte-rendu -o reunion.md
  greffier new assemblee -o assemblee-2026.md
)",
          R"(greffier new KIND -o NOTES [options]: gives notes to fill in.

  -o, --output NOTES   the file to write, for example meeting.md
  --force              replaces a file that exists
  --report text|json   form of the report
  --lang fr|en         language of messages and of the remarks in the notes

The header has the required and expected fields, with what they mean; the others
are there as remarks, and so are the blocks that this kind knows. The text has
the usual headings.

Examples:
  greffier new compte-rendu -o meeting.md
  greffier new assemblee -o meeting-2026.md
)"},
    Topic{"template new",
          R"(greffier template new GENRE -o FICHIER : écrit un modèle à vous.

  -o, --output FICHIER  modèle .odt (pour Writer) ou .docx (pour Word)
  --charte CHARTE       sobre, institutionnelle, rapport, ou un .yaml à vous
  --document NOM        le document du genre, quand il en a plusieurs
  --force               remplace un fichier qui existe
  --lang fr|en          langue des messages

Le modèle est un document ordinaire : ouvrez-le dans Writer ou Word, changez les
styles, le logo, les marges, et gardez les balises {{ … }} et {% … %}. Puis :

  greffier render reunion.md --template mon-modele.odt -o reunion.odt

Exemples :
  greffier template new compte-rendu -o mon-modele.odt
  greffier template new compte-rendu --charte institutionnelle -o modele.docx
)",
          R"(greffier template new KIND -o FILE: writes a template of your own.

  -o, --output FILE     .odt (for Writer) or .docx (for Word) template
  --charte CHARTE       sobre, institutionnelle, rapport, or your own .yaml
  --document NAME       the document of the kind, when it has several
  --force               replaces a file that exists
  --lang fr|en          language of messages

The template is an ordinary document: open it in Writer or Word, change styles,
logo and margins, and keep the tags {{ … }} and {% … %}. Then:

  greffier render meeting.md --template my-template.odt -o meeting.odt

Examples:
  greffier template new compte-rendu -o my-template.odt
  greffier template new compte-rendu --charte institutionnelle -o template.docx
)"},
    Topic{"template check",
          R"(greffier template check MODÈLE [options] : vérifie un modèle, sans notes.

  --kind GENRE         le genre des documents : compte-rendu
  --data FICHIER       des données (YAML, JSON, CSV) ; avec --kind, en plus
  --report text|json   forme du rapport
  --lang fr|en         langue des messages

Toutes les fautes sont dites à la fois : balises mal écrites, jamais fermées, ou
de part et d’autre d’un tableau ; styles qui manquent ; et, avec --kind ou
--data, chaque nom qui n’existe pas et chaque emploi que son type interdit, même
dans une branche que les notes n’atteindraient pas. Rien n’est écrit.

État de sortie : 0 rien à signaler ; 1 il y a des remarques ; 2 le modèle est à
corriger.

Exemples :
  greffier template check mon-modele.odt --kind compte-rendu
  greffier template check convention.docx --data communes.json
)",
          R"(greffier template check TEMPLATE [options]: checks a template, without notes.

  --kind KIND          the kind of the documents: compte-rendu
  --data FILE          data (YAML, JSON, CSV); with --kind, besides
  --report text|json   form of the report
  --lang fr|en         language of messages

All mistakes are told at once: tags that are badly written, never closed, or on
two sides of a table; missing styles; and, with --kind or --data, every name
that does not exist and every use that its type forbids, even in a branch that
the notes would not reach. Nothing is written.

Exit status: 0 nothing to report; 1 there are findings; 2 the template needs
correcting.

Examples:
  greffier template check my-template.odt --kind compte-rendu
  greffier template check agreement.docx --data towns.json
)"},
    Topic{"template fields",
          R"(greffier template fields GENRE : montre ce qu’un modèle peut utiliser.

  --report text|json   forme de la liste
  --lang fr|en         langue des messages

Chaque nom a sa ligne : son type, une balise qui l’emploie, son libellé. Ce que
contiennent une fiche ou les éléments d’une liste vient dessous, décalé.

Exemple :
  greffier template fields compte-rendu
)",
          R"(greffier template fields KIND: shows what a template may use.

  --report text|json   form of the list
  --lang fr|en         language of messages

Each name has its line: its type, a tag that uses it, its label. What a record
or the items of a list hold comes below, indented.

Example:
  greffier template fields compte-rendu
)"},
    Topic{"template explain",
          R"(greffier template explain MODÈLE [options] : dit ce que fera chaque balise.

  --report text|json   forme du rapport
  --lang fr|en         langue des messages

MODÈLE est un fichier .odt ou .docx à vous, ou un genre : compte-rendu. Rien
n’est écrit, aucune donnée n’est lue : les balises sont dites dans l’ordre du
texte, avec les lignes, les puces ou les paragraphes que chacune répète, garde
ou supprime. Une balise qui contient une faute est signalée, et n’est pas dite.

Exemples :
  greffier template explain mon-modele.odt
  greffier template explain --report json modele.docx
)",
          R"(greffier template explain TEMPLATE [options]: says what each tag will do.

  --report text|json   form of the report
  --lang fr|en         language of messages

TEMPLATE is an .odt or .docx file of yours, or a kind: compte-rendu. Nothing is
written and no data is read: tags are told in the order of the text, with the
rows, list items or paragraphs that each of them repeats, keeps or removes. A
tag with a mistake in it is reported, and not told.

Examples:
  greffier template explain my-template.odt
  greffier template explain --report json template.docx
)"}};

}  // namespace greffier::cli
