#define _GNU_SOURCE
#include "libraries.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define XLSX libraries.xlsx

struct book {
  lxw_workbook *workbook;
  int file;
  lxw_format **styles;
  int count;
};

struct book *book_begin(void) {
  struct book *book = calloc(1, sizeof *book);
  if (!book) return NULL;
  // The library writes to a name; a file in memory has one as long as it is open.
  book->file = memfd_create("workbook", MFD_CLOEXEC);
  if (book->file < 0) {
    free(book);
    return NULL;
  }
  char name[64];
  snprintf(name, sizeof name, "/proc/self/fd/%d", book->file);
  lxw_workbook_options options = {.constant_memory = LXW_FALSE, .tmpdir = NULL, .use_zip64 = LXW_FALSE};
  book->workbook = XLSX.workbook_new_opt(name, &options);
  if (!book->workbook) {
    close(book->file);
    free(book);
    return NULL;
  }
  return book;
}

void book_describe(struct book *book, const char *title, const char *subject, const char *company,
                   const char *comments, int64_t created) {
  lxw_doc_properties properties = {
      .title = (char *)title,
      .subject = (char *)subject,
      .company = (char *)company,
      .comments = (char *)comments,
      .created = (time_t)created,
  };
  XLSX.workbook_set_properties(book->workbook, &properties);
}

int book_style(struct book *book, const struct cell_style *style) {
  lxw_format **styles = realloc(book->styles, (size_t)(book->count + 1) * sizeof *styles);
  if (!styles) return -1;
  book->styles = styles;
  lxw_format *format = XLSX.workbook_add_format(book->workbook);
  if (!format) return -1;
  if (style->bold) XLSX.format_set_bold(format);
  if (style->wrap) XLSX.format_set_text_wrap(format);
  if (style->left) XLSX.format_set_align(format, LXW_ALIGN_LEFT);
  if (style->right) {
    XLSX.format_set_align(format, LXW_ALIGN_RIGHT);
    XLSX.format_set_indent(format, 1);
  }
  if (style->open) XLSX.format_set_unlocked(format);
  if (style->size > 0) XLSX.format_set_font_size(format, style->size);
  if (style->ink != NO_COLOUR) XLSX.format_set_font_color(format, (lxw_color_t)style->ink);
  if (style->fill != NO_COLOUR) XLSX.format_set_bg_color(format, (lxw_color_t)style->fill);
  if (style->line != NO_COLOUR) {
    XLSX.format_set_bottom(format, LXW_BORDER_THIN);
    XLSX.format_set_bottom_color(format, (lxw_color_t)style->line);
  }
  if (style->format) XLSX.format_set_num_format(format, style->format);
  XLSX.format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  styles[book->count] = format;
  return book->count++;
}

// A style is a number to Swift; a page must find the book's styles by it.
struct page {
  lxw_worksheet *sheet;
  struct book *book;
};

struct page *book_add_page(struct book *book, const char *title) {
  lxw_worksheet *sheet = XLSX.workbook_add_worksheet(book->workbook, title);
  if (!sheet) return NULL;
  struct page *page = malloc(sizeof *page);
  if (!page) return NULL;
  page->sheet = sheet;
  page->book = book;
  return page;
}

bool book_end(struct book *book, void **bytes, size_t *count, const char **words) {
  *bytes = NULL;
  *count = 0;
  const lxw_error error = XLSX.workbook_close(book->workbook);
  struct stat stat;
  bool done = false;
  *words = error == LXW_NO_ERROR ? "" : XLSX.lxw_strerror(error);
  if (error == LXW_NO_ERROR && fstat(book->file, &stat) == 0) {
    const size_t size = (size_t)stat.st_size;
    char *room = malloc(size ? size : 1);
    size_t read = 0;
    while (room && read < size) {
      const ssize_t more = pread(book->file, room + read, size - read, (off_t)read);
      if (more <= 0) break;
      read += (size_t)more;
    }
    done = room && read == size;
    if (done) {
      *bytes = room;
      *count = size;
    } else {
      free(room);
    }
  }
  if (!done && !**words) *words = strerror(errno);
  close(book->file);
  free(book->styles);
  free(book);
  return done;
}

static lxw_format *format(struct page *page, int style) {
  return style >= 0 && style < page->book->count ? page->book->styles[style] : NULL;
}

void page_close(struct page *page) { free(page); }

bool page_write_text(struct page *page, uint32_t row, uint16_t column, const char *text, int style) {
  return XLSX.worksheet_write_string(page->sheet, row, column, text, format(page, style)) == LXW_NO_ERROR;
}

bool page_write_number(struct page *page, uint32_t row, uint16_t column, double number, int style) {
  return XLSX.worksheet_write_number(page->sheet, row, column, number, format(page, style)) == LXW_NO_ERROR;
}

