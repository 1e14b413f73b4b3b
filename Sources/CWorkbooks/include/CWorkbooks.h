#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The office libraries as the program sees them. They are opened with dlopen when first needed: linked, they would cost
// four milliseconds at every start.

/// A library that could not be opened.
struct missing_library {
  /// As the system's loader calls it, and the Debian package that brings it.
  const char *file, *package;
};

/// Opens what writing needs; false with the library that is missing.
bool writing_is_possible(struct missing_library *missing);
/// Opens what reading needs; false with the library that is missing.
bool reading_is_possible(struct missing_library *missing);

// Reading: an archive of parts, and a part as a row of nodes.

struct archive;

/// Why an archive was not opened.
enum archive_fault {
  ARCHIVE_OPENED,
  ARCHIVE_NOT_ONE,
  ARCHIVE_BROKEN,
  ARCHIVE_WITHOUT_MEMORY,
};

/// A part of an archive as its own table tells of it, which may lie.
struct archive_part {
  const char *name;
  uint64_t size, packed;
  bool encrypted;
};

/// Opens an archive of bytes that stay where they are until it is closed.
struct archive *archive_open(const void *bytes, size_t count, enum archive_fault *fault);
void archive_close(struct archive *archive);
int64_t archive_count(struct archive *archive);
/// False where there is no such part.
bool archive_describe(struct archive *archive, int64_t index, struct archive_part *part);
/// Unpacks at most `room` bytes; -1 where the part is broken.
int64_t archive_unpack(struct archive *archive, int64_t index, void *into, size_t room);

struct markup;

enum markup_node {
  MARKUP_BEGINS,
  MARKUP_TEXT,
  MARKUP_ENDS,
  /// A document type, which could name entities and files: nothing behind it was read.
  MARKUP_TYPE,
  MARKUP_OVER,
  MARKUP_BROKEN,
};

/// Reads XML from bytes that stay where they are; nothing outside them is looked at.
struct markup *markup_open(const void *bytes, size_t count);
void markup_close(struct markup *markup);
enum markup_node markup_next(struct markup *markup);
/// Without its namespace; holds until the next node.
const char *markup_name(struct markup *markup);
/// Whether the element that begins also ends here, without a node that says so.
bool markup_is_empty(struct markup *markup);
/// The attribute of that name without its namespace, or NULL; holds until the next question.
const char *markup_attribute(struct markup *markup, const char *name);
const char *markup_text(struct markup *markup);

enum { NUMBER_ROOM = 32 };
/// Writes the number with the digits that count, at most 15: a spreadsheet keeps no more.
void write_number(double number, char into[NUMBER_ROOM]);
