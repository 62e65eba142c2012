internal import CXMLReader

/// The elements and texts of one XML part, one after the other. No document type is accepted, so there are no entities,
/// and nothing is fetched.
final class XMLEvents {
    enum Event {
        case start(String)
        case end(String)
        case text(String)
    }

    private let part: ZipArchive.Part
    private let reader: xmlTextReaderPtr
    /// An empty element ends without a node of its own.
    private var pendingEnd: String?

    init(_ part: ZipArchive.Part) throws(SheetReadingError) {
        self.part = part
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let read: xmlInputReadCallback = { context, buffer, count in
            Int32(Unmanaged<ZipArchive.Part>.fromOpaque(context!).takeUnretainedValue().read(buffer, Int(count)))
        }
        let context = Unmanaged.passUnretained(part).toOpaque()
        guard let reader = xmlReaderForIO(read, { _ in 0 }, context, nil, nil, Int32(options)) else {
            throw .badXML(part: part.name, line: 0)
        }
        self.reader = reader
        xmlTextReaderSetErrorHandler(reader, { _, _, _, _ in }, nil)
    }

    deinit { xmlFreeTextReader(reader) }

    /// The next event; `nil` at the end.
    func next() throws(SheetReadingError) -> Event? {
        if let name = pendingEnd {
            pendingEnd = nil
            return .end(name)
        }
        while true {
            switch xmlTextReaderRead(reader) {
            case 1: break
            case 0:
                if let failure = part.failure { throw failure }
                return nil
            default: throw part.failure ?? .badXML(part: part.name, line: Int(xmlTextReaderGetParserLineNumber(reader)))
            }
            switch xmlTextReaderNodeType(reader) {
            case Int32(XML_READER_TYPE_ELEMENT.rawValue):
                let name = Self.string(xmlTextReaderConstLocalName(reader))
                if xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = name }
                return .start(name)
            case Int32(XML_READER_TYPE_END_ELEMENT.rawValue):
                return .end(Self.string(xmlTextReaderConstLocalName(reader)))
            case Int32(XML_READER_TYPE_TEXT.rawValue), Int32(XML_READER_TYPE_CDATA.rawValue),
                Int32(XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue), Int32(XML_READER_TYPE_WHITESPACE.rawValue):
                return .text(Self.string(xmlTextReaderConstValue(reader)))
            case Int32(XML_READER_TYPE_DOCUMENT_TYPE.rawValue), Int32(XML_READER_TYPE_ENTITY_REFERENCE.rawValue):
                throw .documentType(part: part.name)
            default: continue
            }
        }
    }

    /// An attribute of the element whose start was given last, by its name without a prefix.
    func attribute(_ name: String) -> String? {
        var found: String?
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            if Self.string(xmlTextReaderConstLocalName(reader)) == name {
                found = Self.string(xmlTextReaderConstValue(reader))
            }
        }
        xmlTextReaderMoveToElement(reader)
        return found
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String { text.map { String(cString: $0) } ?? "" }
}
