#include "repair/typed_contents.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "repair/contents_entry.hpp"
#include "repair/outline_number.hpp"
#include "repair/page_mark.hpp"
#include "repair/piece_text.hpp"
#include "repair/typed_contents_rules.hpp"
#include "text/fold.hpp"

namespace greffier::repair {

namespace {

using material::Changes;
using material::Material;
using material::Piece;
using material::Pieces;

constexpr std::size_t kFewest = 3;          // entries
constexpr std::size_t kMost = 3000;         // entries: more are data
constexpr std::size_t kLongestTitle = 300;  // bytes
constexpr std::size_t kMostTrials = 200;    // near titles compared with one entry
constexpr double kLikeEnough = 0.7;

// What the text has for an entry.
struct Match {
  std::string title;    // as it is written there; "" for none
  double likeness = 0;  // of both; 1 when they are the same
  int level = 0;        // of the heading that was found
};

struct Entry {
  std::string title;
  int page = 0;
  bool is_plain = false;
  std::size_t piece = 0;  // where it stands
  Match found = {};
  bool is_numbered = false;  // asked of entries without a page
};

// A stretch of pieces that is a typed table of contents.
struct Run {
  std::size_t first = 0, end = 0;
  bool has_title = false;  // its first piece
  std::vector<Entry> entries = {};

  [[nodiscard]] std::size_t found() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        entries, [](const Entry& each) { return !each.found.title.empty(); }));
  }
};

bool is_rising(const std::vector<Entry>& entries, int page) {
  return entries.empty() || page >= entries.back().page;
}

std::string text_of_cell(const model::Cell& cell) {
  std::string text;
  for (const model::Block& block : cell.blocks)
    if (const auto* paragraph = std::get_if<model::Paragraph>(&block.node))
      text += model::plain_text(paragraph->inlines);
  return text;
}

std::string text_of_rows(const model::Table& table) {
  std::string text;
  for (const model::Row& row : table.rows) {
    text += text.empty() ? "" : "\n";
    for (const model::Cell& cell : row.cells)
      text.append(&cell == row.cells.data() ? "" : "\t").append(text_of_cell(cell));
  }
  return text;
}

// Rows whose last cell is a page.
std::vector<Entry> entries_of(const model::Table& table, std::size_t piece) {
  std::vector<Entry> entries;
  for (const model::Row& row : table.rows) {
    std::string title;
    std::string last;
    for (const model::Cell& cell : row.cells) {
      last = text_of_cell(cell);
      if (&cell != &row.cells.back() && last.size() > title.size()) title = last;
    }
    const auto mark = read_page_mark(last);
    if (mark && !title.empty() && is_rising(entries, mark->page))
      entries.push_back({std::string(bare_title(title)), mark->page, false, piece});
    else if (&row != &table.rows.front())
      return {};
  }
  return entries;
}

class Finding {
 public:
  explicit Finding(const Pieces& pieces) : pieces_(pieces), texts_(texts_of(pieces)) {}

  std::vector<Run> run() {
    for (std::size_t at = 0; at < pieces_.size();) {
      Run found = run_at(at);
      if (found.entries.size() < kFewest) found = titles_at(at);
      if (found.entries.size() < kFewest) {
        ++at;
        continue;
      }
      at = found.end;
      if (found.entries.size() > kMost) continue;
      add_title(found);
      runs_.push_back(std::move(found));
    }
    return std::move(runs_);
  }

 private:
  Run run_at(std::size_t at) const {
    Run run{at, at};
    if (const auto* table = std::get_if<model::Table>(&pieces_[at].block->node);
        table != nullptr && pieces_[at].kind == Piece::Kind::block)
      return {at, at + 1, false, entries_of(*table, at)};
    while (run.end < pieces_.size() && pieces_[run.end].kind != Piece::Kind::block) {
      const auto entry = read_contents_entry(texts_[run.end]);
      if (entry && is_rising(run.entries, entry->page)) {
        run.entries.push_back({entry->title, entry->page, entry->is_plain, run.end});
        ++run.end;
      } else if (!entry && !run.entries.empty() && is_first_half(run, run.end)) {
        const auto second = read_contents_entry(texts_[run.end + 1]);
        const std::string title = std::string(bare_title(texts_[run.end])) + " " + second->title;
        run.entries.push_back({title, second->page, second->is_plain, run.end});
        run.end += 2;
      } else {
        break;
      }
    }
    return run;
  }

  // A title that goes on in the next line, where its page is.
  bool is_first_half(const Run& run, std::size_t at) const {
    if (at + 1 >= pieces_.size() || texts_[at].empty() || texts_[at].size() > kLongestTitle ||
        !ends_open(texts_[at]) || pieces_[at + 1].kind == Piece::Kind::block)
      return false;
    const auto second = read_contents_entry(texts_[at + 1]);
    return second && is_rising(run.entries, second->page) && begins_small(second->title);
  }

