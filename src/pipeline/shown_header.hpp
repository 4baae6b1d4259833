// The fields of a header that a finished document shows.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "kinds/field.hpp"
#include "model/value.hpp"
#include "package/package.hpp"

namespace greffier::pipeline {

// The words of a document, wherever it shows them.
class ShownWords {
 public:
  explicit ShownWords(const package::Package& document);
  [[nodiscard]] bool has(std::string_view word) const { return words_.contains(word); }
  // Every word of a text.
  [[nodiscard]] bool has_all(std::string_view text) const;
  // Every word of a value; of a date its day and its year, figures also in groups of three.
  [[nodiscard]] bool shows(const model::Value& value) const;

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_set<std::string, Hash, std::equal_to<>> words_;
};

// The members of `header` that the document shows, as typed: the settings it was made with (no path
// of a template), what stands in its properties, pictures, and every field of which `data` (what
// the kind makes of it) has no word that is not among `shown`; addresses and telephones of persons
// that are not are taken out of it.
[[nodiscard]] model::Map shown_header(const model::Map& header, const model::Map& data,
                                      const std::vector<kinds::Field>& fields,
                                      const ShownWords& shown);

// The same for a document that shows but some of the notes: of a list of texts (persons) that it
// does not show whole, those that it shows, without what follows their first comma (a function)
// when it shows the name alone.
[[nodiscard]] model::Map shown_part(const model::Map& header, const model::Map& data,
                                    const std::vector<kinds::Field>& fields,
                                    const ShownWords& shown);

}  // namespace greffier::pipeline
