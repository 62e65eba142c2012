internal import CHTMLParser

/// A web page as a flat list of its elements and texts in document order.
///
/// The subtree of node `i` is the stretch `i..<nodes[i].end`, so nothing that reads a page needs recursion.
struct HTMLPage {
    struct Node {
        /// Lower case; empty for a text.
        var tag: String
        /// Index of the element it stands in; -1 for the root.
        var parent: Int
        /// One past its last descendant.
        var end: Int
        /// Of a text: its characters.
        var text: String
        /// By lower-case name.
        var attributes: [String: String]
    }

    private(set) var nodes: [Node] = []

    /// Reads `bytes`, however broken; `nil` where there is no element at all.
    init?(_ bytes: [UInt8]) {
        Self.startParser
        let (chosen, charset) = HTMLCharset.choose(for: bytes)
        let bytes = HTMLTagLimit.apply(to: chosen)
        let options =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue
        let document = bytes.withUnsafeBytes { buffer in
            htmlReadMemory(
                buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), nil, charset,
                Int32(options))
        }
        guard let document else { return nil }
        defer { xmlFreeDoc(document) }
        guard let root = xmlDocGetRootElement(document) else { return nil }
        collect(from: root)
    }

    /// The characters of `i`'s subtree, white space collapsed.
    func text(of i: Int) -> String {
        var text = ""
        for node in nodes[i..<nodes[i].end] where node.tag.isEmpty { text += node.text + " " }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Indices of the elements with this tag.
    func elements(_ tag: String) -> [Int] { nodes.indices.filter { nodes[$0].tag == tag } }

    private mutating func collect(from root: xmlNodePtr) {
        var open: [Int] = []
        var node = root
        while true {
            let index = nodes.count
            switch node.pointee.type {
            case XML_ELEMENT_NODE:
                nodes.append(
                    Node(
                        tag: Self.string(node.pointee.name).lowercased(), parent: open.last ?? -1, end: index + 1,
                        text: "", attributes: Self.attributes(of: node)))
                if let child = node.pointee.children {
                    open.append(index)
                    node = child
                    continue
                }
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                nodes.append(
                    Node(
                        tag: "", parent: open.last ?? -1, end: index + 1, text: Self.string(node.pointee.content),
                        attributes: [:]))
            default: break
            }
            while node.pointee.next == nil || node == root {
                guard let closed = open.popLast(), let parent = node.pointee.parent else { return }
                nodes[closed].end = nodes.count
                node = parent
            }
            node = node.pointee.next
        }
    }

    private static func attributes(of node: xmlNodePtr) -> [String: String] {
        var attributes: [String: String] = [:]
        var next = node.pointee.properties
        while let attribute = next {
            var value = ""
            var part = attribute.pointee.children
            while let text = part {
                value += string(text.pointee.content)
                part = text.pointee.next
            }
            attributes[string(attribute.pointee.name).lowercased()] = value
            next = attribute.pointee.next
        }
        return attributes
    }

    private static func string(_ characters: UnsafePointer<xmlChar>?) -> String {
        characters.map { String(decodingCString: $0, as: UTF8.self) } ?? ""
    }

    private static let startParser: Void = xmlInitParser()
}
