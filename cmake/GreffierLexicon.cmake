# The French lexicon built into the program: src/dictionary, compiled and run first, reads the
# installed dictionary (scripts/packages.txt) and writes a source file with the lexicon as a literal.
#
# greffier_lexicon(FOLDER): adds that source to the library of FOLDER.
set(GREFFIER_DICTIONARY "/usr/share/hunspell/fr" CACHE STRING
  "The French dictionary « classique » of Grammalecte, without .aff and .dic")

function(greffier_lexicon folder)
  file(STRINGS "${GREFFIER_DICTIONARY}.aff" name REGEX "DICTIONNAIRE ORTHOGRAPHIQUE.*CLASSIQUE"
    LIMIT_COUNT 1 ENCODING UTF-8)
  if(NOT name)
    message(FATAL_ERROR "${GREFFIER_DICTIONARY}.aff is not the French dictionary « classique »: "
      "the other ones accept « Ile » and « evenement ». scripts/packages.txt names its package.")
  endif()
  set(output "${CMAKE_CURRENT_BINARY_DIR}/lexicon.generated.cpp")
  add_custom_command(OUTPUT "${output}"
    COMMAND compile-dictionary "${GREFFIER_DICTIONARY}.aff" "${GREFFIER_DICTIONARY}.dic" "${output}"
    DEPENDS compile-dictionary "${GREFFIER_DICTIONARY}.aff" "${GREFFIER_DICTIONARY}.dic"
    COMMENT "Embedding ${GREFFIER_DICTIONARY}.dic" VERBATIM)
  target_sources(greffier_${folder} PRIVATE "${output}")
endfunction()
