package openpar.agency;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import openpar.audit.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters and changes single bodies; the past stays as it was. */
@Service
class AgencyRegister {
    private final JdbcClient jdbc;
    private final Subtrees subtrees;
    private final Journal journal;

    AgencyRegister(JdbcClient jdbc, Subtrees subtrees, Journal journal) {
        this.jdbc = jdbc;
        this.subtrees = subtrees;
        this.journal = journal;
    }

    @Transactional
    public long add(NewAgency agency, @Nullable Long person) {
        long id = Objects.requireNonNull(jdbc.sql("insert into agency.agency default values returning id")
                .query(Long.class)
                .single());
        begin(id, agency);
        subtrees.rebuild();
        journal.record(
                Journal.ADMINISTRATION, person, "agency.added", "agency:" + id, id, Map.of("code", agency.code()));
        return id;
    }

    /** The body is called, counted or placed otherwise from {@code agency.validFrom} on. */
    @Transactional
    public void change(long id, NewAgency agency, long person) {
        int ended =
                jdbc.sql("""
                        update agency.attributes set valid_to = :from
                        where agency_id = :id and valid_to is null and valid_from < :from
                        """).param("id", id).param("from", agency.validFrom()).update();
        if (ended == 0) {
            throw new IllegalArgumentException("Agency " + id + " has a later change than " + agency.validFrom());
        }
        begin(id, agency);
        subtrees.rebuild();
        journal.record(
                Journal.ADMINISTRATION,
                person,
                "agency.changed",
                "agency:" + id,
                id,
                Map.of("from", agency.validFrom().toString()));
    }

    @Transactional
    public void alias(long id, String name, long person) {
        int added = jdbc.sql("insert into agency.alias (agency_id, name) values (:id, :name) on conflict do nothing")
                .param("id", id)
                .param("name", name)
                .update();
        if (added > 0) {
            journal.record(Journal.ADMINISTRATION, person, "agency.alias.added", "agency:" + id, id, Map.of());
        }
    }

    @Transactional
    public void removeAlias(long id, String name, long person) {
        int removed = jdbc.sql("delete from agency.alias where agency_id = :id and name = :name")
                .param("id", id)
                .param("name", name)
                .update();
        if (removed > 0) {
            journal.record(Journal.ADMINISTRATION, person, "agency.alias.removed", "agency:" + id, id, Map.of());
        }
    }

    @Transactional
    public void lineage(long from, long to, String part, @Nullable String legalBasis, LocalDate on, long person) {
        jdbc.sql("""
                        insert into agency.lineage (from_agency_id, to_agency_id, part, legal_basis, effective_on)
                        values (:from, :to, :part, :basis, :on)
                        on conflict (from_agency_id, to_agency_id)
                        do update set part = excluded.part, legal_basis = excluded.legal_basis, effective_on = excluded.effective_on
                        """)
                .param("from", from)
                .param("to", to)
                .param("part", part)
                .param("basis", legalBasis)
                .param("on", on)
                .update();
        journal.record(
                Journal.ADMINISTRATION,
                person,
                "agency.lineage.recorded",
                "agency:" + to,
                to,
                Map.of("from", from, "part", part));
    }

    private void begin(long id, NewAgency agency) {
        jdbc.sql("""
                        insert into agency.attributes (agency_id, code, name, short_name, kind, parent_id, valid_from)
                        values (:id, :code, :name, :short, :kind, :parent, :from)
                        """)
                .param("id", id)
                .param("code", agency.code())
                .param("name", agency.name())
                .param("short", agency.shortName())
                .param("kind", agency.kind())
                .param("parent", agency.parentId(), java.sql.Types.BIGINT)
                .param("from", agency.validFrom())
                .update();
    }
}
