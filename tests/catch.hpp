// One include for both Catch2 major versions.
#pragma once
#ifdef GREFFIER_CATCH_V3
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
