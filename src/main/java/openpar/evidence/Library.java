package openpar.evidence;

import java.time.OffsetDateTime;
import java.util.List;
import openpar.kit.file.FileKind;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The libraries a visitor may look through: of their own agencies, and of the subtree they administer. */
@Repository
class Library {
    static final int PAGE = 20;

    private final JdbcClient jdbc;

    Library(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param owner whose proofs are marked as linked already; "" for none; @param agency only this one, or null */
    List<LibraryRow> find(Visitor visitor, String words, String owner, String round, @Nullable Long agency, int page) {
        return jdbc.sql("""
                        select d.id, a.name as agency, d.file_name, b.media_type, b.size, b.pages, d.number, d.issued_on, d.issuer,
                               d.abstract, d.added_at, count(*) over () as total,
                               case when b.failure is not null then 'failed' when b.prepared_at is null then 'preparing' else 'ready' end as state,
                               (select count(distinct l.owner) from evidence.link l where l.document_id = d.id and l.removed_at is null) as used,
                               exists (select from evidence.link l where l.document_id = d.id and l.owner = :owner
                                       and l.round = :round and l.removed_at is null) as linked
                        from evidence.document d
                        join evidence.blob b on b.sha256 = d.sha256
                        join agency.current a on a.agency_id = d.owner_agency_id
                        where d.removed_at is null
                          and (:agency::bigint is null or d.owner_agency_id = :agency)
                          and (d.owner_agency_id = any (:own)
                               or exists (select from agency.subtree s where s.descendant_id = d.owner_agency_id and s.ancestor_id = any (:roots)))
                          and (:words = '' or position(kit.plain(:words) in d.search) > 0
                               or exists (select from evidence.page g where g.sha256 = d.sha256 and position(kit.plain(:words) in g.search) > 0))
                        order by d.added_at desc, d.id desc
                        limit :size offset :from
                        """)
                .param("owner", owner)
                .param("round", round)
                .param("agency", agency, java.sql.Types.BIGINT)
                .param("own", visitor.agencies(Role.OFFICER, Role.APPROVER))
                .param("roots", visitor.agencies(Role.ADMINISTRATOR))
                .param("words", words)
                .param("size", PAGE)
                .param("from", (page - 1) * PAGE)
                .query((row, i) -> new LibraryRow(
                        row.getLong("id"),
                        row.getString("agency"),
                        row.getString("file_name"),
                        FileKind.of(row.getString("media_type")),
                        row.getLong("size"),
                        row.getObject("pages", Integer.class),
                        Document.description(row),
                        row.getString("state"),
                        row.getInt("used"),
                        row.getBoolean("linked"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant(),
                        row.getLong("total")))
                .list();
    }
}
