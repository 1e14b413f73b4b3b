#include "libraries.h"

#include <stdlib.h>
#include <string.h>

struct markup {
  xmlTextReaderPtr reader;
};

// The reader says by itself that it is broken; the words of the library would land on the terminal.
static void hush(void *ignored, xmlErrorPtr error) {
  (void)ignored;
  (void)error;
}

struct markup *markup_open(const void *bytes, size_t count) {
  if (count > INT32_MAX) return NULL;
  struct markup *markup = malloc(sizeof *markup);
  if (!markup) return NULL;
  // Entities stay unresolved, no type is loaded, the bounds of the library hold.
  const int options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  markup->reader = libraries.xml.xmlReaderForMemory(bytes, (int)count, NULL, NULL, options);
  if (!markup->reader) {
    free(markup);
    return NULL;
  }
  libraries.xml.xmlTextReaderSetStructuredErrorHandler(markup->reader, (xmlStructuredErrorFunc)hush, NULL);
  return markup;
}

void markup_close(struct markup *markup) {
  libraries.xml.xmlFreeTextReader(markup->reader);
  free(markup);
}

enum markup_node markup_next(struct markup *markup) {
  for (;;) {
    const int more = libraries.xml.xmlTextReaderRead(markup->reader);
    if (more < 0) return MARKUP_BROKEN;
    if (more == 0) return MARKUP_OVER;
    switch (libraries.xml.xmlTextReaderNodeType(markup->reader)) {
      case XML_READER_TYPE_ELEMENT: return MARKUP_BEGINS;
      case XML_READER_TYPE_END_ELEMENT: return MARKUP_ENDS;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return MARKUP_TEXT;
      case XML_READER_TYPE_DOCUMENT_TYPE:
      case XML_READER_TYPE_ENTITY:
      case XML_READER_TYPE_ENTITY_REFERENCE: return MARKUP_TYPE;
      default: break;
    }
  }
}

const char *markup_name(struct markup *markup) {
  const xmlChar *name = libraries.xml.xmlTextReaderConstLocalName(markup->reader);
  return name ? (const char *)name : "";
}

bool markup_is_empty(struct markup *markup) {
  return libraries.xml.xmlTextReaderIsEmptyElement(markup->reader) == 1;
}

const char *markup_attribute(struct markup *markup, const char *name) {
  const char *value = NULL;
  int more = libraries.xml.xmlTextReaderMoveToFirstAttribute(markup->reader);
  while (more == 1) {
    if (strcmp(markup_name(markup), name) == 0) {
      value = markup_text(markup);
      break;
    }
    more = libraries.xml.xmlTextReaderMoveToNextAttribute(markup->reader);
  }
  libraries.xml.xmlTextReaderMoveToElement(markup->reader);
  return value;
}

const char *markup_text(struct markup *markup) {
  const xmlChar *text = libraries.xml.xmlTextReaderConstValue(markup->reader);
  return text ? (const char *)text : "";
}
