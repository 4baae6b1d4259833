// The program entry of every test executable; Catch2 v3 brings its own.
#ifndef GREFFIER_CATCH_V3
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
#endif
