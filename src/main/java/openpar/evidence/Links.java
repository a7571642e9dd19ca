package openpar.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openpar.audit.Journal;
import openpar.kit.file.FileKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which document proves what; taken away softly, so that a mistake can be undone and a round stays as it was. */
@Repository
class Links {
    static final Duration UNDO = Duration.ofMinutes(10);

    private static final String PROOFS = """
            select l.id, l.document_id, l.owner, l.round, l.pages, d.number, d.issued_on, d.issuer, d.abstract, d.file_name,
                   b.media_type, b.size, b.pages as page_count, b.failure, p.full_name as added_by, l.added_at,
                   (select count(*) from evidence.page g where g.sha256 = d.sha256) as ready,
                   (select count(distinct o.owner) from evidence.link o where o.document_id = d.id and o.removed_at is null) as used
            from evidence.link l
            join evidence.document d on d.id = l.document_id
            join evidence.blob b on b.sha256 = d.sha256
            join account.people p on p.person_id = l.added_by
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Links(JdbcClient jdbc, Journal journal, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** A link, present or taken away. */
    record Link(long id, long documentId, String owner, String round, boolean removed) {}

    List<Proof> of(Collection<String> owners) {
        return jdbc.sql(PROOFS
                        + "where l.owner = any (:owners) and l.removed_at is null order by l.owner, l.added_at, l.id")
                .param("owners", owners.toArray(String[]::new))
                .query((row, i) -> proof(row))
                .list();
    }

    /** Taken away so lately that it can be undone. */
    List<Proof> undoable(String owner, ProofRound round) {
        return jdbc.sql(PROOFS + """
                        where l.owner = :owner and l.round = :round and l.removed_at > :since
                          and not exists (select from evidence.link again where again.document_id = l.document_id
                                          and again.owner = l.owner and again.round = l.round and again.removed_at is null)
                        order by l.removed_at desc
                        limit 3
                        """)
                .param("owner", owner)
                .param("round", round.word())
                .param("since", OffsetDateTime.now(clock).minus(UNDO))
                .query((row, i) -> proof(row))
                .list();
    }

    Map<String, Integer> counts(String prefix) {
        return jdbc.sql("""
                        select owner, count(*)::int as documents from evidence.link
                        where owner like :prefix and removed_at is null
                        group by owner
                        """)
                .param(
                        "prefix",
                        prefix.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .query(rows -> {
                    var counts = new java.util.HashMap<String, Integer>();
                    while (rows.next()) {
                        counts.put(rows.getString("owner"), rows.getInt("documents"));
                    }
                    return counts;
                });
    }

    List<String> owners(long document) {
        return jdbc.sql("select distinct owner from evidence.link where document_id = :document and removed_at is null")
                .param("document", document)
                .query(String.class)
                .list();
    }

    Optional<Link> find(long link) {
        return jdbc.sql("""
                        select id, document_id, owner, round, removed_at is not null as removed
                        from evidence.link where id = :link
                        """).param("link", link).query(Link.class).optional();
    }

    /** Linking twice is the same as once. */
    @Transactional
    long attach(long person, EvidenceReaders.Place place, String owner, ProofRound round, long document, String pages) {
        var fresh = jdbc.sql("""
                        insert into evidence.link (document_id, owner, round, pages, added_by, added_at)
                        values (:document, :owner, :round, :pages, :person, :now)
                        on conflict (owner, round, document_id) where removed_at is null do nothing
                        returning id
                        """)
                .param("document", document)
                .param("owner", owner)
                .param("round", round.word())
                .param("pages", pages)
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .optional();
        if (fresh.isPresent()) {
            tell(place, person, owner, round, document, true);
            return fresh.get();
        }
        return jdbc.sql("""
                        select id from evidence.link
                        where document_id = :document and owner = :owner and round = :round and removed_at is null
                        """)
                .param("document", document)
                .param("owner", owner)
                .param("round", round.word())
                .query(Long.class)
                .single();
    }

    @Transactional
    void detach(long person, EvidenceReaders.Place place, Link link) {
        int changed = jdbc.sql(
                        "update evidence.link set removed_by = :person, removed_at = :now where id = :link and removed_at is null")
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .param("link", link.id())
                .update();
        if (changed == 1) {
            tell(place, person, link.owner(), ProofRound.of(link.round()), link.documentId(), false);
        }
    }

    /** What hung on "stem/before" hangs on "stem/now", taken away or not. */
    @Transactional
    void rehang(Collection<String> stems, Map<Long, Long> ends) {
        jdbc.sql("""
                        update evidence.link l set owner = split_part(l.owner, '/', 1) || '/' || m.now
                        from unnest(:before::text[], :now::text[]) as m (before, now)
                        where split_part(l.owner, '/', 1) = any (:stems) and split_part(l.owner, '/', 2) = m.before
                        """)
                .param("before", ends.keySet().stream().map(String::valueOf).toArray(String[]::new))
                .param("now", ends.values().stream().map(String::valueOf).toArray(String[]::new))
                .param("stems", stems.toArray(String[]::new))
                .update();
    }

    @Transactional
    void point(long person, EvidenceReaders.Place place, Link link, String pages) {
        jdbc.sql("update evidence.link set pages = :pages where id = :link and removed_at is null")
                .param("pages", pages)
                .param("link", link.id())
                .update();
        journal.record(
                place.chain(),
                person,
                "evidence.pages.pointed",
                link.owner(),
                place.agencyId(),
                Map.of("document", link.documentId(), "pages", pages));
    }

    private void tell(
            EvidenceReaders.Place place, long person, String owner, ProofRound round, long document, boolean attached) {
        journal.record(
                place.chain(),
                person,
                attached ? "evidence.attached" : "evidence.detached",
                owner,
                place.agencyId(),
                Map.of("document", document, "round", round.word()));
        events.publishEvent(new EvidenceChanged(owner, round, document, attached, person, clock.instant()));
    }

    private static Proof proof(ResultSet row) throws SQLException {
        return new Proof(
                row.getLong("id"),
                row.getLong("document_id"),
                row.getString("owner"),
                ProofRound.of(row.getString("round")),
                row.getString("pages"),
                row.getString("number"),
                Document.date(row, "issued_on"),
                row.getString("issuer"),
                row.getString("abstract"),
                row.getString("file_name"),
                FileKind.of(row.getString("media_type")),
                row.getLong("size"),
                row.getObject("page_count", Integer.class),
                row.getInt("ready"),
                Document.text(row, "failure"),
                row.getInt("used"),
                row.getString("added_by"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
