#include "repair/field_codes.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::repair {

namespace {

constexpr std::size_t kLongestCode = 400;  // bytes between braces or quotes

// Errors of fields; a space stands for any number of spaces of any sort.
constexpr std::array<std::string_view, 13> kErrors{
    "Erreur ! Signet non défini",
    "Erreur ! Source du renvoi introuvable",
    "Erreur ! Référence de lien hypertexte non valide",
    "Erreur ! Nom de propriété de document inconnu",
    "Erreur ! Il n’y a pas de texte répondant à ce style dans ce document",
    "Erreur ! Aucune entrée de table des matières n’a été trouvée",
    "Erreur : source de la référence non trouvée",
    "Error! Bookmark not defined",
    "Error! Reference source not found",
    "Error! Hyperlink reference not valid",
    "Error! No text of specified style in document",
    "Error! No table of contents entries found",
    "Error: Reference source not found"};

constexpr std::array<std::string_view, 17> kFieldNames{
    "PAGE",      "NUMPAGES", "PAGEREF", "TOC",      "REF",         "SEQ",
    "HYPERLINK", "DATE",     "TIME",    "FILENAME", "STYLEREF",    "SAVEDATE",
    "AUTHOR",    "TITLE",    "SECTION", "NOTEREF",  "SECTIONPAGES"};

constexpr std::array<std::string_view, 3> kBookmarks{"_Toc", "_Ref", "_Hlk"};

// Reads `text` from a place on; every function returns the end of what it found there, or `npos`.
class Matcher {
 public:
  static constexpr std::size_t npos = std::string_view::npos;
  explicit Matcher(std::string_view text) : text_(text) {}

  [[nodiscard]] std::size_t spaces(std::size_t at) const {
    while (at < text_.size() && text::is_space(text::decode(text_, at).value))
      at += text::decode(text_, at).length;
    return at;
  }

  // A straight and a typographic apostrophe are the same.
  [[nodiscard]] std::size_t phrase(std::size_t at, std::string_view words) const {
    while (!words.empty()) {
      const text::CodePoint wanted = text::decode(words, 0);
      const text::CodePoint here = text::decode(text_, at);
      words.remove_prefix(wanted.length);
      if (wanted.value == U' ') {
        at = spaces(at);
      } else if (here.length != 0 &&
                 (here.value == wanted.value || (wanted.value == U'’' && here.value == U'\''))) {
        at += here.length;
      } else {
        return npos;
      }
    }
    return at;
  }

  [[nodiscard]] std::size_t error(std::size_t at) const {
    for (const std::string_view words : kErrors) {
      const std::size_t end = phrase(at, words);
      if (end != npos) return end < text_.size() && text_[end] == '.' ? end + 1 : end;
    }
    return npos;
  }

  [[nodiscard]] std::size_t digits(std::size_t at, std::size_t fewest) const {
    const std::size_t begin = at;
    while (at < text_.size() && text_[at] >= '0' && text_[at] <= '9') ++at;
    return at - begin >= fewest ? at : npos;
  }

  [[nodiscard]] std::size_t bookmark(std::size_t at) const {
    const std::string_view rest = text_.substr(std::min(at, text_.size()));
    if (rest.starts_with("_GoBack")) return at + 7;
    if (rest.starts_with("OLE_LINK")) return digits(at + 8, 1);
    for (const std::string_view name : kBookmarks)
      if (rest.starts_with(name)) return digits(at + name.size(), 4);
    return npos;
  }

  // « [OLE_LINK1] ».
  [[nodiscard]] std::size_t bracketed(std::size_t at) const {
    const std::size_t end = bookmark(at + 1);
    return end != npos && end < text_.size() && text_[end] == ']' ? end + 1 : npos;
  }

  // The end of the name of a field that begins at `at`.
  [[nodiscard]] std::size_t field_name(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && text_[end] >= 'A' && text_[end] <= 'Z') ++end;
    const std::string_view name = text_.substr(at, end - at);
    return std::ranges::find(kFieldNames, name) != kFieldNames.end() ? end : npos;
  }

  // « { PAGE } »; « {{ … }} » is a tag of a template.
  [[nodiscard]] std::size_t braced(std::size_t at) const {
    if ((at > 0 && text_[at - 1] == '{') || text_.substr(at, 2) == "{{") return npos;
    const std::size_t name = field_name(spaces(at + 1));
    const std::size_t close = name == npos ? npos : text_.find_first_of("{}", name);
    if (close == npos || text_[close] != '}' || close - at > kLongestCode) return npos;
    const bool is_apart = text_[name] == '}' || text_[name] == ' ' || text_[name] == '\\';
    return is_apart ? close + 1 : npos;
  }

