extension Unicode.Scalar {
    /// Whether the character acts on a terminal or cannot be seen there: controls, marks that turn the writing direction
    /// round, spaces without width.
    package var isHidden: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F: true  // C0, DEL, C1
        case 0x00AD, 0x061C, 0x180E, 0xFEFF: true  // soft hyphen, marks and spaces without width
        case 0x200B...0x200F, 0x2028...0x202E: true  // zero width, marks, separators, embeddings and overrides
        case 0x2060...0x206F, 0xFFF9...0xFFFB: true  // joiners, isolates, annotations
        case 0xE0000...0xE0FFF: true  // tags and further variation selectors
        default: false
        }
    }
}
