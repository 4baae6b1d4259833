// Tags: where they are in a paragraph, and what each one says.
//
//   {{ expression }}                              prints a value
//   {% pour x dans liste si condition %} … {% fin %}   for x in list if condition … end
//   {% pour chaque dans liste %} … {% fin %}      for each in list: without a name for the item,
//   its members are names of their own, before those outside; the list's name says the item itself
//   {% si c %} … {% sinon si c %} … {% sinon %} … {% fin %}   if, elif, else, end (endif, endfor)
//   {% garder si c %}  {% supprimer si c %}       keep if, drop if: the row, item or paragraph
//   around
//   {% inclure "signature.odt" %}                 include
//   {# remark #}
// A control tag may end with the scope it asks for (ScopeHint). docxtpl's prefixes are understood.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/sink.hpp"
#include "diag/span.hpp"
#include "templating/expression.hpp"
#include "templating/members.hpp"

namespace greffier::templating {

// A tag in a text, delimiters included; byte offsets.
struct TagPlace {
  std::size_t begin = 0;
  std::size_t end = 0;
  friend bool operator==(const TagPlace&, const TagPlace&) = default;
};

// Finds the tags of a paragraph read as one string, in order. Strings inside tags may hold braces.
// An opening without its closing, a closing of another kind or without an opening are raised, each
// once, and the search goes on after them. `place` begins at the first character of `paragraph`. A
// tag is at most 10,000 bytes long.
[[nodiscard]] std::vector<TagPlace> find_tags(std::string_view paragraph, const diag::Span& place,
                                              diag::Sink& sink);

// The scope that an author asks for in so many words, instead of the one inferred from structure.
enum class ScopeHint {
  row,        // par ligne · by row · {%tr
  paragraph,  // par paragraphe · by paragraph · {%p
  item,       // par puce · by item
  column,     // par colonne · by column · {%tc
  in_line,    // en ligne · inline · {%r
};

// What an implied repeat needs before it repeats; else its body stands once.
struct Demand {
  enum class Kind {
    list_or_nothing,
    list,            // maybe an empty one
    items,           // a list that is not empty
    lists_in_items,  // such a list, of which some item has a list at each path of `inner`
  };
  Kind kind = Kind::list_or_nothing;
  std::vector<std::vector<std::string>> inner;  // folded names
};

// What stands in Word or Writer where nobody wrote the tag (office/native_fields.hpp): a field, a
// control, a section.
struct Native {
  std::string kind;  // of office::kNativeKinds
  std::string name;  // as its author sees it
  int number = 0;    // tells it from the others of its template; its copies have the same
  diag::Span span;   // of the name, in a source of its own
};

struct Tag {
  enum class Kind {
    print,
    repeat,
    choose,        // si
    otherwise_if,  // sinon si
    otherwise,     // sinon
    end,           // fin
    keep,          // garder si
    drop,          // supprimer si
    include,
    comment,
    text,  // no tag that is known: raised already
  };
  Kind kind = Kind::text;

  // What is printed, repeated over, tested, or the name of what is included. Set for these kinds,
  // and for no others; a tag with a mistake in it keeps its kind, so that blocks still pair up, and
  // has the literal "nothing" here.
  ExpressionPtr expression;
  ExpressionPtr filter;  // repeat: the condition after `si`; may be null
  std::string variable;  // repeat: the folded name of each item
  // repeat: nobody wrote it. `expression` and `variable` are those of a Pinned; what is no list
  // does not repeat, and an undefined name is a mistake where it is used.
  bool is_implied = false;
  Demand demand;  // of an implied repeat
  // An implied repeat in a cell beside another one over the same list: their values may come to
  // stand beside those of another item, which is told.
  bool is_beside = false;
  bool names_members = false;  // repeat: `pour chaque dans`
  // repeat: `pour chaque dans liste si défini`; a name that is not defined, or says neither a list
  // nor a record, gives one pass in which nothing is new.
  bool if_defined = false;
  std::optional<Kind> closes;  // end: repeat for `fin pour`, choose for `fin si`
  std::optional<ScopeHint> hint;
  diag::Span span;
  std::string source;                              // as written, delimiters included
  std::shared_ptr<const Native> native = nullptr;  // what it was said for; mostly null

  [[nodiscard]] Members members() const { return names_members ? Members::named : Members::apart; }
};

// Reads one tag, as find_tags delimits it. `place` is its span in a source, or begins there.
// Mistakes are raised, one for each tag; a tag always comes back.
[[nodiscard]] Tag parse_tag(std::string_view source, const diag::Span& place, diag::Sink& sink);

// The tag in one line, as dump(Expression): `repeat a in actions if (> a.n 2) hint=row`.
[[nodiscard]] std::string dump(const Tag& tag);

}  // namespace greffier::templating
