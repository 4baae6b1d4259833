#include "pipeline/documents.hpp"

#include <algorithm>
#include <utility>

#include <fmt/core.h>

#include "kinds/contacts.hpp"
#include "kinds/derived.hpp"
#include "kinds/filled_text.hpp"
#include "kinds/internal_notes.hpp"
#include "pipeline/messages.hpp"
#include "templating/conversions.hpp"
#include "templating/evaluate.hpp"
#include "templating/perform.hpp"
#include "text/fold.hpp"
#include "text/letters.hpp"
#include "text/utf8.hpp"

namespace greffier::pipeline {

namespace {

using kinds::DocumentPlan;
using templating::Scope;

constexpr std::string_view kNotes = "notes";
constexpr std::string_view kSort = "sorte";  // of a piece of an item (kinds/sitting.hpp)
constexpr std::size_t kLongestName = 120;    // in bytes; a file system takes 255

std::string names_of(const kinds::Kind& kind) {
  std::string names;
  for (const DocumentPlan& plan : kind.documents)
    names.append(names.empty() ? "" : ", ").append(plan.name);
  return names;
}

bool stays_in_name(char32_t sign) {
  const bool is_plain = (sign >= U'0' && sign <= U'9') || sign == U'.' || sign == U'_';
  return is_plain || text::is_letter(sign);
}

class Planner {
 public:
  Planner(const kinds::Kind& kind, const model::Map& data, const std::string& notes,
          diag::Sink& sink)
      : kind_(kind), data_(data), notes_(stem_of(notes)), sink_(sink) {}

  void add(const DocumentPlan& plan) {
    const Scope scope(data_);
    if (!plan.items) return add(plan, scope, nullptr, 0);
    std::size_t rank = 0;
    templating::for_each_pass(*plan.items, scope, sink_, {}, [&](const Scope& pass) {
      const auto item = pass.find(plan.items->variable).value;
      add(plan, pass, item ? &**item : nullptr, ++rank);
    });
  }

  std::vector<PlannedDocument> take() { return std::move(documents_); }

 private:
  void add(const DocumentPlan& plan, const Scope& scope, const model::Value* item,
           std::size_t rank) {
    const kinds::Formula& condition = plan.condition;
    if (condition.expression != nullptr &&
        !templating::truth(*templating::resolve(*condition.expression, scope, sink_)))
      return;
    documents_.push_back({&plan, stem(plan, scope, rank), std::nullopt});
    if (item != nullptr) documents_.back().item = *item;
  }

  std::string stem(const DocumentPlan& plan, const Scope& scope, std::size_t rank) const {
    const model::Value notes(notes_);
    if (!plan.file.empty())
      return file_name(kinds::filled_text(plan.file, Scope(scope, kNotes, notes)));
    if (&plan == &kind_.documents.front() && rank == 0) return notes_;
    const std::string name = file_name(plan.name);
    return rank == 0 ? fmt::format("{}-{}", notes_, name)
                     : fmt::format("{}-{}-{:02}", notes_, name, rank);
  }

  const kinds::Kind& kind_;
  const model::Map& data_;
  std::string notes_;
  diag::Sink& sink_;
  std::vector<PlannedDocument> documents_;
};

void refuse_doubles(const std::vector<PlannedDocument>& documents, diag::Sink& sink) {
  for (auto document = documents.begin(); document != documents.end(); ++document) {
    const auto first = std::ranges::find(documents, document->stem, &PlannedDocument::stem);
    if (first == document) continue;
    sink.raise(kSameDocumentName, {}, document->stem, first->plan->label.fr,
               document->plan->label.fr);
  }
}

// Takes out of all lists the records that are what happened in such a container (`sorte`).
void drop_pieces(model::Value& value, const std::vector<std::string>& sorts) {
  if (auto* map = value.get_if<model::Map>())
    for (model::Member& member : map->members()) drop_pieces(member.value, sorts);
  auto* values = value.get_if<model::Values>();
  if (values == nullptr) return;
  std::erase_if(*values, [&sorts](const model::Value& item) {
    const auto* record = item.get_if<model::Map>();
    const model::Value* sort = record == nullptr ? nullptr : record->find(kSort);
    const auto* said = sort == nullptr ? nullptr : sort->get_if<std::string>();
    return said != nullptr && std::ranges::count(sorts, *said) > 0;
  });
  for (model::Value& item : *values) drop_pieces(item, sorts);
}

}  // namespace

std::string stem_of(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  return std::string(dot == 0 ? name : name.substr(0, dot));
}

std::string file_name(std::string_view text) {
  std::string name;
  for (std::size_t i = 0; i < text.size() && name.size() < kLongestName;) {
    const text::CodePoint sign = text::decode(text, i);
    if (stays_in_name(sign.value))
      name += text.substr(i, sign.length);
    else if (!name.empty() && name.back() != '-')
      name += '-';
    i += sign.length;
  }
  while (name.ends_with('-') || name.ends_with('.')) name.pop_back();
  name.erase(0, std::min(name.find_first_not_of(".-"), name.size()));
  return name.empty() ? "document" : name;
}

model::Map data_of(const PlannedDocument& document, const model::Map& data) {
  model::Map own = data;
  if (document.item) own.set(document.plan->items->variable, *document.item);
  shape_document(*document.plan, own);
  return own;
}

const DocumentPlan* find_plan(const kinds::Kind& kind, const std::string& name, diag::Sink& sink) {
  if (name.empty()) return &kind.documents.front();
  const auto found = std::ranges::find(kind.documents, text::fold_name(name), &DocumentPlan::name);
  if (found != kind.documents.end()) return &*found;
  sink.raise(kUnknownDocument, {}, name, names_of(kind));
  return nullptr;
}

std::vector<PlannedDocument> plan_documents(const kinds::Kind& kind, const model::Map& data,
                                            const std::string& notes, const std::string& name,
                                            diag::Sink& sink) {
  Planner planner(kind, data, notes, sink);
  if (name.empty()) {
    for (const DocumentPlan& plan : kind.documents) planner.add(plan);
  } else if (const DocumentPlan* plan = find_plan(kind, name, sink)) {
    planner.add(*plan);
  }
  std::vector<PlannedDocument> documents = planner.take();
  if (documents.empty() && !sink.has_errors()) sink.raise(kNoDocument, {}, name);
  refuse_doubles(documents, sink);
  return documents;
}

void shape_document(const DocumentPlan& plan, model::Map& data) {
  if (!plan.without.empty())
    for (model::Member& member : data.members()) drop_pieces(member.value, plan.without);
  if (model::Value* body = data.find(kinds::kBody.key))
    if (auto* blocks = body->get_if<model::Blocks>())
      kinds::remove_containers(*blocks, plan.without);
  if (plan.without_contacts) kinds::remove_contacts(data);
  if (plan.called.empty()) return;
  std::string called = kinds::filled_text(plan.called, Scope(data));
  data.set(kinds::kGenre.key, model::Value(std::move(called)));
}

}  // namespace greffier::pipeline
