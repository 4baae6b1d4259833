#include "docx/annotate.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "docx/dialect.hpp"
#include "docx/namespaces.hpp"
#include "docx/notes.hpp"
#include "docx/relationships.hpp"
#include "text/numbers.hpp"
#include "xml/writer.hpp"

namespace greffier::docx {

namespace {

using office::Anchor;
using office::Remark;
using xml::Node;

constexpr std::string_view kBody = "word/document.xml";
constexpr std::string_view kFolder = "word/";
constexpr std::string_view kTypes = "[Content_Types].xml";
constexpr std::string_view kCommentType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
constexpr std::string_view kInitials = "G";

std::string bytes_of(const package::Package& package, std::string_view part) {
  const package::Part* found = package.find(part);
  if (found == nullptr) return {};
  const auto content = found->content();
  return content ? std::string(*content) : std::string();
}

Node element(std::string name, std::vector<Node> children = {}) {
  Node node = Node::make_element(std::move(name));
  node.children = std::move(children);
  return node;
}

Node with_id(std::string name, int id) {
  Node node = Node::make_element(std::move(name));
  node.set_attribute("w:id", std::to_string(id));
  return node;
}

Node run_of(Node content) {
  std::vector<Node> children;
  children.push_back(std::move(content));
  return element("w:r", std::move(children));
}

Node text_run(const std::string& text) {
  Node node = element("w:t");
  node.set_attribute("xml:space", "preserve");
  node.children.push_back(Node::make_text(text));
  return run_of(std::move(node));
}

void declare(Node& root, std::string_view prefix) {
  const auto known = std::ranges::find(kPrefixes, prefix, &xml::Prefix::second);
  const std::string name = "xmlns:" + std::string(prefix);
  if (root.attribute(name) == nullptr) root.set_attribute(name, std::string(known->first));
}

std::string written(const Node& root) {
  std::string xml(xml::kDeclaration);
  xml::serialise(root, xml);
  return xml;
}

class Annotating {
 public:
  Annotating(package::Package package, std::span<const Remark> remarks,
             const office::Annotator& annotator)
      : package_(std::move(package)), remarks_(remarks), annotator_(annotator) {}

  // The package as it was when it is no document.
  package::Package annotate() {
    auto body = xml::parse(bytes_of(package_, kBody), kPrefixes, kBody);
    if (!body || body->child("w:body") == nullptr) return std::move(package_);
    auto related = Relationships::parse(rels(), kBody);
    if (!related) return std::move(package_);
    Node comments = read_comments(*related);
    // Places are counted with the notes where they are called.
    nest_all_notes(*body, package_);
    mark(*body);
    drop_nested_notes(*body);
    write_comments(comments);
    office::replace_markers(*body, [this](int marker) { return nodes_of(marker); });
    declare(*body, "w");
    set(std::string(kBody), written(*body));
    set(part_, written(comments));
    package_.set({relationships_part(kBody), related->xml()});
    const std::string types = bytes_of(package_, kTypes);
    package_.set({std::string(kTypes), with_comment_type(types)});
    return std::move(package_);
  }

 private:
  [[nodiscard]] std::string rels() const {
    const std::string own = bytes_of(package_, relationships_part(kBody));
    return own.empty() ? Relationships().xml() : own;
  }

  void set(const std::string& name, std::string content) {
    const package::Part* known = package_.find(name);
    const auto method = known == nullptr ? package::Method::deflated : known->method();
    package_.set({name, std::move(content), method});
  }

  // The comments that are there; relates the part when there was none.
  Node read_comments(Relationships& related) {
    if (const Relationship* known = related.find("comments")) {
      const bool is_absolute = known->target.starts_with('/');
      part_ = is_absolute ? known->target.substr(1) : std::string(kFolder) + known->target;
      auto comments = xml::parse(bytes_of(package_, part_), kPrefixes, part_);
      if (comments) {
        for (const Node& comment : comments->children) count(comment);
        return std::move(*comments);
      }
    } else {
      (void)related.add("comments", "comments.xml");
    }
    Node root = element("w:comments");
    declare(root, "w");
    return root;
  }

  void count(const Node& comment) {
    const std::string* id = comment.attribute("w:id");
    if (id != nullptr)
      next_ = std::max(next_, static_cast<int>(text::parse_decimal(*id).value_or(-1)) + 1);
  }

  void mark(Node& body) {
    const Dialect dialect({}, {});
    anchors_ = office::mark_remarks(body, dialect, {std::string(kBody)}, remarks_);
    std::vector<std::size_t> elsewhere;
    for (std::size_t i = 0; i < remarks_.size(); ++i)
      if (std::ranges::find(anchors_, i, &Anchor::remark) == anchors_.end()) elsewhere.push_back(i);
    std::ranges::move(
        office::mark_at_start(*body.child("w:body"), dialect, elsewhere, anchors_.size()),
        std::back_inserter(anchors_));
  }

  void write_comments(Node& comments) const {
    for (std::size_t i = 0; i < anchors_.size(); ++i) comments.children.push_back(comment(i));
  }

  [[nodiscard]] Node comment(std::size_t index) const {
    const Remark& remark = remarks_[anchors_[index].remark];
    Node node = with_id("w:comment", next_ + static_cast<int>(index));
    node.set_attribute("w:author", annotator_.author);
    if (!annotator_.date.empty()) node.set_attribute("w:date", annotator_.date);
    node.set_attribute("w:initials", std::string(kInitials));
    std::vector<std::string> lines = remark.lines;
    if (anchors_[index].is_moved) lines.insert(lines.begin(), remark.whereabouts);
    for (const std::string& line : lines) {
      Node paragraph = element("w:p");
      if (&line == &lines.front()) paragraph.children.push_back(run_of(element("w:annotationRef")));
      paragraph.children.push_back(text_run(line));
      node.children.push_back(std::move(paragraph));
    }
    return node;
  }

  [[nodiscard]] std::vector<Node> nodes_of(int marker) const {
    const int id = next_ + marker / 2;
    std::vector<Node> nodes;
    if (marker % 2 == 0) {
      nodes.push_back(with_id("w:commentRangeStart", id));
    } else {
      nodes.push_back(with_id("w:commentRangeEnd", id));
      nodes.push_back(run_of(with_id("w:commentReference", id)));
    }
    return nodes;
  }

  [[nodiscard]] std::string with_comment_type(std::string types) const {
    if (types.find("\"/" + part_ + "\"") != std::string::npos) return types;
    const std::size_t end = types.rfind("</");
    if (end == std::string::npos) return types;
    // The prefix of the part's own elements: « Types » or « ct:Types ».
    const std::size_t colon = types.find(':', end);
    const std::string prefix =
        colon == std::string::npos ? "" : types.substr(end + 2, colon - end - 1);
    types.insert(end, fmt::format("<{}Override PartName=\"/{}\" ContentType=\"{}\"/>", prefix,
                                  part_, kCommentType));
    return types;
  }

  package::Package package_;
  std::span<const Remark> remarks_;
  const office::Annotator& annotator_;
  std::string part_ = "word/comments.xml";
  int next_ = 0;  // identifier of the first comment that is added
  std::vector<Anchor> anchors_;
};

}  // namespace

package::Package annotate(const package::Package& package, std::span<const Remark> remarks,
                          const office::Annotator& annotator) {
  if (remarks.empty()) return package;
  return Annotating(package, remarks, annotator).annotate();
}

}  // namespace greffier::docx
