#include "docx/template.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include <fmt/core.h>

#include "docx/dialect.hpp"
#include "docx/inclusion.hpp"
#include "docx/landmarks.hpp"
#include "docx/link_targets.hpp"
#include "docx/metadata_tags.hpp"
#include "docx/namespaces.hpp"
#include "docx/natives.hpp"
#include "docx/numbering_part.hpp"
#include "docx/package_parts.hpp"
#include "docx/placeholder.hpp"
#include "docx/template_styles.hpp"
#include "office/compile.hpp"
#include "office/messages.hpp"
#include "office/parse_part.hpp"
#include "office/template_anchors.hpp"
#include "office/written_numbers.hpp"
#include "text/numbers.hpp"
#include "xml/tree.hpp"
#include "xml/writer.hpp"

namespace greffier::docx {

namespace {

using xml::Node;

constexpr std::string_view kBody = "word/document.xml";

class TemplateReader {
 public:
  TemplateReader(package::Package package, std::string_view name, diag::SourceMap& sources,
                 diag::Sink& sink, const office::TemplateFiles* files)
      : package_(std::move(package)), name_(name), sources_(sources), sink_(sink), files_(files) {}

  std::optional<Template> read() {
    std::optional<Node> body = required(kBody);
    std::optional<Node> styles = required("word/styles.xml");
    if (!body || !styles) return std::nullopt;
    if (body->child("w:body") == nullptr) {
      sink_.raise(office::kNotATemplate, {}, name_, "DOCX", "w:body (word/document.xml)");
      return std::nullopt;
    }
    complete();
    read_stories(std::move(*body));
    headers_ = header_places(stories_.front().root, relationships(std::string(kBody)));
    for (StoryParts& story : stories_) story.place = story_of(story.part);
    read_notes();
    StylesRead looks = read_looks(*styles);
    result_.counters.picture =
        office::highest_part(package_, "word/media/" + std::string(kPictureName));
    result_.looks = std::move(looks.looks);
    read_lists();

    result_.heading_levels = std::move(looks.heading_levels);
    const Dialect dialect(result_.heading_levels, std::move(looks.list_levels),
                          std::move(looks.lists), std::move(looks.page_starts));
    take_style_choices(dialect);
    for (StoryParts& story : stories_) add_story(std::move(story), dialect);
    keep_notes();
    drop_unused_pictures();
    set_spare_apart();
    result_.metadata = read_metadata_tags(package_, name_, sources_, sink_);
    result_.package = std::move(package_);
    return std::move(result_);
  }

 private:
  // Word leaves out the parts that a document does not use; content may need them.
  void complete() {
    const auto add = [&](std::string_view kind, std::string content) {
      package::Part part(fmt::format("word/{}.xml", kind), std::move(content));
      if (package_.find(part.name()) != nullptr) return;
      package_.set(part);
      result_.spare.push_back({std::string(kind), std::move(part)});
    };
    add("numbering", empty_numbering_part());
    add("footnotes", footnotes_part());
  }

  // As they are once the template is read. Numberings of included files are no spare ones.
  void set_spare_apart() {
    std::erase_if(result_.spare, [this](const SparePart& spare) {
      const auto empty = spare.part.content();
      const bool is_used = spare.kind == "numbering" && empty && bytes(spare.part.name()) != *empty;
      if (is_used) result_.stories.front().relationships.add(spare.kind, "numbering.xml");
      return is_used;
    });
    for (SparePart& spare : result_.spare) {
      spare.part = *package_.find(spare.part.name());
      package_.remove(spare.part.name());
    }
  }

  // The body first, then headers and footers.
  void read_stories(Node body) {
    stories_.push_back({std::string(kBody), std::move(body), relationships(std::string(kBody))});
    for (const package::Part& part : package_.parts()) {
      const bool story =
          part.name().starts_with("word/header") || part.name().starts_with("word/footer");
      if (!story) continue;
      if (auto root = optional(part.name()))
        stories_.push_back({part.name(), std::move(*root), relationships(part.name())});
    }
  }

