# Sourced by the scripts. say FRENCH ENGLISH: one line on the terminal, in the user's language.
say() {
  case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
    en*) printf '%s\n' "$2" ;;
    *) printf '%s\n' "$1" ;;
  esac
}
