#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "package/package.hpp"
#include "readers/html_rules.hpp"
#include "readers/office_rules.hpp"
#include "readers/sheet_asides.hpp"
#include "readers/sheet_messages.hpp"
#include "readers/sheet_numbers.hpp"
#include "readers/sheet_parts.hpp"
#include "readers/sheet_rules.hpp"
#include "text/numbers.hpp"

namespace greffier::readers {

namespace {

using Attributes = std::span<const xml::EventAttribute>;
using xml::value_of;

std::uint32_t whole(std::string_view text, std::uint32_t otherwise = 0) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

bool is_true(std::string_view text) {
  return text == "1" || text == "true" || text == "on";
}

// « BC12 » (ISO 29500-1 § 18.18.7).
struct CellPlace {
  std::uint32_t column = 0;
  std::uint32_t row = 0;
};
CellPlace place_of(std::string_view reference) {
  CellPlace place;
  std::size_t i = 0;
  for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z' && i < 4; ++i)
    place.column = place.column * 26 + static_cast<std::uint32_t>(reference[i] - 'A' + 1);
  place.row = whole(reference.substr(i));
  return place;
}

// Line ends inside strings are written _x000D_ by some.
std::string without_escapes(std::string text) {
  constexpr std::string_view kReturn = "_x000D_";
  for (std::size_t i = text.find(kReturn); i != std::string::npos; i = text.find(kReturn, i))
    text.erase(i, kReturn.size());
  return text;
}

struct SheetEntry {
  std::string name;
  std::string relation;
  bool is_hidden = false;
};

// xl/workbook.xml (§ 18.2).
class WorkbookEvents final : public xml::Events {
 public:
  std::vector<SheetEntry> sheets;
  bool from_1904 = false;

  bool start(std::string_view name, Attributes attributes) override {
    if (name == "workbookPr") from_1904 = is_true(value_of(attributes, "date1904"));
    if (name == "sheet")
      sheets.push_back({std::string(value_of(attributes, "name")),
                        std::string(value_of(attributes, "id")),
                        value_of(attributes, "state").starts_with("hidden") ||
                            value_of(attributes, "state") == "veryHidden"});
    return sheets.size() < 1000;
  }
  void end(std::string_view /*name*/) override {}
  void text(std::string_view /*content*/) override {}
};

class RelationEvents final : public xml::Events {
 public:
  std::map<std::string, std::string, std::less<>> targets;
  std::string workbook;  // of the package's own relations

  bool start(std::string_view name, Attributes attributes) override {
    if (name != "Relationship") return true;
    const std::string_view target = value_of(attributes, "Target");
    targets.emplace(value_of(attributes, "Id"), target);
    if (value_of(attributes, "Type").ends_with("/officeDocument")) workbook = target;
    return true;
  }
  void end(std::string_view /*name*/) override {}
  void text(std::string_view /*content*/) override {}
};

// xl/sharedStrings.xml (§ 18.4): the readings that stand above East Asian text are no text.
class StringEvents final : public xml::Events {
 public:
  std::vector<std::string> strings;

  bool start(std::string_view name, Attributes /*attributes*/) override {
    if (name == "si") strings.emplace_back();
    if (name == "rPh") in_reading_ = true;
    if (name == "t") in_text_ = !in_reading_;
    return true;
  }
  void end(std::string_view name) override {
    if (name == "rPh") in_reading_ = false;
    if (name == "t") in_text_ = false;
  }
  void text(std::string_view content) override {
    if (in_text_ && !strings.empty()) strings.back() += content;
  }

 private:
  bool in_text_ = false;
  bool in_reading_ = false;
};

// xl/styles.xml (§ 18.8): the number format of each cell format.
class StyleEvents final : public xml::Events {
 public:
  std::vector<NumberFormat> formats;

  bool start(std::string_view name, Attributes attributes) override {
    if (name == "numFmt")
      codes_.emplace(whole(value_of(attributes, "numFmtId")), value_of(attributes, "formatCode"));
    if (name == "cellXfs") in_cells_ = true;
    if (name == "xf" && in_cells_) add(whole(value_of(attributes, "numFmtId")));
    return true;
  }
  void end(std::string_view name) override {
    if (name == "cellXfs") in_cells_ = false;
  }
  void text(std::string_view /*content*/) override {}

 private:
  void add(std::uint32_t number) {
    const auto code = codes_.find(number);
    formats.push_back(code == codes_.end() ? built_in_format(static_cast<int>(number))
                                           : read_number_format(code->second));
  }

  std::map<std::uint32_t, std::string> codes_;
  bool in_cells_ = false;
};

// What the cells of every sheet refer to.
struct Shared {
  std::vector<std::string> strings;
  std::vector<NumberFormat> formats;
  bool from_1904 = false;
};

// xl/worksheets/sheet*.xml (§ 18.3).
class SheetEvents final : public xml::Events {
 public:
  SheetEvents(const Shared& shared, diag::SourceId source, material::Changes& changes)
      : shared_(shared), source_(source), changes_(changes) {}

