#include "docx/field_code.hpp"

#include <algorithm>
#include <array>

#include "docx/field_pictures.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::docx {

namespace {

using Kind = CodeToken::Kind;

bool is_blank(char32_t sign) {
  return sign == U' ' || sign == U'\t' || sign == U'\n' || sign == U'\r' || sign == U'\u00A0';
}
bool is_quote(char32_t sign) {
  return sign == U'"' || sign == U'“' || sign == U'”' || sign == U'„';
}
bool compares(char32_t sign) {
  return sign == U'=' || sign == U'<' || sign == U'>';
}

class CodeReader {
 public:
  explicit CodeReader(std::string_view code) : code_(code) {}

  std::vector<CodeToken> read() {
    while (at_ < code_.size()) {
      const char32_t sign = here().value;
      if (is_blank(sign))
        at_ += here().length;
      else
        read_token(sign);
    }
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] text::CodePoint here() const { return text::decode(code_, at_); }

  void read_token(char32_t sign) {
    const std::size_t begin = at_;
    if (is_quote(sign)) return read_quoted();
    if (sign == U'\\') {
      ++at_;
      if (at_ < code_.size()) at_ += here().length;
      return add(Kind::option, begin, std::string(code_.substr(begin + 1, at_ - begin - 1)));
    }
    if (compares_here(sign)) {
      while (at_ < code_.size() && compares(here().value)) ++at_;
      return add(Kind::comparison, begin, std::string(code_.substr(begin, at_ - begin)));
    }
    read_word();
  }

  [[nodiscard]] bool compares_here(char32_t sign) const {
    return compares(sign) && !tokens_.empty() && text::fold_name(tokens_.front().text) == "if";
  }

  void read_word() {
    const std::size_t begin = at_;
    while (at_ < code_.size()) {
      const char32_t sign = here().value;
      if (is_blank(sign) || is_quote(sign) || sign == U'\\' || compares_here(sign)) break;
      at_ += here().length;
    }
    add(Kind::word, begin, std::string(code_.substr(begin, at_ - begin)));
  }

  // Up to the next quotation mark; a backslash takes the sign after it as it is.
  void read_quoted() {
    const std::size_t begin = at_;
    at_ += here().length;
    const std::size_t content = at_;
    std::string text;
    while (at_ < code_.size() && !is_quote(here().value)) {
      const bool escapes = code_[at_] == '\\' && at_ + 1 < code_.size() &&
                           (code_[at_ + 1] == '"' || code_[at_ + 1] == '\\');
      if (escapes) ++at_;
      text += code_.substr(at_, here().length);
      at_ += here().length;
    }
    const std::size_t content_end = at_;
    if (at_ < code_.size()) at_ += here().length;
    add(Kind::quoted, begin, std::move(text));
    tokens_.back().content_begin = content;
    tokens_.back().content_end = content_end;
  }

  void add(Kind kind, std::size_t begin, std::string text) {
    tokens_.push_back({kind, std::move(text), begin, at_, begin, at_});
  }

  std::string_view code_;
  std::size_t at_ = 0;
  std::vector<CodeToken> tokens_;
};

// What `\*` may ask for (§ 17.16.4.3), folded.
struct Format {
  std::string_view name;
  std::string_view filter;
};
constexpr std::array kFormats{
    Format{"upper", " | majuscules"},  Format{"lower", " | minuscules"},
    Format{"firstcap", " | capitale"}, Format{"caps", " | capitales"},
    Format{"ordinal", " | ordinal"},   Format{"cardtext", " | en_lettres"},
    Format{"roman", " | romain"},      Format{"arabic", ""},
    Format{"mergeformat", ""},         Format{"charformat", ""},
};

void read_format(std::string_view asked, MergeCode& code) {
  const std::string folded = text::fold_name(asked);
  const auto found = std::ranges::find(kFormats, folded, &Format::name);
  if (found == kFormats.end()) {
    code.is_odd = true;
    return;
  }
  code.filters += found->filter;
  if (folded == "charformat") code.takes_code_format = true;
}

void read_date(std::string_view picture, MergeCode& code) {
  const auto filter = date_filter(picture);
  if (filter)
    code.filters += *filter;
  else
    code.is_odd = true;
}

void read_number(std::string_view picture, MergeCode& code) {
  const auto number = number_picture(picture);
  if (!number) {
    code.is_odd = true;
    return;
  }
  code.filters += number->filter;
  code.before += number->before;
  code.after = number->after + code.after;
}

}  // namespace

std::vector<CodeToken> read_code(std::string_view code) {
  return CodeReader(code).read();
}

std::string keyword_of(std::string_view code) {
  const std::vector<CodeToken> tokens = read_code(code);
  return tokens.empty() ? std::string() : text::upper(tokens.front().text);
}

MergeCode read_merge_code(const std::vector<CodeToken>& tokens) {
  MergeCode code;
  std::string option;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    const CodeToken& token = tokens[i];
    if (token.kind == Kind::option) {
      option = token.text;
    } else if (option.empty()) {
      code.name += (code.name.empty() ? "" : " ") + token.text;
    } else {
      if (option == "*") read_format(token.text, code);
      if (option == "@") read_date(token.text, code);
      if (option == "#") read_number(token.text, code);
      if (option == "b") code.before = token.text + code.before;
      if (option == "f") code.after += token.text;
      option = "-";  // what follows is no name
    }
  }
  return code;
}

}  // namespace greffier::docx
