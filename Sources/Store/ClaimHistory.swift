import GRDB
package import Records

extension ClaimDatabase {
    /// What was done to one claim, its notes and its review record, oldest first; its ingest counts, what only an undo brought back as well,
    /// and what people decided of its links.
    package func events(ofClaim id: Int64) throws -> [AuditEvent] {
        try read { db in
            try Int64.fetchAll(db, sql: Self.eventsOfClaim, arguments: ["claim": id]).compactMap { event in
                try AuditEvent.fetchOne(db, where: "event.id = ?", [event])
            }
        }
    }

    /// What was deleted is known by its copy only.
    private static let eventsOfClaim = """
        WITH recorded(kept_in, id) AS MATERIALIZED (
            SELECT 'review', id FROM review WHERE claim_id = :claim
            UNION SELECT 'evidence', id FROM evidence WHERE claim_id = :claim
            UNION SELECT table_name, first_row FROM change
                WHERE table_name IN ('review', 'evidence') AND kind = 'delete'
                    AND json_extract(before, '$.claim_id') = :claim
        ),
        tied(id) AS MATERIALIZED (SELECT id FROM link WHERE a = :claim UNION SELECT id FROM link WHERE b = :claim)
        SELECT DISTINCT event_id FROM change
        WHERE (table_name = 'claim' AND :claim BETWEEN first_row AND last_row)
            OR (table_name = 'note' AND (
                EXISTS (SELECT 1 FROM note WHERE claim_id = :claim AND id BETWEEN first_row AND last_row)
                OR (kind = 'delete' AND json_extract(before, '$.claim_id') = :claim)
            ))
            OR EXISTS (SELECT 1 FROM recorded WHERE recorded.kept_in = table_name AND id BETWEEN first_row AND last_row)
            OR (table_name = 'link' AND EXISTS (
                SELECT 1 FROM event LEFT JOIN event AS undone ON undone.id = event.undoes
                WHERE event.id = event_id AND coalesce(undone.action, event.action) IN ('confirm', 'reject')
            ) AND (
                EXISTS (SELECT 1 FROM tied WHERE id BETWEEN first_row AND last_row)
                OR (kind = 'delete' AND :claim IN (json_extract(before, '$.a'), json_extract(before, '$.b')))
            ))
        ORDER BY event_id
        """
}
