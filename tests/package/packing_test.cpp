#include "package/packing.hpp"

#include "package/packages.hpp"

namespace greffier::package {
namespace {

std::string packed_in_pieces(const std::string& content, std::size_t head, std::size_t step) {
  Packing packing;
  for (std::size_t at = head; at < content.size(); at += step)
    packing.append(std::string_view(content).substr(at, step));
  CHECK(packing.size() == content.size() - head);
  const Part part("content.xml",
                  std::move(packing).finish(std::string_view(content).substr(0, head)));
  Package package;
  package.set(part);
  return write(package);
}

TEST_CASE("content packed in pieces comes out whole") {
  const std::string content = GENERATE(wordy(300'000), noise(200'000), std::string("a"), wordy(40));
  const std::size_t head = GENERATE_REF(std::size_t{0}, content.size() / 3, content.size());
  const std::size_t step = GENERATE(std::size_t{1'000}, std::size_t{65'536}, std::size_t{1} << 20U);
  const Package package = read_package(packed_in_pieces(content, head, step));
  CHECK((content_of(package, "content.xml") == content));
}

TEST_CASE("how content was cut does not change its packed bytes") {
  const std::string content = wordy(300'000);
  CHECK((packed_in_pieces(content, 5'000, 100'000) == packed_in_pieces(content, 5'000, 777)));
}

TEST_CASE("what is packed in pieces is hardly longer than what is packed at once") {
  const std::string content = wordy(300'000);
  Package package;
  package.set({"content.xml", content});
  CHECK(packed_in_pieces(content, 1'000, 1'000).size() < write(package).size() * 5 / 4);
}

}  // namespace
}  // namespace greffier::package
