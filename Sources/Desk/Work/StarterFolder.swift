import Foundation

/// Finds the registers and lexicons that ship with the program.
enum StarterFolder {
    /// `CLAIMDESK_SHARE`, else `../share/claimdesk/newsroom` beside the executable's folder, else `claims` of the source
    /// tree the executable was built in. `nil` where none of them is there.
    static func path(environment: [String: String], executable: String? = runningExecutable) -> String? {
        if let named = environment["CLAIMDESK_SHARE"], !named.isEmpty { return named }
        guard let executable else { return nil }
        var folder = (executable as NSString).deletingLastPathComponent
        let installed = ((folder as NSString).deletingLastPathComponent as NSString)
            .appendingPathComponent("share/claimdesk/newsroom")
        if holds("desk.yaml", in: installed) { return installed }
        while folder != "/", !folder.isEmpty {
            if holds("Package.swift", in: folder), holds("claims/desk.yaml", in: folder) { return folder + "/claims" }
            folder = (folder as NSString).deletingLastPathComponent
        }
        return nil
    }

    /// The file this process runs, symbolic links followed.
    static var runningExecutable: String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    }

    private static func holds(_ name: String, in folder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder + "/" + name)
    }
}
