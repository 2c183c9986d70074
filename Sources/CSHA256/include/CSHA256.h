#ifndef STRATA_SHA256_H
#define STRATA_SHA256_H

#include <stddef.h>
#include <stdint.h>

/// Takes blocks of 64 bytes into the state of a SHA-256, by the processor's own instructions for it where it has them.
void strata_sha256_take(uint32_t state[8], const uint8_t *blocks, size_t count);

/// The same without these instructions, for every processor.
void strata_sha256_take_portably(uint32_t state[8], const uint8_t *blocks, size_t count);

/// Whether the processor has the instructions: 1 or 0.
int strata_sha256_has_instructions(void);

#endif
