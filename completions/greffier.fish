# Fish completion for greffier.

set -l commands render import check typo template kinds new
set -l none "not __fish_seen_subcommand_from $commands"
set -l data '__fish_seen_subcommand_from render check'

complete -c greffier -f
complete -c greffier -n $none -a render -d 'Écrire le document'
complete -c greffier -n $none -a import -d 'Faire des notes de ce que l’on a'
complete -c greffier -n $none -a check -d 'Signaler les problèmes'
complete -c greffier -n $none -a typo -d 'Typographie d’un texte'
complete -c greffier -n $none -a template -d 'Modèles'
complete -c greffier -n $none -a kinds -d 'Genres de documents'
complete -c greffier -n $none -a new -d 'Notes à remplir'
complete -c greffier -n $none -l version -d 'Numéro de version'
complete -c greffier -s h -l help -d 'Aide'
complete -c greffier -l report -x -a 'text json' -d 'Forme du rapport'
complete -c greffier -l lang -x -a 'fr en' -d 'Langue des messages'

complete -c greffier -n $data -k -a '(__fish_complete_suffix .md)'
complete -c greffier -n '__fish_seen_subcommand_from check' -k -a '(__fish_complete_suffix .odt .docx)'
complete -c greffier -n $data -l template -r -a 'assemblee compte-rendu cse etude libre note-de-synthese recueil schema seance (__fish_complete_suffix .odt .docx)' -d 'Modèle ou genre'
complete -c greffier -n $data -l data -r -a '(__fish_complete_suffix .yaml .json)' -d 'Données'
complete -c greffier -n $data -l profil -r -a 'bureautique imprimerie suisse quebec ue (__fish_complete_suffix .yaml)' -d 'Profil'
complete -c greffier -n $data -l set -x -d 'Une donnée : clé=valeur'
complete -c greffier -n '__fish_seen_subcommand_from render check template' -l charte -r -a 'sobre institutionnelle rapport (__fish_complete_suffix .yaml)' -d 'Charte'

complete -c greffier -n '__fish_seen_subcommand_from render template' -s o -l output -r -a '(__fish_complete_suffix .odt .docx)' -d 'Document à écrire'
complete -c greffier -n '__fish_seen_subcommand_from render' -l format -x -a 'odt docx odt,docx' -d 'Formats, dans un dossier'
complete -c greffier -n '__fish_seen_subcommand_from render' -l pages -x -a 'estimees exactes auto' -d 'Pages du sommaire'
complete -c greffier -n '__fish_seen_subcommand_from render' -l sans-notes -d 'Sans les notes dans le document'
complete -c greffier -n '__fish_seen_subcommand_from render' -l all -d 'Tous les documents des notes'
complete -c greffier -n '__fish_seen_subcommand_from render template' -l document -x -d 'Un seul document'
complete -c greffier -n '__fish_seen_subcommand_from new' -s o -l output -r -d 'Notes à écrire'
complete -c greffier -n '__fish_seen_subcommand_from new' -l force -d 'Remplacer des notes qui existent'
complete -c greffier -n '__fish_seen_subcommand_from render' -l strict -d 'Un avertissement donne l’état 1'

set -l import '__fish_seen_subcommand_from import'
complete -c greffier -n $import -k -a '(__fish_complete_suffix .txt .md .html .docx .odt .rtf .doc .csv .tsv .ods .xlsx .json .yaml)'
complete -c greffier -n $import -s o -l output -r -a '(__fish_complete_suffix .md)' -d 'Notes à écrire'
complete -c greffier -n $import -l kind -x -a 'assemblee compte-rendu cse etude libre note-de-synthese recueil schema seance' -d 'Genre du document'
complete -c greffier -n $import -l prudent -d 'Ne rien changer'
complete -c greffier -n $import -l interactive -d 'Demander avant chaque changement'
complete -c greffier -n $import -l force -d 'Remplacer des notes qui existent'

set -l actions new check fields
set -l action "__fish_seen_subcommand_from template; and not __fish_seen_subcommand_from $actions"
set -l checking '__fish_seen_subcommand_from template; and __fish_seen_subcommand_from check'
complete -c greffier -n $action -a new -d 'Écrire un modèle à vous'
complete -c greffier -n $action -a check -d 'Vérifier un modèle'
complete -c greffier -n $action -a fields -d 'Ce qu’un modèle peut utiliser'
complete -c greffier -n '__fish_seen_subcommand_from new fields' -a 'assemblee compte-rendu cse etude libre note-de-synthese recueil schema seance' -d 'Genre'
complete -c greffier -n $checking -k -a '(__fish_complete_suffix .odt .docx)'
complete -c greffier -n $checking -l kind -x -a 'assemblee compte-rendu cse etude libre note-de-synthese recueil schema seance' -d 'Genre des documents'

set -l typo '__fish_seen_subcommand_from typo'
complete -c greffier -n $typo -k -a '(__fish_complete_suffix .md .txt .odt .docx)'
complete -c greffier -n $typo -l fix -d 'Corriger le fichier'
complete -c greffier -n $typo -l suivi -d 'Corriger en modifications suivies'
complete -c greffier -n $typo -l auteur -x -d 'Auteur des modifications suivies'
complete -c greffier -n $typo -l date -x -d 'Date des modifications suivies'
complete -c greffier -n $typo -s o -l output -r -d 'Fichier corrigé'
complete -c greffier -n $typo -l profil -r -a 'bureautique imprimerie suisse quebec ue (__fish_complete_suffix .yaml)' -d 'Profil'
complete -c greffier -n $typo -l sans -x -d 'Sans ces règles'
complete -c greffier -n $typo -l avec -x -d 'Avec ces règles'
complete -c greffier -n $typo -l format -x -a 'md txt odt docx' -d 'Genre de texte'
complete -c greffier -n $typo -l rules -d 'Liste des règles'
complete -c greffier -n $typo -l explain -x -d 'Une règle expliquée'
complete -c greffier -n $typo -l report -x -a sarif -d 'Forme du rapport'
