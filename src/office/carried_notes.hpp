// The notes that a document was made from, as the document carries them: unseen, where a save by
// Writer or Word leaves them alone (odt/carried_notes.hpp, docx/carried_notes.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace greffier::office {

inline constexpr std::string_view kNotesNamespace = "urn:greffier:notes";

struct CarriedNotes {
  // A file of notes: the first is the one that was rendered, the others are those it includes, by
  // their paths seen from its folder.
  struct Text {
    std::string name, text;
    friend bool operator==(const Text&, const Text&) = default;
  };
  // A picture of the notes: editors name the parts anew but keep the bytes.
  struct Picture {
    std::string name;  // as the notes have it
    std::size_t size = 0;
    std::uint32_t crc = 0;
    friend bool operator==(const Picture&, const Picture&) = default;
  };

  std::vector<Text> texts;  // never empty
  // Of several that the notes give, the one that this is (its name in kind.yaml): it carries what
  // it shows of them. "" for the main one, which has all of them.
  std::string document;
  std::vector<Picture> pictures;
  std::string fingerprint;  // of the words of the finished body (checks/fingerprint.hpp)
  friend bool operator==(const CarriedNotes&, const CarriedNotes&) = default;
};

// As an element of kNotesNamespace, without a declaration.
[[nodiscard]] std::string carried_xml(const CarriedNotes& notes);
// The other way; nothing for anything else.
[[nodiscard]] std::optional<CarriedNotes> read_carried(std::string_view bytes);

}  // namespace greffier::office
