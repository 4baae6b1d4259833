// T05: straight quotes, paired over the paragraph.
#include <algorithm>
#include <string>

#include "typography/characters.hpp"
#include "typography/passes.hpp"
#include "typography/rule_table.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

constexpr const Rule& kT05 = rule("T05");

// What a straight quote may be by its neighbours.
enum class Role { opens, closes, either, neither };

bool may_precede_opening(char32_t c) {
  return is_gap(c) || is_opening(c) || is_apostrophe(c) || is_dash(c) || c == '/';
}
bool may_follow_closing(char32_t c) {
  return is_gap(c) || is_closing(c) || is_dash(c) || is_high(c) || is_one_of(c, U".,…/") ||
         c == kObject;
}

// Markup and tags may stand outside as well as inside: there the other side decides, or, between
// two of them, what is open.
Role role_at(std::string_view text, std::size_t position) {
  const char32_t left = char_before(text, position);
  const char32_t right = char_after(text, position + 1);
  const bool may_open = may_precede_opening(left);
  const bool may_close = may_follow_closing(right);
  if (may_open && may_close) return Role::either;
  if (is_opaque(left) && is_opaque(right)) return Role::either;
  if (may_open || (is_opaque(left) && is_word(right))) return Role::opens;
  if (may_close || (is_opaque(right) && is_word(left))) return Role::closes;
  return Role::neither;
}

// A straight quote whose part is known.
struct Mark {
  std::size_t position = 0;
  bool opens = false;
  int level = 1;  // of quotation
};

// Pairs the straight quotes of a paragraph, or finds the first one in doubt. Quotes that are
// typographic already count for the level.
class Pairing {
 public:
  explicit Pairing(Draft& draft) : draft_(draft), text_(draft.text()) {}

  // True when every straight quote has its partner.
  bool pair_all() {
    constexpr Classes kSigns = kStraightQuoteSign | kGuillemetSign;
    for (std::size_t at = draft_.find(0, kSigns); at < text_.size();) {
      const text::CodePoint sign = decode(text_, at);
      const bool is_straight = sign.value == '"';
      const bool is_clear = is_straight ? see_straight(at) : see_typographic(sign.value);
      if (!is_clear) return doubt(is_straight ? at : open_.back().position);  // never a « or a ”
      at = draft_.find(std::max(end_, at + sign.length), kSigns);
    }
    const auto straight = std::ranges::find(open_, '"', &Open::sign);
    return straight == open_.end() || doubt(straight->position);
  }

  [[nodiscard]] const std::vector<Mark>& marks() const { return marks_; }
  [[nodiscard]] std::size_t doubtful() const { return doubtful_; }

 private:
  struct Open {
    char32_t sign = 0;
    std::size_t position = 0;
  };

  bool doubt(std::size_t at) {
    doubtful_ = at;
    return false;
  }

  [[nodiscard]] bool is_innermost(char32_t sign) const {
    return !open_.empty() && open_.back().sign == sign;
  }

  bool see_straight(std::size_t at) {
    end_ = at + 1;
    while (char_after(text_, end_) == '"') ++end_;
    if (end_ > at + 1) return see_run(at);
    const Role role = role_at(text_, at);
    const bool closes = role == Role::closes || (role == Role::either && is_innermost('"'));
    return role != Role::neither && (closes ? see_closing(at) : see_opening(at));
  }

  // "" holds no text, unless it closes both levels.
  bool see_run(std::size_t at) {
    const bool is_nested = open_.size() == 2 && open_[0].sign == '"' && is_innermost('"');
    if (end_ != at + 2 || !is_nested || is_gap(char_before(text_, at))) return true;
    return may_follow_closing(char_after(text_, end_)) && see_closing(at) && see_closing(at + 1);
  }

  // Two levels at most, and none inside curly quotes.
  bool see_opening(std::size_t at) {
    if (open_.size() > 1 || is_innermost(U'“')) return false;
    open_.push_back({'"', at});
    marks_.push_back({at, true, static_cast<int>(open_.size())});
    return true;
  }

  // After a figure, a quote that closes nothing means inches or seconds.
  bool see_closing(std::size_t at) {
    if (!is_innermost('"')) return is_digit(char_before(text_, at));
    if (starts_line(at) || is_empty(open_.back().position + 1, at)) return false;
    marks_.push_back({at, false, static_cast<int>(open_.size())});
    open_.pop_back();
    return true;
  }

  // There, a closing quote would read as one that resumes the quotation.
  [[nodiscard]] bool starts_line(std::size_t at) const {
    return is_line_end(char_before(text_, blanks_begin(text_, at)));
  }

  [[nodiscard]] bool is_empty(std::size_t begin, std::size_t end) const {
    while (begin < end && is_gap(char_after(text_, begin))) begin += decode(text_, begin).length;
    return begin == end;
  }

  // French quotes inside straight ones would have to change their level.
  bool see_typographic(char32_t sign) {
    if (sign == U'«' || sign == U'“') {
      if (sign == U'«' && is_innermost('"')) return false;
      open_.push_back({sign, 0});
    } else if (sign == U'»' || sign == U'”') {
      if (is_innermost('"')) return false;
      if (is_innermost(sign == U'»' ? U'«' : U'“')) open_.pop_back();
    }
    return true;
  }

  Draft& draft_;
  std::string_view text_;
  std::vector<Open> open_;
  std::vector<Mark> marks_;
  std::size_t end_ = 0;  // of the run of straight quotes seen last
  std::size_t doubtful_ = 0;
};

std::string opening(const QuoteMarks& quotes) {
  return std::string(quotes.open).append(characters_of(quotes.inside));
}
std::string closing(const QuoteMarks& quotes) {
  return std::string(characters_of(quotes.inside)).append(quotes.close);
}

void replace(Draft& draft, const Mark& mark) {
  const std::string_view text = draft.text();
  const Profile& profile = draft.profile();
  const QuoteMarks& quotes = mark.level == 1 ? profile.quotes : profile.nested_quotes;
  const std::size_t end = mark.position + 1;
  if (mark.opens)
    draft.replace(mark.position, blanks_end(text, end), opening(quotes), kT05);
  else
    draft.replace(blanks_begin(text, mark.position), end, closing(quotes), kT05);
}

void report(Draft& draft, std::size_t position) {
  const QuoteMarks& quotes = draft.profile().quotes;
  const bool closes = role_at(draft.text(), position) == Role::closes;
  draft.suggest(position, position + 1, closes ? closing(quotes) : opening(quotes), kT05);
}

}  // namespace

void quotes(Draft& draft) {
  Pairing pairing(draft);
  if (!pairing.pair_all()) return report(draft, pairing.doubtful());
  for (const Mark& mark : pairing.marks()) replace(draft, mark);
}

}  // namespace greffier::typography
