#include "fonts/coverage.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

#include <fontconfig/fontconfig.h>

namespace greffier::fonts {

namespace {

// What is known of fonts that documents often name and that few machines of this kind have. Their
// users have them: what matters is what they draw there.
struct KnownFont {
  std::string_view family;
  char32_t character;
  bool is_drawn;
};
constexpr char32_t kNarrowSpace = 0x202F;
constexpr std::array kKnown{
    KnownFont{"Arial", kNarrowSpace, true},
    KnownFont{"Times New Roman", kNarrowSpace, true},
    KnownFont{"Marianne", kNarrowSpace, false},
    KnownFont{"Caladea", kNarrowSpace, false},
};

template <auto kDestroy>
struct Destroyer {
  void operator()(auto* object) const { kDestroy(object); }
};
using Pattern = std::unique_ptr<FcPattern, Destroyer<FcPatternDestroy>>;
using ObjectSet = std::unique_ptr<FcObjectSet, Destroyer<FcObjectSetDestroy>>;
using FontSet = std::unique_ptr<FcFontSet, Destroyer<FcFontSetDestroy>>;

// fontconfig's own memory, given back at the end of the program.
struct Library {
  Library() = default;
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  ~Library() { FcFini(); }
};

// The installed fonts of exactly that family: FcFontMatch would give another one for it.
FontSet installed(const std::string& family) {
  const Pattern wanted(FcPatternCreate());
  const ObjectSet asked(FcObjectSetBuild(FC_CHARSET, nullptr));
  if (!wanted || !asked) return {};
  const auto* name = reinterpret_cast<const FcChar8*>(family.c_str());
  if (FcPatternAddString(wanted.get(), FC_FAMILY, name) == FcFalse) return {};
  return FontSet(FcFontList(nullptr, wanted.get(), asked.get()));
}

bool draws(FcPattern* font, char32_t character) {
  FcCharSet* characters = nullptr;
  return FcPatternGetCharSet(font, FC_CHARSET, 0, &characters) == FcResultMatch &&
         FcCharSetHasChar(characters, character) == FcTrue;
}

// FcStrCmpIgnoreCase as fontconfig compares families.
bool is_same_family(std::string_view a, const std::string& b) {
  return FcStrCmpIgnoreCase(reinterpret_cast<const FcChar8*>(std::string(a).c_str()),
                            reinterpret_cast<const FcChar8*>(b.c_str())) == 0;
}

std::optional<bool> found(const std::string& family, char32_t character) {
  const FontSet fonts = installed(family);
  if (fonts && fonts->nfont > 0)
    return std::any_of(fonts->fonts, fonts->fonts + fonts->nfont,
                       [character](FcPattern* font) { return draws(font, character); });
  const auto* known = std::ranges::find_if(kKnown, [&](const KnownFont& font) {
    return font.character == character && is_same_family(font.family, family);
  });
  return known == kKnown.end() ? std::nullopt : std::optional(known->is_drawn);
}

}  // namespace

// A document asks the same for each of its corrections.
std::optional<bool> draws(std::string_view family, char32_t character) {
  static const Library kLibrary;
  static std::mutex mutex;
  static std::map<std::pair<std::string, char32_t>, std::optional<bool>> answers;
  const std::lock_guard lock(mutex);
  const auto [answer, is_new] = answers.try_emplace({std::string(family), character});
  if (is_new) answer->second = found(answer->first.first, character);
  return answer->second;
}

}  // namespace greffier::fonts
