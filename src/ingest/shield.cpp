#include "ingest/shield.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <vector>

#include "diag/byte_table.hpp"
#include "ingest/ascii.hpp"

namespace greffier::ingest {

namespace {

// ASCII has 32 signs and Unicode 32 noncharacters in a row from U+FDD0; the space takes U+1FFFE.
constexpr std::string_view kSigns = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
static_assert(kSigns.size() == 32);
constexpr std::string_view kSignPrefix = "\xEF\xB7";  // then 0x90 + index
constexpr unsigned kFirstTrail = 0x90;
constexpr std::string_view kSpace = "\xF0\x9F\xBF\xBE";

constexpr auto kMayShield = diag::marked("\xEF\xF0");  // the first byte of what is shielded

constexpr std::size_t kLongestTag = 4000;
constexpr std::size_t kLongestPath = 1000;
constexpr std::array<std::string_view, 9> kPictureEndings{".png",  ".jpg", ".jpeg", ".gif", ".svg",
                                                          ".webp", ".emf", ".wmf",  ".tif"};

struct TagForm {
  std::string_view open;
  std::string_view close;
};
constexpr std::array kTagForms{TagForm{"{{", "}}"}, TagForm{"{%", "%}"}};

// True when a line that opens or closes a container, or code, begins there.
bool begins_fence(std::string_view text) {
  const std::string_view line = trimmed_left(text);
  return line.starts_with(":::") || line.starts_with("```") || line.starts_with("~~~");
}

// True when what stands from `begin` to `end` goes over a line end, and out of or into the line of
// a fence.
bool crosses_fence(std::string_view text, std::size_t begin, std::size_t end) {
  std::size_t line_end = text.find('\n', begin);
  if (line_end >= end) return false;
  if (begins_fence(text.substr(begin == 0 ? 0 : text.rfind('\n', begin - 1) + 1))) return true;
  for (; line_end < end; line_end = text.find('\n', line_end + 1))
    if (begins_fence(text.substr(line_end + 1))) return true;
  return false;
}

// The length of the tag that starts at `offset`, or 0.
std::size_t tag_length(std::string_view text, std::size_t offset) {
  const std::string_view rest = text.substr(offset, kLongestTag);
  for (const TagForm& form : kTagForms) {
    if (!rest.starts_with(form.open)) continue;
    const std::size_t close = rest.find(form.close, form.open.size());
    if (close == std::string_view::npos || rest.find("\n\n") < close) return 0;
    const std::size_t length = close + form.close.size();
    return crosses_fence(text, offset, offset + length) ? 0 : length;
  }
  return 0;
}

// The character that the shielded bytes at `offset` stand for, with their length.
struct Shielded {
  char character = 0;
  std::size_t length = 0;
};
std::optional<Shielded> shielded_at(std::string_view text, std::size_t offset) {
  const std::string_view rest = text.substr(offset);
  if (rest.starts_with(kSpace)) return Shielded{' ', kSpace.size()};
  if (rest.size() < 3 || !rest.starts_with(kSignPrefix)) return {};
  const unsigned index = static_cast<unsigned char>(rest[2]) - kFirstTrail;
  if (index >= kSigns.size()) return {};
  return Shielded{kSigns[index], 3};
}

// `text` with the sign after each of these offsets shielded.
std::string shielded_after(std::string_view text, const std::vector<std::size_t>& offsets) {
  std::string result;
  std::size_t done = 0;
  for (const std::size_t offset : offsets) {
    result += text.substr(done, offset + 1 - done);
    append_shielded(result, text.substr(offset + 1, 1));
    done = offset + 2;
  }
  result += text.substr(done);
  return result;
}

bool is_picture_path(std::string_view path) {
  const std::string lower = ascii_lower(path);
  return std::ranges::any_of(kPictureEndings,
                             [&lower](std::string_view ending) { return lower.ends_with(ending); });
}

// The destination of the image whose `](` is at `offset`, when it is a bare path with spaces.
std::string_view spaced_destination(std::string_view text, std::size_t offset) {
  const std::string_view rest = text.substr(offset + 2, kLongestPath);
  const std::size_t stop = rest.find_first_of(")\n<\"");
  if (stop == std::string_view::npos || rest[stop] == '\n' || rest[stop] == '<') return {};
  const std::string_view path = trimmed(rest.substr(0, stop));
  return path.find(' ') != std::string_view::npos && is_picture_path(path) ? path
                                                                           : std::string_view{};
}

}  // namespace

void append_shielded(std::string& out, std::string_view text) {
  for (const char character : text) {
    const std::size_t index = kSigns.find(character);
    if (character == ' ') {
      out += kSpace;
    } else if (index != std::string_view::npos) {
      out += kSignPrefix;
      out += static_cast<char>(kFirstTrail + index);
    } else {
      out += character;
    }
  }
}

std::string unshield(std::string_view text) {
  std::string result;
  std::size_t done = 0;
  for (std::size_t i = 0; (i = diag::find_marked(text, i, kMayShield)) < text.size(); ++i) {
    const auto shielded = shielded_at(text, i);
    if (!shielded) continue;
    result += text.substr(done, i - done);
    result += shielded->character;
    done = i + shielded->length;
  }
  return result += text.substr(done);
}

std::string shield_tags(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  std::size_t done = 0;
  for (std::size_t i = text.find('{'); i != std::string_view::npos; i = text.find('{', i)) {
    const std::size_t length = tag_length(text, i);
    if (length > 0) {
      result += text.substr(done, i - done);
      append_shielded(result, text.substr(i, length));
      done = i + length;
    }
    i += std::max<std::size_t>(length, 1);
  }
  result += text.substr(done);
  return result;
}

bool is_control_line(std::string_view line) {
  static const std::string kShieldedOpen = [] {
    std::string open;
    append_shielded(open, "{%");
    return open;
  }();
  if (!trimmed(line).starts_with(kShieldedOpen)) return false;
  std::string_view rest = line;
  const std::string plain = unshield(rest);
  rest = trimmed(plain);
  while (rest.starts_with("{%")) {
    const std::size_t close = rest.find("%}");
    if (close == std::string_view::npos) return false;
    rest = trimmed(rest.substr(close + 2));
  }
  return rest.empty();
}

std::string shield_image_spaces(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  std::size_t done = 0;
  for (std::size_t i = text.find("]("); i != std::string_view::npos;
       i = text.find("](", std::max(i + 2, done))) {
    const std::string_view path = spaced_destination(text, i);
    if (path.empty()) continue;
    const auto begin = static_cast<std::size_t>(path.data() - text.data());
    result += text.substr(done, begin - done);
    append_shielded(result, path);
    done = begin + path.size();
  }
  result += text.substr(done);
  return result;
}

std::string shield_open_calls(std::string_view text) {
  if (text.find("[^") == std::string_view::npos) return std::string(text);
  std::vector<std::size_t> signs;  // to be shielded
  std::vector<std::size_t> open;   // brackets of the line
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i == text.size() || text[i] == '\n') {
      std::ranges::copy_if(open, std::back_inserter(signs),
                           [text](std::size_t at) { return text.substr(at).starts_with("[^"); });
      open.clear();
    } else if (text[i] == '\\' && !text.substr(i).starts_with("\\\n")) {
      ++i;
    } else if (text[i] == '[') {
      open.push_back(i);
    } else if (text[i] == ']' && !open.empty()) {
      open.pop_back();
    }
  }
  return shielded_after(text, signs);
}

}  // namespace greffier::ingest
