// Debian's libxml2 headers pull in the system's ICU, whose enums clash with those of Foundation's own ICU module.
// The converters they declare are not used here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/HTMLtree.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
