#include "checks/document_text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "checks/scanner.hpp"
#include "text/name_table.hpp"

namespace greffier::checks {

namespace {

// What an element means for the text, by its local name.
enum class Part : std::uint8_t {
  other,
  paragraph,
  carrier,  // holds text
  space,
  skipped,    // with all that is inside
  described,  // carries texts in `descr` and `title`
  field,      // the marks of a field (ISO 29500-1 § 17.16.18)
};
struct Entry {
  std::string_view element;
  Part part = Part::other;
};

constexpr std::array kOdf{Entry{"p", Part::paragraph},
                          Entry{"h", Part::paragraph},
                          Entry{"title", Part::paragraph},
                          Entry{"desc", Part::paragraph},
                          Entry{"s", Part::space},
                          Entry{"tab", Part::space},
                          Entry{"line-break", Part::space},
                          Entry{"annotation", Part::skipped},
                          Entry{"tracked-changes", Part::skipped},
                          Entry{"note-citation", Part::skipped},
                          Entry{"forms", Part::skipped},
                          Entry{"scripts", Part::skipped}};
constexpr std::array kOoxml{Entry{"p", Part::paragraph},      Entry{"t", Part::carrier},
                            Entry{"tab", Part::space},        Entry{"br", Part::space},
                            Entry{"cr", Part::space},         Entry{"noBreakHyphen", Part::space},
                            Entry{"del", Part::skipped},      Entry{"moveFrom", Part::skipped},
                            Entry{"Fallback", Part::skipped}, Entry{"docPr", Part::described}};
constexpr std::array kOdfBody{Entry{"p", Part::paragraph},
                              Entry{"h", Part::paragraph},
                              Entry{"s", Part::space},
                              Entry{"tab", Part::space},
                              Entry{"line-break", Part::space},
                              Entry{"annotation", Part::skipped},
                              Entry{"tracked-changes", Part::skipped},
                              Entry{"note", Part::skipped},
                              Entry{"forms", Part::skipped},
                              Entry{"scripts", Part::skipped},
                              Entry{"title", Part::skipped},
                              Entry{"desc", Part::skipped},
                              Entry{"table-of-content", Part::skipped},
                              Entry{"table-index", Part::skipped},
                              Entry{"illustration-index", Part::skipped},
                              Entry{"page-number", Part::skipped},
                              Entry{"page-count", Part::skipped},
                              Entry{"sequence", Part::skipped},
                              Entry{"sequence-decls", Part::skipped},
                              Entry{"date", Part::skipped},
                              Entry{"time", Part::skipped},
                              Entry{"bookmark-ref", Part::skipped},
                              Entry{"reference-ref", Part::skipped},
                              Entry{"sequence-ref", Part::skipped},
                              Entry{"user-defined", Part::skipped},
                              Entry{"chapter", Part::skipped}};
constexpr std::array kOoxmlBody{
    Entry{"p", Part::paragraph},      Entry{"t", Part::carrier},
    Entry{"tab", Part::space},        Entry{"br", Part::space},
    Entry{"cr", Part::space},         Entry{"noBreakHyphen", Part::space},
    Entry{"del", Part::skipped},      Entry{"moveFrom", Part::skipped},
    Entry{"Fallback", Part::skipped}, Entry{"fldSimple", Part::skipped},
    Entry{"docPr", Part::skipped},    Entry{"fldChar", Part::field}};

// `is_carried`: text stands in carriers, not in paragraphs themselves.
struct Vocabulary {
  Part (*part_of)(std::string_view local_name);
  bool is_carried;
};
template <const auto& kEntries>
Part part_in(std::string_view local_name) {
  static constexpr text::NameTable kTable(kEntries, &Entry::element);
  const Entry* entry = kTable.find(local_name);
  return entry == nullptr ? Part::other : entry->part;
}
constexpr Vocabulary kOdfVocabulary{part_in<kOdf>, false};
constexpr Vocabulary kOoxmlVocabulary{part_in<kOoxml>, true};
constexpr Vocabulary kOdfBodyVocabulary{part_in<kOdfBody>, false};
constexpr Vocabulary kOoxmlBodyVocabulary{part_in<kOoxmlBody>, true};

// Follows a part and gives its paragraphs; they nest (a footnote, a text box).
class Reader {
 public:
  Reader(const Vocabulary& vocabulary, const std::function<void(std::string_view)>& visit)
      : vocabulary_(vocabulary), visit_(visit) {}

