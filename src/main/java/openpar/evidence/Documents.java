package openpar.evidence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import openpar.audit.Journal;
import openpar.kit.file.FileKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The documents of every agency's library. */
@Repository
class Documents {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Documents(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** A file that has arrived and been looked into. */
    record NewDocument(
            long agencyId,
            String sha256,
            long size,
            FileKind kind,
            @Nullable Integer pages,
            String fileName,
            Description description) {}

    Optional<Document> find(long id) {
        return jdbc.sql("""
                        select d.id, d.owner_agency_id, a.name as agency, encode(d.sha256, 'hex') as sha256, b.media_type, b.size,
                               b.pages, b.prepared_at, b.failure, d.file_name, d.number, d.issued_on, d.issuer, d.abstract,
                               d.version, p.full_name as added_by, d.added_at
                        from evidence.document d
                        join evidence.blob b on b.sha256 = d.sha256
                        join agency.current a on a.agency_id = d.owner_agency_id
                        join account.people p on p.person_id = d.added_by
                        where d.id = :id and d.removed_at is null
                        """).param("id", id).query((row, i) -> Document.of(row)).optional();
    }

    Optional<Long> inLibrary(long agencyId, String sha256) {
        return jdbc.sql("""
                        select id from evidence.document
                        where owner_agency_id = :agency and sha256 = :sha256 and removed_at is null
                        """)
                .param("agency", agencyId)
                .param("sha256", bytes(sha256))
                .query(Long.class)
                .optional();
    }

    /** The document's id; empty when somebody else brought the same file a moment ago. */
    @Transactional
    Optional<Long> add(NewDocument document, long person) {
        var now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into evidence.blob (sha256, size, media_type, pages, stored_at)
                        values (:sha256, :size, :type, :pages, :now)
                        on conflict (sha256) do nothing
                        """)
                .param("sha256", bytes(document.sha256()))
                .param("size", document.size())
                .param("type", document.kind().mediaType())
                .param("pages", document.pages(), java.sql.Types.INTEGER)
                .param("now", now)
                .update();
        var said = document.description();
        var id = jdbc.sql("""
                        insert into evidence.document (owner_agency_id, sha256, file_name, number, issued_on, issuer, abstract, added_by, added_at)
                        values (:agency, :sha256, :file, :number, :issued, :issuer, :abstract, :person, :now)
                        on conflict (owner_agency_id, sha256) where removed_at is null do nothing
                        returning id
                        """)
                .param("agency", document.agencyId())
                .param("sha256", bytes(document.sha256()))
                .param("file", document.fileName())
                .param("number", said.number())
                .param("issued", said.issuedOn(), java.sql.Types.DATE)
                .param("issuer", said.issuer())
                .param("abstract", said.abstractText())
                .param("person", person)
                .param("now", now)
                .query(Long.class)
                .optional();
        id.ifPresent(i -> journal.record(
                Journal.ADMINISTRATION,
                person,
                "evidence.document.added",
                "document:" + i,
                document.agencyId(),
                Map.of("sha256", document.sha256(), "size", document.size())));
        return id;
    }

    /** False when somebody changed it since {@code version} was read. */
    @Transactional
    boolean describe(Document document, Description said, int version, long person) {
        int changed = jdbc.sql("""
                        update evidence.document
                        set number = :number, issued_on = :issued, issuer = :issuer, abstract = :abstract, version = version + 1
                        where id = :id and version = :version and removed_at is null
                        """)
                .param("number", said.number())
                .param("issued", said.issuedOn(), java.sql.Types.DATE)
                .param("issuer", said.issuer())
                .param("abstract", said.abstractText())
                .param("id", document.id())
                .param("version", version)
                .update();
        if (changed == 1) {
            journal.record(
                    Journal.ADMINISTRATION,
                    person,
                    "evidence.document.described",
                    "document:" + document.id(),
                    document.agencyId(),
                    Map.of(
                            "number",
                            said.number(),
                            "issued_on",
                            String.valueOf(said.issuedOn()),
                            "version",
                            version + 1));
        }
        return changed == 1;
    }

    static byte[] bytes(String sha256) {
        return HexFormat.of().parseHex(sha256);
    }
}