bool page_write_nothing(struct page *page, uint32_t row, uint16_t column, int style) {
  return XLSX.worksheet_write_blank(page->sheet, row, column, format(page, style)) == LXW_NO_ERROR;
}

void page_set_column(struct page *page, uint16_t column, double width) {
  XLSX.worksheet_set_column(page->sheet, column, column, width, NULL);
}

void page_set_row(struct page *page, uint32_t row, double height) {
  XLSX.worksheet_set_row(page->sheet, row, height, NULL);
}

void page_set_head(struct page *page, uint32_t row, uint32_t last_row, uint16_t last_column) {
  XLSX.worksheet_freeze_panes(page->sheet, row, 0);
  XLSX.worksheet_autofilter(page->sheet, row - 1, 0, last_row, last_column);
  // What is too long for its cell on the right does not make the page wider.
  XLSX.worksheet_print_area(page->sheet, 0, 0, last_row, last_column);
  XLSX.worksheet_repeat_rows(page->sheet, 0, row - 1);
}

void page_set_print(struct page *page, const char *footer) {
  XLSX.worksheet_set_paper(page->sheet, 9);
  XLSX.worksheet_set_landscape(page->sheet);
  XLSX.worksheet_fit_to_pages(page->sheet, 1, 0);
  XLSX.worksheet_set_footer(page->sheet, footer);
}

void page_set_colour(struct page *page, int32_t colour) {
  XLSX.worksheet_set_tab_color(page->sheet, (lxw_color_t)colour);
}

void page_hide(struct page *page) { XLSX.worksheet_hide(page->sheet); }

void page_hide_lines(struct page *page) { XLSX.worksheet_gridlines(page->sheet, LXW_HIDE_ALL_GRIDLINES); }

void page_protect(struct page *page) {
  lxw_protection free_to = {.format_columns = LXW_TRUE,
                            .format_rows = LXW_TRUE,
                            .sort = LXW_TRUE,
                            .autofilter = LXW_TRUE};
  XLSX.worksheet_protect(page->sheet, NULL, &free_to);
}

void page_offer(struct page *page, uint32_t first, uint32_t last, uint16_t column, const char *range,
                const char *title, const char *words) {
  lxw_data_validation offer = {
      .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
      .value_formula = (char *)range,
      .error_title = (char *)title,
      .error_message = (char *)words,
  };
  XLSX.worksheet_data_validation_range(page->sheet, first, column, last, column, &offer);
}

void page_mark_number(struct page *page, uint32_t first, uint32_t last, uint16_t column, bool above, double number,
                      int style) {
  lxw_conditional_format mark = {
      .type = LXW_CONDITIONAL_TYPE_CELL,
      .criteria = above ? LXW_CONDITIONAL_CRITERIA_GREATER_THAN : LXW_CONDITIONAL_CRITERIA_LESS_THAN,
      .value = number,
      .format = format(page, style),
  };
  XLSX.worksheet_conditional_format_range(page->sheet, first, column, last, column, &mark);
}

void page_mark_text(struct page *page, uint32_t first, uint32_t last, uint16_t column, const char *quoted, int style) {
  lxw_conditional_format mark = {
      .type = LXW_CONDITIONAL_TYPE_CELL,
      .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
      .value_string = (char *)quoted,
      .format = format(page, style),
  };
  XLSX.worksheet_conditional_format_range(page->sheet, first, column, last, column, &mark);
}

bool book_add_chart(struct book *book, const char *sheet, const char *title, bool curve, struct chart_range range) {
  lxw_chartsheet *place = XLSX.workbook_add_chartsheet(book->workbook, sheet);
  lxw_chart *chart =
      XLSX.workbook_add_chart(book->workbook, curve ? LXW_CHART_SCATTER_STRAIGHT_WITH_MARKERS : LXW_CHART_BAR);
  if (!place || !chart) return false;
  lxw_chart_series *series = XLSX.chart_add_series(chart, NULL, NULL);
  if (!series) return false;
  XLSX.chart_series_set_categories(series, range.sheet, range.first, range.places, range.last, range.places);
  XLSX.chart_series_set_values(series, range.sheet, range.first, range.values, range.last, range.values);
  XLSX.chart_series_set_name(series, title);
  XLSX.chart_title_set_name(chart, title);
  XLSX.chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
  if (curve) {
    XLSX.chart_axis_set_num_format(chart->x_axis, "yyyy-mm-dd");
  } else {
    XLSX.chart_axis_set_reverse(chart->y_axis);
  }
  XLSX.chartsheet_set_landscape(place);
  XLSX.chartsheet_set_paper(place, 9);
  return XLSX.chartsheet_set_chart(place, chart) == LXW_NO_ERROR;
}