  void take(Scanner::Event event, const Scanner& scanner) {
    if (event == Scanner::Event::start) start(scanner);
    if (event == Scanner::Event::end) end(scanner.local_name());
    if (event == Scanner::Event::text) text(scanner);
  }

 private:
  void start(const Scanner& scanner) {
    if (skipped_ > 0) {
      ++skipped_;
      return;
    }
    switch (vocabulary_.part_of(scanner.local_name())) {
      case Part::paragraph:
        begins_.push_back(text_.size());
        break;
      case Part::carrier:
        ++carriers_;
        break;
      case Part::space:
        text_ += ' ';
        break;
      case Part::skipped:
        ++skipped_;
        break;
      case Part::described:
        for (const std::string_view key : {"descr", "title"}) visit_(scanner.attribute(key));
        break;
      case Part::field:
        mark_field(scanner.attribute("w:fldCharType"));
        break;
      case Part::other:
        break;
    }
  }

  void mark_field(std::string_view kind) {
    fields_ += kind == "begin" ? 1 : kind == "end" && fields_ > 0 ? -1 : 0;
  }

  void end(std::string_view name) {
    if (skipped_ > 0) {
      --skipped_;
      return;
    }
    const Part part = vocabulary_.part_of(name);
    if (part == Part::carrier) --carriers_;
    if (part != Part::paragraph || begins_.empty()) return;
    visit_(std::string_view(text_).substr(begins_.back()));
    text_.resize(begins_.back());
    begins_.pop_back();
  }

  void text(const Scanner& scanner) {
    const bool carried = !vocabulary_.is_carried || carriers_ > 0;
    if (skipped_ == 0 && fields_ == 0 && carried && !begins_.empty()) scanner.append_text(text_);
  }

  const Vocabulary& vocabulary_;
  const std::function<void(std::string_view)>& visit_;
  std::string text_;                 // of the open paragraphs, one after the other
  std::vector<std::size_t> begins_;  // where each of them begins in text_
  int fields_ = 0;                   // open
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

// The part that holds the body; null when there is none.
const package::Part* body_of(const package::Package& package) {
  const package::Part* const odf = package.find("content.xml");
  return odf != nullptr ? odf : package.find("word/document.xml");
}

void read(const package::Part& part, std::span<Reader> readers) {
  const auto content = part.content();
  if (!content) return;
  Scanner scanner(*content);
  for (auto event = scanner.next(); event != Scanner::Event::finished; event = scanner.next())
    for (Reader& reader : readers) reader.take(event, scanner);
}

}  // namespace

void for_each_paragraph(const package::Package& package,
                        const std::function<void(std::string_view)>& visit) {
  for_each_paragraph(package, visit, nullptr);
}

void for_each_body_paragraph(const package::Package& package,
                             const std::function<void(std::string_view)>& visit) {
  const package::Part* const body = body_of(package);
  if (body == nullptr) return;
  Reader reader(is_odf_text(body->name()) ? kOdfBodyVocabulary : kOoxmlBodyVocabulary, visit);
  read(*body, {&reader, 1});
}

void for_each_paragraph(const package::Package& package,
                        const std::function<void(std::string_view)>& visit,
                        const std::function<void(std::string_view)>& visit_body) {
  const package::Part* const body = body_of(package);
  for (const package::Part& part : package.parts()) {
    const bool odf = is_odf_text(part.name());
    if (!odf && !is_ooxml_text(part.name())) continue;
    std::array readers{Reader(odf ? kOdfVocabulary : kOoxmlVocabulary, visit),
                       Reader(odf ? kOdfBodyVocabulary : kOoxmlBodyVocabulary, visit_body)};
    const std::size_t count = visit_body && &part == body ? 2 : 1;
    read(part, std::span(readers).first(count));
  }
}

}  // namespace greffier::checks
