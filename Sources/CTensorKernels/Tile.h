// Eight rows by one panel of integer sums, for processors that multiply pairs of 16-bit numbers at best. Bytes are
// widened first: adding pairs of byte products in 16 bits (maddubs) could saturate, and would then differ from VNNI.

typedef int16_t PairLanes __attribute__((vector_size(64)));

enum { TileRows = 4 };

static void multiplyTile(const uint8_t *x, int inputs, const int8_t *panel, int32_t *tile) {
    const IntLanes low = splatInt(0x00ff00ff);
    for (int first = 0; first < TKRowBlock; first += TileRows) {
        for (int n = 0; n < TKPanel; n += TKLanes) {
            IntLanes sums[TileRows];
            for (int i = 0; i < TileRows; i++) sums[i] = splatInt(0);
            for (int k = 0; k < inputs; k += 4) {
                const IntLanes w = loadInts(panel + k * TKPanel + n * 4);
                const IntLanes even = (IntLanes)(((PairLanes)w << 8) >> 8), odd = (IntLanes)((PairLanes)w >> 8);
                for (int i = 0; i < TileRows; i++) {
                    int32_t four;
                    memcpy(&four, x + (first + i) * inputs + k, sizeof four);
                    const IntLanes a = splatInt(four);
                    sums[i] = addPairs(addPairs(sums[i], a & low, even), (a >> 8) & low, odd);
                }
            }
            for (int i = 0; i < TileRows; i++) {
                memcpy(tile + (first + i) * TKPanel + n, &sums[i], sizeof sums[i]);
            }
        }
    }
}

// One row by one panel.
static void multiplyRow(const uint8_t *x, int inputs, const int8_t *panel, int32_t *out) {
    const IntLanes low = splatInt(0x00ff00ff);
    IntLanes sums[TKPanel / TKLanes];
    for (int n = 0; n < TKPanel / TKLanes; n++) sums[n] = splatInt(0);
    for (int k = 0; k < inputs; k += 4, panel += 4 * TKPanel) {
        int32_t four;
        memcpy(&four, x + k, sizeof four);
        const IntLanes a = splatInt(four), even = a & low, odd = (a >> 8) & low;
        for (int n = 0; n < TKPanel / TKLanes; n++) {
            const IntLanes w = loadInts(panel + n * TKLanes * 4);
            sums[n] = addPairs(sums[n], even, (IntLanes)(((PairLanes)w << 8) >> 8));
            sums[n] = addPairs(sums[n], odd, (IntLanes)((PairLanes)w >> 8));
        }
    }
    memcpy(out, sums, sizeof sums);
}
