import Foundation

/// A workbook made by hand, so that a test can put anything into its parts.
enum SampleWorkbook {
    static let workbook = """
        <?xml version="1.0" encoding="UTF-8"?>
        <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
        xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
        <workbookPr/><sheets><sheet name="claims" sheetId="1" r:id="rId1"/></sheets></workbook>
        """
    static let relations = """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
        <Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>
        """

    /// The heading `record ID`, `status`, `evidence accessed`, `rationale`, then `rows` as they are.
    static func worksheet(_ rows: String) -> String {
        let headings = ["record ID", "status", "evidence accessed", "rationale"].map {
            "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>"
        }
        return """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
            <row r="1">\(headings.joined())</row>\(rows)</sheetData></worksheet>
            """
    }

    static func file(
        worksheet: String, workbook: String = workbook, strings: String? = nil, more: [(String, [UInt8])] = []
    ) throws -> TemporaryFile {
        var parts = [
            ("xl/workbook.xml", Array(workbook.utf8)), ("xl/_rels/workbook.xml.rels", Array(relations.utf8)),
            ("xl/worksheets/sheet1.xml", Array(worksheet.utf8)),
        ]
        if let strings { parts.append(("xl/sharedStrings.xml", Array(strings.utf8))) }
        return try .archive(parts + more)
    }
}