  struct Link {
    CellPlace place;
    std::string relation;
  };

  SheetBuilder builder;
  bool is_too_large = false;
  std::vector<Link> links;
  std::string drawing;  // its relation
  std::string running;  // headers and footers, as they are coded

  bool start(std::string_view name, Attributes attributes) override {
    if (name == "row") start_row(attributes);
    if (name == "c") start_cell(attributes);
    if (name == "f") has_formula_ = true;
    if (name == "rPh") in_reading_ = true;
    if (name == "v" || name == "t") in_value_ = !in_reading_;
    if (name == "mergeCell") merge(value_of(attributes, "ref"));
    if (name == "col" && is_true(value_of(attributes, "hidden")))
      builder.hide_columns(whole(value_of(attributes, "min")), whole(value_of(attributes, "max")));
    if (name == "hyperlink" && !value_of(attributes, "id").empty())
      links.push_back({place_of(value_of(attributes, "ref")),  // a stretch: its first cell
                       std::string(value_of(attributes, "id"))});
    if (name == "drawing") drawing = value_of(attributes, "id");
    in_running_ = is_running(name);
    if (in_running_) running += "&L";
    return !is_too_large;
  }

  void end(std::string_view name) override {
    if (name == "v" || name == "t") in_value_ = false;
    if (name == "rPh") in_reading_ = false;
    if (name == "c") end_cell();
    in_running_ = false;
  }

  void text(std::string_view content) override {
    if (in_value_) value_ += content;
    if (in_running_) running += content;
  }

 private:
  // § 18.3.1.46: oddHeader, evenFooter…
  static bool is_running(std::string_view name) {
    return name != "headerFooter" && (name.ends_with("Header") || name.ends_with("Footer"));
  }

  void start_row(Attributes attributes) {
    place_ = {0, whole(value_of(attributes, "r"), place_.row + 1)};
    if (is_true(value_of(attributes, "hidden"))) builder.hide_row(place_.row);
  }

  void start_cell(Attributes attributes) {
    const CellPlace place = place_of(value_of(attributes, "r"));
    place_.column = place.column == 0 ? place_.column + 1 : place.column;
    if (place.row != 0) place_.row = place.row;
    type_ = value_of(attributes, "t");
    style_ = whole(value_of(attributes, "s"));
    value_.clear();
    has_formula_ = false;
  }

  void end_cell() {
    const diag::Span span{source_, {place_.row, 0}, {place_.row, 0}};
    if (has_formula_ && value_.empty()) changes_.tell(kFaultyCell, span, "=…", "");
    SheetCell cell = cell_of();
    if (cell.kind == CellKind::error) changes_.tell(kFaultyCell, span, cell.text, cell.text);
    if (!builder.add(place_.row, place_.column, std::move(cell))) is_too_large = true;
  }

  // § 18.18.11.
  SheetCell cell_of() const {
    if (type_ == "s") {
      const std::uint32_t index = whole(value_, 0xFFFFFFFF);
      if (index >= shared_.strings.size()) return {};
      return {without_escapes(shared_.strings[index])};
    }
    if (type_ == "b") return {is_true(value_) ? "oui" : "non", CellKind::boolean};
    if (type_ == "e") return {value_, CellKind::error};
    if (type_ == "d") return {value_.substr(0, value_.find('T')), CellKind::date};
    if (type_ == "str" || type_ == "inlineStr") return {without_escapes(value_)};
    const auto number = number_of(value_);
    if (!number) return {value_};
    const bool has_format = style_ < shared_.formats.size();
    return number_cell(*number, has_format ? shared_.formats[style_] : NumberFormat(),
                       shared_.from_1904);
  }

  // An xsd:double: parse_decimal() has no exponents.
  static std::optional<double> number_of(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return {};
    return value;
  }

  void merge(std::string_view reference) {
    const std::size_t colon = reference.find(':');
    if (colon == std::string_view::npos) return;
    const CellPlace first = place_of(reference.substr(0, colon));
    const CellPlace last = place_of(reference.substr(colon + 1));
    if (last.row < first.row || last.column < first.column) return;
    builder.merge(first.row, first.column, last.column - first.column + 1,
                  last.row - first.row + 1);
  }

  const Shared& shared_;
  diag::SourceId source_;
  material::Changes& changes_;
  CellPlace place_;
  std::string type_;
  std::string value_;
  std::uint32_t style_ = 0;
  bool has_formula_ = false;
  bool in_value_ = false;
  bool in_reading_ = false;
  bool in_running_ = false;
};

// The texts of xl/comments*.xml (§ 18.7).
class NoteEvents final : public xml::Events {
 public:
  std::string all;
  bool start(std::string_view name, Attributes /*attributes*/) override {
    in_text_ = name == "t";
    if (name == "comment" && !all.empty()) all += " | ";
    return true;
  }
  void end(std::string_view /*name*/) override { in_text_ = false; }
  void text(std::string_view content) override {
    if (in_text_) all += content;
  }

