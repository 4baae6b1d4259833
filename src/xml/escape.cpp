#include "xml/escape.hpp"

#include <array>
#include <cstdint>

#include "diag/byte_lanes.hpp"
#include "diag/byte_table.hpp"

namespace greffier::xml {

namespace {

// What becomes of a byte: nothing, a reference, or a closer look.
enum class Act : std::uint8_t {
  keep,
  drop,
  amp,
  lt,
  gt,
  quot,
  tab,
  line_feed,
  carriage_return,
  ef
};

constexpr std::array<std::string_view, 10> kReferences{"",       "",     "&amp;", "&lt;",  "&gt;",
                                                       "&quot;", "&#9;", "&#10;", "&#13;", ""};

using Acts = diag::ByteTable<Act>;

constexpr Acts text_acts() {
  Acts acts{};
  for (std::size_t control = 0; control < 0x20; ++control) acts[control] = Act::drop;
  acts['\t'] = acts['\n'] = Act::keep;
  acts['\r'] = Act::carriage_return;
  acts['&'] = Act::amp;
  acts['<'] = Act::lt;
  acts['>'] = Act::gt;
  acts[0xEF] = Act::ef;
  return acts;
}

constexpr Acts attribute_acts() {
  Acts acts = text_acts();
  acts['\t'] = Act::tab;
  acts['\n'] = Act::line_feed;
  acts['"'] = Act::quot;
  return acts;
}

constexpr Acts kTextActs = text_acts();
constexpr Acts kAttributeActs = attribute_acts();

// Bytes that may not be written as they are.
auto acts_anywhere(diag::Lanes bytes) {
  return (bytes == '&') | (bytes == '<') | (bytes == '>') | (bytes == 0xEF);
}
constexpr auto kActsInText = [](diag::Lanes bytes) {
  return ((bytes < 0x20) & (bytes != '\t') & (bytes != '\n')) | acts_anywhere(bytes);
};
constexpr auto kActsInAttribute = [](diag::Lanes bytes) {
  return (bytes < 0x20) | (bytes == '"') | acts_anywhere(bytes);
};

// U+FFFE and U+FFFF, the only characters above U+001F that XML forbids in well-formed UTF-8.
bool is_noncharacter(std::string_view at) {
  return at.starts_with("\xEF\xBF\xBE") || at.starts_with("\xEF\xBF\xBF");
}

void append(std::string& out, std::string_view text, const Acts& acts, const auto& may_act) {
  std::size_t run = 0;  // start of the bytes that are written as they are
  std::size_t at = 0;
  const auto replace = [&](std::size_t length, std::string_view by) {
    out.append(text, run, at - run).append(by);
    run = at = at + length;
  };
  const auto is_wanted = [&may_act](const auto& lanes) { return may_act(lanes(0)); };
  while ((at = diag::find_place(text, at, is_wanted)) < text.size()) {
    const Act act = acts[static_cast<unsigned char>(text[at])];
    if (act == Act::ef && !is_noncharacter(text.substr(at))) {
      ++at;
    } else {
      replace(act == Act::ef ? 3 : 1, kReferences[static_cast<std::size_t>(act)]);
    }
  }
  out.append(text, run);
}

}  // namespace

void append_text(std::string& out, std::string_view text) {
  append(out, text, kTextActs, kActsInText);
}

void append_attribute(std::string& out, std::string_view value) {
  append(out, value, kAttributeActs, kActsInAttribute);
}

}  // namespace greffier::xml
