#ifndef CDIGEST_H
#define CDIGEST_H
#include <stddef.h>
#include <stdint.h>

/// Writes the SHA-256 of `count` bytes as 64 lower-case hexadecimal digits and a zero byte.
/// `bytes` may be null where `count` is 0; `digits` has room for 65.
void digest_sha256(const uint8_t *bytes, size_t count, char *digits);

/// The 64 bits of XXH3 of `count` bytes: tells contents apart that nobody made alike on purpose.
/// `bytes` may be null where `count` is 0.
uint64_t digest_xxh3(const uint8_t *bytes, size_t count);
#endif
