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

// Writing: a book of sheets in memory, whose bytes come when it is closed.

struct book;
struct page;

enum { NO_COLOUR = -1 };

/// How a cell looks; colours are 0xRRGGBB or NO_COLOUR.
struct cell_style {
  bool bold, wrap, open;
  /// Beside the left edge, or a step from the right one; else as the office program places what it is.
  bool left, right;
  double size;
  int32_t ink, fill, line;
  /// As the office program writes a number, or NULL.
  const char *format;
};

/// Begins a book; NULL with errno where the system gives no memory file.
struct book *book_begin(void);
void book_describe(struct book *book, const char *title, const char *subject, const char *company,
                   const char *comments, int64_t created);
/// The number of a style that cells then name; -1 out of memory.
int book_style(struct book *book, const struct cell_style *style);
struct page *book_add_page(struct book *book, const char *title);
/// Gives the page back; its sheet stays in the book.
void page_close(struct page *page);
/// Ends the book; true with its bytes, which `free` gives back, or false with the library's words.
bool book_end(struct book *book, void **bytes, size_t *count, const char **words);

bool page_write_text(struct page *page, uint32_t row, uint16_t column, const char *text, int style);
bool page_write_number(struct page *page, uint32_t row, uint16_t column, double number, int style);
bool page_write_nothing(struct page *page, uint32_t row, uint16_t column, int style);
void page_set_column(struct page *page, uint16_t column, double width);
void page_set_row(struct page *page, uint32_t row, double height);
/// Keeps the rows above `row` in sight, prints them on every page, and lets those below be filtered.
void page_set_head(struct page *page, uint32_t row, uint32_t last_row, uint16_t last_column);
void page_set_print(struct page *page, const char *footer);
void page_set_colour(struct page *page, int32_t colour);
void page_hide(struct page *page);
void page_hide_lines(struct page *page);
/// Only open cells can be written in; sorting, filtering and widths stay free.
void page_protect(struct page *page);
/// Offers the cells of a range elsewhere, such as `=Lists!$A$1:$A$4`.
void page_offer(struct page *page, uint32_t first, uint32_t last, uint16_t column, const char *range,
                const char *title, const char *words);
/// Looks like `style` where the cell is above or below a number.
void page_mark_number(struct page *page, uint32_t first, uint32_t last, uint16_t column, bool above, double number,
                      int style);
/// Looks like `style` where the cell holds just that, written as a text of formulas with its quotes.
void page_mark_text(struct page *page, uint32_t first, uint32_t last, uint16_t column, const char *quoted, int style);

/// Cells of one column of a sheet that a chart shows.
struct chart_range {
  const char *sheet;
  uint32_t first, last;
  uint16_t places, values;
};
/// A sheet with one chart: bars by name, or a curve over days.
bool book_add_chart(struct book *book, const char *sheet, const char *title, bool curve, struct chart_range range);
