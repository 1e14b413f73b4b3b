#include "libraries.h"

#include <stdlib.h>

struct archive {
  zip_t *zip;
};

struct archive *archive_open(const void *bytes, size_t count, enum archive_fault *fault) {
  struct archive *archive = malloc(sizeof *archive);
  *fault = ARCHIVE_WITHOUT_MEMORY;
  if (!archive) return NULL;
  zip_error_t error;
  libraries.zip.zip_error_init(&error);
  zip_source_t *source = libraries.zip.zip_source_buffer_create(bytes, count, 0, &error);
  archive->zip = source ? libraries.zip.zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : NULL;
  if (!archive->zip) {
    *fault = error.zip_err == ZIP_ER_MEMORY ? ARCHIVE_WITHOUT_MEMORY : ARCHIVE_BROKEN;
    if (source) libraries.zip.zip_source_free(source);
    free(archive);
    archive = NULL;
  } else {
    *fault = ARCHIVE_OPENED;
  }
  libraries.zip.zip_error_fini(&error);
  return archive;
}

void archive_close(struct archive *archive) {
  libraries.zip.zip_discard(archive->zip);
  free(archive);
}

int64_t archive_count(struct archive *archive) { return libraries.zip.zip_get_num_entries(archive->zip, 0); }

bool archive_describe(struct archive *archive, int64_t index, struct archive_part *part) {
  zip_stat_t stat;
  if (libraries.zip.zip_stat_index(archive->zip, (zip_uint64_t)index, 0, &stat) != 0) return false;
  const zip_uint64_t wanted = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_ENCRYPTION_METHOD;
  if ((stat.valid & wanted) != wanted) return false;
  part->name = stat.name;
  part->size = stat.size;
  part->packed = stat.comp_size;
  part->encrypted = stat.encryption_method != ZIP_EM_NONE;
  return true;
}

int64_t archive_unpack(struct archive *archive, int64_t index, void *into, size_t room) {
  zip_file_t *file = libraries.zip.zip_fopen_index(archive->zip, (zip_uint64_t)index, 0);
  if (!file) return -1;
  size_t done = 0;
  zip_int64_t count = 0;
  while (done < room && (count = libraries.zip.zip_fread(file, (char *)into + done, room - done)) > 0) {
    done += (size_t)count;
  }
  // A wrong checksum is told of only where the end is read, past the last byte.
  char past;
  if (count >= 0 && done == room) count = libraries.zip.zip_fread(file, &past, 1);
  libraries.zip.zip_fclose(file);
  return count == 0 ? (int64_t)done : -1;
}
