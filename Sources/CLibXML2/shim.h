#pragma once
// Debian's libxml2 includes ICU's headers, whose declarations clash with those of Foundation's own ICU in
// Swift 6.3 (swiftlang/swift-foundation-icu#93). Only the layout of xmlCharEncodingHandler depends on them,
// and Swift never reads its fields.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>
