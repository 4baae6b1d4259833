#include "pipeline/included_tables.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "ingest/clean_text.hpp"
#include "ingest/data_table.hpp"
#include "ingest/list_table.hpp"
#include "model/containers.hpp"
#include "model/walk.hpp"
#include "pipeline/messages.hpp"
#include "text/decode.hpp"

namespace greffier::pipeline {

namespace {

using model::Attribute;
using model::Block;
using model::Blocks;
using model::Container;
using model::Table;

constexpr std::string_view kTable = "tableau";
constexpr std::array<std::string_view, 2> kTakers{kTable, "calendrier"};
constexpr std::size_t kFewestRows = 2;  // the titles, and one

bool takes_table(const kinds::Kind& kind, const std::string& name) {
  return std::ranges::count(kTakers, name) > 0 ||
         std::ranges::count(kind.collections, name, &kinds::Collection::name) > 0;
}

bool holds_table(const Container& container) {
  return std::ranges::any_of(container.blocks, [](const Block& block) {
    return std::holds_alternative<Table>(block.node);
  });
}

class Tables {
 public:
  Tables(const IncludedFrom& from, diag::Sink& sink) : from_(from), sink_(sink) {}

  void fill(Block& block) {
    auto& container = std::get<Container>(block.node);
    const auto named = std::ranges::find(container.attributes, model::kRowsFile, &Attribute::key);
    if (named == container.attributes.end()) return;
    const Attribute file = std::move(*named);
    container.attributes.erase(named);
    if (holds_table(container)) return sink_.raise(kTwoTables, file.span, file.value);
    const Text* text = open(file);
    if (text == nullptr) return;
    auto table = ingest::read_data_table(text->rows, {text->source, {1, 1}, {1, 1}}, sink_);
    if (!table || table->rows.size() < kFewestRows)
      return sink_.raise(kNoRows, file.span, file.value);
    put(std::move(*table), block);
  }

  std::vector<IncludedTable> take() {
    std::vector<IncludedTable> files;
    for (Text& text : texts_) files.push_back({std::move(text.path), text.source});
    return files;
  }

 private:
  struct Text {
    std::string path;
    diag::SourceId source;
    std::string rows;  // clean
  };

  // Null for a file that cannot be read. Valid until the next call.
  const Text* open(const Attribute& file) {
    std::string path = io::resolve(from_.notes, file.value);
    const auto known = std::ranges::find(texts_, path, &Text::path);
    if (known != texts_.end()) return &*known;
    auto bytes = from_.files.read(path);
    if (!bytes) {
      diag::Diagnostic told = bytes.error();
      if (!diag::is_known(told.span)) told.span = file.span;
      sink_.add(std::move(told));
      return nullptr;
    }
    text::Decoded decoded = text::decode_bytes(*bytes);
    if (decoded.is_mended) sink_.raise(kMendedTable, file.span, file.value);
    const diag::SourceId source = from_.sources.add(path, decoded.text);
    texts_.push_back({std::move(path), source, ingest::clean_text(decoded.text, source, 1, sink_)});
    return &texts_.back();
  }

  // The settings of a `tableau` are for the table that came.
  void put(Table table, Block& block) {
    auto& container = std::get<Container>(block.node);
    const diag::Span span = block.span;
    container.blocks.insert(container.blocks.begin(), Block{std::move(table), span});
    if (container.kind != kTable) return;
    Blocks made = ingest::read_table_container(std::move(container), span, sink_);
    // Texts around the table stay in a container: a block gives one block.
    if (made.size() == 1)
      block = std::move(made.front());
    else
      block.node = Container{std::string(kTable), {}, std::move(made)};
  }

  const IncludedFrom& from_;
  diag::Sink& sink_;
  std::vector<Text> texts_;
};

}  // namespace

std::vector<IncludedTable> include_tables(Blocks& body, const kinds::Kind& kind,
                                          const IncludedFrom& from, diag::Sink& sink) {
  Tables tables(from, sink);
  model::for_each_block(body, [&](Block& block) {
    const auto* container = std::get_if<Container>(&block.node);
    if (container != nullptr && takes_table(kind, container->kind)) tables.fill(block);
  });
  return tables.take();
}

}  // namespace greffier::pipeline
