// SHA-256 by the processor's own instructions: those of x86-64 and those of arm64.
//
// Whether they are there is asked at run time: programs are built for every processor of their kind.
// https://www.intel.com/content/www/us/en/docs/intrinsics-guide/index.html#othertechs=SHA
// https://developer.arm.com/architectures/instruction-sets/intrinsics/#q=sha256
#include "CSHA256.h"
#include "Constants.h"

#if defined(__x86_64__) && defined(__has_include) && __has_include(<cpuid.h>) && __has_include(<immintrin.h>)
#include <cpuid.h>
#include <immintrin.h>

int strata_sha256_has_instructions(void) {
    unsigned int a, b, c, d;
    if (!__get_cpuid(1, &a, &b, &c, &d)) return 0;
    int has_ssse3 = c >> 9 & 1;
    int has_sse41 = c >> 19 & 1;
    if (!has_ssse3 || !has_sse41 || !__get_cpuid_count(7, 0, &a, &b, &c, &d)) return 0;
    return b >> 29 & 1;
}

// Four rounds on four words of the schedule.
#define FOUR_ROUNDS(i, words)                                                                                          \
    sum = _mm_add_epi32(words, constants[i]);                                                                          \
    second = _mm_sha256rnds2_epu32(second, first, sum);                                                                \
    first = _mm_sha256rnds2_epu32(first, second, _mm_shuffle_epi32(sum, 0x0E))

// The next four words of the schedule take the place of the oldest, w0.
#define EXPAND(w0, w1, w2, w3)                                                                                         \
    w0 = _mm_sha256msg2_epu32(_mm_add_epi32(_mm_sha256msg1_epu32(w0, w1), _mm_alignr_epi8(w3, w2, 4)), w3)

#define SIXTEEN_ROUNDS(i)                                                                                              \
    EXPAND(w0, w1, w2, w3);                                                                                            \
    FOUR_ROUNDS(i, w0);                                                                                                \
    EXPAND(w1, w2, w3, w0);                                                                                            \
    FOUR_ROUNDS(i + 1, w1);                                                                                            \
    EXPAND(w2, w3, w0, w1);                                                                                            \
    FOUR_ROUNDS(i + 2, w2);                                                                                            \
    EXPAND(w3, w0, w1, w2);                                                                                            \
    FOUR_ROUNDS(i + 3, w3)

__attribute__((target("sha,sse4.1,ssse3"))) static void take(uint32_t state[8], const uint8_t *blocks, size_t count) {
    const __m128i *constants = (const __m128i *)strata_sha256_constants;
    const __m128i order = _mm_set_epi64x(0x0c0d0e0f08090a0bLL, 0x0405060700010203LL);
    // The instructions want the state as ABEF and CDGH.
    __m128i sum = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)&state[0]), 0xB1);
    __m128i second = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)&state[4]), 0x1B);
    __m128i first = _mm_alignr_epi8(sum, second, 8);
    second = _mm_blend_epi16(second, sum, 0xF0);
    for (; count > 0; count--, blocks += 64) {
        const __m128i *words = (const __m128i *)blocks;
        __m128i old_first = first, old_second = second;
        __m128i w0 = _mm_shuffle_epi8(_mm_loadu_si128(words), order);
        FOUR_ROUNDS(0, w0);
        __m128i w1 = _mm_shuffle_epi8(_mm_loadu_si128(words + 1), order);
        FOUR_ROUNDS(1, w1);
        __m128i w2 = _mm_shuffle_epi8(_mm_loadu_si128(words + 2), order);
        FOUR_ROUNDS(2, w2);
        __m128i w3 = _mm_shuffle_epi8(_mm_loadu_si128(words + 3), order);
        FOUR_ROUNDS(3, w3);
        SIXTEEN_ROUNDS(4);
        SIXTEEN_ROUNDS(8);
        SIXTEEN_ROUNDS(12);
        first = _mm_add_epi32(first, old_first);
        second = _mm_add_epi32(second, old_second);
    }
    sum = _mm_shuffle_epi32(first, 0x1B);
    second = _mm_shuffle_epi32(second, 0xB1);
    _mm_storeu_si128((__m128i *)&state[0], _mm_blend_epi16(sum, second, 0xF0));
    _mm_storeu_si128((__m128i *)&state[4], _mm_alignr_epi8(second, sum, 8));
}

#elif defined(__aarch64__) && defined(__ARM_NEON) && (defined(__APPLE__) || defined(__linux__))
#include <arm_neon.h>

#if defined(__APPLE__)
// Every arm64 processor of Apple has them.
int strata_sha256_has_instructions(void) { return 1; }
#else
#include <sys/auxv.h>

int strata_sha256_has_instructions(void) {
    const unsigned long sha2 = 1 << 6; // HWCAP_SHA2 of <asm/hwcap.h>
    return (getauxval(AT_HWCAP) & sha2) != 0;
}
#endif

#define FOUR_ROUNDS(i, words)                                                                                          \
    sum = vaddq_u32(words, vld1q_u32(strata_sha256_constants + 4 * (i)));                                              \
    before = first;                                                                                                    \
    first = vsha256hq_u32(first, second, sum);                                                                         \
    second = vsha256h2q_u32(second, before, sum)

#define EXPAND(w0, w1, w2, w3) w0 = vsha256su1q_u32(vsha256su0q_u32(w0, w1), w2, w3)

#define SIXTEEN_ROUNDS(i)                                                                                              \
    EXPAND(w0, w1, w2, w3);                                                                                            \
    FOUR_ROUNDS(i, w0);                                                                                                \
    EXPAND(w1, w2, w3, w0);                                                                                            \
    FOUR_ROUNDS(i + 1, w1);                                                                                            \
    EXPAND(w2, w3, w0, w1);                                                                                            \
    FOUR_ROUNDS(i + 2, w2);                                                                                            \
    EXPAND(w3, w0, w1, w2);                                                                                            \
    FOUR_ROUNDS(i + 3, w3)

#define READ(i) vreinterpretq_u32_u8(vrev32q_u8(vld1q_u8(blocks + 16 * (i))))

__attribute__((target("sha2"))) static void take(uint32_t state[8], const uint8_t *blocks, size_t count) {
    uint32x4_t first = vld1q_u32(state), second = vld1q_u32(state + 4);
    uint32x4_t sum, before;
    for (; count > 0; count--, blocks += 64) {
        uint32x4_t old_first = first, old_second = second;
        uint32x4_t w0 = READ(0), w1 = READ(1), w2 = READ(2), w3 = READ(3);
        FOUR_ROUNDS(0, w0);
        FOUR_ROUNDS(1, w1);
        FOUR_ROUNDS(2, w2);
        FOUR_ROUNDS(3, w3);
        SIXTEEN_ROUNDS(4);
        SIXTEEN_ROUNDS(8);
        SIXTEEN_ROUNDS(12);
        first = vaddq_u32(first, old_first);
        second = vaddq_u32(second, old_second);
    }
    vst1q_u32(state, first);
    vst1q_u32(state + 4, second);
}

#else
int strata_sha256_has_instructions(void) { return 0; }

#define take strata_sha256_take_portably
#endif

void strata_sha256_take(uint32_t state[8], const uint8_t *blocks, size_t count) {
    if (strata_sha256_has_instructions()) {
        take(state, blocks, count);
    } else {
        strata_sha256_take_portably(state, blocks, count);
    }
}
