#include "ReferenceData.h"

size_t reference_file_count(void) { return 0; }
ReferenceFile reference_file(size_t index) {
  (void)index;
  return (ReferenceFile){0, 0, 0};
}
