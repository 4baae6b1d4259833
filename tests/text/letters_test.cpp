#include "text/letters.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "catch.hpp"
#include "text/utf8.hpp"

namespace {

using namespace greffier::text;

constexpr char32_t kLast = 0x10FFFF;

std::string one(char32_t c) {
  std::string result;
  append(result, c);
  return result;
}

bool is_surrogate(char32_t c) {
  return c >= 0xD800 && c <= 0xDFFF;
}

TEST_CASE("the tables say what ICU says, for every code point") {
  std::vector<std::string> wrong;
  for (char32_t c = 0; c <= kLast; ++c) {
    const auto u = static_cast<UChar32>(c);
    const bool is_like_icu =
        is_letter(c) == (u_isalpha(u) != 0) && is_digit(c) == (u_isdigit(u) != 0) &&
        is_upper(c) == (u_isupper(u) != 0) && is_lower(c) == (u_islower(u) != 0);
    const bool is_blank = u_isUWhiteSpace(u) != 0 || c == 0x200B || c == 0xFEFF;
    if (!is_like_icu || is_space(c) != is_blank) wrong.push_back(one(c));
  }
  CHECK(wrong == std::vector<std::string>{});
}

TEST_CASE("case mappings are ICU's, for every code point") {
  std::vector<std::string> wrong;
  for (char32_t c = 0; c <= kLast; ++c) {
    if (is_surrogate(c)) continue;
    const icu::UnicodeString text(static_cast<UChar32>(c));
    std::string up;
    std::string down;
    icu::UnicodeString(text).toUpper(icu::Locale::getRoot()).toUTF8String(up);
    icu::UnicodeString(text).toLower(icu::Locale::getRoot()).toUTF8String(down);
    if (upper(one(c)) != up || lower(one(c)) != down) wrong.push_back(one(c));
  }
  CHECK(wrong == std::vector<std::string>{});
}

TEST_CASE("whole texts change case") {
  struct Row {
    std::string_view text, upper, lower;
  };
  const std::vector<Row> table{
      {"", "", ""},
      {"Œuf d’Été", "ŒUF D’ÉTÉ", "œuf d’été"},
      {"straße", "STRASSE", "straße"},
      {"L'Haÿ-les-Roses", "L'HAŸ-LES-ROSES", "l'haÿ-les-roses"},
      {"ŸÆÇ 12 €", "ŸÆÇ 12 €", "ÿæç 12 €"},
      {"ΟΔΟΣ", "ΟΔΟΣ", "οδος"},
      {"e\u0301", "E\u0301", "e\u0301"},
      {"ﬁn", "FIN", "ﬁn"},
  };
  for (const Row& row : table) {
    CHECK(upper(row.text) == row.upper);
    CHECK(lower(row.text) == row.lower);
  }
}

TEST_CASE("texts are composed, and nothing else") {
  struct Row {
    std::string_view text, expected;
  };
  const std::vector<Row> table{
      {"", ""},
      {"e\u0301te\u0301", "été"},
      {"été", "été"},
      {"12\u00A0%\u202F; a\u2026", "12\u00A0%\u202F; a\u2026"},  // no-break spaces and … stay
      {"ﬁ ² №", "ﬁ ² №"},                                        // compatibility forms stay
      {"\u2126", "Ω"},
      {"\u2001", "\u2003"},
      {"a\u0327\u0301", "á\u0327"},
  };
  for (const Row& row : table) CHECK(normalised(row.text) == row.expected);
}

TEST_CASE("normalisation is ICU's, for every code point before an accent") {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  REQUIRE(U_SUCCESS(status));
  std::vector<std::string> wrong;
  for (char32_t c = 0; c <= kLast; ++c) {
    if (is_surrogate(c)) continue;
    const std::string alone = one(c);
    const std::string accented = alone + "\u0301";
    for (const std::string& text : {alone, accented}) {
      std::string expected;
      nfc->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(expected);
      if (normalised(text) != expected) wrong.push_back(alone);
    }
  }
  CHECK(wrong == std::vector<std::string>{});
}

TEST_CASE("bytes that are not UTF-8 do no harm") {
  for (const std::string_view bytes : {"\xFF", "a\xE2\x82", "\xED\xA0\x80z", "\xCE\xA3\xFF"}) {
    CHECK_FALSE(first_invalid(upper(bytes)));
    CHECK_FALSE(first_invalid(lower(bytes)));
    static_cast<void>(normalised(bytes));
  }
}

}  // namespace
