#include "dictionary/automaton.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <map>

#include "lexicon/layout.hpp"

namespace greffier::dictionary {

namespace {

using lexicon::Arc;

// The states of the form being added that may still grow, from the start to its end; states that
// cannot grow any more are written, unless one with the same arcs has been.
class Builder {
 public:
  void add(const Form& form) {
    const auto [common, _] = std::ranges::mismatch(last_, form.text);
    const auto depth = static_cast<std::size_t>(common - last_.begin());
    close_below(depth);
    open_.resize(form.text.size() + 1);
    open_.back().push_back(word_of(label_of(form.traits), 0));
    last_ = form.text;
  }

  std::string finish() {
    close_below(0);
    for (const std::uint32_t word : open_[0]) {
      const Arc arc = lexicon::unpacked(word);
      words_[lexicon::kFirstBytes + arc.label] = arc.target;
    }
    return bytes();
  }

 private:
  using State = std::vector<std::uint32_t>;  // arcs, packed without the mark of the last one

  static std::uint32_t word_of(std::uint8_t label, std::uint32_t target) {
    return packed(Arc{label, false, target});
  }

  // The index of `traits`, in the order of their first forms.
  std::uint8_t label_of(lexicon::Traits traits) {
    const auto begin = words_.begin() + 1;
    const auto end = words_.begin() + lexicon::kEndLimit;
    auto found = std::find(begin, end, std::uint32_t{traits});
    if (found == end) found = std::find(begin, end, 0U);
    assert(found != end);  // seven traits that rarely meet
    *found = traits;
    return static_cast<std::uint8_t>(found - words_.begin());
  }

  void close_below(std::size_t depth) {
    for (; open_.size() > depth + 1; open_.pop_back()) {
      const std::uint32_t target = written(open_.back());
      const auto label = static_cast<std::uint8_t>(last_[open_.size() - 2]);
      open_[open_.size() - 2].push_back(word_of(label, target));
    }
  }

  std::uint32_t written(const State& state) {
    const auto [found, is_new] =
        states_.try_emplace(state, static_cast<std::uint32_t>(words_.size()));
    if (is_new && !state.empty()) {
      words_.insert(words_.end(), state.begin(), state.end());
      words_.back() |= packed(Arc{0, true, 0});
    }
    return found->second;
  }

  [[nodiscard]] std::string bytes() const {
    std::string result;
    for (const std::uint32_t word : words_)
      for (const int shift : {0, 8, 16, 24}) result += static_cast<char>(word >> shift & 0xFF);
    return result;
  }

  std::vector<State> open_{State{}};
  std::string last_;
  std::map<State, std::uint32_t> states_;
  std::vector<std::uint32_t> words_ = std::vector<std::uint32_t>(lexicon::kFirstArc, 0);
};

}  // namespace

std::string automaton_of(const std::vector<Form>& forms) {
  Builder builder;
  for (const Form& form : forms) builder.add(form);
  return builder.finish();
}

}  // namespace greffier::dictionary
