#include "sketch.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <iterator>
#include <set>
#include <utility>

#include "templating/tag.hpp"
#include "text/utf8.hpp"

namespace greffier::office::testing {

namespace {

constexpr std::string_view kRunBoundary = "¦";
constexpr std::string_view kPictureOpen = "□⟨";
constexpr std::string_view kPictureClose = "⟩";
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kNotation{
    {{"⇥", "\t"}, {"⏎", "\n"}, {"⍽", "\u00A0"}, {"␣", " "}, {"□", "\uFFFC"}}};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(' ') + 1);
}

// Splits at a sign that stands outside tags.
std::vector<std::string_view> split(std::string_view text, std::string_view sign) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '{') ++depth;
    if (text[i] == '}') --depth;
    if (depth > 0 || !text.substr(i).starts_with(sign)) continue;
    parts.push_back(trimmed(text.substr(begin, i - begin)));
    begin = i + sign.size();
    i = begin - 1;
  }
  parts.push_back(trimmed(text.substr(begin)));
  return parts;
}

// --- From text

class Parser {
 public:
  explicit Parser(std::string_view text) {
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('\n'), text.size());
      if (!trimmed(text.substr(0, end)).empty()) lines_.push_back(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  Sketches parse(std::size_t indent = 0) {
    Sketches result;
    while (next_ < lines_.size() && indent_of(lines_[next_]) >= indent) {
      result.push_back(parse_line(trimmed(lines_[next_++])));
      Sketch& last = result.back();
      std::ranges::move(parse(indent + 2), std::back_inserter(last.children));
      if (last.kind == "cell" && last.children.empty()) last.children = parse_cell("");
    }
    return result;
  }

 private:
  static std::size_t indent_of(std::string_view line) { return line.find_first_not_of(' '); }

  static Sketch parse_line(std::string_view line) {
    const std::size_t colon = std::min(line.find(':'), line.size());
    std::string_view key = line.substr(0, colon);
    const std::string_view content = trimmed(line.substr(std::min(colon + 1, line.size())));
    Sketch sketch;
    if (const std::size_t bracket = key.find('['); bracket != std::string_view::npos) {
      sketch.style = key.substr(bracket + 1, key.size() - bracket - 2);
      key = key.substr(0, bracket);
    }
    sketch.kind = key;
    if (key == "row" || key == "head") {
      sketch.children = parse_cells(content);
    } else if (key == "cell" && !content.empty()) {
      sketch.children = parse_cell(content);
    } else {
      sketch.runs = parse_runs(content);
    }
    return sketch;
  }

  static Sketches parse_cells(std::string_view content) {
    Sketches cells;
    if (content.empty()) return cells;
    for (const std::string_view cell : split(content, "|"))
      cells.push_back({"cell", {}, 0, {}, parse_cell(cell)});
    if (content.ends_with('|')) cells.back().children = parse_cell("");
    return cells;
  }

  static Sketches parse_cell(std::string_view content) {
    Sketches paragraphs;
    for (const std::string_view paragraph : split(content, "//"))
      paragraphs.push_back({"p", {}, 0, parse_runs(paragraph), {}});
    return paragraphs;
  }

  std::vector<std::string_view> lines_;
  std::size_t next_ = 0;
};

// --- To text

// With a star at each of these offsets.
std::string encoded(std::string_view text, const std::set<std::size_t>& stars) {
  std::string out;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (stars.contains(i)) out += '*';
    if (i == text.size()) break;
    const bool hidden = text[i] == ' ' && (i == 0 || i + 1 == text.size() || text[i - 1] == ' ');
    const auto sign = std::ranges::find_if(kNotation, [&](const auto& entry) {
      return text.substr(i).starts_with(entry.second) && (text[i] != ' ' || hidden);
    });
    out += sign == kNotation.end() ? text.substr(i, 1) : sign->first;
    if (sign != kNotation.end()) i += sign->second.size() - 1;
  }
  return out;
}

class Shower {
 public:
  explicit Shower(Marks marks) : marks_(marks) {}

  std::string show(const Sketches& sketches) {
    for (const Sketch& sketch : sketches) add(sketch, 0);
    return std::move(out_);
  }

 private:
  std::string text_of(const Runs& runs) const {
    std::string plain;
    std::set<std::size_t> stars;
    bool bold = false;
    for (const Run& run : runs) {
      if (!run.text.empty() && bold != (run.bold && marks_ == Marks::shown)) {
        bold = !bold;
        stars.insert(plain.size());
      }
      plain += run.text;
    }
    if (bold) stars.insert(plain.size());
    return encoded(plain, stars);
  }

  static bool is_plain(const Sketch& paragraph) {
    return paragraph.kind == "p" && paragraph.style.empty();
  }

  static bool fits_on_a_line(const Sketch& row) {
    return std::ranges::all_of(row.children, [](const Sketch& cell) {
      return !cell.children.empty() && std::ranges::all_of(cell.children, is_plain);
    });
  }

