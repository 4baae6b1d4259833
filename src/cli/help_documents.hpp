// The help on the program, and on the commands that make documents and notes.
#pragma once

#include <array>

#include "cli/help_topic.hpp"

namespace greffier::cli {

inline constexpr std::array kDocumentTopics{
    Topic{"",
          R"(greffier : de vos notes à un document fini, en ODT et en DOCX.

  greffier render NOTES -o SORTIE         écrit le document (.odt ou .docx)
  greffier batch MODÈLE FICHES -o DOSSIER écrit un document par fiche
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
  greffier batch TEMPLATE RECORDS -o DIR  writes a document for each record
  greffier import FILE… -o NOTES          makes notes of what you have
  greffier kinds                          shows the kinds of documents
  greffier new KIND -o NOTES              gives notes to fill in
  greffier check NOTES | DOCUMENT         reports problems, writes nothing
  greffier typo FILE…                     shows faults of French typography
  greffier template new KIND -o FILE      gives a template to restyle
  greffier template check TEMPLATE        checks a template, without notes
  greffier template fields KIND           shows what a template may use
  greffier template explain TEMPLATE      says what each tag will do

Example: greffier render meeting.md -o meeting.odt -o meeting.docx

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
  --annotate COPIE     copie de votre modèle, un commentaire à chaque faute
  --sans-notes         le document n’emporte pas les notes dont il est fait
  --rapide             compresse moins : plus vite, fichier un peu plus gros
  --strict             état 1 s’il reste un avertissement
  --report text|json   forme du rapport      --lang fr|en   langue des messages

Exemple : greffier render reunion.md --set lieu=Mairie -o reunion.docx

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
  --rapide             compresses less: faster, a slightly larger file
  --strict             status 1 if a warning remains
  --report text|json   form of the report    --lang fr|en   language of messages

Example: greffier render meeting.md --set "lieu=Council room" -o meeting.docx

The notes are never changed. An existing document is replaced only when the new
one is complete.
)"},
    Topic{"batch",
          R"(greffier batch MODÈLE FICHES -o DOSSIER [options] : un document par fiche.

MODÈLE : votre fichier .odt ou .docx, ou un genre (compte-rendu). FICHES : un
.jsonl, .json, .csv ou .tsv, ou un dossier de notes et de données ; les notes
d’un dossier disent leur genre, MODÈLE peut alors manquer.

  --name MODÈLE        nom des documents : '{{ numero }}-{{ nom }}.odt' ; aussi
                       {{ rang }}, {{ fichier }} ; une barre fait un dossier
  --format LISTE       odt, docx ou odt,docx, si le nom ne le dit pas
  -j, --jobs N         N à la fois (sinon, autant que de processeurs)
  --resume             laisse ce qui est fait et n’a pas changé depuis
  --shard I/N          seulement la part I de N, pour plusieurs machines
  --rapide             compresse moins : plus vite, fichiers un peu plus gros
  --charte, --data, --set, --profil, --document, --sans-notes, --strict : comme
                       « greffier render »
  --report text|json   forme du rapport      --lang fr|en   langue des messages

Deux fiches qui donneraient le même nom sont refusées avant toute écriture. Une
fiche fautive est dite, avec sa ligne, et n’arrête pas les autres (état 1).

Exemple :
  greffier batch convocation.odt elus.csv -o envoi/ --name '{{ nom }}.odt'
)",
          R"(greffier batch TEMPLATE RECORDS -o FOLDER [options]: a document per record.

TEMPLATE: your .odt or .docx file, or a kind (compte-rendu). RECORDS: a .jsonl,
.json, .csv or .tsv file, or a folder of notes and data; notes of a folder say
their kind, TEMPLATE may then be left out.

  --name PATTERN       name of the documents: '{{ numero }}-{{ nom }}.odt'; also
                       {{ rang }}, {{ fichier }}; a bar makes a folder
  --format LIST        odt, docx or odt,docx, when the name does not say it
  -j, --jobs N         N at a time (otherwise, as many as there are processors)
  --resume             leaves what is done and has not changed since
  --shard I/N          only part I of N, for several machines
  --rapide             compresses less: faster, slightly larger files
  --charte, --data, --set, --profil, --document, --sans-notes, --strict: as in
                       “greffier render”
  --report text|json   form of the report    --lang fr|en   language of messages

Two records that would give the same name are refused before anything is
written. A faulty record is told, with its line, and does not stop the others
(status 1).

Example:
  greffier batch invitation.odt members.csv -o post/ --name '{{ nom }}.odt'
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
)"}};

}  // namespace greffier::cli
