#include "checks/document_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "checks/scanner.hpp"

namespace greffier::checks {

namespace {

// What the elements of a format mean for its text, by their local names.
struct Vocabulary {
  std::vector<std::string_view> paragraphs;
  std::vector<std::string_view> carriers;  // hold text; empty when a paragraph itself does
  std::vector<std::string_view> spaces;
  std::vector<std::string_view> skipped;    // with all that is inside
  std::vector<std::string_view> described;  // carry a text in `descriptions`
  std::vector<std::string_view> descriptions;
};

const Vocabulary& odf_vocabulary() {
  static const Vocabulary kVocabulary{
      {"p", "h", "title", "desc"},
      {},
      {"s", "tab", "line-break"},
      {"annotation", "tracked-changes", "note-citation", "forms", "scripts"},
      {},
      {}};
  return kVocabulary;
}

const Vocabulary& ooxml_vocabulary() {
  static const Vocabulary kVocabulary{{"p"},
                                      {"t"},
                                      {"tab", "br", "cr", "noBreakHyphen"},
                                      {"del", "moveFrom", "Fallback"},
                                      {"docPr"},
                                      {"descr", "title"}};
  return kVocabulary;
}

const Vocabulary& odf_body_vocabulary() {
  static const Vocabulary kVocabulary{{"p", "h"},
                                      {},
                                      {"s", "tab", "line-break"},
                                      {"annotation",   "tracked-changes",
                                       "note",         "forms",
                                       "scripts",      "title",
                                       "desc",         "table-of-content",
                                       "table-index",  "illustration-index",
                                       "page-number",  "page-count",
                                       "sequence",     "sequence-decls",
                                       "date",         "time",
                                       "bookmark-ref", "reference-ref",
                                       "sequence-ref", "user-defined",
                                       "chapter"},
                                      {},
                                      {}};
  return kVocabulary;
}

const Vocabulary& ooxml_body_vocabulary() {
  static const Vocabulary kVocabulary{{"p"},
                                      {"t"},
                                      {"tab", "br", "cr", "noBreakHyphen"},
                                      {"del", "moveFrom", "Fallback", "fldSimple", "docPr"},
                                      {},
                                      {}};
  return kVocabulary;
}

bool holds(const std::vector<std::string_view>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

// Follows a part and gives its paragraphs; they nest (a footnote, a text box).
class Reader {
 public:
  enum class Fields { read, skip };  // what stands between the marks of a field (§ 17.16.18)

  Reader(const Vocabulary& vocabulary, const std::function<void(std::string_view)>& visit,
         Fields fields = Fields::read)
      : vocabulary_(vocabulary), visit_(visit), skips_fields_(fields == Fields::skip) {}

  void read(std::string_view bytes) {
    Scanner scanner(bytes);
    while (true) {
      switch (scanner.next()) {
        case Scanner::Event::start:
          start(scanner);
          break;
        case Scanner::Event::end:
          end(scanner.local_name());
          break;
        case Scanner::Event::text:
          text(scanner);
          break;
        case Scanner::Event::finished:
          return;
      }
    }
  }

 private:
  void start(const Scanner& scanner) {
    const std::string_view name = scanner.local_name();
    if (skipped_ > 0 || holds(vocabulary_.skipped, name)) {
      ++skipped_;
    } else if (holds(vocabulary_.paragraphs, name)) {
      begins_.push_back(text_.size());
    } else if (holds(vocabulary_.spaces, name)) {
      text_ += ' ';
    } else if (holds(vocabulary_.carriers, name)) {
      ++carriers_;
    } else if (skips_fields_ && name == "fldChar") {
      const std::string kind = scanner.attribute("w:fldCharType");
      fields_ += kind == "begin" ? 1 : kind == "end" && fields_ > 0 ? -1 : 0;
    } else if (holds(vocabulary_.described, name)) {
      for (const std::string_view key : vocabulary_.descriptions) visit_(scanner.attribute(key));
    }
  }

  void end(std::string_view name) {
    if (skipped_ > 0) {
      --skipped_;
    } else if (holds(vocabulary_.carriers, name)) {
      --carriers_;
    } else if (holds(vocabulary_.paragraphs, name) && !begins_.empty()) {
      visit_(std::string_view(text_).substr(begins_.back()));
      text_.resize(begins_.back());
      begins_.pop_back();
    }
  }

  void text(const Scanner& scanner) {
    const bool carried = vocabulary_.carriers.empty() || carriers_ > 0;
    if (skipped_ == 0 && fields_ == 0 && carried && !begins_.empty()) scanner.append_text(text_);
  }

  const Vocabulary& vocabulary_;
  const std::function<void(std::string_view)>& visit_;
  std::string text_;                 // of the open paragraphs, one after the other
  std::vector<std::size_t> begins_;  // where each of them begins in text_
  bool skips_fields_ = false;
  int fields_ = 0;  // open
  int skipped_ = 0;
  int carriers_ = 0;
};

bool is_odf_text(std::string_view name) {
  return name == "content.xml" || name == "styles.xml";
}

bool is_ooxml_text(std::string_view name) {
  constexpr std::array<std::string_view, 5> kStarts{"word/document", "word/header", "word/footer",
                                                    "word/footnotes", "word/endnotes"};
  return name.ends_with(".xml") && std::ranges::any_of(kStarts, [name](std::string_view start) {
           return name.starts_with(start);
         });
}

}  // namespace

void for_each_paragraph(const package::Package& package,
                        const std::function<void(std::string_view)>& visit) {
  for (const package::Part& part : package.parts()) {
    const bool odf = is_odf_text(part.name());
    if (!odf && !is_ooxml_text(part.name())) continue;
    const auto content = part.content();
    if (!content) continue;
    Reader(odf ? odf_vocabulary() : ooxml_vocabulary(), visit).read(*content);
  }
}

void for_each_body_paragraph(const package::Package& package,
                             const std::function<void(std::string_view)>& visit) {
  const package::Part* const odf = package.find("content.xml");
  const package::Part* const part = odf != nullptr ? odf : package.find("word/document.xml");
  if (part == nullptr) return;
  const auto content = part->content();
  if (!content) return;
  Reader(odf != nullptr ? odf_body_vocabulary() : ooxml_body_vocabulary(), visit,
         Reader::Fields::skip)
      .read(*content);
}

}  // namespace greffier::checks
