#include "cli/help.hpp"

#include <algorithm>
#include <array>

namespace greffier::cli {
namespace {

struct Topic {
  std::string_view name;
  std::string_view fr;
  std::string_view en;
};

constexpr std::array kTopics{
    Topic{"",
          R"(greffier : de vos notes à un document fini, en ODT et en DOCX.

  greffier render NOTES -o SORTIE         écrit le document (.odt ou .docx)
  greffier import FICHIER… -o NOTES       fait des notes de ce que vous avez
  greffier kinds                          montre les genres de documents
  greffier new GENRE -o NOTES             donne des notes à remplir
  greffier check NOTES | DOCUMENT         signale les problèmes, n’écrit rien
  greffier typo FICHIER…                  montre les fautes de typographie
  greffier template new GENRE -o FICHIER  donne un modèle à mettre à vos styles
  greffier template check MODÈLE          vérifie un modèle, sans notes
  greffier template fields GENRE          montre ce qu’un modèle peut utiliser
  greffier template explain MODÈLE        dit ce que fera chaque balise

Exemples :
  greffier render reunion.md -o reunion.odt -o reunion.docx
  greffier typo --fix reunion.md

  --report text|json   forme du rapport      --lang fr|en   langue des messages
  -h, --help           aide, aussi après une commande      --version   version

État de sortie : 0 c’est fait ; 1 il y a des remarques ; 2 les notes sont à
corriger, rien n’est écrit ; 3 commande mal tapée ; 4 fichier ou disque refusé.

Pour commencer : docs/guide.md, ou « man greffier ».
)",
          R"(greffier: from your notes to a finished document, in ODT and DOCX.

  greffier render NOTES -o OUTPUT         writes the document (.odt or .docx)
  greffier import FILE… -o NOTES          makes notes of what you have
  greffier kinds                          shows the kinds of documents
  greffier new KIND -o NOTES              gives notes to fill in
  greffier check NOTES | DOCUMENT         reports problems, writes nothing
  greffier typo FILE…                     shows faults of French typography
  greffier template new KIND -o FILE      gives a template to restyle
  greffier template check TEMPLATE        checks a template, without notes
  greffier template fields KIND           shows what a template may use
  greffier template explain TEMPLATE      says what each tag will do

Examples:
  greffier render meeting.md -o meeting.odt -o meeting.docx
  greffier typo --fix meeting.md

  --report text|json   form of the report    --lang fr|en   language of messages
  -h, --help           help, also after a command          --version   version

Exit status: 0 done; 1 there are findings; 2 the notes need correcting, nothing
was written; 3 wrong command line; 4 file not readable, or disk.
To begin with: docs/guide.md (in French), or “man greffier”.
)"},
    Topic{"render",
          R"(greffier render NOTES -o SORTIE [options] : écrit le document.

  -o, --output SORTIE  fichier .odt ou .docx, ou dossier/ ; peut se répéter
  --format LISTE       odt, docx ou odt,docx, quand la sortie est un dossier
  --all                tous les documents que donnent les notes, dans un dossier
  --document NOM       un seul d’entre eux (« greffier kinds » dit leurs noms)
  --charte CHARTE      sobre, institutionnelle, rapport, ou un .yaml à vous
  --template MODÈLE    votre modèle .odt ou .docx, ou un genre : compte-rendu
  --data FICHIER       données (YAML ou JSON) ajoutées à l’en-tête des notes
  --profil PROFIL      bureautique, imprimerie, suisse, quebec, ue, ou un .yaml
  --set CLÉ=VALEUR     une donnée de plus ; l’emporte sur l’en-tête et --data
  --pages PAGES        pages du sommaire : estimees (sinon), exactes (mises en
                       pages par LibreOffice, en quelques secondes) ou auto
  --sans-notes         le document n’emporte pas les notes dont il est fait
  --strict             état 1 s’il reste un avertissement
  --report text|json   forme du rapport      --lang fr|en   langue des messages

Exemples :
  greffier render reunion.md -o reunion.odt
  greffier render reunion.md --set "lieu=Salle du conseil" -o reunion.docx

Les notes ne sont jamais modifiées. Un document existant n’est remplacé que si
le nouveau est complet.
)",
          R"(greffier render NOTES -o OUTPUT [options]: writes the document.