  // Titles without pages below « Sommaire », as long as the text repeats them; one that it words
  // otherwise may stand among them.
  Run titles_at(std::size_t at) {
    Run run{at, at, false};
    const bool is_list =
        at > 0 && pieces_[at - 1].kind != Piece::Kind::block && is_contents_title(texts_[at - 1]);
    if (!is_list) return run;
    const Piece::Kind kind = pieces_[at].kind;
    std::map<std::string, std::size_t> seen;
    for (; run.end < pieces_.size() && pieces_[run.end].kind == kind; ++run.end) {
      const std::string& text = texts_[run.end];
      if (kind == Piece::Kind::block || text.size() > kLongestTitle) break;
      const std::size_t times = ++seen[text::fold_name(bare_title(text))];
      if (count_of(text) < 2 * times && (times > 1 || !may_be_entry(run))) break;
      const bool is_numbered = kind == Piece::Kind::item || read_outline_number(text).has_value();
      run.entries.push_back({std::string(bare_title(text)), 0, false, run.end, {}, is_numbered});
    }
    return run;
  }

  // True for a short line right below the others.
  bool may_be_entry(const Run& run) const {
    constexpr std::size_t kShort = 120;  // bytes
    const Piece& piece = pieces_[run.end];
    const std::string& text = texts_[run.end];
    const bool is_near = piece.kind == Piece::Kind::item || run.end == run.first ||
                         piece.join == material::Join::line;
    return is_near && !is_blank(text) && text.size() <= kShort && !text.ends_with('.') &&
           !text.ends_with(':');
  }

  // How many times a title stands in the text.
  std::size_t count_of(std::string_view text) {
    if (titles_.empty()) {
      for (const std::string& each : texts_)
        if (each.size() <= kLongestTitle) titles_.push_back(hash_of(each));
      std::ranges::sort(titles_);
    }
    const std::string folded = text::fold_name(bare_title(text));
    return folded.empty() ? 0 : std::ranges::equal_range(titles_, hash_of(text)).size();
  }

  static std::size_t hash_of(std::string_view text) {
    return std::hash<std::string>()(text::fold_name(bare_title(text)));
  }

  void add_title(Run& run) const {
    if (run.first == 0 || pieces_[run.first - 1].kind == Piece::Kind::block ||
        !is_contents_title(texts_[run.first - 1]))
      return;
    --run.first;
    run.has_title = true;
  }

  const Pieces& pieces_;
  std::vector<std::string> texts_;
  std::vector<std::size_t> titles_;  // hashes of all that may be titles, sorted; when asked for
  std::vector<Run> runs_;
};

// The first or last two words of a folded title.
std::string_view two_words(std::string_view key, bool is_first) {
  const std::size_t one = is_first ? key.find('_') : key.rfind('_');
  if (one == key.npos) return key;
  if (is_first) return key.substr(0, key.find('_', one + 1));
  const std::size_t two = one == 0 ? key.npos : key.rfind('_', one - 1);
  return two == key.npos ? key : key.substr(two + 1);
}

// Looks for the entries of all runs in the text, which is gone through once. Entries that say the
// same, as in many documents in one file, are looked for once.
class Comparing {
 public:
  Comparing(const Pieces& pieces, std::vector<Run>& runs) : pieces_(pieces), runs_(runs) {
    for (const Run& run : runs_)
      for (const Entry& entry : run.entries) sought_.try_emplace(text::fold_name(entry.title));
    for (auto& [key, sought] : sought_)
      for (const bool is_first : {true, false})
        near_.emplace(two_words(key, is_first), Near{key, &sought});
  }

  void run() {
    std::size_t next = 0;
    for (std::size_t at = 0; at < pieces_.size(); ++at) {
      while (next < runs_.size() && runs_[next].end <= at) ++next;
      const bool is_inside = next < runs_.size() && at >= runs_[next].first;
      if (!is_inside && pieces_[at].kind != Piece::Kind::block) look_at(pieces_[at]);
    }
    for (Run& run : runs_)
      for (Entry& entry : run.entries)
        entry.found = sought_.find(text::fold_name(entry.title))->second.match;
  }

 private:
  struct Sought {
    Match match;
    std::size_t trials = 0;
  };
  struct Near {
    std::string_view key;
    Sought* sought = nullptr;
  };

  void look_at(const Piece& piece) {
    const std::string text = material::text_of(piece);
    if (text.size() > kLongestTitle) return;
    const int level = piece.kind == Piece::Kind::heading ? piece.level : 0;
    look_for(bare_title(text), level);
    // « Sujet : la voirie » is a title behind a label.
    const std::size_t colon = text.find(':');
    if (colon != text.npos && colon < 40) look_for(bare_title(text.substr(colon + 1)), level);
  }

