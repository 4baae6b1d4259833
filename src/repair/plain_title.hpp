// Is a line a title, though nothing marks it?
#pragma once

#include <string_view>

namespace greffier::repair {

// True for the usual names of sections: « Conclusion », « Constat », « Ordre du jour », « Suites à
// donner », « Perspectives ».
[[nodiscard]] bool names_section(std::string_view text);

// True for what stands beside the parts of a document: « Introduction », « Conclusion »,
// « Annexe 2 : Glossaire ».
[[nodiscard]] bool names_frame(std::string_view text);

// True for « République française », « Liberté, Égalité, Fraternité », which letterheads print.
[[nodiscard]] bool names_state(std::string_view text);

// True when every letter is a capital: two words or six letters at least.
[[nodiscard]] bool is_in_capitals(std::string_view text);

// True for « Établir le lien… »: something to do rather than the name of something.
[[nodiscard]] bool begins_with_infinitive(std::string_view text);

// How likely a short line is a title: it begins with a capital and no sign ends it.
enum class Likeness { none, doubtful, likely };
// `likely` when it has no verb that everybody conjugates, no pronoun that is a subject, no
// negation.
[[nodiscard]] Likeness likeness_to_title(std::string_view text);

}  // namespace greffier::repair
