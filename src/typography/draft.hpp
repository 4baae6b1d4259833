// A paragraph while the passes work on it: its text as it stands, and the edits that led there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "typography/paragraph.hpp"
#include "typography/profile.hpp"
#include "typography/sign_index.hpp"

namespace greffier::typography {

// What edits make of the words of a text: there are other blanks after them, or not.
enum class Words { kept, reshaped };

// A pass reads text(), asks for edits from left to right in offsets of that text, and ends with
// commit(): the next pass sees their effect. Protected passages are masked: each of their bytes
// reads as kOpaque or kTagEnd (characters.hpp), so that no rule can see into them nor touch them,
// while their neighbours can be corrected. An edit of a rule that the profile has off, or that
// overlaps the one before it, is not taken.
class Draft {
 public:
  // Keeps views of the first two; `index` is that of the paragraph's text, `masked` are the ranges
  // to mask, sorted, inside the text.
  Draft(const Paragraph& paragraph, const Profile& profile, SignIndex index,
        const std::vector<Range>& masked);
  Draft(const Draft&) = delete;
  Draft& operator=(const Draft&) = delete;

  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const Profile& profile() const { return profile_; }
  // Where the next character of text() in one of these classes is, as SignIndex finds it.
  [[nodiscard]] std::size_t find(std::size_t position, Classes classes) {
    return index_.find(position, classes);
  }

  // Safe edits, in ascending order.
  void replace(std::size_t begin, std::size_t end, std::string_view replacement, const Rule& rule);
  void raise(std::size_t begin, std::size_t end, std::string_view replacement, const Rule& rule);

  // Edits of style: text, or formatting alone; in the same order as safe ones.
  void restyle(std::size_t begin, std::size_t end, std::string_view replacement, const Rule& rule);
  void set_styling(std::size_t begin, std::size_t end, Styling styling, const Rule& rule);

  // Makes the blanks of [begin, end), perhaps none, one space of the given width. A single no-break
  // space stays as its author set it unless the profile unifies them.
  void set_space(std::size_t begin, std::size_t end, Space space, const Rule& rule);

  // An edit to check: reported, without effect on the text.
  void suggest(std::size_t begin, std::size_t end, std::string_view replacement, const Rule& rule);

  [[nodiscard]] bool has(Classes classes) const { return index_.has(classes); }

  // Whether blanks came or went.
  Words commit();
  // True when there is a safe edit.
  [[nodiscard]] bool is_changed() const { return !accepted_.empty(); }

  // The edits in offsets of the paragraph. Edits to check that meet a safe one are dropped, and so
  // are those that change nothing.
  [[nodiscard]] std::vector<Edit> finish();

 private:
  void add(Edit edit);
  void map_suggestions();
  void rewrite();
  [[nodiscard]] bool is_void(const Edit& edit) const;
  [[nodiscard]] bool has_styling(Range range, Styling styling) const;

  const Paragraph& paragraph_;
  const Profile& profile_;
  std::string_view text_;          // the paragraph's own, or `buffer_`
  SignIndex index_;                // of text_
  std::string buffer_;             // masked, with every accepted edit
  std::string next_;               // memory to rewrite in
  std::vector<Edit> accepted_;     // safe, in offsets of the paragraph
  std::vector<Edit> pending_;      // safe, in offsets of text_, since the last commit
  std::vector<Edit> suggestions_;  // to check, in offsets of the paragraph
  std::vector<Edit> pending_suggestions_;
};

}  // namespace greffier::typography
