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
void numbers(Draft& draft);           // T13 to T15, T17, T18, T20
void spaces(Draft& draft);            // T27

}  // namespace greffier::typography
