// The functions of the table of filters.cpp, by the file that holds them. What each one does for
// users is said in the guide; here, what it takes and what it gives.
#pragma once

#include <string_view>

#include "model/value.hpp"
#include "templating/filter.hpp"

namespace greffier::templating::filter {

using model::Value;

// filters_text.cpp. Rich texts keep their formatting.
Value upper(const FilterCall& call);
Value lower(const FilterCall& call);
Value capitalised(const FilterCall& call);  // the first letter only, the rest stays
Value title(const FilterCall& call);        // the first letter of each word
Value plain(const FilterCall& call);        // the text of a rich value
Value default_to(const FilterCall& call);   // its argument for what is empty or does not exist
Value if_empty(const FilterCall& call);     // its argument for what is empty

// filters_rich.cpp. A text in Markdown becomes rich; what is rich stays.
Value markdown(const FilterCall& call);

// filters_date.cpp. Dates and hours may come as text (conversions.hpp).
// In full; or by a pattern of CLDR, or by one of the names court, long, complet, iso; a second
// argument « en » gives English.
Value date(const FilterCall& call);
Value time(const FilterCall& call);  // « 14 h 30 »
// The days between a date and another one, neither counted (« jours francs »): 2 from a Monday to
// the Thursday after it; below 0 when the other one is not after it.
Value clear_days(const FilterCall& call);
Value months_to(const FilterCall& call);    // whole months from a date to another one
Value plus_months(const FilterCall& call);  // the same day so many months later, or the last one
Value minutes(const FilterCall& call);      // from midnight

// filters_number.cpp.
// 12 500,5; the arguments: the number of decimals, what stands between thousands (a no-break
// space).
Value number(const FilterCall& call);
Value amount(const FilterCall& call);  // 12 500,50 €; the arguments: decimals, unit, in any order
Value floor(const FilterCall& call);   // 7.5 is 7
Value ordinal(const FilterCall& call);  // 1er, 1re with « féminin », 2e: rich, the end raised
Value roman(const FilterCall& call);    // XIV
// Singular, plural, and what to say of zero. # stands for the number. Below two is singular; for
// zero, « un » and « une » that begin the singular become « aucun » and « aucune ».
Value plural(const FilterCall& call);

// filters_letters.cpp. Numbers (« féminin »: vingt et une; « euros »: deux mille euros et cinq
// centimes), dates (« an », « jour », « formule »: l’an deux mille vingt-six, le vingt mars),
// hours.
Value in_letters(const FilterCall& call);
// Whether a word is one that in_letters knows for dates, for numbers.
bool names_date_form(std::string_view word);
bool names_number_form(std::string_view word);

// filters_list.cpp. A single record or text counts as a list of one. Arguments that name a member
// may go deeper with points: "personne.nom".
Value enumeration(const FilterCall& call);  // A, B et C; the argument replaces « et »
Value join(const FilterCall& call);         // with the argument, or « , », between
Value sorted(const FilterCall& call);  // by a member; « décroissant » in second place; stable
bool names_direction(std::string_view word);  // whether sorted knows the word
// Records `cle`, `elements` (`key`, `items` under the English name), in the order of their first
// items.
Value grouped(const FilterCall& call);
Value sum(const FilterCall& call);     // of the items, or of a member; empty ones count for nothing
Value length(const FilterCall& call);  // of a list, or of a text in characters
// The items whose member says something, or says the second argument; and the other ones.
Value with(const FilterCall& call);
Value without(const FilterCall& call);
Value first(const FilterCall& call);
Value last(const FilterCall& call);
Value unique(const FilterCall& call);  // the first of each; by a member
Value reversed(const FilterCall& call);

// filters_people.cpp. People are records (civilite, prenom, nom, particule, fonction, structure) or
// texts that begin with a civility.
// Masculine, feminine, then their plurals, which take an s when not given.
Value agreement(const FilterCall& call);
// By a pattern made of Civilité, Prénom, PRÉNOM, P., Nom, NOM, N., Fonction, Structure (Title,
// First, FIRST, F., Last, LAST, L., Role); what stands before a missing part is left out. A text
// stays as it is.
Value name(const FilterCall& call);

// filters_pictures.cpp. A picture in a line of text (Inlines); a list gives one line of them all.
// Arguments: width and height in millimetres (40, "40mm", "4 cm", "50 %" of the text width, "" for
// open), then the alternative text. With both sizes the picture fits inside. A path that has no
// place in the data is one of the template: it may not leave its folder.
Value image(const FilterCall& call);
Value qr_code(const FilterCall& call);  // 25 mm; the arguments: width, alternative text
// The arguments: the symbology (Code 128), width, alternative text.
Value bar_code(const FilterCall& call);

}  // namespace greffier::templating::filter