  void look_for(std::string_view title, int level) {
    const std::string key = text::fold_name(title);
    if (key.empty()) return;
    if (const auto same = sought_.find(key); same != sought_.end())
      return found(same->second.match, title, 1, level);
    for (const bool is_first : {true, false}) {
      const auto range = near_.equal_range(std::string(two_words(key, is_first)));
      std::size_t trials = 0;
      for (auto each = range.first; each != range.second && ++trials < kMostTrials; ++each) {
        Sought& sought = *each->second.sought;
        if (sought.match.likeness >= 1 || ++sought.trials > kMostTrials) continue;
        const double alike = likeness(each->second.key, key);
        if (alike >= kLikeEnough && alike < 1) found(sought.match, title, alike, level);
      }
    }
  }

  static void found(Match& match, std::string_view title, double alike, int level) {
    const bool is_better = alike > match.likeness || (alike == match.likeness && match.level == 0);
    if (is_better) match = {std::string(title), alike, level};
  }

  const Pieces& pieces_;
  std::vector<Run>& runs_;
  std::map<std::string, Sought> sought_;
  std::multimap<std::string, Near> near_;
};

// Without pages, a list ends with its last entry that has a number or that the text repeats.
void cut_to_found(Run& run) {
  if (run.entries.front().page != 0) return;
  const auto is_lost = [](const Entry& each) {
    return each.found.title.empty() && !each.is_numbered;
  };
  while (!run.entries.empty() && is_lost(run.entries.back())) {
    run.entries.pop_back();
    --run.end;
  }
}

bool is_contents(const Run& run) {
  const std::size_t count = run.entries.size();
  if (count < kFewest) return false;
  const bool is_plain = std::ranges::all_of(run.entries, &Entry::is_plain);
  const bool has_pages = run.entries.front().page != 0;
  if (run.has_title && has_pages && !is_plain) return true;
  return run.found() * 5 >= count * (is_plain ? 3 : 2);
}

model::Contents contents_for(const Run& run, std::string_view title) {
  const std::string folded = text::fold_name(title);
  model::Contents contents;
  if (folded.find("figures") != folded.npos || folded.find("illustrations") != folded.npos)
    contents.listed = model::Listed::figures;
  if (folded.find("liste_des_tableaux") != folded.npos) contents.listed = model::Listed::tables;
  int depth = 0;
  for (const Entry& entry : run.entries) depth = std::max(depth, entry.found.level);
  if (depth > 0) contents.depth = std::min(depth, 6);
  return contents;
}

class Replacing {
 public:
  Replacing(Material& material, Changes& changes) : pieces_(material.pieces), changes_(changes) {}

  void run(const std::vector<Run>& runs) {
    Pieces kept;
    std::size_t at = 0;
    const Run* last = nullptr;
    for (const Run& each : runs) {
      if (!is_contents(each)) continue;
      tell(each);
      const bool is_rest = last != nullptr && goes_on(*last, each);
      const bool is_sure = each.found() * 5 >= each.entries.size() * 3;
      if (!changes_.take(is_sure ? kTypedContents : kDoubtfulContents, pieces_[each.first].span,
                         seen(each), is_rest ? "" : "[[sommaire]]"))
        continue;
      for (; at < each.first; ++at) kept.push_back(std::move(pieces_[at]));
      if (!is_rest) kept.push_back(replacement(each));
      at = each.end;
      last = &each;
    }
    for (; at < pieces_.size(); ++at) kept.push_back(std::move(pieces_[at]));
    pieces_ = std::move(kept);
  }

 private:
  // The rest of a table of contents that goes on behind the end of a page.
  static bool goes_on(const Run& run, const Run& next) {
    constexpr std::size_t kBetween = 6;  // pieces
    return !next.has_title && next.first - run.end <= kBetween &&
           next.entries.front().page >= run.entries.back().page;
  }

  // Both wordings, for a person to choose: what is answered changes nothing here.
  void tell(const Run& run) {
    for (const Entry& entry : run.entries)
      if (entry.found.likeness < 1)
        static_cast<void>(changes_.take(kContentsEntry, pieces_[entry.piece].span, entry.title,
                                        entry.found.title));
  }

  std::string seen(const Run& run) const {
    std::string text;
    for (std::size_t at = run.first; at < run.end; ++at) {
      text += text.empty() ? "" : "\n";
      if (const auto* table = std::get_if<model::Table>(&pieces_[at].block->node))
        text += text_of_rows(*table);
      else
        text += material::text_of(pieces_[at]);
    }
    return text;
  }

  Piece replacement(const Run& run) const {
    const Piece& first = pieces_[run.first];
    const std::string title = run.has_title ? material::text_of(first) : std::string();
    Piece piece = material::block({contents_for(run, title), first.span}, first.span);
    piece.join = first.join == material::Join::page ? first.join : material::Join::paragraph;
    return piece;
  }

  Pieces& pieces_;
  Changes& changes_;
};

}  // namespace

void typed_contents(Material& material, Changes& changes) {
  std::vector<Run> runs = Finding(material.pieces).run();
  if (runs.empty()) return;
  Comparing(material.pieces, runs).run();
  for (Run& run : runs) cut_to_found(run);
  Replacing(material, changes).run(runs);
}

}  // namespace greffier::repair
