#ifndef REFERENCE_DATA_H
#define REFERENCE_DATA_H
#include <stddef.h>

/// One embedded file: its path below data/, its bytes, how many there are.
typedef struct ReferenceFile {
  const char *path;
  const unsigned char *bytes;
  size_t count;
} ReferenceFile;

/// How many files are embedded.
size_t reference_file_count(void);
/// The embedded file at `index`; `path` is null past the end.
ReferenceFile reference_file(size_t index);
#endif
