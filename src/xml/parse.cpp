#include <algorithm>
#include <array>
#include <climits>
#include <cstring>
#include <memory>
#include <optional>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include "xml/builder.hpp"
#include "xml/locator.hpp"
#include "xml/messages.hpp"
#include "xml/silence.hpp"
#include "xml/tree.hpp"

namespace greffier::xml {

namespace {

// NOENT is needed for &amp; in attributes to be read as one character; it opens no door, since a
// DOCTYPE, the only place where entities are declared, stops the parser.
constexpr int kOptions = XML_PARSE_NOENT | XML_PARSE_NONET;

// libxml2's own size and depth limits stay on: XML_PARSE_HUGE is never given.
constexpr std::size_t kLibraryLimit = INT_MAX;

struct KnownError {
  int code;
  const diag::Message* message;
};
constexpr std::array kKnownErrors{
    KnownError{XML_ERR_TAG_NOT_FINISHED, &kCutShort},
    KnownError{XML_ERR_TAG_NAME_MISMATCH, &kMismatchedTag},
    KnownError{XML_NS_ERR_UNDEFINED_NAMESPACE, &kUnknownPrefix},
    KnownError{XML_ERR_INVALID_CHAR, &kBadCharacter},
    KnownError{XML_ERR_INVALID_CHARREF, &kBadCharacter},
    KnownError{XML_ERR_INVALID_ENCODING, &kBadCharacter},
    KnownError{XML_ERR_UNKNOWN_ENCODING, &kBadCharacter},
    KnownError{XML_ERR_UNSUPPORTED_ENCODING, &kBadCharacter},
    KnownError{XML_ERR_UNDECLARED_ENTITY, &kUnknownEntity},
    KnownError{XML_WAR_UNDECLARED_ENTITY, &kUnknownEntity},
};

struct Failure {
  const diag::Message* message = nullptr;
  diag::Position position;
  std::string detail;
};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

std::string_view view(const xmlChar* begin, const xmlChar* end) {
  return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin)};
}

constexpr std::size_t kMostAttributes = 10'000;

// How many attributes the tag has whose '<' begins `text`, which no other '<' follows.
std::size_t count_attributes(std::string_view text) {
  std::size_t count = 0;
  char quote = 0;
  for (const char sign : text) {
    if (quote != 0) {
      quote = sign == quote ? '\0' : quote;
    } else if (sign == '"' || sign == '\'') {
      quote = sign;
    } else if (sign == '>') {
      break;
    } else if (sign == '=') {
      ++count;
    }
  }
  return count;
}

// Where a tag of too many attributes begins. libxml2 compares each of them with all the others
// before it tells of any. Only long stretches without '<', which no tag contains, are looked at.
std::optional<std::size_t> attribute_flood(std::string_view bytes) {
  constexpr std::size_t kShortest = 5 * kMostAttributes;  // of ` a=""`
  for (std::size_t at = bytes.find('<'); at != std::string_view::npos;) {
    const std::size_t next = bytes.find('<', at + 1);
    const std::string_view tag = bytes.substr(at, next - at);
    if (tag.size() >= kShortest && tag[1] != '!' && tag[1] != '?' &&
        count_attributes(tag) > kMostAttributes)
      return at;
    at = next;
  }
  return {};
}

// One parse: the callbacks of libxml2, which know it as their user data.
class Parse {
 public:
  Parse(std::string_view bytes, std::span<const Prefix> prefixes, const ParseLimits& limits)
      : bytes_(bytes), limits_(limits), builder_(prefixes, limits), locator_(bytes) {}

  // The tree, or why there is none.
  [[nodiscard]] std::optional<Failure> run();
  [[nodiscard]] Node take() { return builder_.take(); }

 private:
  struct FreeContext {
    void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
  };

