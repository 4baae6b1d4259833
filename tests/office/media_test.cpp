// Pictures are known by their bytes, and keep their proportions.
#include "office/media.hpp"

#include <array>

#include "catch.hpp"
#include "office/messages.hpp"

using namespace greffier;
using namespace std::string_literals;

namespace {

std::string number(unsigned value, int bytes) {
  std::string result;
  for (int i = bytes - 1; i >= 0; --i)
    result += static_cast<char>((value >> (8U * static_cast<unsigned>(i))) & 0xFFU);
  return result;
}

std::string chunk(const std::string& type, const std::string& data) {
  return number(static_cast<unsigned>(data.size()), 4) + type + data + "crc?";
}

std::string png(unsigned width, unsigned height, const std::string& more = {}) {
  return "\x89PNG\r\n\x1a\n"s +
         chunk("IHDR", number(width, 4) + number(height, 4) + "\x08\x06\0\0\0"s) + more +
         chunk("IEND", "");
}

std::string pixels_per_metre(unsigned value) {
  return chunk("pHYs", number(value, 4) + number(value, 4) + "\x01"s);
}

// `unit` and `density` as in a JFIF header: 1 is per inch, 2 per centimetre.
std::string jpeg(unsigned width, unsigned height, unsigned unit = 1, unsigned density = 72) {
  return "\xFF\xD8"s + "\xFF\xE0"s + number(16, 2) + "JFIF\0\x01\x02"s + number(unit, 1) +
         number(density, 2) + number(density, 2) + "\0\0"s + "\xFF\xC0"s + number(11, 2) + "\x08"s +
         number(height, 2) + number(width, 2) + "\x01\x11\0\x00"s + "\xFF\xD9"s;
}

model::Image sized(std::optional<double> millimetres, std::optional<double> percent,
                   std::optional<double> height = {}) {
  model::Image image;
  image.width = {millimetres, percent};
  image.height = {height, {}};
  return image;
}

}  // namespace

TEST_CASE("PNG and JPEG are measured by their bytes, whatever their name") {
  const auto drawn = office::make_picture(png(300, 150));
  REQUIRE(drawn);
  CHECK(drawn->media_type == "image/png");
  CHECK(drawn->extension == "png");
  CHECK(drawn->width == 300);
  CHECK(drawn->height == 150);
  CHECK(drawn->bytes == png(300, 150));
  const auto taken = office::make_picture(jpeg(640, 480));
  REQUIRE(taken);
  CHECK(taken->media_type == "image/jpeg");
  CHECK(taken->extension == "jpeg");
  CHECK(taken->width == 640);
  CHECK(taken->height == 480);
}

TEST_CASE("the resolution is the file's, 96 when it does not say") {
  struct Case {
    std::string bytes;
    double dpi;
  };
  for (const Case& each : {Case{png(1, 1), 96}, Case{png(1, 1, pixels_per_metre(11811)), 300},
                           Case{png(1, 1, pixels_per_metre(0)), 96}, Case{jpeg(1, 1, 1, 150), 150},
                           Case{jpeg(1, 1, 2, 118), 300}, Case{jpeg(1, 1, 0, 1), 96}}) {
    const auto picture = office::make_picture(each.bytes);
    REQUIRE(picture);
    CHECK(picture->dpi == each.dpi);
  }
}

TEST_CASE("what is no whole picture is refused") {
  CHECK_FALSE(office::make_picture(""));
  CHECK_FALSE(office::make_picture("<svg/>"));
  CHECK_FALSE(office::make_picture("GIF89a"));
  CHECK_FALSE(office::make_picture(png(0, 10)));
  CHECK_FALSE(office::make_picture(png(0x80000000U, 10)));
  for (const std::string& whole : {png(300, 150), jpeg(640, 480)})
    for (std::size_t length = 0; length < whole.size(); ++length) {
      INFO(length);
      CHECK_FALSE(office::make_picture(whole.substr(0, length)));
    }
}

TEST_CASE("a picture is as large as asked, in proportion, and never wider than the text") {
  const auto picture = office::make_picture(png(300, 150, pixels_per_metre(11811)));  // 25,4 mm
  REQUIRE(picture);
  struct Case {
    const char* what;
    model::Image image;
    double width, height;
  };
  for (const Case& each :
       {Case{"natural", sized({}, {}), 25.4, 12.7}, Case{"by width", sized(80, {}), 80, 40},
        Case{"by share", sized({}, 50), 82.5, 41.25}, Case{"by height", sized({}, {}, 30), 60, 30},
        Case{"by both", sized(80, {}, 80), 80, 80}, Case{"too wide", sized(330, {}), 165, 82.5},
        Case{"too high", sized({}, {}, 165), 165, 82.5}}) {
    INFO(each.what);
    const office::Extent extent = office::extent_of(each.image, *picture, 165);
    CHECK(extent.width == Approx(each.width));
    CHECK(extent.height == Approx(each.height));
  }
}

TEST_CASE("both sizes of a box keep the ratio of what is put inside") {
  const auto picture = office::make_picture(png(300, 150));
  REQUIRE(picture);
  for (const auto& [width, height, expected] :
       {std::array{80.0, 80.0, 80.0}, std::array{80.0, 20.0, 40.0}, std::array{80.0, 0.0, 80.0},
        std::array{0.0, 20.0, 40.0}}) {
    model::Image image = sized(width, {}, height);
    image.fits = true;
    const office::Extent asked = office::extent_of(image, *picture, 165);
    CHECK(asked.width == Approx(expected));
    CHECK(asked.height == Approx(expected / 2));
    CHECK(office::fitted(*picture, {width, height}).width == Approx(expected));
  }
}

TEST_CASE("a library finds pictures by the source that the notes name") {
  office::MediaLibrary library;
  library.add("a.png", *office::make_picture(png(1, 1)));
  CHECK(library.find("a.png") != nullptr);
  CHECK(library.find("A.png") == nullptr);
}

namespace {

// Pictures that are counted when they are asked for.
class CountedPictures final : public office::PictureFiles {
 public:
  diag::Result<office::Picture> load(const std::string& source) const override {
    ++asked;
    if (source == "absent.png") return diag::make(office::kUnknownPicture, {}, source);
    return *office::make_picture(png(source == "b.png" ? 2 : 1, 1));
  }
  mutable int asked = 0;
};

}  // namespace

TEST_CASE("a library asks for each source once, found or not, and keeps the same bytes once") {
  const CountedPictures files;
  const office::MediaLibrary library(files);
  const office::Picture* first = library.find("a.png");
  REQUIRE(first != nullptr);
  CHECK(library.find("a.png") == first);
  CHECK(library.find("copie-de-a.png") == first);
  CHECK(first->source == "a.png");
  CHECK(library.find("b.png") != first);
  CHECK(files.asked == 3);
  for (int i = 0; i < 2; ++i) {
    const auto missing = library.load("absent.png");
    REQUIRE_FALSE(missing.ok());
    CHECK(missing.error().message == &office::kUnknownPicture);
  }
  CHECK(files.asked == 4);
}

TEST_CASE("a library draws codes itself, and says what cannot be drawn") {
  const office::MediaLibrary library;
  const office::Picture* code = library.find("code:qr:https://example.org");
  REQUIRE(code != nullptr);
  CHECK(code->media_type == "image/png");
  CHECK(office::make_picture(code->bytes)->width == code->width);
  const auto wrong = library.load("code:ean8:96385075");
  REQUIRE_FALSE(wrong.ok());
  CHECK(diag::hint_of(wrong.error(), diag::Language::english)
            .starts_with("the last figure should be 4"));
}
