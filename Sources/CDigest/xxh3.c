#include "CDigest.h"

#include <xxhash.h>

uint64_t digest_xxh3(const uint8_t *bytes, size_t count) { return XXH3_64bits(bytes, count); }
