// SHA-256 for every processor. <https://csrc.nist.gov/pubs/fips/180-4/upd1/final>
//
// Debug builds compile it without optimisation, where each call and each variable costs: so rounds are macros on eight
// variables that change places by name, and the message schedule is worked out in place.
#include "CSHA256.h"
#include "Constants.h"

#define ROTATE(word, bits) ((word) >> (bits) | (word) << (32 - (bits)))

#define ROUND(a, b, c, d, e, f, g, h, word)                                                                            \
    t = (h) + (ROTATE(e, 6) ^ ROTATE(e, 11) ^ ROTATE(e, 25)) + ((g) ^ ((e) & ((f) ^ (g)))) + *k++ + (word);             \
    (d) += t;                                                                                                          \
    (h) = t + (ROTATE(a, 2) ^ ROTATE(a, 13) ^ ROTATE(a, 22)) + (((a) & (b)) | ((c) & ((a) | (b))))

#define READ(i)                                                                                                        \
    (w[i] = (uint32_t)blocks[4 * (i)] << 24 | (uint32_t)blocks[4 * (i) + 1] << 16 | (uint32_t)blocks[4 * (i) + 2] << 8 |  \
            (uint32_t)blocks[4 * (i) + 3])

#define EXPAND(i)                                                                                                      \
    (u = w[((i) + 1) & 15], v = w[((i) + 14) & 15],                                                                    \
     w[i] += (ROTATE(u, 7) ^ ROTATE(u, 18) ^ u >> 3) + w[((i) + 9) & 15] + (ROTATE(v, 17) ^ ROTATE(v, 19) ^ v >> 10))

#define EIGHT_ROUNDS(WORD, i)                                                                                          \
    ROUND(a, b, c, d, e, f, g, h, WORD(i));                                                                            \
    ROUND(h, a, b, c, d, e, f, g, WORD(i + 1));                                                                        \
    ROUND(g, h, a, b, c, d, e, f, WORD(i + 2));                                                                        \
    ROUND(f, g, h, a, b, c, d, e, WORD(i + 3));                                                                        \
    ROUND(e, f, g, h, a, b, c, d, WORD(i + 4));                                                                        \
    ROUND(d, e, f, g, h, a, b, c, WORD(i + 5));                                                                        \
    ROUND(c, d, e, f, g, h, a, b, WORD(i + 6));                                                                        \
    ROUND(b, c, d, e, f, g, h, a, WORD(i + 7))

void strata_sha256_take_portably(uint32_t state[8], const uint8_t *blocks, size_t count) {
    uint32_t w[16];
    for (; count > 0; count--, blocks += 64) {
        register uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
        register uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
        register uint32_t t, u, v;
        const uint32_t *k = strata_sha256_constants;
        EIGHT_ROUNDS(READ, 0);
        EIGHT_ROUNDS(READ, 8);
        for (int pass = 1; pass < 4; pass++) {
            EIGHT_ROUNDS(EXPAND, 0);
            EIGHT_ROUNDS(EXPAND, 8);
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }
}
