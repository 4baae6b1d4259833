// Addresses that links of a document may have.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace greffier::office {

// The address that a link gets for a text that data gave: spaces around it removed; « www.… » and a
// bare mail address completed; what RFC 3986 § 2 does not allow percent-encoded. Schemes: http,
// https, mailto, tel, ftp; an anchor (#…) and a relative path are kept. Nothing for another scheme
// (javascript:, data:, and file:, which leads nowhere on any other computer), for a control
// character and for an empty text.
[[nodiscard]] std::optional<std::string> link_address(std::string_view text);

// True when what comes behind this beginning of an address is the value of a query's parameter
// (« https://example.org/?nom= »), or goes on with one.
[[nodiscard]] bool in_query_value(std::string_view beginning);

// A text as one component (RFC 3986 § 2.1, § 3.4): all but unreserved characters percent-encoded,
// « % » and « & » too.
[[nodiscard]] std::string encoded_component(std::string_view text);

// The value of an attribute as its author typed it, where the office program encoded braces:
// « https://example.org/%7B%7B%20numero%20%7D%7D » → « https://example.org/{{ numero }} ». Only
// tags are decoded. What the program put before a tag that begins an address (« ../ », « http:// »
// before a tag that ends it) is taken away: the tag gives the whole address.
[[nodiscard]] std::string typed_address(std::string_view attribute);

}  // namespace greffier::office
