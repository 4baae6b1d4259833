# Bash completion for greffier; needs bash-completion.

_greffier() {
  local cur prev words cword
  _init_completion -s || return

  local command= action= word kinds='assemblee compte-rendu cse etude libre note-de-synthese recueil registre schema seance' formats='odt docx odt,docx'
  local sources='@(txt|md|markdown|html|htm|docx|odt|rtf|doc|csv|tsv|ods|xlsx|json|yaml|yml)'
  for word in "${words[@]:1:cword-1}"; do
    case $word in
      new | check | fields | explain) [[ $command == template ]] && action=$word && break ;;&
      render | batch | import | check | typo | template | kinds | new) [[ -z $command ]] && command=$word ;;
    esac
  done

  case $prev in
    --pages) COMPREPLY=($(compgen -W 'estimees exactes auto' -- "$cur")) && return ;;
    --report)
      word='text json'
      [[ $command == @(typo|check) ]] && word+=' sarif'
      COMPREPLY=($(compgen -W "$word" -- "$cur"))
      return
      ;;
    --limite) COMPREPLY=($(compgen -W 'fichier= parties= partie= document= elements= image= cellules= pas= fiche= inclus= paragraphes=' -- "$cur")) && return ;;
    --lang) COMPREPLY=($(compgen -W 'fr en' -- "$cur")) && return ;;
    --format)
      [[ $command == typo ]] && formats='md txt odt docx'
      COMPREPLY=($(compgen -W "$formats" -- "$cur"))
      return
      ;;
    --sans | --avec | --explain | --auteur | --date) return ;;
    --profil)
      _filedir '@(yaml|yml)'
      COMPREPLY+=($(compgen -W 'bureautique imprimerie suisse quebec ue' -- "$cur"))
      return
      ;;
    --set | --document | --name | -j | --jobs | --shard) return ;;
    --data) _filedir '@(yaml|yml|json)' && return ;;
    -o | --output)
      [[ $command == batch ]] && _filedir -d && return
      [[ $command == @(new|import) ]] && _filedir '@(md|markdown)' && return
      [[ $command == typo ]] && _filedir '@(md|markdown|txt|odt|docx)' || _filedir '@(odt|docx)'
      return
      ;;
    --charte)
      _filedir '@(yaml|yml)'
      COMPREPLY+=($(compgen -W 'sobre institutionnelle rapport' -- "$cur"))
      return
      ;;
    --annotate) _filedir '@(odt|docx)' && return ;;
    --template)
      _filedir '@(odt|docx)'
      COMPREPLY+=($(compgen -W "$kinds" -- "$cur"))
      return
      ;;
    --kind) COMPREPLY=($(compgen -W "$kinds" -- "$cur")) && return ;;
    template) COMPREPLY=($(compgen -W 'new check fields explain' -- "$cur")) && return ;;
    new | fields) COMPREPLY=($(compgen -W "$kinds" -- "$cur")) && return ;;
  esac

  local options='--report --lang --limite --help'
  case $command in
    render)
      options+=' --output --format --charte --template --annotate --data --set --profil --pages --sans-notes --rapide --strict --all --document'
      ;;
    batch) options+=' --output --name --format --jobs --resume --shard --rapide --charte --data --set --profil --document --sans-notes --strict' ;;
    check) options+=' --charte --template --data --set --profil' ;;
    import) options+=' --output --kind --prudent --interactive --force' ;;
    new) options+=' --output --force' ;;
    typo) options+=' --fix --suivi --auteur --date --output --profil --sans --avec --format --rules --explain' ;;
    template)
      case $action in
        new) options+=' --output --charte --document --force' ;;
        check) options+=' --kind --data' ;;
      esac
      ;;
    *) options+=' --version' ;;
  esac
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$cur"))
  elif [[ -z $command ]]; then
    COMPREPLY=($(compgen -W 'render batch import check typo template kinds new' -- "$cur"))
  elif [[ $command == batch ]]; then
    _filedir '@(odt|docx|jsonl|ndjson|json|csv|tsv)'
    COMPREPLY+=($(compgen -W "$kinds" -- "$cur"))
  elif [[ $command == import ]]; then
    _filedir "$sources"
  elif [[ $action == @(check|explain) ]]; then
    _filedir '@(odt|docx|ott|dotx)'
    [[ $action == explain ]] && COMPREPLY+=($(compgen -W "$kinds" -- "$cur"))
  elif [[ $command == render ]]; then
    _filedir "$sources"
  elif [[ $command == check ]]; then
    _filedir '@(md|markdown|txt|odt|docx)'
  elif [[ $command != @(template|kinds|new) ]]; then
    [[ $command == typo ]] && _filedir '@(md|markdown|txt|odt|docx)' || _filedir '@(md|markdown|txt)'
  fi
} && complete -F _greffier greffier
