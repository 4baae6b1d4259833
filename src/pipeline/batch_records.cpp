#include "pipeline/batch_records.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>

#include "diag/limits.hpp"
#include "ingest/csv.hpp"
#include "ingest/json.hpp"
#include "ingest/record.hpp"
#include "io/character_reader.hpp"
#include "pipeline/batch_messages.hpp"
#include "pipeline/data_file.hpp"
#include "pipeline/utf16_reading.hpp"
#include "text/decode.hpp"
#include "text/letters.hpp"

namespace greffier::pipeline {

namespace {

// The longest record, in bytes.
std::size_t longest() {
  return diag::limit(diag::Limit::record);
}

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

// What the three kinds of files have in common.
class FileStream : public RecordStream {
 public:
  FileStream(std::string file, std::unique_ptr<io::Reading> reading)
      : reader_(std::move(reading)), file_(std::move(file)) {}

 protected:
  // A line, without the byte order mark that a file may begin with.
  bool next_line(std::string& line) {
    const bool is_first = reader_.line() == 1;
    if (!reader_.next_line(line, longest() + 1)) return false;
    if (is_first && line.starts_with(kByteOrderMark)) line.erase(0, kByteOrderMark.size());
    return true;
  }

  // At the end of the file, or where reading it failed.
  bool finish(diag::Sink& sink) {
    if (reader_.failure()) sink.add(*reader_.failure());
    return false;
  }

  Record numbered(std::uint32_t line) { return {++rank_, file_, line, {}, false, false}; }

  io::CharacterReader& reader() { return reader_; }

 private:
  io::CharacterReader reader_;
  std::string file_;
  std::size_t rank_ = 0;
};

class JsonLines final : public FileStream {
 public:
  using FileStream::FileStream;
  bool next(Record& record, diag::Sink& sink) override {
    std::string line;
    std::uint32_t number = 0;
    do {
      number = reader().line();
      if (!next_line(line)) return finish(sink);
    } while (is_blank(line));
    record = numbered(number);
    record.text = std::move(line);
    return true;
  }
};

// The members of a list, or several texts one after the other: whatever stands between an opening
// brace and its closing one.
class JsonMembers final : public FileStream {
 public:
  using FileStream::FileStream;
  bool next(Record& record, diag::Sink& sink) override {
    std::optional<char> byte = reader().next();
    while (byte && *byte != '{') byte = reader().next();
    if (!byte) return finish(sink);
    record = numbered(reader().line());
    take_member(record.text);
    return true;
  }

 private:
  void take_member(std::string& text) {
    const std::size_t most = longest();
    text = '{';
    int depth = 1;
    bool in_string = false;
    for (std::optional<char> byte; depth > 0 && text.size() <= most && (byte = reader().next());) {
      text += *byte;
      if (in_string && *byte == '\\') {
        if (const auto escaped = reader().next()) text += *escaped;
      } else if (*byte == '"') {
        in_string = !in_string;
      } else if (!in_string) {
        depth += *byte == '{' ? 1 : *byte == '}' ? -1 : 0;
      }
    }
  }
};

// Rows under their titles; a quoted field may hold line ends.
class TableRows final : public FileStream {
 public:
  using FileStream::FileStream;
  bool next(Record& record, diag::Sink& sink) override {
    std::uint32_t line = 0;
    if (titles_.empty() && !next_row(titles_, line)) return finish(sink);
    std::string row;
    if (!next_row(row, line)) return finish(sink);
    record = numbered(line);
    record.is_row = true;
    record.text = text::decode_bytes(titles_ + "\n" + row).text;
    return true;
  }

 private:
  bool next_row(std::string& row, std::uint32_t& line) {
    do {
      line = reader().line();
      if (!next_line(row)) return false;
    } while (is_blank(row));
    std::string more;
    while (std::ranges::count(row, '"') % 2 != 0 && row.size() <= longest() && next_line(more))
      row.append("\n").append(more);
    return true;
  }

  std::string titles_;
};

class FolderFiles final : public RecordStream {
 public:
  FolderFiles(std::string folder, std::vector<std::string> names)
      : folder_(std::move(folder)), names_(std::move(names)) {}

  bool next(Record& record, diag::Sink& /*sink*/) override {
    if (at_ == names_.size()) return false;
    record = {at_ + 1, io::in_folder(folder_, names_[at_]), 1, {}, true, false};
    ++at_;
    return true;
  }

