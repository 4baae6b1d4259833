// The passes, one family of rules each. Each reads the draft from left to right and asks for edits;
// each is linear in the length of the text.
#pragma once

#include "typography/draft.hpp"

namespace greffier::typography {

void ligatures(Draft& draft);         // T23 in small letters
void capitals(Draft& draft);          // T22, T23
void preposition(Draft& draft);       // T22: A, À
void abbreviations(Draft& draft);     // T24
void apostrophes(Draft& draft);       // T07
void ellipses(Draft& draft);          // T08
void quotes(Draft& draft);            // T05
void guillemets(Draft& draft);        // T06
void high_punctuation(Draft& draft);  // T01 to T04
void civilities(Draft& draft);        // T11
void number_signs(Draft& draft);      // T12
void number_contexts(Draft& draft);   // T12, T19: what stands before a number
void numbers(Draft& draft);           // T10, T13 to T18, T20, T28
void units_of_tags(Draft& draft);     // T13 after {{ tags }} and placeholders
void incises(Draft& draft);           // T09
void centuries(Draft& draft);         // T21, and T20 for them
void sigles(Draft& draft);            // T25
void brackets(Draft& draft);          // T26, T29: ( ) [ ]
void commas(Draft& draft);            // T26: commas and points
void foreign_phrases(Draft& draft);   // T31
void hyphens(Draft& draft);           // T33
void scripts(Draft& draft);           // T34
void spaces(Draft& draft);            // T27

}  // namespace greffier::typography
