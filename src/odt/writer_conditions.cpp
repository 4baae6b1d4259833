#include "odt/writer_conditions.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "diag/sink.hpp"
#include "office/native_fields.hpp"
#include "templating/expression.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::odt {

namespace {

struct Sign {
  std::string_view written;
  std::string_view said;
};
// Longer ones first.
constexpr std::array kSigns{
    Sign{"==", "="},  Sign{"!=", "≠"},  Sign{"<>", "≠"}, Sign{"<=", "<="}, Sign{">=", ">="},
    Sign{"&&", "et"}, Sign{"||", "ou"}, Sign{"=", "="},  Sign{"<", "<"},   Sign{">", ">"},
    Sign{"!", "non"}, Sign{"(", "("},   Sign{")", ")"},
};
constexpr std::array kWords{
    Sign{"EQ", "="},    Sign{"NEQ", "≠"},     Sign{"L", "<"},        Sign{"LEQ", "<="},
    Sign{"G", ">"},     Sign{"GEQ", ">="},    Sign{"AND", "et"},     Sign{"OR", "ou"},
    Sign{"NOT", "non"}, Sign{"TRUE", "vrai"}, Sign{"FALSE", "faux"},
};

bool is_name_sign(char32_t sign) {
  return text::is_letter(sign) || text::is_digit(sign) || sign == U'_' || sign == U'.';
}

class ConditionReader {
 public:
  explicit ConditionReader(std::string_view text) : text_(text) {}

  std::optional<WriterCondition> read() {
    while (sound_ && at_ < text_.size()) read_token();
    if (!sound_ || names_.empty()) return std::nullopt;
    diag::Sink unheard;
    if (templating::parse_expression(said_, {}, unheard) == nullptr) return std::nullopt;
    WriterCondition condition{said_, {}};
    for (const std::string& name : names_)
      condition.defined += (condition.defined.empty() ? "" : " et ") + office::is_defined(name);
    return condition;
  }

 private:
  void read_token() {
    const text::CodePoint sign = text::decode(text_, at_);
    if (text::is_space(sign.value)) {
      at_ += sign.length;
    } else if (sign.value == U'"') {
      read_text();
    } else if (sign.value == U'[') {
      read_column();
    } else if (text::is_letter(sign.value) || text::is_digit(sign.value) || sign.value == U'_') {
      read_word();
    } else {
      read_sign();
    }
  }

  void say(std::string_view word) {
    if (!said_.empty()) said_ += ' ';
    said_ += word;
    after_operand_ = false;
  }

  // Two names side by side would read as one.
  void say_operand(std::string_view word) {
    if (after_operand_) return fail();
    say(word);
    after_operand_ = true;
  }

  void read_text() {
    const std::size_t end = text_.find('"', at_ + 1);
    const auto literal = end == std::string_view::npos
                             ? std::nullopt
                             : office::literal(text_.substr(at_ + 1, end - at_ - 1));
    if (!literal) return fail();
    say_operand(*literal);
    at_ = end + 1;
  }

  // [base.table.colonne]
  void read_column() {
    const std::size_t end = text_.find(']', at_);
    if (end == std::string_view::npos) return fail();
    const std::string_view path = text_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    add_name(path.substr(std::min(path.rfind('.') + 1, path.size())));
  }

  void read_word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_name_sign(text::decode(text_, at_).value))
      at_ += text::decode(text_, at_).length;
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (word[0] >= '0' && word[0] <= '9') {
      const auto number = office::literal(word);
      return number && !number->starts_with('"') ? say_operand(*number) : fail();
    }
    const auto found = std::ranges::find(kWords, text::upper(word), &Sign::written);
    if (found != kWords.end()) return say(found->said);
    add_name(word);
  }

  void add_name(std::string_view written) {
    const auto name = office::name_expression(written);
    if (!name) return fail();
    say_operand(*name);
    if (std::ranges::find(names_, *name) == names_.end()) names_.push_back(*name);
  }

  void read_sign() {
    const auto found = std::ranges::find_if(
        kSigns, [this](const Sign& sign) { return text_.substr(at_).starts_with(sign.written); });
    if (found == kSigns.end()) return fail();
    say(found->said);
    at_ += found->written.size();
  }

  void fail() { sound_ = false; }

  std::string_view text_;
  std::size_t at_ = 0;
  bool sound_ = true;
  bool after_operand_ = false;
  std::string said_;
  std::vector<std::string> names_;
};

}  // namespace

std::optional<WriterCondition> read_condition(std::string_view written) {
  constexpr std::string_view kPrefix = "ooow:";
  constexpr std::size_t kLongest = 1000;
  if (written.size() > kLongest) return std::nullopt;
  if (written.starts_with(kPrefix)) written.remove_prefix(kPrefix.size());
  return ConditionReader(written).read();
}

}  // namespace greffier::odt
