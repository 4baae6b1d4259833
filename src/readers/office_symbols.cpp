#include "readers/office_symbols.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "text/fold.hpp"

namespace greffier::readers {

namespace {

struct Sign {
  char32_t code;
  char32_t sign;
};

constexpr std::array kWingdings{
    Sign{0x21, U'✏'}, Sign{0x22, U'✂'}, Sign{0x28, U'☎'}, Sign{0x29, U'✆'}, Sign{0x2A, U'✉'},
    Sign{0x46, U'☞'}, Sign{0x45, U'☜'}, Sign{0x47, U'☝'}, Sign{0x48, U'☟'}, Sign{0x4A, U'☺'},
    Sign{0x4C, U'☹'}, Sign{0x6C, U'●'}, Sign{0x6D, U'❍'}, Sign{0x6E, U'■'}, Sign{0x6F, U'☐'},
    Sign{0x70, U'☐'}, Sign{0x71, U'❑'}, Sign{0x72, U'❒'}, Sign{0x73, U'⬧'}, Sign{0x74, U'⧫'},
    Sign{0x75, U'◆'}, Sign{0x76, U'❖'}, Sign{0x77, U'⬥'}, Sign{0x78, U'☒'}, Sign{0x9F, U'•'},
    Sign{0xA7, U'▪'}, Sign{0xA8, U'☐'}, Sign{0xAB, U'★'}, Sign{0xB7, U'•'}, Sign{0xD8, U'➢'},
    Sign{0xDF, U'←'}, Sign{0xE0, U'→'}, Sign{0xE1, U'↑'}, Sign{0xE2, U'↓'}, Sign{0xE7, U'⇐'},
    Sign{0xE8, U'➔'}, Sign{0xEF, U'⇦'}, Sign{0xF0, U'⇨'}, Sign{0xF1, U'⇧'}, Sign{0xF2, U'⇩'},
    Sign{0xF3, U'⬄'}, Sign{0xFB, U'✗'}, Sign{0xFC, U'✓'}, Sign{0xFD, U'☒'}, Sign{0xFE, U'☑'},
};
constexpr std::array kWingdings2{
    Sign{0x4F, U'✗'}, Sign{0x50, U'✓'}, Sign{0x51, U'☒'}, Sign{0x52, U'☑'}, Sign{0x53, U'☒'},
    Sign{0x54, U'☒'}, Sign{0x2A, U'☐'}, Sign{0x97, U'●'}, Sign{0xA2, U'■'}, Sign{0xA3, U'☐'},
};
constexpr std::array kWingdings3{
    Sign{0x66, U'←'}, Sign{0x67, U'→'}, Sign{0x68, U'↑'}, Sign{0x69, U'↓'}, Sign{0x7D, U'▶'},
    Sign{0x7C, U'◀'}, Sign{0x70, U'▲'}, Sign{0x71, U'▼'}, Sign{0x75, U'▶'}, Sign{0x86, U'▶'},
};
constexpr std::array kWebdings{
    Sign{0x33, U'◀'}, Sign{0x34, U'▶'}, Sign{0x35, U'▲'}, Sign{0x36, U'▼'}, Sign{0x61, U'✓'},
    Sign{0x63, U'☐'}, Sign{0x67, U'■'}, Sign{0x6E, U'●'}, Sign{0x72, U'✗'},
};
constexpr std::array kSymbol{
    Sign{0x2D, U'−'}, Sign{0xA2, U'′'}, Sign{0xA3, U'≤'}, Sign{0xA5, U'∞'}, Sign{0xAB, U'↔'},
    Sign{0xAC, U'←'}, Sign{0xAD, U'↑'}, Sign{0xAE, U'→'}, Sign{0xAF, U'↓'}, Sign{0xB0, U'°'},
    Sign{0xB1, U'±'}, Sign{0xB2, U'″'}, Sign{0xB3, U'≥'}, Sign{0xB4, U'×'}, Sign{0xB7, U'•'},
    Sign{0xB8, U'÷'}, Sign{0xB9, U'≠'}, Sign{0xBB, U'≈'}, Sign{0xBC, U'…'}, Sign{0xD2, U'®'},
    Sign{0xD3, U'©'}, Sign{0xD4, U'™'}, Sign{0xDB, U'⇔'}, Sign{0xDC, U'⇐'}, Sign{0xDE, U'⇒'},
    Sign{0xE2, U'®'}, Sign{0xE3, U'©'}, Sign{0xE4, U'™'}, Sign{0x61, U'α'}, Sign{0x62, U'β'},
    Sign{0x64, U'δ'}, Sign{0x65, U'ε'}, Sign{0x67, U'γ'}, Sign{0x6C, U'λ'}, Sign{0x6D, U'μ'},
    Sign{0x70, U'π'}, Sign{0x73, U'σ'}, Sign{0x44, U'Δ'}, Sign{0x53, U'Σ'}, Sign{0x57, U'Ω'},
};

struct SymbolFont {
  std::string_view folded;
  std::span<const Sign> signs;
};
constexpr std::array kFonts{
    SymbolFont{"wingdings", kWingdings},    SymbolFont{"wingdings_2", kWingdings2},
    SymbolFont{"wingdings_3", kWingdings3}, SymbolFont{"webdings", kWebdings},
    SymbolFont{"symbol", kSymbol},          SymbolFont{"opensymbol", kWingdings},
    SymbolFont{"starsymbol", kWingdings},
};

constexpr char32_t kFirstPrivate = 0xE000;
constexpr char32_t kLastPrivate = 0xF8FF;
constexpr char32_t kSymbolArea = 0xF000;

}  // namespace

char32_t symbol(std::string_view font, char32_t code) {
  const bool is_private = code >= kFirstPrivate && code <= kLastPrivate;
  const auto* known = std::ranges::find(kFonts, text::fold_name(font), &SymbolFont::folded);
  if (known == kFonts.end()) return is_private || code > 0x10FFFF ? 0 : code;
  const char32_t sign = code >= kSymbolArea && is_private ? code - kSymbolArea : code;
  if (sign > 0xFF) return is_private ? 0 : code;
  const auto found = std::ranges::find(known->signs, sign, &Sign::code);
  return found == known->signs.end() ? 0 : found->sign;
}

}  // namespace greffier::readers
