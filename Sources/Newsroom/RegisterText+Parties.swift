package import Records

extension RegisterText {
    /// The register of parties that the text is; throws as reading the file would.
    package func partyRegister() throws(NewsroomError) -> PartyRegister { try RegisterFile(path: path).read(text) }
}
