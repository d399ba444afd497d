#pragma once
#include <stdint.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/// Where three bytes and non-ASCII bytes stand among 64: bit i for byte i.
typedef struct {
  uint64_t delimiters;
  uint64_t line_ends;
  uint64_t quotes;
  uint64_t high_bits;
} byte_masks;

/// Reads exactly 64 bytes from `bytes`. Swift 6.3 turns a SIMD mask into bits one lane at a time, some
/// hundred times slower than the instruction made for it; hence C.
static inline byte_masks byte_masks_of_64(const uint8_t *bytes, uint8_t delimiter,
                                          uint8_t line_end) {
  byte_masks masks = {0, 0, 0, 0};
#if defined(__SSE2__)
  const __m128i d = _mm_set1_epi8((char)delimiter), n = _mm_set1_epi8((char)line_end),
                q = _mm_set1_epi8('"');
  for (int part = 0; part < 4; part++) {
    const __m128i chunk = _mm_loadu_si128((const __m128i *)(bytes + 16 * part));
    masks.delimiters |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(chunk, d)) << (16 * part);
    masks.line_ends |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(chunk, n)) << (16 * part);
    masks.quotes |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(chunk, q)) << (16 * part);
    masks.high_bits |= (uint64_t)(uint32_t)_mm_movemask_epi8(chunk) << (16 * part);
  }
#else
  for (int i = 0; i < 64; i++) {
    masks.delimiters |= (uint64_t)(bytes[i] == delimiter) << i;
    masks.line_ends |= (uint64_t)(bytes[i] == line_end) << i;
    masks.quotes |= (uint64_t)(bytes[i] == '"') << i;
    masks.high_bits |= (uint64_t)(bytes[i] >> 7) << i;
  }
#endif
  return masks;
}
