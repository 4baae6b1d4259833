// Where a walk over the paragraphs of a part is, told as people name places.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "diag/place.hpp"
#include "diag/source_map.hpp"
#include "office/dialect.hpp"

namespace greffier::office {

// Counts what the walk meets. Every element that is visited is entered (class Entered), what is not
// entered is not counted. Blocks that were included count as the paragraph that asked for them.
// What was said for native fields is in no file: paragraphs and rows of tags do not count, and the
// copy of a paragraph, a row or a table has the number of the first one (office/native_fields.hpp).
class Whereabouts {
 public:
  // `start` names the part, and its story when the whole part is one (word/header1.xml). The
  // dialect outlives this.
  Whereabouts(diag::Place start, const Dialect& dialect);

  // Where the walk is: inside a paragraph, the place of that paragraph.
  [[nodiscard]] const diag::Place& place() const { return place_; }
  // The source that says so of the paragraph, in a file that was included; kNoSource elsewhere.
  [[nodiscard]] diag::SourceId included() const { return included_; }
  // What a text there is told as: in a file that was included, its own place in it.
  [[nodiscard]] diag::Source source(std::string_view file, std::string text,
                                    const diag::SourceMap& sources) const;
  // True inside what says again what was said before.
  [[nodiscard]] bool in_twin() const { return twins_ > 0; }

 private:
  friend class Entered;
  // What an inner text puts aside.
  struct Outer {
    std::vector<diag::TablePlace> tables;
    std::vector<std::string> headings;
    std::vector<int> levels;
    int under_heading = 0;
    int shown = 0;
  };

  // What an included block must not change.
  struct Counts {
    diag::Place place;
    std::vector<int> levels, tables, stories;
    int shown = 0;
    bool is_ahead = false;
  };
  [[nodiscard]] Counts counts() const {
    return {place_, levels_, tables_, stories_, shown_, is_ahead_};
  }
  void count_as_before(Counts before, bool is_paragraph);

  void enter_story(diag::StoryPlace story);
  void leave_story();
  void enter_table(const xml::Node& table);
  void leave_table();
  void enter_row(const xml::Node& row);
  void enter_paragraph(const xml::Node& paragraph);
  void enter_section(int level, const xml::Node& heading);
  int& count(diag::StoryPlace::Kind kind);
  [[nodiscard]] bool is_said(const xml::Node& element) const;
  // Takes the element's number.
  void advance(int& count, int& highest, const xml::Node& element);

  diag::Place place_;
  const Dialect& dialect_;
  std::vector<int> levels_;        // of place_.headings
  std::vector<int> tables_ = {0};  // met so far: in the story, then in each cell around
  std::vector<Outer> outer_;       // of the stories around
  std::vector<int> stories_;       // met so far, by kind
  std::string page_style_;         // that headers are met in
  int shown_ = 0;                  // paragraphs under the last heading
  int twins_ = 0;
  std::map<diag::Position, int> numbers_;        // of the elements that were counted
  std::map<diag::Position, int> shown_numbers_;  // Place::under_heading of paragraphs
  // The highest number of a paragraph, and of a row in each table around: a copy goes back behind
  // it.
  int highest_ = 0;
  bool is_ahead_ = false;  // a paragraph of tags is told with the number of the next one
  std::vector<int> rows_;
  diag::SourceId included_ = diag::kNoSource;  // of the paragraph, in an included file
};

// The walk is in `element` for as long as this lives.
class Entered {
 public:
  Entered(Whereabouts& where, const xml::Node& element);
  ~Entered();
  Entered(const Entered&) = delete;
  Entered& operator=(const Entered&) = delete;

 private:
  Whereabouts& where_;
  NodeClass class_;
  std::unique_ptr<Whereabouts::Counts> before_;  // of a block that was included
  bool counts_ = false;
  bool is_story_ = false;
  bool is_twin_ = false;
  int columns_ = 0;
  int paragraph_ = 0;
  diag::SourceId outer_ = diag::kNoSource;  // Whereabouts::included_ around
};

}  // namespace greffier::office
