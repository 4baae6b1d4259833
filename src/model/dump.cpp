#include "model/dump.hpp"

#include <array>
#include <type_traits>

#include <fmt/core.h>

namespace greffier::model {

namespace {

constexpr std::array kAligns{"auto", "left", "center", "right"};
constexpr std::array kRowKinds{"header", "body", "total"};
constexpr std::array kScripts{"", "superscript", "subscript"};
constexpr std::array kListed{"headings", "tables", "figures"};
constexpr std::array kFields{"page", "pages", "table_number", "figure_number"};

template <std::size_t N, typename Enum>
const char* name_of(const std::array<const char*, N>& names, Enum value) {
  return names.at(static_cast<std::size_t>(value));
}

void append_escaped(std::string& out, char byte) {
  switch (byte) {
    case '"':
    case '\\':
      out += '\\';
      out += byte;
      return;
    case '\n':
      out += "\\n";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  if (static_cast<unsigned char>(byte) < 0x20)
    out += fmt::format("\\x{:02x}", static_cast<unsigned char>(byte));
  else
    out += byte;
}

std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  for (const char byte : text) append_escaped(result, byte);
  return result += '"';
}

// ` name="value"`, or nothing for an empty value.
std::string option(std::string_view name, std::string_view value) {
  return value.empty() ? std::string() : fmt::format(" {}={}", name, in_quotes(value));
}

// ` name=value` for a word that needs no quotes, or nothing.
std::string word(std::string_view name, std::string_view value) {
  return value.empty() ? std::string() : fmt::format(" {}={}", name, value);
}

std::string flag(bool is_set, std::string_view name) {
  return is_set ? fmt::format(" {}", name) : std::string();
}

std::string size(std::string_view name, const ImageSize& size) {
  if (size.millimetres) return fmt::format(" {}={}mm", name, *size.millimetres);
  if (size.percent) return fmt::format(" {}={}%", name, *size.percent);
  return {};
}

std::string describe(const Format& format) {
  const std::string_view script = name_of(kScripts, format.script);
  return flag(format.strong, "strong") + flag(format.emphasis, "emphasis") +
         flag(format.strike, "strike") + flag(format.underline, "underline") +
         flag(format.code, "code") + flag(format.small_caps, "small_caps") +
         flag(!script.empty(), script) + word("lang", format.language) + word("role", format.role) +
         option("link", format.target) + option("link_title", format.title);
}

std::string describe(const std::vector<Column>& columns) {
  std::string result;
  for (const Column& column : columns) {
    result += result.empty() ? " columns=" : ",";
    result += name_of(kAligns, column.align);
    if (column.width > 0) result += fmt::format(":{}", column.width);
  }
  return result;
}

// True for what one pair of quotes says in full.
bool is_plain(const Inlines& inlines) {
  return inlines.empty() || (inlines.size() == 1 && inlines[0].format == Format{} &&
                             std::holds_alternative<Text>(inlines[0].node));
}

// Writes a tree line by line; each overload of `put` writes one kind of node and what it holds.
class Dumper {
 public:
  void put(const Blocks& blocks) {
    for (const Block& block : blocks)
      std::visit([this](const auto& node) { put(node); }, block.node);
  }
  void put(const Inlines& inlines) {
    for (const Inline& item : inlines)
      std::visit([&](const auto& node) { put_inline(node, describe(item.format)); }, item.node);
  }
  void put(const Map& map) {
    for (const Member& member : map.members()) put(member.key + ":", member.value);
  }
  void line(std::string_view text) {
    out_.append(2 * depth_, ' ').append(text);
    out_ += '\n';
  }
  std::string take() { return std::move(out_); }

 private:
  template <typename Content>
  void under(std::string_view header, const Content& content) {
    line(header);
    ++depth_;
    put(content);
    --depth_;
  }