 private:
  std::string folder_;
  std::vector<std::string> names_;
  std::size_t at_ = 0;
};

bool is_in_batch(const std::string& name) {
  const std::string lower = text::lower(name);
  const bool is_notes = lower.ends_with(".md") || lower.ends_with(".markdown");
  return !name.starts_with('.') && (is_notes || is_data_file(name));
}

std::unique_ptr<RecordStream> open_folder(const std::string& path, const io::FileSystem& files,
                                          diag::Sink& sink) {
  std::vector<std::string> names = files.files_in(path);
  std::erase_if(names, [](const std::string& name) { return !is_in_batch(name); });
  if (names.empty()) sink.raise(kEmptyFolder, {}, path);
  return std::make_unique<FolderFiles>(path, std::move(names));
}

template <typename Stream>
std::unique_ptr<RecordStream> make_stream(const std::string& path,
                                          std::unique_ptr<io::Reading> reading) {
  return std::make_unique<Stream>(path, std::move(reading));
}

struct RecordFormat {
  std::string_view extension;
  std::unique_ptr<RecordStream> (*open)(const std::string&, std::unique_ptr<io::Reading>);
};
constexpr std::array kFormats{
    RecordFormat{".jsonl", make_stream<JsonLines>}, RecordFormat{".ndjson", make_stream<JsonLines>},
    RecordFormat{".json", make_stream<JsonMembers>}, RecordFormat{".csv", make_stream<TableRows>},
    RecordFormat{".tsv", make_stream<TableRows>}};

const RecordFormat* record_format(const std::string& path) {
  const std::string lower = text::lower(path);
  const auto* found = std::ranges::find_if(
      kFormats, [&lower](const RecordFormat& format) { return lower.ends_with(format.extension); });
  return found == kFormats.end() ? nullptr : found;
}

// The second of the two rows, under the names of the first.
model::Map fields_of_row(const Record& record, diag::SourceId source, diag::Sink& sink) {
  const diag::Position place{record.line - 1, 1};  // of the titles, so that the row has its own
  const auto rows = ingest::read_rows(record.text, {source, place, place}, sink);
  model::Map fields;
  ingest::KeyFolder folder;
  if (rows.size() < 2) return fields;
  const ingest::FieldRow& titles = rows[0];
  const ingest::FieldRow& row = rows[1];
  for (std::size_t i = 0; i < titles.size(); ++i) {
    if (titles[i].text.empty()) continue;
    const ingest::Field none;
    const ingest::Field& field = i < row.size() ? row[i] : none;
    ingest::add_member(fields, titles[i].text, model::Value(field.text, field.span), titles[i].span,
                       folder, sink);
  }
  if (row.size() > titles.size())
    sink.raise(kMoreFields, row[titles.size()].span, row.size(), titles.size());
  return fields;
}

}  // namespace

bool is_records_file(const std::string& path) {
  return record_format(path) != nullptr && !is_data_file(path);
}

std::unique_ptr<RecordStream> open_records(const std::string& path, const io::FileSystem& files,
                                           diag::Sink& sink) {
  if (files.is_directory(path)) return open_folder(path, files, sink);
  auto reading = files.open(path);
  if (!reading) {
    sink.add(reading.error());
    return nullptr;
  }
  if (const RecordFormat* format = record_format(path))
    return format->open(path, std::make_unique<Utf16Reading>(std::move(*reading)));
  sink.raise(kNoRecords, {}, path);
  return nullptr;
}

GivenInput read_record(const Record& record, const io::FileSystem& files,
                       const std::shared_ptr<diag::SourceMap>& shared,
                       const std::set<std::string>* only) {
  GivenInput read{std::nullopt, diag::SourceMap(shared), {}};
  if (record.is_file) {
    read.input = read_input(record.file, files, read.sources, read.told);
    return read;
  }
  const std::uint32_t first = record.line - (record.is_row ? 1 : 0);
  const diag::SourceId source = read.sources.add_part(record.file, record.text, first);
  if (record.text.size() > longest()) {
    read.told.raise(kLongRecord, {source, {record.line, 0}, {record.line, 0}}, longest());
    return read;
  }
  Input input{.source = source, .line = record.line, .is_data = true};
  if (record.is_row) {
    input.notes.header = fields_of_row(record, source, read.told);
  } else {
    model::Value data =
        only == nullptr
            ? ingest::read_json(record.text, source, record.line, read.told)
            : ingest::read_json_members(record.text, source, record.line, read.told, *only);
    if (auto* map = data.get_if<model::Map>())
      input.notes.header = std::move(*map);
    else if (!read.told.has_errors())
      read.told.raise(kNotARecord, data.span);
  }
  if (!read.told.has_errors()) read.input = std::move(input);
  return read;
}

}  // namespace greffier::pipeline