  static Parse& self(void* data) { return *static_cast<Parse*>(data); }
  static void on_start(void* data, const xmlChar* local, const xmlChar* prefix, const xmlChar* uri,
                       int declaration_count, const xmlChar** declarations, int attribute_count,
                       int defaulted, const xmlChar** attributes);
  static void on_end(void* data, const xmlChar* local, const xmlChar* prefix, const xmlChar* uri);
  static void on_text(void* data, const xmlChar* text, int length);
  static void on_doctype(void* data, const xmlChar* name, const xmlChar* external,
                         const xmlChar* system);
  template <typename Error>
  static void on_error(void* data, Error* error);

  static xmlSAXHandler handlers();
  [[nodiscard]] bool is_stopped() const { return failure_.has_value(); }
  void stop(Excess excess);
  void stop(const diag::Message& message, std::string detail);
  [[nodiscard]] std::optional<std::size_t> offset() const;
  [[nodiscard]] diag::Position here();
  [[nodiscard]] diag::Position tag_start();
  [[nodiscard]] diag::Position text_start();
  void note_tag_end();

  std::string_view bytes_;
  ParseLimits limits_;
  Builder builder_;
  Locator locator_;
  std::unique_ptr<xmlParserCtxt, FreeContext> context_;
  std::vector<Declaration> declarations_;
  std::vector<RawAttribute> attributes_;
  std::optional<std::size_t> tag_end_;  // offset behind the last tag
  std::optional<Failure> failure_;
};

std::optional<Failure> Parse::run() {
  const Silence silence;
  if (const auto flood = attribute_flood(bytes_))
    return Failure{&kTooManyAttributes, locator_.at(*flood), std::to_string(kMostAttributes)};
  context_.reset(xmlNewParserCtxt());
  silence.demand_memory();
  *context_->sax = handlers();
  context_->userData = this;
  const char* data = bytes_.empty() ? "" : bytes_.data();
  xmlFreeDoc(xmlCtxtReadMemory(context_.get(), data, static_cast<int>(bytes_.size()), nullptr,
                               nullptr, kOptions));
  silence.demand_memory();
  if (context_->wellFormed == 0) stop(kMalformed, "unknown error");
  if (offset().value_or(bytes_.size()) < bytes_.size()) stop(kBadCharacter, "U+0000");
  return failure_;
}

xmlSAXHandler Parse::handlers() {
  xmlSAXHandler sax{};
  sax.initialized = XML_SAX2_MAGIC;
  sax.startElementNs = on_start;
  sax.endElementNs = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_text;
  sax.internalSubset = on_doctype;
  sax.serror = on_error;
  return sax;
}

// libxml2 gives (prefix, URI) for each declaration and (local, prefix, URI, begin, end) for each
// attribute; how many parameters there are is its choice too.
// NOLINTNEXTLINE(readability-function-size)
void Parse::on_start(void* data, const xmlChar* local, const xmlChar* prefix, const xmlChar* uri,
                     int declaration_count, const xmlChar** declarations, int attribute_count,
                     int /*defaulted*/, const xmlChar** attributes) {
  Parse& parse = self(data);
  if (parse.is_stopped()) return;
  parse.declarations_.clear();
  for (const xmlChar** it = declarations; declaration_count > 0; --declaration_count, it += 2) {
    parse.declarations_.push_back({view(it[0]), view(it[1])});
  }
  parse.attributes_.clear();
  for (const xmlChar** it = attributes; attribute_count > 0; --attribute_count, it += 5) {
    parse.attributes_.push_back({{view(it[1]), view(it[2]), view(it[0])}, view(it[3], it[4])});
  }
  parse.stop(parse.builder_.start({view(prefix), view(uri), view(local)}, parse.declarations_,
                                  parse.attributes_, parse.tag_start()));
  parse.note_tag_end();
}

void Parse::on_end(void* data, const xmlChar* /*local*/, const xmlChar* /*prefix*/,
                   const xmlChar* /*uri*/) {
  Parse& parse = self(data);
  if (parse.is_stopped()) return;
  parse.builder_.end();
  parse.note_tag_end();
}