  std::string joined(const Sketches& paragraphs) const {
    std::string out;
    for (const Sketch& paragraph : paragraphs) {
      if (&paragraph != &paragraphs.front()) out += " // ";
      out += text_of(paragraph.runs);
    }
    return out;
  }

  void add_line(std::size_t indent, std::string key, const std::string& content) {
    if (!content.empty()) key += " " + content;
    while (key.ends_with(' ')) key.pop_back();
    out_ += std::string(indent, ' ') + key + "\n";
  }

  void add(const Sketch& sketch, std::size_t indent) {
    if (sketch.kind == "row" || sketch.kind == "head") return add_row(sketch, indent);
    if (sketch.kind == "--") return add_line(indent, "--", "");
    std::string key = sketch.kind;
    if (sketch.number > 0) key += " " + std::to_string(sketch.number);
    key += style_of(sketch);
    add_line(indent, key + ":", text_of(sketch.runs));
    for (const Sketch& child : sketch.children) add(child, indent + 2);
  }

  static std::string style_of(const Sketch& sketch) {
    return sketch.style.empty() ? "" : "[" + sketch.style + "]";
  }

  void add_row(const Sketch& row, std::size_t indent) {
    const std::string key = row.kind + style_of(row) + ":";
    if (!fits_on_a_line(row)) {
      add_line(indent, key, "");
      for (const Sketch& cell : row.children) {
        const bool fits = fits_on_a_line({"row", {}, 0, {}, {cell}});
        add_line(indent + 2, "cell:", fits ? joined(cell.children) : "");
        for (const Sketch& child : cell.children)
          if (!fits) add(child, indent + 4);
      }
      return;
    }
    std::string content;
    for (const Sketch& cell : row.children) {
      const std::string text = joined(cell.children);
      if (&cell != &row.children.front()) content += text.empty() ? " |" : " | ";
      content += text;
    }
    add_line(indent, key, content);
  }

  Marks marks_;
  std::string out_;
};

// --- To blocks

// The list or table at the end of `blocks` that `fresh` goes on with, else `fresh`, added.
model::List& last(model::Blocks& blocks, model::List fresh) {
  const auto* list = blocks.empty() ? nullptr : std::get_if<model::List>(&blocks.back().node);
  if (list == nullptr || list->ordered != fresh.ordered) blocks.push_back({std::move(fresh), {}});
  return std::get<model::List>(blocks.back().node);
}
model::Table& last(model::Blocks& blocks, model::Table fresh) {
  if (blocks.empty() || !std::holds_alternative<model::Table>(blocks.back().node))
    blocks.push_back({std::move(fresh), {}});
  return std::get<model::Table>(blocks.back().node);
}

void add_block(model::Blocks& blocks, const Sketch& sketch) {
  const auto& [kind, style, number, runs, children] = sketch;
  if (kind == "p") {
    if (style == "page" || style == "saut") blocks.push_back({model::PageBreak{}, {}});
    if (style != "saut") blocks.push_back(model::paragraph(to_inlines(runs)));
    if (style == "apres") blocks.push_back({model::PageBreak{}, {}});
  } else if (kind.starts_with('h') && kind.size() == 2) {
    blocks.push_back({model::Heading{kind[1] - '0', to_inlines(runs), {}, true}, {}});
  } else if (kind == "item" || kind == "num") {
    model::Blocks inside{model::paragraph(to_inlines(runs))};
    std::ranges::move(to_blocks(children), std::back_inserter(inside));
    last(blocks, model::List{kind == "num", 1, true, {}}).items.push_back({std::move(inside), {}});
  } else if (kind == "row" || kind == "head") {
    model::Table& table = last(blocks, model::Table{});
    model::Row row{kind == "head" ? model::RowKind::header : model::RowKind::body, {}};
    for (const Sketch& cell : children)
      row.cells.push_back({to_blocks(cell.children), 1, 1, false, {}});
    table.columns.assign(row.cells.size(), {model::Align::left, 1.0 / double(row.cells.size())});
    table.rows.push_back(std::move(row));
  }
}

// --- Variations

using Change = std::function<Runs(const Runs&)>;

Sketches changed(Sketches sketches, const Change& change) {
  for (Sketch& sketch : sketches) {
    sketch.runs = change(sketch.runs);
    sketch.children = changed(std::move(sketch.children), change);
  }
  return sketches;
}

std::string plain(const Runs& runs) {
  std::string text;
  for (const Run& run : runs) text += run.text;
  return text;
}

