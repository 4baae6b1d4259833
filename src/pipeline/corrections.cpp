#include "pipeline/corrections.hpp"

#include <span>
#include <string>

#include "pipeline/data_walk.hpp"
#include "pipeline/exact_places.hpp"
#include "pipeline/header_texts.hpp"
#include "typography/consistency.hpp"
#include "typography/correct.hpp"
#include "typography/profile.hpp"

namespace greffier::pipeline {

namespace {

void correct_header(model::Map& header, const kinds::Kind& kind, const typography::Profile& profile,
                    const diag::SourceMap& sources, typography::Corrections& corrections) {
  const typography::Profile people = for_people(profile);
  ExactPlaces places(sources);
  std::string typed;  // of every text in turn
  for_each_text(header, kind, [&](std::string& text, const diag::Span& span, bool is_people) {
    const std::size_t known = corrections.size();
    typed = text;
    typography::correct(text, span, is_people ? people : profile, corrections);
    places.place(std::span(corrections).subspan(known), typed, span);
  });
}

void correct_blocks(model::Blocks& blocks, const typography::Profile& profile,
                    typography::Corrections& corrections) {
  for_each_attribute_text(blocks, [&](std::string& text, const diag::Span& span) {
    typography::correct(text, span, profile, corrections);
  });
  typography::correct(blocks, profile, corrections);
}

// What is only proposed is a finding, too.
std::vector<Correction> told(const typography::Corrections& corrections, diag::Sink& sink) {
  std::vector<Correction> result;
  for (const typography::Correction& correction : corrections) {
    if (correction.mode == typography::Mode::to_check) sink.add(typography::diagnostic(correction));
    result.push_back(shown(correction));
  }
  return result;
}

}  // namespace

Correction shown(const typography::Correction& correction) {
  return {std::string(correction.rule->id),
          std::string(correction.rule->title_fr),
          std::string(correction.rule->title_en),
          correction.mode != typography::Mode::to_check,
          correction.span,
          typography::visible(correction.before),
          typography::visible(correction.after)};
}

std::vector<Correction> shown(const std::vector<kinds::FilledFigure>& filled) {
  std::vector<Correction> corrections;
  for (const kinds::FilledFigure& each : filled) {
    const std::string place = each.row + " | " + each.column + " | ";
    Correction correction;
    correction.rule = each.is_difference ? "F02" : "F01";
    correction.title_fr = each.is_difference ? "Écarts calculés" : "Totaux calculés";
    correction.title_en = each.is_difference ? "Differences worked out" : "Totals worked out";
    correction.span = each.span;
    correction.before = typography::visible(place + each.before);
    correction.after = typography::visible(place + each.after);
    correction.is_figure = true;
    corrections.push_back(std::move(correction));
  }
  return corrections;
}

typography::Profile for_people(typography::Profile profile) {
  for (const char* id : {"T22", "T23"})
    profile.rules = profile.rules.without(*typography::find_rule(id));
  return profile;
}

std::vector<Correction> correct(model::Document& notes, const kinds::Kind& kind,
                                const typography::Profile& profile, const diag::SourceMap& sources,
                                diag::Sink& sink) {
  typography::Corrections corrections;
  correct_header(notes.header, kind, profile, sources, corrections);
  DataVisitor included;
  included.blocks = [&](model::Blocks& blocks) { correct_blocks(blocks, profile, corrections); };
  visit(notes.header, included);
  correct_blocks(notes.body, profile, corrections);
  return told(corrections, sink);
}

std::vector<Correction> correct(model::Blocks& blocks, const typography::Profile& profile,
                                diag::Sink& sink) {
  typography::Corrections corrections;
  correct_blocks(blocks, profile, corrections);
  return told(corrections, sink);
}

typography::Findings check_consistency(const model::Document& notes, const kinds::Kind& kind,
                                       const typography::Profile& profile) {
  typography::DocumentText document;
  model::Map header = notes.header;
  for_each_text(header, kind, [&document](std::string& text, const diag::Span& span, bool) {
    document.add(text, span);
  });
  DataVisitor included;
  included.blocks = [&document](model::Blocks& blocks) { document.add(blocks); };
  visit(header, included);
  document.add(notes.body);
  return typography::check_consistency(document, profile);
}

}  // namespace greffier::pipeline
