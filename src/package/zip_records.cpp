#include "package/zip_records.hpp"

#include <array>

namespace greffier::package {

namespace {

struct Field {
  std::uint32_t SharedFields::*member;
  std::size_t width;
};
constexpr std::array kSharedLayout{
    Field{&SharedFields::version_needed, 2}, Field{&SharedFields::flags, 2},
    Field{&SharedFields::method, 2},         Field{&SharedFields::time, 2},
    Field{&SharedFields::date, 2},           Field{&SharedFields::crc, 4},
    Field{&SharedFields::packed_size, 4},    Field{&SharedFields::size, 4},
    Field{&SharedFields::name_length, 2},    Field{&SharedFields::extra_length, 2},
};

std::uint32_t load(std::string_view bytes, std::size_t at, std::size_t width) {
  std::uint32_t value = 0;
  for (std::size_t i = width; i > 0; --i) {
    value = value << 8U | static_cast<unsigned char>(bytes[at + i - 1]);
  }
  return value;
}

void append(std::string& out, std::uint32_t value, std::size_t width) {
  for (; width > 0; --width, value >>= 8U) out.push_back(static_cast<char>(value & 0xFFU));
}

}  // namespace

std::uint32_t load16(std::string_view bytes, std::size_t at) {
  return load(bytes, at, 2);
}
std::uint32_t load32(std::string_view bytes, std::size_t at) {
  return load(bytes, at, 4);
}

SharedFields load_shared(std::string_view bytes, std::size_t at) {
  SharedFields fields;
  for (const Field& field : kSharedLayout) {
    fields.*field.member = load(bytes, at, field.width);
    at += field.width;
  }
  return fields;
}

void append16(std::string& out, std::uint32_t value) {
  append(out, value, 2);
}
void append32(std::string& out, std::uint32_t value) {
  append(out, value, 4);
}

void append_shared(std::string& out, const SharedFields& fields) {
  for (const Field& field : kSharedLayout) append(out, fields.*field.member, field.width);
}

}  // namespace greffier::package