Runs shattered(const Runs& runs) {
  diag::Sink sink;
  const auto tags = templating::find_tags(plain(runs), {}, sink);
  Runs out;
  std::size_t at = 0;
  bool bold = true;
  for (const Run& run : runs) {
    out.push_back({"", run.bold, run.picture});
    for (std::size_t i = 0; i < run.text.size();) {
      const std::size_t length = text::decode(run.text, i).length;
      const bool inside = std::ranges::any_of(
          tags, [&](const auto& tag) { return at >= tag.begin && at < tag.end; });
      if (inside) out.push_back({"", bold = !bold});
      if (!inside && out.back().bold != run.bold) out.push_back({"", run.bold});
      out.back().text += run.text.substr(i, length);
      i += length;
      at += length;
    }
  }
  return out;
}

std::size_t length_of(const Runs& runs) {
  return text::length(plain(runs));
}

Runs cut_at(const Runs& runs, std::size_t offset) {
  Runs out;
  for (const Run& run : runs) {
    const std::size_t length = text::length(run.text);
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < std::min(offset, length); ++i)
      bytes += text::decode(run.text, bytes).length;
    out.push_back({run.text.substr(0, bytes), run.bold, run.picture});
    if (offset < length) out.push_back({run.text.substr(bytes), true, run.picture});
    offset = offset < length ? std::string::npos : offset - length;
  }
  return out;
}

}  // namespace

PlacedPicture parse_picture(std::string_view text) {
  constexpr std::string_view kName = "nom=";
  constexpr std::string_view kTimes = "×";
  const std::size_t space = text.rfind(' ');
  const std::string_view size = text.substr(space + 1);
  const std::size_t times = size.find(kTimes);
  const std::string words(text.substr(0, space));
  PlacedPicture picture{{}, words, {}, {}};
  if (words.starts_with(kName)) picture = {words.substr(kName.size()), {}, {}, {}};
  picture.width = size.substr(0, times);
  picture.height = size.substr(times + kTimes.size());
  return picture;
}

Sketches parse_sketches(std::string_view text) {
  return Parser(text).parse();
}

Runs parse_runs(std::string_view text) {
  Runs runs(1);
  while (!text.empty()) {
    if (text.starts_with('*')) {
      runs.push_back({"", !runs.back().bold});
      text.remove_prefix(1);
      continue;
    }
    if (text.starts_with(kRunBoundary)) {
      runs.push_back({"", runs.back().bold});
      text.remove_prefix(kRunBoundary.size());
      continue;
    }
    if (text.starts_with(kPictureOpen)) {
      const std::size_t end = text.find(kPictureClose);
      const bool bold = runs.back().bold;
      runs.push_back({"\uFFFC", bold,
                      std::string(text.substr(kPictureOpen.size(), end - kPictureOpen.size()))});
      runs.push_back({"", bold});
      text.remove_prefix(end + kPictureClose.size());
      continue;
    }
    const auto sign = std::ranges::find_if(
        kNotation, [text](const auto& entry) { return text.starts_with(entry.first); });
    runs.back().text += sign == kNotation.end() ? text.substr(0, 1) : sign->second;
    text.remove_prefix(sign == kNotation.end() ? 1 : sign->first.size());
  }
  return runs;
}

std::string show(const Sketches& sketches, Marks marks) {
  return Shower(marks).show(sketches);
}

model::Blocks to_blocks(const Sketches& sketches) {
  model::Blocks blocks;
  for (const Sketch& sketch : sketches) add_block(blocks, sketch);
  return blocks;
}

model::Inlines to_inlines(const Runs& runs) {
  model::Inlines inlines;
  for (const Run& run : runs) {
    model::Format format;
    format.strong = run.bold;
    std::string_view rest = run.text;
    while (!rest.empty()) {
      const std::size_t note = std::min(rest.find(kNoteOpen), rest.size());
      if (note > 0) inlines.push_back(model::text(std::string(rest.substr(0, note)), format));
      rest.remove_prefix(note);
      if (rest.empty()) break;
      const std::size_t end = std::min(rest.find(kNoteClose), rest.size());
      const std::string inside(rest.substr(kNoteOpen.size(), end - kNoteOpen.size()));
      const model::Blocks body{model::paragraph(inside)};
      inlines.push_back({model::Footnote{std::make_shared<const model::Blocks>(body)}, {}, {}});
      rest.remove_prefix(std::min(end + kNoteClose.size(), rest.size()));
    }
  }
  return inlines;
}

Sketches shattered(Sketches sketches) {
  return changed(std::move(sketches), [](const Runs& runs) { return shattered(runs); });
}

Sketches cut_at(Sketches sketches, std::size_t offset) {
  return changed(std::move(sketches), [&offset](const Runs& runs) {
    const std::size_t length = length_of(runs);
    Runs result = offset < length ? cut_at(runs, offset) : runs;
    offset = offset < length ? std::string::npos : offset - length;
    return result;
  });
}

std::size_t length_of(const Sketches& sketches) {
  std::size_t length = 0;
  for (const Sketch& sketch : sketches)
    length += length_of(sketch.runs) + length_of(sketch.children);
  return length;
}

}  // namespace greffier::office::testing
