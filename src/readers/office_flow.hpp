// One text of an office file while it is read: the body, a cell, a note, a text box. Takes what the
// format says, paragraph by paragraph, and makes pieces of it.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "material/piece.hpp"
#include "readers/office_desk.hpp"
#include "readers/office_entry.hpp"
#include "readers/office_paragraph.hpp"

namespace greffier::readers {

class Flow {
 public:
  // What the text is. Comments stand in the body only; headings, page ends and tables of contents
  // in the body and in what stands beside it.
  enum class Place { body, beside, cell, note };

  // `desk` outlives this.
  Flow(Desk& desk, Place place) : desk_(desk), place_(place) {}

  // A paragraph begins. What the one before left, when its end was a deleted one, goes on in it.
  void begin(ParagraphFacts facts);
  // It ends; nothing is made of an empty one. With `goes_on` the next one continues it.
  void end(bool goes_on = false);

  // In a paragraph. `target` is that of a link: a URL, kUnresolved and a bookmark, or "".
  void add_text(std::string_view text, const Letters& letters, std::string_view target = {});
  void add_line_break() { add({model::LineBreak{}, {}, {}}); }
  void add_image(model::Image image, std::string_view target = {});
  // A note called here; in a note, its text.
  void add_note(model::Blocks body);
  void add_bookmark(std::string_view name);
  // Though it may have no text, it was there for something.
  void mark_spent() { is_spent_ = true; }
  void mark_caption() { facts_.is_caption = true; }
  // What follows stands on another page, be it in the middle of a paragraph.
  void break_page();

  // Something that is no paragraph: a table, a table of contents. In a paragraph it comes after it.
  void add_block(model::Block block);
  // The pieces of a text box come after the paragraph that is being read.
  void add_beside(Entries entries);
  // Takes the text of the last piece away when it is the title of a table of contents.
  [[nodiscard]] std::string take_contents_title();

  [[nodiscard]] bool is_in_paragraph() const { return is_open_; }
  [[nodiscard]] Place place() const { return place_; }
  [[nodiscard]] const Letters& letters() const { return facts_.letters; }
  // How many pieces there are so far.
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  // How deep the list is that the last piece stands in.
  [[nodiscard]] int last_depth() const;

  // Of its first paragraph that says something.
  [[nodiscard]] model::Align align() const { return align_; }
  // True when all its letters are bold, or its style is one of headings or totals of tables.
  [[nodiscard]] bool is_bold() const { return has_text_ && is_bold_; }

  // All pieces, captions and containers made of them.
  [[nodiscard]] Entries take();
  [[nodiscard]] material::Pieces take_pieces();
  // The same as the blocks that this place may hold.
  [[nodiscard]] model::Blocks take_blocks();

 private:
  // What the letters of the paragraph have in common.
  struct Seen {
    bool any = false;
    bool strong = true, emphasis = true, underlined = true;
    std::map<double, std::size_t> points;  // how many letters of each size
  };

  void add(model::Inline piece) { inlines_.push_back(std::move(piece)); }
  void see(std::string_view text, const Letters& letters);
  [[nodiscard]] model::Format format_of(const Letters& letters, std::string_view target) const;
  [[nodiscard]] material::Look look() const;
  [[nodiscard]] bool flush();
  void note_look(bool is_strong);
  void put_captioned_picture();
  void name_heading(std::string_view text);
  void put(material::Piece piece);
  void put_rest();

  Desk& desk_;
  Place place_;
  Entries entries_;
  bool is_open_ = false;
  bool starts_page_ = false;
  bool is_spent_ = false;  // the paragraph did something, though it may have no text
  ParagraphFacts facts_;
  model::Inlines inlines_;
  Seen seen_;
  diag::Span span_;
  std::vector<std::string> bookmarks_;
  bool has_text_ = false;
  bool is_bold_ = true;
  model::Align align_ = model::Align::automatic;
  Entries after_;  // what comes after the paragraph
};

}  // namespace greffier::readers
