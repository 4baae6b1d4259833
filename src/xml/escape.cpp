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

// The same, asked without the table, of a byte or of lanes of them: what is not written as it is.
constexpr auto acts_anywhere(auto byte) {
  return (byte == '&') | (byte == '<') | (byte == '>') | (byte == 0xEF);
}
struct InText {
  static constexpr const Acts& kActs = kTextActs;
  static constexpr auto acts(auto byte) {
    return ((byte < 0x20) & (byte != '\t') & (byte != '\n')) | acts_anywhere(byte);
  }
};
struct InAttribute {
  static constexpr const Acts& kActs = kAttributeActs;
  static constexpr auto acts(auto byte) {
    return (byte < 0x20) | (byte == '"') | acts_anywhere(byte);
  }
};

template <typename In>
constexpr bool agree() {
  for (unsigned byte = 0; byte < In::kActs.size(); ++byte)
    if ((In::kActs[byte] != Act::keep) != In::acts(byte)) return false;
  return true;
}
static_assert(agree<InText>() && agree<InAttribute>());

// U+FFFE and U+FFFF, the only characters above U+001F that XML forbids in well-formed UTF-8.
bool is_noncharacter(std::string_view at) {
  return at.starts_with("\xEF\xBF\xBE") || at.starts_with("\xEF\xBF\xBF");
}

template <typename In>
void append(std::string& out, std::string_view text) {
  std::size_t run = 0;  // start of the bytes that are written as they are
  std::size_t at = 0;
  const auto replace = [&](std::size_t length, std::string_view by) {
    out.append(text, run, at - run).append(by);
    run = at = at + length;
  };
  const auto is_wanted = [](const auto& byte) { return In::acts(byte(0)); };
  while ((at = diag::find_place(text, at, is_wanted)) < text.size()) {
    const Act act = In::kActs[static_cast<unsigned char>(text[at])];
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
  append<InText>(out, text);
}

void append_attribute(std::string& out, std::string_view value) {
  append<InAttribute>(out, value);
}

}  // namespace greffier::xml
