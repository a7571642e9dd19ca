package openpar.criteria;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import openpar.audit.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The criteria sets of all owners, usable in their owner's subtree; a published version never changes again. */
@Repository
public class CriteriaSets {
    private final JdbcClient jdbc;
    private final SetNodes nodes;
    private final Calendars calendars;
    private final SheetConditions conditions;
    private final Journal journal;
    private final Clock clock;
    /** A frozen version is remembered under what proves it is the same: its digest, and what it is issued as. */
    private final Map<SetVersion.Head, SetVersion> frozen = new ConcurrentHashMap<>();

    CriteriaSets(JdbcClient jdbc, SetNodes nodes, Calendars calendars, SheetConditions conditions, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.nodes = nodes;
        this.calendars = calendars;
        this.conditions = conditions;
        this.journal = journal;
        this.clock = clock;
    }

    /** A sample set of the library as a draft version of this owner. */
    @Transactional
    public long load(long ownerAgencyId, String level, int year, String issuer, @Nullable Long person) {
        long version = load(ownerAgencyId, SetLibrary.label(level, year, issuer), SetLibrary.table(level, year), person);
        nodes.confirmAll(version, person, OffsetDateTime.now(clock));
        return version;
    }

    /** A set that was read from a file: every rule waits for a person to confirm it. @return the id of a draft version */
    @Transactional
    public long load(long ownerAgencyId, SetLabel label, SetTable table, @Nullable Long person) {
        long set = jdbc.sql("""
                        insert into criteria.criteria_set (owner_agency_id, title, number, issued_on, issuer, year, agency_level)
                        values (:owner, :title, :number, :issuedOn, :issuer, :year, :level)
                        returning id
                        """)
                .param("owner", ownerAgencyId)
                .param("title", label.title())
                .param("number", label.number())
                .param("issuedOn", label.issuedOn())
                .param("issuer", label.issuer())
                .param("year", label.year())
                .param("level", label.agencyLevel())
                .query(Long.class)
                .single();
        long version = jdbc.sql("""
                        insert into criteria.set_version (set_id, version, created_at, created_by)
                        values (:set, 1, :now, :person)
                        returning id
                        """)
                .param("set", set)
                .param("now", OffsetDateTime.now(clock))
                .param("person", person, java.sql.Types.BIGINT)
                .query(Long.class)
                .single();
        nodes.write(version, table.lines());
        conditions.write(version, ownerAgencyId, table);
        journal.record(
                Journal.ADMINISTRATION,
                person,
                "criteria.set.loaded",
                "version:" + version,
                ownerAgencyId,
                Map.of(
                        "rows", table.lines().size(),
                        "year", label.year(),
                        "sheet_rules", table.heading().rules().isEmpty() ? 0 : 1,
                        "exemptions", table.heading().exempt().size()));
        return version;
    }

    /** @param positions of leaves, from 1, whose rules a person looked at and confirmed */
    @Transactional
    public void confirm(long version, java.util.Collection<Integer> positions, @Nullable Long person) {
        if (positions.isEmpty()) return;
        nodes.confirm(version, positions, person, OffsetDateTime.now(clock));
        journal.record(
                Journal.ADMINISTRATION,
                person,
                "criteria.rules.confirmed",
                "version:" + version,
                version(version).head().ownerAgencyId(),
                Map.of("count", positions.size()));
    }

    /** From here on the version is frozen; its SHA-256 stands for its content. */
    @Transactional
    public String publish(long versionId, @Nullable Long person) {
        var version = version(versionId);
        if (version.isPublished()) {
            return String.valueOf(version.head().digest());
        }
        String hex = nodes.digest(versionId);
        jdbc.sql("""
                        update criteria.set_version
                        set published_at = :now, published_by = :person, digest = decode(:digest, 'hex')
                        where id = :version and published_at is null
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("person", person, java.sql.Types.BIGINT)
                .param("digest", hex)
                .param("version", versionId)
                .update();
        journal.record(
                Journal.ADMINISTRATION,
                person,
                "criteria.version.published",
                "version:" + versionId,
                version.head().ownerAgencyId(),
                Map.of("digest", hex));
        return hex;
    }

    /** A version with its rows and rules; a published one is read once. */
    public SetVersion version(long id) {
        var head = nodes.head(id);
        if (head.publishedAt() == null || head.digest() == null) {
            return counting(new SetVersion(head, nodes.of(id)));
        }
        var version = frozen.computeIfAbsent(head, k -> new SetVersion(k, nodes.of(id)));
        var now = counting(version);
        if (now != version) {
            frozen.put(head, now);
        }
        return now;
    }

    /** The calendar of the owner goes on living when the set is frozen. */
    private SetVersion counting(SetVersion version) {
        if (!version.countsWorkingDays()) {
            return version;
        }
        var days = calendars.of(version.head().ownerAgencyId());
        return days.equals(version.calendar()) ? version : version.counting(days);
    }

    /** Is the content still what was published? */
    public boolean isIntact(long versionId) {
        var digest = nodes.head(versionId).digest();
        return digest == null || digest.equals(nodes.digest(versionId));
    }

    /** Leaves of two versions ask the same where code and name are equal; years of the samples differ in the year alone. */
    @Transactional
    public int match(long versionId, long previousVersionId) {
        return jdbc.sql("""
                        insert into criteria.node_match (node_id, previous_node_id)
                        select n.id, p.id
                        from criteria.node n
                        join criteria.node p on p.version_id = :previous and p.code = n.code
                            and regexp_replace(kit.plain(p.name), '[0-9]{4}', '', 'g') = regexp_replace(kit.plain(n.name), '[0-9]{4}', '', 'g')
                        where n.version_id = :version
                        on conflict do nothing
                        """)
                .param("version", versionId)
                .param("previous", previousVersionId)
                .update();
    }

    /** The published versions an agency may use: its own and those of all above it, newest year first. */
    public List<SetSummary> usableBy(long agencyId) {
        return jdbc.sql(SetSummary.SELECT + """
                        where v.published_at is not null
                          and exists (select from agency.subtree t where t.ancestor_id = s.owner_agency_id and t.descendant_id = :agency)
                        """ + SetSummary.ORDER)
                .param("agency", agencyId)
                .query(SetSummary::of)
                .list();
    }

    /** The versions somebody may look at: those usable in one of these agencies, and all of the agencies' subtrees. */
    public List<SetSummary> seenFrom(Long[] agencies) {
        return jdbc.sql(SetSummary.SELECT + """
                        where exists (select from agency.subtree t
                                      where t.ancestor_id = s.owner_agency_id and t.descendant_id = any (:agencies) and v.published_at is not null)
                           or exists (select from agency.subtree t
                                      where t.descendant_id = s.owner_agency_id and t.ancestor_id = any (:agencies))
                        """ + SetSummary.ORDER)
                .param("agencies", agencies)
                .query(SetSummary::of)
                .list();
    }
}
