#include "repair/resolutions.hpp"

#include <array>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "ingest/inline_cut.hpp"
#include "material/assembly.hpp"
#include "repair/act_rules.hpp"
#include "repair/piece_text.hpp"
#include "repair/vote_line.hpp"
#include "repair/words.hpp"
#include "text/letters.hpp"

namespace greffier::repair {

namespace {

using material::Piece;
using material::Pieces;
using model::Attribute;

constexpr std::string_view kAssembly = "assemblee";
constexpr std::size_t kLongestTitle = 200;    // bytes
constexpr std::size_t kMostOrdinalWords = 3;  // « vingt et unième »
constexpr std::size_t kMostPieces = 20;       // between a title and its vote

// « première », « deuxième », « 2e »
bool is_ordinal(std::string_view word) {
  if (is_any(word, {"premiere", "seconde"}) || word.ends_with("ieme")) return true;
  const std::size_t end = word.find_first_not_of("0123456789");
  return end > 0 && end != word.npos && is_any(word.substr(end), {"e", "eme", "re", "ere"});
}

bool is_number(std::string_view word) {
  return !word.empty() && word.find_first_not_of("0123456789") == word.npos;
}

// How many words are the name of a resolution; 0 for none.
std::size_t name_length(const Words& words) {
  for (std::size_t at = 1; at < std::min(words.size(), kMostOrdinalWords + 1); ++at)
    if (is_ordinal(words[at - 1].folded) && words[at].folded == "resolution" &&
        (at == 1 || is_any(words[0].folded, {"dix", "vingt", "trente", "quarante"})))
      return at + 1;
  if (words.empty() || words[0].folded != "resolution") return 0;
  std::size_t at = 1;
  if (at < words.size() && is_any(words[at].folded, {"n", "no", "numero"})) ++at;
  return at < words.size() && is_number(words[at].folded) ? at + 1 : 0;
}

std::vector<Attribute> vote_of(const Piece& piece) {
  if (const auto* held = material::container_of(piece))
    return held->kind == "vote" && held->blocks.empty() ? held->attributes
                                                        : std::vector<Attribute>();
  return piece.kind == Piece::Kind::block ? std::vector<Attribute>()
                                          : read_vote(material::text_of(piece));
}

// One resolution: where it ends, and its vote.
struct Resolution {
  std::size_t text_end = 0, end = 0;
  std::vector<Attribute> vote;
};

// True when the two say different things of one choice.
bool differ(const std::vector<Attribute>& vote, const std::vector<Attribute>& more) {
  return std::ranges::any_of(more, [&vote](const Attribute& each) {
    const auto known = std::ranges::find(vote, each.key, &Attribute::key);
    return known != vote.end() && known->value != each.value;
  });
}

void add_vote(std::vector<Attribute>& vote, std::vector<Attribute> more) {
  for (Attribute& each : more)
    if (std::ranges::find(vote, each.key, &Attribute::key) == vote.end())
      vote.push_back(std::move(each));
}

bool begins_other(const Piece& piece) {
  return piece.kind == Piece::Kind::heading ||
         (piece.kind == Piece::Kind::line && read_resolution_title(material::text_of(piece)));
}

Resolution read_below(const Pieces& pieces, std::size_t begin) {
  Resolution found{begin, begin, {}};
  std::size_t at = begin;
  for (; at < pieces.size() && at < begin + kMostPieces && !begins_other(pieces[at]); ++at) {
    auto vote = vote_of(pieces[at]);
    if ((vote.empty() && !found.vote.empty()) || differ(found.vote, vote)) break;
    if (vote.empty()) continue;
    if (found.vote.empty()) found.text_end = at;
    add_vote(found.vote, std::move(vote));
    found.end = at + 1;
  }
  if (!found.vote.empty() || at == begin) return found;
  found.text_end = begin + 1;
  while (found.text_end < at && pieces[found.text_end].depth > 0) ++found.text_end;
  found.end = found.text_end;
  return found;
}

std::string shown(const std::vector<Attribute>& vote) {
  std::string text = "::: resolution";
  for (const Attribute& each : vote) text += " " + each.key + "=" + each.value;
  return text;
}

class Resolutions {
 public:
  Resolutions(Pieces& pieces, material::Changes& changes) : pieces_(pieces), changes_(changes) {}

  void run() {
    Pieces read = std::exchange(pieces_, {});
    for (std::size_t at = 0; at < read.size();) {
      const bool may_be =
          read[at].kind == Piece::Kind::heading || read[at].kind == Piece::Kind::line;
      const std::string text = may_be ? material::text_of(read[at]) : std::string();
      const auto subject = read_resolution_title(text);
      at = subject ? take(read, at, text, *subject) : keep(read, at);
    }
  }

 private:
  std::size_t keep(Pieces& read, std::size_t at) {
    pieces_.push_back(std::move(read[at]));
    return at + 1;
  }

  // Returns the piece behind the resolution whose title stands at `at`.
  std::size_t take(Pieces& read, std::size_t at, const std::string& text,
                   const std::string& subject) {
    Resolution found = read_below(read, at + 1);
    const bool is_empty = found.text_end == at + 1 && subject.empty();
    const diag::Span span = read[at].span;
    std::string seen = text;
    for (std::size_t i = found.text_end; i < found.end; ++i)
      seen += "\n" + material::text_of(read[i]);
    if (is_empty || !changes_.take(kResolution, span, seen, shown(found.vote)))
      return keep(read, at);
    if (found.text_end > at + 1) read[at + 1].join = material::Join::paragraph;
    Pieces inside;
    if (!subject.empty()) put_subject(std::move(read[at]), text.size() - subject.size(), inside);
    const auto begin = std::make_move_iterator(read.begin());
    inside.insert(inside.end(), begin + static_cast<std::ptrdiff_t>(at) + 1,
                  begin + static_cast<std::ptrdiff_t>(found.text_end));
    model::Container block{"resolution", std::move(found.vote),
                           material::assemble(std::move(inside))};
    pieces_.push_back(material::block({std::move(block), span}, span));
    return found.end;
  }

  // « Approbation des comptes »: the title of a part, or the first words of the resolution.
  void put_subject(Piece title, std::size_t name, Pieces& inside) {
    ingest::drop_text(title.inlines, name);
    ingest::trim_line(title.inlines);
    (title.kind == Piece::Kind::heading ? pieces_ : inside).push_back(std::move(title));
  }

  Pieces& pieces_;
  material::Changes& changes_;
};

}  // namespace

std::optional<std::string> read_resolution_title(std::string_view line) {
  line = text::trimmed(line);
  if (line.size() > kLongestTitle) return std::nullopt;
  const Words words = words_of(line);
  const std::size_t count = name_length(words);
  if (count == 0) return std::nullopt;
  constexpr std::array<std::string_view, 5> kSigns{":", "–", "—", "-", "."};
  const std::string_view rest = line.substr(words[count - 1].end);
  const std::string_view subject = text::behind_signs(rest, kSigns);
  const bool is_parted = subject.size() < text::trimmed(rest).size();
  if (!subject.empty() && !is_parted) return std::nullopt;
  return std::string(subject);
}

void read_resolutions(material::Material& material, material::Changes& changes) {
  const model::Value* name = material.header.find("modele");
  const auto* kind = name == nullptr ? nullptr : name->get_if<std::string>();
  if (kind != nullptr && *kind == kAssembly) Resolutions(material.pieces, changes).run();
}

}  // namespace greffier::repair
