// T36: brackets close in their paragraph, guillemets may close in another.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "typography/characters.hpp"
#include "typography/document_checks.hpp"
#include "typography/sign_classes.hpp"

namespace greffier::typography {

namespace {

struct Open {
  const Passage* passage = nullptr;
  std::size_t begin = 0;
  char32_t sign = 0;
};

std::string_view sign_at(const Passage& passage, std::size_t begin) {
  return std::string_view(passage.text).substr(begin, decode(passage.text, begin).length);
}

void report_open(const Open& open, Report& report) {
  const std::string_view sign = sign_at(*open.passage, open.begin);
  report.add(kNotClosed, place(*open.passage, open.begin, open.begin + sign.size()), sign);
}

void report_close(const Passage& passage, std::size_t begin, Report& report) {
  const std::string_view sign = sign_at(passage, begin);
  report.add(kNotOpened, place(passage, begin, begin + sign.size()), sign);
}

constexpr char32_t closing_of(char32_t open) {
  return open == '(' ? U')' : U']';
}

// « a) », « 12) », « :) »: what stands before a bracket that closes nothing.
bool is_label(std::string_view text, std::size_t position) {
  std::size_t begin = position;
  while (position - begin < 3 && is_word(char_before(text, begin)))
    begin -= decode_before(text, begin).length;
  const char32_t left = char_before(text, begin);
  if (begin == position) return is_one_of(left, U":;-=°");
  return is_gap(left) || is_opening(left) || is_one_of(left, U".,-/«\"");
}

// The brackets of one paragraph; its first fault of each sort is told.
class Brackets {
 public:
  Brackets(const Passage& passage, Report& report) : passage_(passage), report_(report) {}

  void run() {
    const std::string_view text = passage_.text;
    for (std::size_t position = find_class(text, 0, kBracketSign); position < text.size();) {
      const char32_t sign = char_after(text, position);
      if (sign == '(' || sign == '[')
        open(position, sign);
      else
        close(position, sign);
      position = find_class(text, position + 1, kBracketSign);
    }
    for (const char32_t sign : U"([") {
      const auto first = std::ranges::find(open_, sign, &Open::sign);
      if (first != open_.end()) report_open(*first, report_);
    }
  }

 private:
  void open(std::size_t position, char32_t sign) {
    if (is_one_of(char_before(passage_.text, position), U":;")) return;  // a smiley
    open_.push_back({&passage_, position, sign});
  }

  void close(std::size_t position, char32_t sign) {
    if (!open_.empty() && closing_of(open_.back().sign) == sign) return open_.pop_back();
    if (closes_other(position)) return mismatch(position);
    if (has_closed_wrong_ || is_label(passage_.text, position)) return;
    has_closed_wrong_ = true;
    report_close(passage_, position, report_);
  }

  // « (un tiers] »: a bracket of the other sort where the innermost one should close, and none of
  // its own sort is open.
  [[nodiscard]] bool closes_other(std::size_t position) const {
    if (open_.size() != 1 || is_label(passage_.text, position)) return false;
    return passage_.text.find(open_.back().sign == '(' ? ')' : ']', position) == std::string::npos;
  }

  // One message for both of them.
  void mismatch(std::size_t position) {
    const std::size_t begin = open_.back().begin;
    report_.add(kClosedOtherwise, place(passage_, begin, position + 1), sign_at(passage_, begin),
                sign_at(passage_, position));
    open_.pop_back();
  }

  const Passage& passage_;
  Report& report_;
  std::vector<Open> open_;
  bool has_closed_wrong_ = false;
};

// The guillemets of the document.
class Guillemets {
 public:
  explicit Guillemets(Report& report) : report_(report) {}

  void read(const Passage& passage) {
    const std::string_view text = passage.text;
    depth_ = 0;
    for (std::size_t position = find_class(text, 0, kGuillemetSign); position < text.size();) {
      const text::CodePoint sign = decode(text, position);
      if (sign.value == U'«') open(passage, position);
      if (sign.value == U'»') close(passage, position);
      position = find_class(text, position + sign.length, kGuillemetSign);
    }
  }

  void finish() {
    if (open_) report_open(*open_, report_);
  }

 private:
  // A mark that opens its paragraph while a quotation goes on only says that it does.
  [[nodiscard]] bool resumes(const Passage& passage, std::size_t position) const {
    return open_ && is_line_end(char_before(passage.text, blanks_begin(passage.text, position)));
  }

  // »Wort«, and « Fichier » alone between two words, which is an arrow.
  static bool is_foreign(std::string_view text, std::size_t position) {
    const std::size_t end = position + decode(text, position).length;
    const char32_t left = char_before(text, position);
    const char32_t right = char_after(text, end);
    const bool opens = (is_gap(left) || is_opening(left)) && is_letter(right);
    const bool is_arrow = left == ' ' && is_blank(right);
    return opens || is_arrow || is_line_end(char_before(text, blanks_begin(text, position)));
  }

  void open(const Passage& passage, std::size_t position) {
    if (open_ && open_->passage != &passage && resumes(passage, position)) return;
    if (open_ && open_->passage == &passage) {
      ++depth_;
      return;
    }
    if (open_) report_open(*open_, report_);
    const std::size_t end = position + decode(passage.text, position).length;
    const char32_t right = char_after(passage.text, end);
    const bool is_german = is_letter(char_before(passage.text, position)) && !is_letter(right) &&
                           right != kNoBreakSpace && right != kNarrowSpace;
    if (!is_german) open_ = Open{&passage, position, U'«'};
  }

  void close(const Passage& passage, std::size_t position) {
    const std::size_t end = position + decode(passage.text, position).length;
    const bool goes_on = is_word(char_after(passage.text, blanks_end(passage.text, end)));
    if (goes_on && resumes(passage, position)) return;
    if (depth_ > 0)
      --depth_;
    else if (open_)
      open_.reset();
    else if (!is_foreign(passage.text, position))
      report_close(passage, position, report_);
  }

  Report& report_;
  std::optional<Open> open_;
  int depth_ = 0;  // of quotations inside the one that is open, in this paragraph
};

}  // namespace

void check_pairs(const DocumentText& document, Report& report) {
  Guillemets guillemets(report);
  for (const Passage& passage : document.passages()) {
    Brackets(passage, report).run();
    guillemets.read(passage);
  }
  guillemets.finish();
}

}  // namespace greffier::typography
