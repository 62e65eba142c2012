import Records

extension ClaimLineError {
    var words: String {
        switch self {
        case .notAnObject(let noun): "not a JSON object; a \(noun) was expected."
        case .missing(let field, let noun): "no \"\(field)\"; every \(noun) needs one."
        case .wrongType(let field): "\"\(field)\" is not a string."
        case .badDate(let field, let found):
            "\"\(field)\" is “\(found)”; an ISO date such as 2022-01-10 was expected."
        case .unknownKind(let found):
            "\"kind\" is “\(found)”; one of \(ErrorReport.list(ClaimKind.allCases.map(\.rawValue))) was expected."
        }
    }
}
