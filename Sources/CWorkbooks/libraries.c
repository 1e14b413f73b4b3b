#include "libraries.h"

#include <dlfcn.h>
#include <pthread.h>

struct libraries libraries;

static struct missing_library xlsx = {"libxlsxwriter.so.4", "libxlsxwriter4"};
static struct missing_library zip = {"libzip.so.4", "libzip4"};
static struct missing_library xml = {"libxml2.so.2", "libxml2"};
static bool has_xlsx, has_zip, has_xml;

#define TAKE(group, name) has_all = (libraries.group.name = (__typeof__(name) *)dlsym(library, #name)) && has_all;
#define TAKE_XLSX(name) TAKE(xlsx, name)
#define TAKE_ZIP(name) TAKE(zip, name)
#define TAKE_XML(name) TAKE(xml, name)

static void open_xlsx(void) {
  void *library = dlopen(xlsx.file, RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  bool has_all = true;
  XLSX_FUNCTIONS(TAKE_XLSX)
  has_xlsx = has_all;
}

static void open_zip(void) {
  void *library = dlopen(zip.file, RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  bool has_all = true;
  ZIP_FUNCTIONS(TAKE_ZIP)
  has_zip = has_all;
}

static void open_xml(void) {
  void *library = dlopen(xml.file, RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  bool has_all = true;
  XML_FUNCTIONS(TAKE_XML)
  has_xml = has_all;
  if (has_xml) libraries.xml.xmlInitParser();
}

bool writing_is_possible(struct missing_library *missing) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_xlsx);
  *missing = xlsx;
  return has_xlsx;
}

static void open_for_reading(void) {
  open_zip();
  open_xml();
}

bool reading_is_possible(struct missing_library *missing) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_for_reading);
  *missing = has_zip ? xml : zip;
  return has_zip && has_xml;
}