  // « \h », « \o "1-3" », « \* MERGEFORMAT », as many as there are.
  [[nodiscard]] std::size_t switches(std::size_t at) const {
    for (std::size_t end = at;;) {
      std::size_t next = spaces(end);
      if (next + 1 >= text_.size() || text_[next] != '\\') return end;
      const std::size_t star = phrase(next, "\\* MERGEFORMAT");
      next = star != npos ? star : next + 2;
      if (const std::size_t after = quoted(spaces(next)); star == npos && after != npos)
        next = after;
      end = next;
    }
  }

  [[nodiscard]] std::size_t quoted(std::size_t at) const {
    if (at >= text_.size() || text_[at] != '"') return npos;
    const std::size_t close = text_.find('"', at + 1);
    return close == npos || close - at > kLongestCode ? npos : close + 1;
  }

  // « PAGEREF _Toc1234 \h », « TOC \o "1-3" »: a name, then what only codes have.
  [[nodiscard]] std::size_t unbraced(std::size_t at) const {
    const std::size_t name = field_name(at);
    if (name == npos || (at > 0 && text::is_letter(text::decode_before(text_, at).value)))
      return npos;
    const std::size_t after = spaces(name);
    std::size_t end = bookmark(after);
    if (end == npos && text_.substr(at, name - at) == "HYPERLINK") end = quoted(after);
    if (end != npos) return switches(end);
    end = switches(name);
    return end > name && text_[after] == '\\' ? end : npos;
  }

  [[nodiscard]] std::size_t code(std::size_t at) const {
    switch (text_[at]) {
      case '[':
        return bracketed(at);
      case '{':
        return braced(at);
      case '_':
      case 'O':
        return bookmark(at);
      case '\\':
        return phrase(at, "\\* MERGEFORMAT");
      default:
        return unbraced(at);
    }
  }

 private:
  std::string_view text_;
};

// The address of a code that is a hyperlink, unless the text behind says it.
std::string address_in(std::string_view code, std::string_view behind) {
  if (code.find("HYPERLINK") == code.npos) return {};
  const std::size_t open = code.find('"');
  const std::size_t close = open == code.npos ? open : code.find('"', open + 1);
  if (close == code.npos) return {};
  const std::string_view address = code.substr(open + 1, close - open - 1);
  const bool is_outside = address.find("://") != address.npos || address.find('@') != address.npos;
  const std::string_view host =
      address.substr(std::min(address.find_last_of("/:", 8) + 1, address.size()));
  if (!is_outside || (!host.empty() && behind.find(host) != behind.npos)) return {};
  return std::string(address);
}

bool is_alone(std::string_view text, std::size_t begin, std::size_t end) {
  const std::string_view before = text.substr(0, begin);
  const bool is_entry = before.ends_with('\t') || before.ends_with("...") ||
                        before.ends_with("…") || is_blank(before);
  return is_entry && is_blank(text.substr(end));
}

// With the space on one side, when there are spaces on both.
TextEdit edit_of(std::string_view text, std::size_t begin, std::size_t end) {
  std::string with = address_in(text.substr(begin, end - begin), text.substr(end));
  const bool is_at_start = begin == 0 || text[begin - 1] == ' ';
  if (with.empty() && is_at_start && end < text.size() && text[end] == ' ') ++end;
  if (!with.empty() && end < text.size() && text[end] != ' ') with += ' ';
  return {begin, end, std::move(with)};
}

// What is left of « Page { PAGE } sur { NUMPAGES } » without its codes.
bool is_page_line(std::string_view text, const std::vector<FieldCode>& codes) {
  std::string rest;
  std::size_t at = 0;
  bool has_page = false;
  for (const FieldCode& code : codes) {
    rest += text.substr(at, code.edit.begin - at);
    rest += ' ';
    at = code.edit.end;
    has_page |= text.substr(code.edit.begin, at - code.edit.begin).find("PAGE") != text.npos;
  }
  rest += text.substr(at);
  const std::string words = text::fold_name(rest);
  constexpr std::array<std::string_view, 7> kWords{"",  "page", "page_sur", "page_of",
                                                   "p", "sur",  "page_de"};
  return has_page && std::ranges::find(kWords, words) != kWords.end();
}

}  // namespace

std::vector<FieldCode> field_codes(std::string_view text) {
  std::vector<FieldCode> codes;
  const Matcher matcher(text);
  constexpr std::string_view kSigns = "[{_\\OEPHTRSNDFA";
  for (std::size_t at = text.find_first_of(kSigns); at < text.size();
       at = text.find_first_of(kSigns, at)) {
    std::size_t end = text[at] == 'E' ? matcher.error(at) : matcher.code(at);
    if (end == Matcher::npos) {
      ++at;
      continue;
    }
    const bool is_error = text[at] == 'E';
    FieldCode code{edit_of(text, at, end), !is_error || is_alone(text, at, end)};
    at = std::max(code.edit.end, end);
    codes.push_back(std::move(code));
  }
  if (!codes.empty() && is_page_line(text, codes)) return {{{0, text.size(), ""}, true}};
  return codes;
}

}  // namespace greffier::repair
