#include "readers/office_captions.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "readers/office_inlines.hpp"
#include "readers/office_rules.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::readers {

namespace {

using material::Piece;

// A caption's first word, and whether the number after it is made again.
struct Label {
  std::string_view folded;
  bool is_table;
};
constexpr std::array kLabels{Label{"tableau", true}, Label{"table", true}, Label{"figure", false}};
constexpr std::size_t kLongestNumber = 12;  // bytes: « III-2.10 »
constexpr std::u32string_view kSeparators = U".:-–—)";

model::Table* table_of(Entry& entry) {
  if (entry.piece.kind != Piece::Kind::block) return nullptr;
  auto* table = std::get_if<model::Table>(&entry.piece.block.own().node);
  return table != nullptr && table->caption.empty() ? table : nullptr;
}

model::Image* picture_of(Entry& entry) {
  if (entry.piece.kind != Piece::Kind::block) return nullptr;
  auto* paragraph = std::get_if<model::Paragraph>(&entry.piece.block.own().node);
  if (paragraph == nullptr || paragraph->inlines.size() != 1) return nullptr;
  auto* image = model::image_of(paragraph->inlines.front());
  return image != nullptr && image->title.empty() ? image : nullptr;
}

const Label* label_of(std::string_view text) {
  const std::string word = text::fold_name(text.substr(0, text.find_first_of(" \t\xC2\xE2")));
  const auto* found = std::ranges::find(kLabels, word, &Label::folded);
  return found == kLabels.end() ? nullptr : found;
}

bool is_number_sign(char32_t sign) {
  return text::is_digit(sign) || sign == U'.' || sign == U'-' || sign == U'I' || sign == U'V' ||
         sign == U'X';
}

std::size_t skip(std::string_view text, std::size_t at, const auto& belongs) {
  while (at < text.size()) {
    const text::CodePoint next = text::decode(text, at);
    if (next.length == 0 || !belongs(next.value)) break;
    at += next.length;
  }
  return at;
}

// Length of « Tableau 3 – », 0 when there is no number.
std::size_t lead_length(std::string_view text) {
  const std::size_t word = skip(text, 0, [](char32_t sign) { return text::is_letter(sign); });
  const std::size_t number = skip(text, word, text::is_space);
  const std::size_t end = skip(text, number, is_number_sign);
  if (number == word || end == number || end - number > kLongestNumber) return 0;
  return skip(text, end, [](char32_t sign) {
    return text::is_space(sign) || kSeparators.find(sign) != std::u32string_view::npos;
  });
}

class Attaching {
 public:
  Attaching(Entries& entries, Desk& desk) : entries_(entries), desk_(desk), used_(entries.size()) {}

  void run() {
    for (std::size_t i = 0; i < entries_.size(); ++i)
      if (entries_[i].is_caption && entries_[i].piece.kind == Piece::Kind::line) attach(i);
    std::size_t index = 0;
    std::erase_if(entries_, [&](const Entry&) { return used_[index++]; });
  }

 private:
  void attach(std::size_t at) {
    const std::string text = material::text_of(entries_[at].piece);
    const Label* label = label_of(text);
    const bool wants_table = label != nullptr && label->is_table;
    used_[at] = wants_table ? give_table(at, label) || give_picture(at, label)
                            : give_picture(at, label) || give_table(at, label);
  }

  Entry* neighbour(std::size_t at, bool is_before) {
    if (is_before) return at == 0 ? nullptr : &entries_[at - 1];
    return at + 1 == entries_.size() ? nullptr : &entries_[at + 1];
  }

  // The caption of a table stands above it, that of a picture below: that side is asked first.
  bool give_table(std::size_t at, const Label* label) {
    for (const bool is_before : {false, true}) {
      Entry* entry = neighbour(at, is_before);
      model::Table* table = entry == nullptr ? nullptr : table_of(*entry);
      if (table == nullptr) continue;
      table->caption = without_number(std::move(entries_[at].piece.inlines), label);
      pass_page_on(at, *entry, is_before);
      return true;
    }
    return false;
  }

  bool give_picture(std::size_t at, const Label* label) {
    for (const bool is_before : {true, false}) {
      Entry* entry = neighbour(at, is_before);
      model::Image* image = entry == nullptr ? nullptr : picture_of(*entry);
      if (image == nullptr) continue;
      image->title =
          model::plain_text(without_number(std::move(entries_[at].piece.inlines), label));
      std::ranges::replace(image->title, '\n', ' ');
      pass_page_on(at, *entry, is_before);
      return true;
    }
    return false;
  }

  void pass_page_on(std::size_t at, Entry& entry, bool is_before) {
    if (!is_before && entries_[at].piece.join == material::Join::page)
      entry.piece.join = material::Join::page;
  }

  model::Inlines without_number(model::Inlines caption, const Label* label) {
    const std::string text = model::plain_text(caption);
    const std::size_t length = label == nullptr ? 0 : lead_length(text);
    if (length == 0 || length >= text.size()) return caption;
    desk_.count(kCaptionNumber, text::trimmed(text.substr(0, length)));
    drop_text(caption, length);
    return caption;
  }

  Entries& entries_;
  Desk& desk_;
  std::vector<bool> used_;
};

}  // namespace

void attach_captions(Entries& entries, Desk& desk) {
  Attaching(entries, desk).run();
}

}  // namespace greffier::readers