 private:
  bool in_text_ = false;
};

// A target of the workbook's relations as the name of a part.
std::string part_of(std::string_view target, std::string_view folder) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string path(folder);
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    path.resize(path.size() > 1 ? path.rfind('/', path.size() - 2) + 1 : 0);
  }
  return path.append(target);
}

class XlsxReading {
 public:
  XlsxReading(const package::Package& package, std::string_view name, diag::SourceId source,
              material::Changes& changes, diag::Sink& sink)
      : package_(package), name_(name), source_(source), changes_(changes), sink_(sink) {}

  std::optional<Sheets> run() {
    RelationEvents root;
    if (package_.find("_rels/.rels") != nullptr && !read("_rels/.rels", root)) return {};
    const std::string part = root.workbook.empty() ? "xl/workbook.xml" : part_of(root.workbook, "");
    folder_ = part.substr(0, part.rfind('/') + 1);
    WorkbookEvents workbook;
    if (!read(part, workbook)) return {};
    shared_.from_1904 = workbook.from_1904;
    if (!read_shared(part.substr(folder_.size()))) return {};
    Sheets sheets;
    for (const SheetEntry& entry : workbook.sheets)
      if (!read_sheet(entry, sheets)) return {};
    tell_notes();
    return sheets;
  }

 private:
  bool read(std::string_view part, xml::Events& events) {
    return read_part(package_, part, events, name_, sink_);
  }
  bool read_if_there(const std::string& part, xml::Events& events) {
    return package_.find(part) == nullptr || read(part, events);
  }

  bool read_shared(const std::string& workbook) {
    StringEvents strings;
    StyleEvents styles;
    if (!read_if_there(folder_ + "_rels/" + workbook + ".rels", relations_) ||
        !read_if_there(folder_ + "sharedStrings.xml", strings) ||
        !read_if_there(folder_ + "styles.xml", styles))
      return false;
    shared_.strings = std::move(strings.strings);
    shared_.formats = std::move(styles.formats);
    return true;
  }

  // False when the whole file is refused.
  bool read_sheet(const SheetEntry& entry, Sheets& sheets) {
    const auto target = relations_.targets.find(entry.relation);
    const std::string part =
        target == relations_.targets.end() ? "" : part_of(target->second, folder_);
    if (package_.find(part) == nullptr) {
      sink_.raise(kMissingSheet, {source_, {}, {}}, name_, entry.name);
      return true;
    }
    SheetEvents events(shared_, source_, changes_);
    events.builder.sheet.name = entry.name;
    events.builder.sheet.is_hidden = entry.is_hidden;
    if (!read(part, events)) return false;
    if (events.is_too_large) {
      sink_.raise(kSheetTooLarge, {source_, {}, {}}, name_, entry.name,
                  diag::limit(diag::Limit::cells));
      return false;
    }
    take_asides(part, events);
    sheets.push_back(std::move(events.builder.sheet));
    return true;
  }

  void take_asides(const std::string& part, SheetEvents& events) {
    const std::size_t name = part.rfind('/') + 1;
    const std::string folder = part.substr(0, name);
    RelationEvents relations;
    if (!read_if_there(folder + "_rels/" + part.substr(name) + ".rels", relations)) return;
    const auto target_of = [&](const std::string& id) {
      const auto found = relations.targets.find(id);
      return found == relations.targets.end() ? std::string() : found->second;
    };
    for (const SheetEvents::Link& link : events.links)
      if (SheetCell* cell = events.builder.find(link.place.row, link.place.column))
        add_link(*cell, target_of(link.relation),
                 {source_, {link.place.row, 0}, {link.place.row, 0}}, changes_);
    const diag::Span span{source_, {}, {}};
    DrawingEvents drawing;
    if (!events.drawing.empty() &&
        read_if_there(part_of(target_of(events.drawing), folder), drawing) && !drawing.all.empty())
      changes_.tell(kObject, span, drawing.all, "");
    if (const std::string running = running_text(events.running); !running.empty())
      changes_.tell(kRunningTexts, span, running, "");
  }

  void tell_notes() {
    for (const package::Part& part : package_.parts()) {
      if (!part.name().starts_with(folder_ + "comments")) continue;
      NoteEvents notes;
      if (read(part.name(), notes) && !notes.all.empty())
        changes_.tell(kComments, {source_, {}, {}}, notes.all, "");
    }
  }

  const package::Package& package_;
  std::string_view name_;
  diag::SourceId source_;
  material::Changes& changes_;
  diag::Sink& sink_;
  std::string folder_;
  RelationEvents relations_;
  Shared shared_;
};

}  // namespace

std::optional<Sheets> read_xlsx(std::string_view bytes, std::string_view name,
                                diag::SourceId source, material::Changes& changes,
                                diag::Sink& sink) {
  const auto package = open_workbook(bytes, name, sink);
  if (!package) return {};
  return XlsxReading(*package, name, source, changes, sink).run();
}

}  // namespace greffier::readers
