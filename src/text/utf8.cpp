#include "text/utf8.hpp"

#include <algorithm>

#include "diag/byte_block.hpp"
#include "diag/code_point.hpp"

namespace greffier::text {

namespace {

constexpr char32_t kReplacementValue = 0xFFFD;

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80;
}

bool is_scalar_value(char32_t code_point) {
  return code_point < 0xD800 || (code_point > 0xDFFF && code_point <= 0x10FFFF);
}

void append_bits(std::string& out, char32_t bits) {
  out += static_cast<char>(static_cast<unsigned char>(bits));
}

// The end of the ASCII that `begin` starts.
std::size_t ascii_end(std::string_view bytes, std::size_t begin) {
  for (; begin < bytes.size(); begin += diag::kBlockSize)
    if (const diag::Block others = diag::beyond_ascii(diag::block_at(bytes, begin, 'a')))
      return begin + diag::first_of(others);
  return bytes.size();
}

// A continuation byte has its highest bit set, and the next one not.
std::size_t count_continuations(diag::Block block) {
  constexpr diag::Block kOnes = diag::of_each(1);
  const diag::Block ones = (block >> 7U) & ~(block >> 6U) & kOnes;
  return (ones * kOnes) >> 56U;  // their sum
}

// The sequence of three bytes at `offset`, if its lead is one whose second byte may be any
// (U+1000 to U+CFFF, U+E000 to U+FFFF); nothing otherwise.
CodePoint decode_triple(std::string_view text, std::size_t offset) {
  if (text.size() - offset < 3) return {};
  const auto lead = static_cast<unsigned char>(text[offset]);
  const auto second = static_cast<unsigned char>(text[offset + 1]);
  const auto third = static_cast<unsigned char>(text[offset + 2]);
  const bool is_free = lead > 0xE0 && lead < 0xF0 && lead != 0xED;
  if (!is_free || (second & 0xC0) != 0x80 || (third & 0xC0) != 0x80) return {};
  return {(char32_t{lead} & 0x0F) << 12 | (char32_t{second} & 0x3F) << 6 | (char32_t{third} & 0x3F),
          3};
}

}  // namespace

std::optional<std::size_t> first_invalid(std::string_view bytes) {
  for (std::size_t i = ascii_end(bytes, 0); i < bytes.size(); i = ascii_end(bytes, i)) {
    if (const CodePoint pair = decode_pair(bytes, i); pair.length != 0) {
      i += pair.length;
      continue;
    }
    if (const CodePoint triple = decode_triple(bytes, i); triple.length != 0) {
      i += triple.length;
      continue;
    }
    const diag::Step here = diag::step(bytes, i);
    if (!here.well_formed) return i;
    i += here.length;
  }
  return std::nullopt;
}

std::string repair(std::string_view bytes) {
  std::string result;
  result.reserve(bytes.size());
  for (std::size_t i = 0; i < bytes.size();) {
    const diag::Step here = diag::step(bytes, i);
    result += here.well_formed ? bytes.substr(i, here.length) : diag::kReplacement;
    i += here.length;
  }
  return result;
}

CodePoint decode_sequence(std::string_view text, std::size_t offset) {
  if (const CodePoint triple = decode_triple(text, offset); triple.length != 0) return triple;
  const diag::Step here = diag::step(text, offset);
  if (!here.well_formed) return {kReplacementValue, here.length};
  return {diag::value_of(text.substr(offset, here.length)), here.length};
}

CodePoint decode_sequence_before(std::string_view text, std::size_t end) {
  std::size_t begin = end - 1;
  while (begin > 0 && end - begin < 4 && is_continuation(text[begin])) --begin;
  const CodePoint found = decode(text.substr(0, end), begin);
  return begin + found.length == end ? found : CodePoint{kReplacementValue, 1};
}

void append(std::string& out, char32_t code_point) {
  if (!is_scalar_value(code_point)) code_point = kReplacementValue;
  if (code_point < 0x80) return append_bits(out, code_point);
  if (code_point < 0x800) {
    append_bits(out, 0xC0 | (code_point >> 6));
  } else {
    if (code_point < 0x10000) {
      append_bits(out, 0xE0 | (code_point >> 12));
    } else {
      append_bits(out, 0xF0 | (code_point >> 18));
      append_bits(out, 0x80 | ((code_point >> 12) & 0x3F));
    }
    append_bits(out, 0x80 | ((code_point >> 6) & 0x3F));
  }
  append_bits(out, 0x80 | (code_point & 0x3F));
}

std::size_t length(std::string_view text) {
  const std::size_t blocks = text.size() / diag::kBlockSize * diag::kBlockSize;
  std::size_t continuations = 0;
  for (std::size_t at = 0; at < blocks; at += diag::kBlockSize)
    continuations += count_continuations(diag::block_at(text, at, 'a'));
  if (blocks < text.size()) continuations += count_continuations(diag::block_at(text, blocks, 'a'));
  return text.size() - continuations;
}

std::size_t offset_behind(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  while (count >= diag::kBlockSize && text.size() - at >= diag::kBlockSize) {
    count -= diag::kBlockSize - count_continuations(diag::block_at(text, at, 'a'));
    at += diag::kBlockSize;
  }
  while (at < text.size() && (count > 0 || is_continuation(text[at])))
    count -= is_continuation(text[at++]) ? 0 : 1;
  return at;
}

bool is_xml_char(char32_t code_point) {
  if (code_point < 0x20) return code_point == 0x09 || code_point == 0x0A || code_point == 0x0D;
  return is_scalar_value(code_point) && code_point != 0xFFFE && code_point != 0xFFFF;
}

}  // namespace greffier::text