void Parse::on_text(void* data, const xmlChar* text, int length) {
  Parse& parse = self(data);
  if (parse.is_stopped()) return;
  const diag::Position position =
      parse.builder_.begins_text() ? parse.text_start() : diag::Position();
  parse.stop(parse.builder_.text(view(text, text + length), position));
}

void Parse::on_doctype(void* data, const xmlChar* /*name*/, const xmlChar* /*external*/,
                       const xmlChar* /*system*/) {
  self(data).stop(kDoctype, {});
}

template <typename Error>
void Parse::on_error(void* data, Error* error) {
  Parse& parse = self(data);
  // A namespace that is no URI harms nobody.
  const bool is_harmless = error->level < XML_ERR_ERROR || error->code == XML_WAR_NS_URI;
  if (parse.is_stopped() || is_harmless) return;
  const auto known = std::ranges::find(kKnownErrors, error->code, &KnownError::code);
  const std::string_view text = error->message == nullptr ? "" : error->message;
  parse.failure_ = {known == kKnownErrors.end() ? &kMalformed : known->message,
                    {static_cast<std::uint32_t>(std::max(error->line, 0)),
                     static_cast<std::uint32_t>(std::max(error->int2, 0))},
                    std::string(text.substr(0, text.find_last_not_of(" \n") + 1))};
  xmlStopParser(parse.context_.get());
}

void Parse::stop(Excess excess) {
  if (excess == Excess::depth) stop(kTooDeep, std::to_string(limits_.depth));
  if (excess == Excess::nodes) stop(kTooManyNodes, std::to_string(limits_.nodes));
}

void Parse::stop(const diag::Message& message, std::string detail) {
  if (is_stopped()) return;
  failure_ = {&message, here(), std::move(detail)};
  xmlStopParser(context_.get());
}

// How far libxml2 has read, when it reads the bytes as they are.
std::optional<std::size_t> Parse::offset() const {
  const xmlParserInput* input = context_->input;
  if (input == nullptr || (input->buf != nullptr && input->buf->encoder != nullptr)) return {};
  const long consumed = xmlByteConsumed(context_.get());
  if (consumed < 0) return {};
  return std::min(static_cast<std::size_t>(consumed), bytes_.size());
}

diag::Position Parse::here() {
  if (const auto at = offset()) return locator_.at(*at);
  const int line = context_->input == nullptr ? 0 : context_->input->line;
  return {static_cast<std::uint32_t>(std::max(line, 0)), 0};
}

// A raw '<' stands nowhere inside a tag, so the last one before the place read begins it.
// (memrchr reads many bytes at once; rfind does not.)
diag::Position Parse::tag_start() {
  const auto at = offset();
  if (!at || *at == 0) return here();
  const void* const start = memrchr(bytes_.data(), '<', *at);
  return locator_.at(
      start == nullptr ? *at
                       : static_cast<std::size_t>(static_cast<const char*>(start) - bytes_.data()));
}

diag::Position Parse::text_start() {
  return tag_end_ ? locator_.at(*tag_end_) : here();
}

// libxml2 tells of a tag before it reads its '>', or just behind it.
void Parse::note_tag_end() {
  tag_end_ = offset();
  if (tag_end_ && (*tag_end_ == 0 || bytes_[*tag_end_ - 1] != '>')) {
    tag_end_ = std::min(bytes_.find('>', *tag_end_), bytes_.size() - 1) + 1;
  }
}

}  // namespace

diag::Result<Node> parse(std::string_view bytes, std::span<const Prefix> prefixes,
                         std::string_view name, const ParseLimits& limits) {
  if (const std::size_t limit = std::min(limits.bytes, kLibraryLimit); bytes.size() > limit) {
    return diag::make(kTooLarge, {}, name, limit >> 20);
  }
  Parse parse(bytes, prefixes, limits);
  if (const auto failure = parse.run()) {
    const diag::Position at = failure->position;
    return diag::make(*failure->message, {diag::kNoSource, at, at}, name, at.line, at.column,
                      failure->detail);
  }
  return parse.take();
}

}  // namespace greffier::xml
