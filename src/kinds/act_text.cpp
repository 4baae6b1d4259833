#include "kinds/act_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "ingest/inline_cut.hpp"
#include "kinds/collection_shape.hpp"
#include "text/fold.hpp"

namespace greffier::kinds {

namespace {

using namespace model;

constexpr std::size_t kLongestLabel = 40;  // of « Article 1er – », in bytes

enum class Part { visa, reason, article, other };

struct Start {
  std::string_view word;  // folded
  Part part;
};
constexpr std::array kStarts{Start{"vu", Part::visa}, Start{"considerant", Part::reason},
                             Start{"article", Part::article}};

Part part_of(const Inlines& line) {
  const std::string text = plain_text(line);
  const std::string folded = text::fold_name(std::string_view(text).substr(0, kLongestLabel));
  const std::string_view first = std::string_view(folded).substr(0, folded.find('_'));
  const auto found = std::ranges::find(kStarts, first, &Start::word);
  return found == kStarts.end() ? Part::other : found->part;
}

// What follows « Article 1er – », « Article 2 : ».
Inlines without_label(Inlines line) {
  const std::string text = plain_text(line);
  std::size_t end = 0;
  for (const std::string_view sign : {":", "–", "—", " - "}) {
    const std::size_t at = text.find(sign);
    if (at < kLongestLabel && (end == 0 || at < end)) end = at + sign.size();
  }
  ingest::drop_text(line, end);
  return line;
}

class Reader {
 public:
  void read(const Blocks& content) {
    for (const Block& block : content) {
      if (const auto* line = std::get_if<Paragraph>(&block.node))
        read_paragraph(block, *line);
      else if (const auto* list = std::get_if<List>(&block.node); list != nullptr)
        read_list(block, *list);
      else if (!std::holds_alternative<Container>(block.node))
        add_other(block);
    }
  }

  void set(Map& act) && {
    act.set("visas", std::move(visas_));
    act.set("considerants", std::move(reasons_));
    act.set("articles", std::move(articles_));
    act.set("articles_numerotes", are_numbered_);
    act.set("texte_libre", std::move(others_));
  }

 private:
  // Lines of the notes that begin a part cut a paragraph.
  void read_paragraph(const Block& block, const Paragraph& paragraph) {
    const Inlines& all = paragraph.inlines;
    if (part_of(all) == Part::other) return add_other(block);
    std::size_t begin = 0;
    for (std::size_t i = ingest::next_source_line(all, 0);; i = ingest::next_source_line(all, i)) {
      const Inlines rest(all.begin() + static_cast<std::ptrdiff_t>(i), all.end());
      if (i < all.size() && part_of(rest) == Part::other) continue;
      Inlines line(all.begin() + static_cast<std::ptrdiff_t>(begin),
                   all.begin() + static_cast<std::ptrdiff_t>(i));
      ingest::trim_line(line);
      add(std::move(line));
      if (i >= all.size()) return;
      begin = i;
    }
  }

  void add(Inlines line) {
    switch (part_of(line)) {
      case Part::visa:
        visas_.emplace_back(std::move(line));
        break;
      case Part::reason:
        reasons_.emplace_back(std::move(line));
        break;
      default:
        add_article(without_label(std::move(line)), {});
    }
  }

  void read_list(const Block& block, const List& list) {
    const auto begins_part = [](const ListItem& item) {
      const auto* line =
          item.blocks.empty() ? nullptr : std::get_if<Paragraph>(&item.blocks.front().node);
      return line != nullptr && part_of(line->inlines) < Part::article;
    };
    if (std::ranges::all_of(list.items, begins_part)) {
      for (const ListItem& item : list.items)
        add(std::get<Paragraph>(item.blocks.front().node).inlines);
      return;
    }
    if (!articles_.empty() && articles_of_list_) return add_to_last(block);
    are_numbered_ = list.ordered;
    articles_of_list_ = true;
    for (const ListItem& item : list.items) add_item(item.blocks);
  }

  void add_item(const Blocks& blocks) {
    const auto* first = blocks.empty() ? nullptr : std::get_if<Paragraph>(&blocks.front().node);
    if (first == nullptr) return add_article({}, blocks);
    add_article(first->inlines, Blocks(blocks.begin() + 1, blocks.end()));
  }

  void add_article(Inlines text, Blocks more) {
    Map article;
    article.set("rang", static_cast<std::int64_t>(articles_.size()) + 1);
    article.set("texte", std::move(text));
    article.set("suite", std::move(more));
    articles_.emplace_back(std::move(article));
  }

  // What comes after articles belongs to the last of them.
  void add_other(const Block& block) {
    if (articles_.empty())
      others_.push_back(block);
    else
      add_to_last(block);
  }
  void add_to_last(const Block& block) {
    articles_.back().get_if<Map>()->find("suite")->get_if<Blocks>()->push_back(block);
  }

  Values visas_, reasons_, articles_;
  bool are_numbered_ = true;
  bool articles_of_list_ = false;
  Blocks others_;
};

}  // namespace

void set_act_text(const Blocks& content, Map& act) {
  Reader reader;
  reader.read(content);
  std::move(reader).set(act);
}

void add_act_shape(templating::RecordShape& record) {
  using Form = templating::Shape;
  const Form line = Form::of(Form::text | Form::rich);
  templating::RecordShape article;
  add(article, member(Derived{"rang", "Rang", "Rank"}, Form::of(Form::number)));
  add(article, member(Derived{"texte", "Texte", "Text"}, line));
  add(article, member(Derived{"suite", "Suite", "Rest"}, Form::of(Form::blocks)));
  add(record, member(Derived{"visas", "Visas", "Citations"}, Form::list_of(line)));
  add(record, member(Derived{"considerants", "Considérants", "Recitals"}, Form::list_of(line)));
  add(record, member(Derived{"articles", "Articles", "Articles"},
                     Form::list_of(Form::record_of(std::move(article)))));
  add(record, member(Derived{"articles_numerotes", "Articles numérotés", "Numbered articles"},
                     Form::of(Form::truth)));
  add(record, member(Derived{"texte_libre", "Texte", "Text"}, Form::of(Form::blocks)));
}

}  // namespace greffier::kinds
