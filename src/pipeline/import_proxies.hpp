// Who was excused or absent, and gave a proxy.
#pragma once

#include "material/changes.hpp"
#include "material/material.hpp"
#include "repair/field_names.hpp"

namespace greffier::pipeline {

// Somebody of `excuses` or `absents` who gives a proxy is one of `representes`, where votes are
// counted; who is there already with a proxy leaves the other list. Only where `fields` has that
// list, and people stand one by one.
void settle_proxies(material::Material& material, const repair::KnownFields& fields,
                    material::Changes& changes);

}  // namespace greffier::pipeline
