package import Encoder

/// Where claims are looked up by what they have in common with one: an index in memory, or the store.
package protocol LinkLookup {
    /// In how many claims a stem stands, among how many in all.
    func holders(of stem: Int64) -> Int
    var total: Int { get }
    /// Claims kept under `key`, at most `limit`, the nearest in time to `claim` before others.
    func claims(under key: Int64, near claim: Int, limit: Int) throws -> [Int]
    /// Claims of the cells nearest to `meaning`, at most `limit`, those with the likest sketches; of a cell with very many
    /// claims, those near `claim` in time.
    func claims(near meaning: TextEmbedding, around claim: Int, limit: Int) throws -> [Int]
    /// The cosines of `meaning` to those of `claims`, in their order; 0 for one that is not known.
    func cosines(of meaning: TextEmbedding, to claims: [Int]) throws -> [Float]
}