  // The looks of the template, included documents counted in. The table that tables look like is
  // its own when it has one.
  StylesRead read_looks(Node& styles) {
    StylesRead own = looks_of(styles);
    const Dialect dialect(own.heading_levels, own.list_levels, {}, own.page_starts);
    if (files_ == nullptr || !include_files({package_, styles, stories_, notes_, dialect}, name_,
                                            *files_, sources_, sink_))
      return own;
    StylesRead all = looks_of(styles);
    if (!own.looks.has_table()) return all;
    all.looks.table_style = std::move(own.looks.table_style);
    all.looks.table = std::move(own.looks.table);
    all.looks.sample = std::move(own.looks.sample);
    return all;
  }

  StylesRead looks_of(const Node& styles) {
    numbering_ = optional("word/numbering.xml");
    return read_styles(styles, numbering_ ? &*numbering_ : nullptr, stories_.front().root);
  }

  void read_notes() {
    for (std::size_t i = 0; i < kNoteKinds.size(); ++i) {
      const std::string part(kNoteKinds[i].part);
      if (auto root = optional(part)) notes_[i] = {std::move(*root), relationships(part)};
    }
  }

  void take_style_choices(const Dialect& dialect) {
    const auto choices =
        office::take_style_choices(stories_.front().root, dialect, name_, sources_, sink_);
    office::apply_style_choices(choices, result_.looks.style_names, result_.looks.map, sink_);
    const auto take_list = [&](office::Role role, int& own) {
      const auto list = numbering_ ? abstract_list(*numbering_, office::sample_list(choices, role))
                                   : std::nullopt;
      if (list) own = *list;
    };
    take_list(office::Role::list_bullet, result_.looks.bullets);
    take_list(office::Role::list_number, result_.looks.numbers);
  }

  void read_lists() {
    if (numbering_) count(*numbering_);
    result_.numbering = bytes("word/numbering.xml");
    complete_numbering(result_.numbering, result_.counters.abstract_list, result_.looks);
  }

  // Notes are read where the body calls them.
  void bring_notes(Node& body, const Dialect& dialect) {
    for (std::size_t i = 0; i < kNoteKinds.size(); ++i) {
      auto& [root, own] = notes_[i];
      prepare(std::string(kNoteKinds[i].part), root, own);
      office::set_anchors_apart(root, dialect);
      nest_notes(body, kNoteKinds[i], root);
    }
  }

  // Of the parts of notes, the separators: what is written goes behind them.
  void keep_notes() {
    for (std::size_t i = 0; i < kNoteKinds.size(); ++i) {
      auto& [root, own] = notes_[i];
      if (root.name.empty()) continue;
      const std::string part(kNoteKinds[i].part);
      std::string xml(xml::kDeclaration);
      xml::serialise(root, xml);
      package_.set({part, std::move(xml)});
      if (!own.empty()) package_.set({relationships_part(part), own.xml()});
      result_.notes[i] = {{}, std::move(own), last_note(root)};
    }
  }

  std::string bytes(std::string_view part) const {
    const package::Part* found = package_.find(part);
    if (found == nullptr) return {};
    const auto content = found->content();
    return content ? std::string(*content) : std::string();
  }

  std::optional<Node> optional(std::string_view part) {
    return office::parse_part(package_, part, kPrefixes, name_, sink_);
  }

  std::optional<Node> required(std::string_view part) {
    if (package_.find(part) == nullptr) sink_.raise(office::kNotATemplate, {}, name_, "DOCX", part);
    return optional(part);
  }

  Relationships relationships(const std::string& part) {
    const std::string own = bytes(relationships_part(part));
    if (own.empty()) return {};
    auto parsed = Relationships::parse(own, part);
    if (parsed) return std::move(*parsed);
    sink_.add(parsed.error());
    return {};
  }

  void add_story(StoryParts&& story, const Dialect& dialect) {
    auto& [part, root, own, place] = story;
    prepare(part, root, own);
    office::set_anchors_apart(root, dialect);
    if (part == kBody) bring_notes(root, dialect);
    count(root);
    set_fields_apart(root);
    result_.looks.names.know(root, dialect);
    const office::PartOrigin origin{name_, {.part = part, .stories = {place}}};
    office::Program program = office::compile(std::move(root), dialect, origin, sources_, sink_);
    const std::string* fixed = office::fixed_bytes(program);
    if (fixed != nullptr && part != kBody) return package_.set({std::move(part), *fixed});
    result_.stories.push_back(
        {std::move(part), std::move(program), std::move(own), origin.place.stories.front()});
  }