  -o, --output OUTPUT  .odt or .docx file, or folder/; -o may be repeated
  --format LIST        odt, docx or odt,docx, when the output is a folder
  --all                every document that the notes give, into a folder
  --document NAME      one of them only (“greffier kinds” tells their names)
  --charte CHARTE      sobre, institutionnelle, rapport, or your own .yaml
  --template TEMPLATE  your .odt or .docx template, or a kind: compte-rendu
  --annotate COPY      copy of your template, with a comment at each mistake
  --data FILE          data (YAML or JSON) added to the header of the notes
  --profil PROFILE     bureautique, imprimerie, suisse, quebec, ue, or a .yaml
  --set KEY=VALUE      one more value; wins over the header and over --data
  --pages PAGES        pages of the contents: estimees (otherwise), exactes (by
                       LibreOffice, in a few seconds) or auto
  --sans-notes         the document does not carry the notes it is made from
  --strict             status 1 if a warning remains
  --report text|json   form of the report    --lang fr|en   language of messages

Examples:
  greffier render meeting.md -o meeting.odt
  greffier render meeting.md --set "lieu=Council room" -o meeting.docx

The notes are never changed. An existing document is replaced only when the new
one is complete.
)"},
    Topic{"import",
          R"(greffier import FICHIER… [options] : fait des notes de ce que vous avez.

  -o, --output NOTES   les notes à écrire ; sans cette option, elles s’affichent
  --kind GENRE         le genre du document, s’il ne le dit pas : compte-rendu
  --prudent            ne change rien, dit seulement ce qui serait fait
  --interactive        demande avant chaque changement
  --force              remplace des notes qui existent
  --report text|json   forme du rapport
  --lang fr|en         langue des messages et des remarques dans les notes

Formats : .txt .md .html .docx .odt .csv .tsv .ods .xlsx .json .yaml, et .rtf ou
.doc si LibreOffice est là. Le premier fichier est le document, les autres le
complètent : participants, actions. « - » lit l’entrée standard.
Vos fichiers ne sont jamais modifiés, sauf si --force les nomme. Tout changement
est dit, avec sa ligne ; ce qui est deviné a la marque « # deviné ».

État de sortie : 0 c’est fait ; 2 un fichier ne peut pas être lu, ou les notes
existent déjà : rien n’est écrit ; 3 commande mal tapée ; 4 fichier ou disque.

Exemples :
  greffier import reunion.docx -o reunion.md
  greffier import notes.txt participants.xlsx -o reunion.md
  greffier import - < notes.txt
)",
          R"(greffier import FILE… [options]: makes notes of what you have.

  -o, --output NOTES   the notes to write; without this option, they are shown
  --kind KIND          the kind of the document, if it does not say: compte-rendu
  --prudent            changes nothing, only says what would be done
  --interactive        asks before each change
  --force              replaces notes that exist
  --report text|json   form of the report
  --lang fr|en         language of messages and of the remarks in the notes

Formats: .txt .md .html .docx .odt .csv .tsv .ods .xlsx .json .yaml, and .rtf or
.doc if LibreOffice is there. The first file is the document, the others add to
it: participants, actions. “-” reads the standard input.
Your files are never changed, unless --force names them. Every change is told,
with its line; what is guessed has the mark “# guessed”.

Exit status: 0 done; 2 a file cannot be read, or the notes exist already:
nothing was written; 3 wrong command line; 4 file or disk.

Examples:
  greffier import meeting.docx -o meeting.md
  greffier import notes.txt participants.xlsx -o meeting.md
  greffier import - < notes.txt
)"},
    Topic{"check",
          R"(greffier check NOTES [options] : signale les problèmes, n’écrit rien.

  --template MODÈLE    le modèle avec lequel les notes seront rendues
  --charte CHARTE      la charte avec laquelle elles seront rendues
  --data FICHIER       données (YAML ou JSON) ajoutées à l’en-tête des notes
  --profil PROFIL      bureautique, imprimerie, suisse, quebec, ue, ou un .yaml
  --set CLÉ=VALEUR     une donnée de plus
  --report text|json   forme du rapport
  --lang fr|en         langue des messages

greffier check DOCUMENT : dit ce qui, dans un .odt ou un .docx de n’importe quel
logiciel, gêne les lecteurs handicapés : titres, tableaux, images, contrastes…
Ses seules options sont --report text|json|sarif et --lang.

État de sortie : 0 rien à signaler ; 1 il y a des remarques ; 2 les notes ne
peuvent pas donner de document, ou le document est abîmé.

Exemples :
  greffier check reunion.md
  greffier check reunion.odt
)",
          R"(greffier check NOTES [options]: reports problems, writes nothing.

  --template TEMPLATE  the template that the notes will be rendered with
  --charte CHARTE      the charte that they will be rendered with
  --data FILE          data (YAML or JSON) added to the header of the notes
  --profil PROFILE     bureautique, imprimerie, suisse, quebec, ue, or a .yaml
  --set KEY=VALUE      one more value
  --report text|json   form of the report
  --lang fr|en         language of messages

greffier check DOCUMENT: says what hampers readers with a disability in an .odt
or .docx of any program: headings, tables, images, contrast…
Its only options are --report text|json|sarif and --lang.

Exit status: 0 nothing to report; 1 there are findings; 2 the notes cannot give
a document, or the document is damaged.

Examples:
  greffier check meeting.md
  greffier check meeting.odt
)"},
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
  --data FICHIER       des données (YAML ou JSON) ; avec --kind, en plus
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
  --data FILE          data (YAML or JSON); with --kind, besides
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

}  // namespace

std::string_view help_text(std::string_view topic, diag::Language language) {
  const auto* found = std::ranges::find(kTopics, topic, &Topic::name);
  const Topic& shown = found == kTopics.end() ? kTopics.front() : *found;
  return language == diag::Language::french ? shown.fr : shown.en;
}

}  // namespace greffier::cli
