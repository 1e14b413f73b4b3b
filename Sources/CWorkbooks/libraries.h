#pragma once

#include "CWorkbooks.h"

#include <libxml/xmlreader.h>
#include <xlsxwriter.h>
#include <zip.h>

// Every function that is used, under its own name.
#define XLSX_FUNCTIONS(LIBRARY)                                                                                        \
  LIBRARY(chart_add_series)                                                                                            \
  LIBRARY(chart_axis_set_num_format)                                                                                   \
  LIBRARY(chart_axis_set_reverse)                                                                                      \
  LIBRARY(chart_legend_set_position)                                                                                   \
  LIBRARY(chart_series_set_categories)                                                                                 \
  LIBRARY(chart_series_set_name)                                                                                       \
  LIBRARY(chart_series_set_values)                                                                                     \
  LIBRARY(chart_title_set_name)                                                                                        \
  LIBRARY(chartsheet_set_chart)                                                                                        \
  LIBRARY(chartsheet_set_landscape)                                                                                    \
  LIBRARY(chartsheet_set_paper)                                                                                        \
  LIBRARY(format_set_align)                                                                                            \
  LIBRARY(format_set_bg_color)                                                                                         \
  LIBRARY(format_set_bold)                                                                                             \
  LIBRARY(format_set_bottom)                                                                                           \
  LIBRARY(format_set_bottom_color)                                                                                     \
  LIBRARY(format_set_font_color)                                                                                       \
  LIBRARY(format_set_font_size)                                                                                        \
  LIBRARY(format_set_indent)                                                                                           \
  LIBRARY(format_set_num_format)                                                                                       \
  LIBRARY(format_set_text_wrap)                                                                                        \
  LIBRARY(format_set_unlocked)                                                                                         \
  LIBRARY(lxw_strerror)                                                                                                \
  LIBRARY(workbook_add_chart)                                                                                          \
  LIBRARY(workbook_add_chartsheet)                                                                                     \
  LIBRARY(workbook_add_format)                                                                                         \
  LIBRARY(workbook_add_worksheet)                                                                                      \
  LIBRARY(workbook_close)                                                                                              \
  LIBRARY(workbook_new_opt)                                                                                            \
  LIBRARY(workbook_set_properties)                                                                                     \
  LIBRARY(worksheet_autofilter)                                                                                        \
  LIBRARY(worksheet_conditional_format_range)                                                                          \
  LIBRARY(worksheet_data_validation_range)                                                                             \
  LIBRARY(worksheet_fit_to_pages)                                                                                      \
  LIBRARY(worksheet_freeze_panes)                                                                                      \
  LIBRARY(worksheet_gridlines)                                                                                         \
  LIBRARY(worksheet_hide)                                                                                              \
  LIBRARY(worksheet_print_area)                                                                                        \
  LIBRARY(worksheet_protect)                                                                                           \
  LIBRARY(worksheet_repeat_rows)                                                                                       \
  LIBRARY(worksheet_set_column)                                                                                        \
  LIBRARY(worksheet_set_footer)                                                                                        \
  LIBRARY(worksheet_set_landscape)                                                                                     \
  LIBRARY(worksheet_set_paper)                                                                                         \
  LIBRARY(worksheet_set_row)                                                                                           \
  LIBRARY(worksheet_set_tab_color)                                                                                     \
  LIBRARY(worksheet_write_blank)                                                                                       \
  LIBRARY(worksheet_write_number)                                                                                      \
  LIBRARY(worksheet_write_string)

#define ZIP_FUNCTIONS(LIBRARY)                                                                                         \
  LIBRARY(zip_error_init)                                                                                              \
  LIBRARY(zip_error_fini)                                                                                              \
  LIBRARY(zip_source_buffer_create)                                                                                    \
  LIBRARY(zip_source_free)                                                                                             \
  LIBRARY(zip_open_from_source)                                                                                        \
  LIBRARY(zip_discard)                                                                                                 \
  LIBRARY(zip_get_num_entries)                                                                                         \
  LIBRARY(zip_stat_index)                                                                                              \
  LIBRARY(zip_fopen_index)                                                                                             \
  LIBRARY(zip_fread)                                                                                                   \
  LIBRARY(zip_fclose)

#define XML_FUNCTIONS(LIBRARY)                                                                                         \
  LIBRARY(xmlInitParser)                                                                                               \
  LIBRARY(xmlReaderForMemory)                                                                                          \
  LIBRARY(xmlFreeTextReader)                                                                                           \
  LIBRARY(xmlTextReaderRead)                                                                                           \
  LIBRARY(xmlTextReaderNodeType)                                                                                       \
  LIBRARY(xmlTextReaderConstLocalName)                                                                                 \
  LIBRARY(xmlTextReaderConstValue)                                                                                     \
  LIBRARY(xmlTextReaderIsEmptyElement)                                                                                 \
  LIBRARY(xmlTextReaderMoveToFirstAttribute)                                                                           \
  LIBRARY(xmlTextReaderMoveToNextAttribute)                                                                            \
  LIBRARY(xmlTextReaderMoveToElement)                                                                                  \
  LIBRARY(xmlTextReaderSetStructuredErrorHandler)

#define POINTER(name) __typeof__(name) *name;

/// The functions of the libraries, once they are open.
struct libraries {
  struct { XLSX_FUNCTIONS(POINTER) } xlsx;
  struct { ZIP_FUNCTIONS(POINTER) } zip;
  struct { XML_FUNCTIONS(POINTER) } xml;
};

extern struct libraries libraries;
