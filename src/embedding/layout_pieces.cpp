#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "embedding/messages.hpp"
#include "embedding/shared.hpp"

namespace greffier::embedding {

namespace {

constexpr std::string_view kOpen = "{% inclure \"";
constexpr std::string_view kClose = "%}";
constexpr std::string_view kWith = "avec ";
constexpr char kSign = '$';  // before the name of a parameter
constexpr std::string_view kSpace = " \t";
constexpr std::size_t kDeepest = 8;
constexpr std::array<std::string_view, 2> kNoLayouts{"README.md", "exemple.md"};

struct Parameter {
  std::string name, value;
};

// `{% inclure "path" avec a="b" c=d %}`.
struct Inclusion {
  std::string path;
  std::vector<Parameter> parameters;
};

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(kSpace), text.size());
  text.remove_prefix(begin);
  return text.substr(0, text.find_last_not_of(kSpace) + 1);
}

// What stands before `end`, which goes with it.
std::string_view cut(std::string_view& text, std::string_view end) {
  const std::size_t at = std::min(text.find(end), text.size());
  const std::string_view head = text.substr(0, at);
  text.remove_prefix(std::min(text.size(), at + end.size()));
  return head;
}

std::string_view cut_value(std::string_view& text) {
  if (!text.starts_with('"')) return cut(text, " ");
  text.remove_prefix(1);
  return cut(text, "\"");
}

// Nothing for another line. An inclusion of a path that is no layout is one of templates: an office
// file takes its place when the document is rendered.
std::optional<Inclusion> inclusion_of(std::string_view line) {
  line = trimmed(line);
  if (!line.starts_with(kOpen) || !line.ends_with(kClose)) return {};
  line.remove_prefix(kOpen.size());
  line.remove_suffix(kClose.size());
  Inclusion inclusion{std::string(cut(line, "\"")), {}};
  if (!is_layout(inclusion.path)) return {};
  line = trimmed(line);
  if (line.starts_with(kWith)) line.remove_prefix(kWith.size());
  for (line = trimmed(line); !line.empty(); line = trimmed(line)) {
    const std::string_view name = cut(line, "=");
    inclusion.parameters.push_back({std::string(name), std::string(cut_value(line))});
  }
  return inclusion;
}

bool is_of_name(char byte) {
  return byte == '_' || (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
}

class Layouts {
 public:
  Layouts(std::span<const File> library, diag::Sink& sink) : library_(library), sink_(sink) {}

  std::string whole(std::string_view text) {
    std::string result;
    while (!text.empty()) {
      const bool is_ended = text.find('\n') != std::string_view::npos;
      const std::string_view line = cut(text, "\n");
      const auto inclusion = inclusion_of(line);
      result += inclusion ? piece(*inclusion) : std::string(line);
      if (is_ended) result += '\n';
    }
    return result;
  }

 private:
  std::string piece(const Inclusion& inclusion) {
    const File* file = find_file(library_, inclusion.path);
    if (file == nullptr || depth_ >= kDeepest) {
      sink_.raise(kNoSuchPiece, {}, inclusion.path);
      return {};
    }
    ++depth_;
    std::string text = whole(filled(file->bytes, inclusion));
    --depth_;
    while (text.ends_with('\n')) text.pop_back();
    return text;
  }

  std::string filled(std::string_view text, const Inclusion& inclusion) {
    std::string result;
    std::vector<std::string_view> used;
    for (std::size_t sign = 0; (sign = text.find(kSign)) != std::string_view::npos;) {
      result += text.substr(0, sign);
      text.remove_prefix(sign + 1);
      const auto end = std::ranges::find_if_not(text, is_of_name);
      used.push_back(text.substr(0, static_cast<std::size_t>(end - text.begin())));
      text.remove_prefix(used.back().size());
      result += value_of(used.back(), inclusion);
    }
    result += text;
    for (const Parameter& parameter : inclusion.parameters)
      if (std::ranges::find(used, parameter.name) == used.end())
        sink_.raise(kUnusedParameter, {}, parameter.name, inclusion.path);
    return result;
  }

  std::string value_of(std::string_view name, const Inclusion& inclusion) {
    const auto known = std::ranges::find(inclusion.parameters, name, &Parameter::name);
    if (known != inclusion.parameters.end()) return known->value;
    sink_.raise(kMissingParameter, {}, name, inclusion.path);
    return {};
  }

  std::span<const File> library_;
  diag::Sink& sink_;
  std::size_t depth_ = 0;
};

}  // namespace

bool is_layout(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  return name.ends_with(".md") && std::ranges::find(kNoLayouts, name) == kNoLayouts.end();
}

bool is_shared(std::string_view path) {
  return path.starts_with("partage/");
}

std::string whole_layout(const File& file, std::span<const File> library, diag::Sink& sink) {
  return Layouts(library, sink).whole(file.bytes);
}

}  // namespace greffier::embedding