  // Says what the part has of its own as tags, and brings targets of links to them.
  void prepare(const std::string& part, Node& root, Relationships& own) {
    open_picture_controls(root);
    rewrite_natives(root, name_, sources_, sink_, natives_);
    drop_replaced(part, root, own);
    bring_link_targets(root, own);
  }

  // A header that no section names is still called one.
  [[nodiscard]] diag::StoryPlace story_of(std::string_view part) const {
    constexpr std::string_view kFolder = "word/";
    const std::string_view target = part.substr(kFolder.size());
    const auto found = headers_.find(std::string(target));
    if (found != headers_.end()) return found->second;
    if (target.starts_with("header")) return {diag::StoryPlace::Kind::header};
    if (target.starts_with("footer")) return {diag::StoryPlace::Kind::footer};
    return {};
  }

  // Takes out the relationships to pictures that data will stand in the place of.
  void drop_replaced(const std::string& part, const Node& root, Relationships& own) {
    for (const std::string& link : replaced_links(root)) {
      std::string target = own.remove(link);
      if (target.empty()) continue;
      replaced_.insert(std::move(target));
      package_.set({relationships_part(part), own.xml()});
    }
  }

  void drop_unused_pictures() {
    for (const std::string& target : replaced_) {
      const bool used = std::ranges::any_of(package_.parts(), [&](const package::Part& part) {
        return part.name().ends_with(".rels") &&
               bytes(part.name()).find(target) != std::string::npos;
      });
      if (!used && target.starts_with("media/")) package_.remove("word/" + target);
    }
  }

  // Fields name bookmarks in their instructions: « PAGEREF titre_budget \h ».
  static void set_fields_apart(Node& node) {
    if (node.is("w:instrText"))
      for (Node& text : node.children) {
        const std::size_t kind = text.text.find("REF ");
        if (kind == std::string::npos) continue;
        const std::size_t begin = kind + 4;
        const std::size_t length = std::min(text.text.find(' ', begin), text.text.size()) - begin;
        text.text.replace(begin, length, office::name_apart(text.text.substr(begin, length)));
      }
    for (Node& child : node.children) set_fields_apart(child);
  }

  struct Identifier {
    std::string_view element;
    std::string_view attribute;
    int Counters::*counter;
  };
  static constexpr std::array kIdentifiers{
      Identifier{"wp:docPr", "id", &Counters::drawing},
      Identifier{"w:bookmarkStart", "w:id", &Counters::bookmark},
      Identifier{"w:abstractNum", "w:abstractNumId", &Counters::abstract_list},
      Identifier{"w:num", "w:numId", &Counters::list}};

  // Takes note of the highest identifiers in use.
  void count(const Node& node) {
    for (const Identifier& identifier : kIdentifiers) {
      if (!node.is(identifier.element)) continue;
      const std::string* value = node.attribute(identifier.attribute);
      int& highest = result_.counters.*identifier.counter;
      if (value != nullptr)
        highest = std::max(highest, static_cast<int>(text::parse_decimal(*value).value_or(0)));
    }
    for (const Node& child : node.children) count(child);
  }

  package::Package package_;
  std::string_view name_;
  diag::SourceMap& sources_;
  diag::Sink& sink_;
  const office::TemplateFiles* files_;
  std::vector<StoryParts> stories_;
  NotesParts notes_;
  std::optional<Node> numbering_;
  Template result_;
  int natives_ = 0;                                  // fields of Word that were said as tags
  std::set<std::string> replaced_;                   // targets of pictures that go
  std::map<std::string, diag::StoryPlace> headers_;  // by file
};

}  // namespace

std::optional<Template> compile_template(package::Package package, std::string_view name,
                                         diag::SourceMap& sources, diag::Sink& sink,
                                         const office::TemplateFiles* files) {
  return TemplateReader(std::move(package), name, sources, sink, files).read();
}

}  // namespace greffier::docx
