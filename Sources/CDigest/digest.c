#include "CDigest.h"

#include <sha2.h>

void digest_sha256(const uint8_t *bytes, size_t count, char *digits) {
  SHA2_CTX context;
  SHA256Init(&context);
  if (count > 0) {
    SHA256Update(&context, bytes, count);
  }
  SHA256End(&context, digits);
}
