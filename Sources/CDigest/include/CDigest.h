#ifndef CDIGEST_H
#define CDIGEST_H
#include <stddef.h>
#include <stdint.h>

/// Writes the SHA-256 of `count` bytes as 64 lower-case hexadecimal digits and a zero byte.
/// `bytes` may be null where `count` is 0; `digits` has room for 65.
void digest_sha256(const uint8_t *bytes, size_t count, char *digits);
#endif