  void put(const Paragraph& node) { under("paragraph" + word("role", node.role), node.inlines); }
  void put(const Heading& node) {
    const std::string anchor = node.anchor.empty() ? "" : " #" + node.anchor;
    const std::string header =
        fmt::format("heading {} {}{}{}", node.level, in_quotes(plain_text(node.inlines)), anchor,
                    flag(!node.numbered, "unnumbered")) +
        (node.role.empty() ? "" : " role=" + node.role);
    under(header, is_plain(node.inlines) ? Inlines{} : node.inlines);
  }
  void put(const List& node) {
    const std::string order = node.ordered ? fmt::format(" ordered start={}", node.start) : "";
    under("list" + order + flag(node.tight, "tight"), node.items);
  }
  void put(const std::vector<ListItem>& items) {
    for (const ListItem& item : items) under("item", item.blocks);
  }
  void put(const Table& node) {
    line("table" + option("name", node.name) + option("caption", plain_text(node.caption)) +
         flag(node.bare, "bare") + describe(node.columns));
    ++depth_;
    if (!is_plain(node.caption)) under("caption", node.caption);
    for (const Row& row : node.rows)
      under(fmt::format("row {}", name_of(kRowKinds, row.kind)), row.cells);
    --depth_;
  }
  void put(const std::vector<Cell>& cells) {
    for (const Cell& cell : cells) {
      const bool is_single = cell.columns == 1 && cell.rows == 1;
      under((is_single ? "cell" : fmt::format("cell {}x{}", cell.columns, cell.rows)) +
                flag(cell.marked, "marked"),
            cell.blocks);
    }
  }
  void put(const CodeBlock& node) {
    line("code " + in_quotes(node.text) + option("info", node.info));
  }
  void put(const ThematicBreak&) { line("thematic_break"); }
  void put(const PageBreak&) { line("page_break"); }
  void put(const Contents& node) {
    line(fmt::format("contents depth={}{}", node.depth,
                     node.listed == Listed::headings
                         ? ""
                         : fmt::format(" of={}", name_of(kListed, node.listed))));
  }
  void put(const Container& node) {
    std::string header = "container " + node.kind;
    for (const Attribute& attribute : node.attributes)
      header += fmt::format(" {}={}", attribute.key, in_quotes(attribute.value));
    under(header, node.blocks);
  }
  void put(const Columns& node) { under(fmt::format("columns {}", node.count), node.blocks); }
  void put(const Quote& node) { under("quote", node.blocks); }

  void put_inline(const Text& node, const std::string& format) {
    line("text " + in_quotes(node.text) + format);
  }
  void put_inline(const LineBreak&, const std::string& format) { line("break" + format); }
  void put_inline(const Footnote& node, const std::string& format) {
    under("footnote" + format, node.body ? *node.body : Blocks{});
  }
  void put_inline(const Image& node, const std::string& format) {
    line("image " + in_quotes(node.source) + option("alt", node.alternative) +
         option("title", node.title) + size("width", node.width) + size("height", node.height) +
         format);
  }
  void put_inline(const Field& node, const std::string& format) {
    const bool is_counter = node.kind != FieldKind::page && node.kind != FieldKind::pages;
    const std::string value = is_counter ? fmt::format(" {}", node.value) : "";
    line(fmt::format("field {}{}{}", name_of(kFields, node.kind), value, format));
  }

  // One value after its `key:` or its `-`.
  void put(const std::string& lead, const Value& value) {
    std::visit([&](const auto& data) { put_value(lead, data); }, value.data);
  }
  void put(const Values& values) {
    for (const Value& value : values) put("-", value);
  }
  void put_value(const std::string& lead, std::monostate) { line(lead + " null"); }
  void put_value(const std::string& lead, bool data) { line(lead + (data ? " true" : " false")); }
  void put_value(const std::string& lead, const std::string& data) {
    line(lead + " " + in_quotes(data));
  }
  void put_value(const std::string& lead, std::int64_t data) {
    line(fmt::format("{} {}", lead, data));
  }
  void put_value(const std::string& lead, double data) {
    const std::string digits = fmt::format("{}", data);
    const bool is_whole = digits.find_first_not_of("-0123456789") == std::string::npos;
    line(lead + " " + digits + (is_whole ? ".0" : ""));  // another value than the integer
  }
  void put_value(const std::string& lead, const Date& data) {
    line(fmt::format("{} {:04}-{:02}-{:02}", lead, static_cast<int>(data.year()),
                     static_cast<unsigned>(data.month()), static_cast<unsigned>(data.day())));
  }
  void put_value(const std::string& lead, const Time& data) {
    line(fmt::format("{} {:02}:{:02}", lead, data.hour, data.minute));
  }
  void put_value(const std::string& lead, const Values& data) {
    data.empty() ? line(lead + " []") : under(lead, data);
  }
  void put_value(const std::string& lead, const Map& data) {
    data.empty() ? line(lead + " {}") : under(lead, data);
  }
  void put_value(const std::string& lead, const Inlines& data) { under(lead + " inlines", data); }
  void put_value(const std::string& lead, const Blocks& data) { under(lead + " blocks", data); }

  std::string out_;
  std::size_t depth_ = 0;
};

}  // namespace

std::string dump(const Blocks& blocks) {
  Dumper dumper;
  dumper.put(blocks);
  return dumper.take();
}

std::string dump(const Map& map) {
  Dumper dumper;
  dumper.put(map);
  return dumper.take();
}

std::string dump(const Document& document) {
  Dumper dumper;
  dumper.put(document.header);
  dumper.line("---");
  dumper.put(document.body);
  return dumper.take();
}

}  // namespace greffier::model
