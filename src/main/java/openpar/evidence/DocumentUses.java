package openpar.evidence;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a document proves, counted. */
@Repository
class DocumentUses {
    private final JdbcClient jdbc;

    DocumentUses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Counts(int ready, int used) {}

    /** The document by itself, proving nothing in particular. */
    Proof proof(Document document) {
        var counts = jdbc.sql("""
                        select (select count(*) from evidence.page where sha256 = :sha256)::int as ready,
                               (select count(distinct owner) from evidence.link where document_id = :document and removed_at is null)::int as used
                        """)
                .param("sha256", Documents.bytes(document.sha256()))
                .param("document", document.id())
                .query(Counts.class)
                .single();
        var said = document.description();
        return new Proof(
                0,
                document.id(),
                "",
                ProofRound.SELF,
                "",
                said.number(),
                said.issuedOn(),
                said.issuer(),
                said.abstractText(),
                document.fileName(),
                document.kind(),
                document.size(),
                document.pages(),
                counts.ready(),
                document.failure(),
                counts.used(),
                document.addedBy(),
                document.addedAt());
    }
}
