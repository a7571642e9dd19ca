package openpar.training;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import openpar.audit.Journal;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The training classes. */
@Repository
class Classes {
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    Classes(JdbcClient jdbc, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those one is invited to, and those of the subtree one administers. */
    List<TrainingClass.Line> seenBy(Visitor visitor) {
        return jdbc.sql("""
                        select c.id, c.name, c.lecturer, a.name as owner,
                               (select min(s.starts_at) from training.session s where s.class_id = c.id) as starts_at,
                               (select count(*) from training.session s where s.class_id = c.id)::int as sessions,
                               (select count(*) from training.invitation i where i.class_id = c.id)::int as agencies,
                               (select coalesce(sum(i.people), 0) from training.invitation i where i.class_id = c.id)::int as people
                        from training.training_class c
                        join agency.current a on a.agency_id = c.owner_agency_id
                        where exists (select from training.invitation i where i.class_id = c.id and i.agency_id = any (:held))
                           or exists (select from agency.subtree t where t.descendant_id = c.owner_agency_id and t.ancestor_id = any (:administered))
                        order by starts_at desc nulls first, c.id desc
                        """)
                .param("held", visitor.agencies(Role.values()))
                .param("administered", visitor.agencies(Role.ADMINISTRATOR))
                .query((row, i) -> new TrainingClass.Line(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("lecturer"),
                        row.getString("owner"),
                        Optional.ofNullable(row.getObject("starts_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant)
                                .orElse(null),
                        row.getInt("sessions"),
                        row.getInt("agencies"),
                        row.getInt("people")))
                .list();
    }

    Optional<TrainingClass> find(long id) {
        return jdbc.sql("""
                        select c.id, c.owner_agency_id, a.name as owner, c.name, c.programme, c.lecturer
                        from training.training_class c
                        join agency.current a on a.agency_id = c.owner_agency_id
                        where c.id = :id
                        """)
                .param("id", id)
                .query((row, i) -> new TrainingClass(
                        id,
                        row.getLong("owner_agency_id"),
                        row.getString("owner"),
                        row.getString("name"),
                        row.getString("programme"),
                        row.getString("lecturer"),
                        sessions(id),
                        invited(id)))
                .optional();
    }

    private List<TrainingClass.Session> sessions(long id) {
        return jdbc.sql(
                        "select starts_at, ends_at, site, online from training.session where class_id = :id order by starts_at, id")
                .param("id", id)
                .query((row, i) -> new TrainingClass.Session(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        row.getString("site"),
                        row.getBoolean("online")))
                .list();
    }

    private List<TrainingClass.Invited> invited(long id) {
        return jdbc.sql("""
                        select a.name as agency, i.people from training.invitation i
                        join agency.current a on a.agency_id = i.agency_id
                        where i.class_id = :id order by a.name collate kit.vi
                        """).param("id", id).query(TrainingClass.Invited.class).list();
    }

    Optional<Long> ownerOf(long id) {
        return jdbc.sql("select owner_agency_id from training.training_class where id = :id")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    boolean isInvited(long id, Visitor visitor) {
        return jdbc.sql(
                        "select exists (select from training.invitation where class_id = :id and agency_id = any (:held))")
                .param("id", id)
                .param("held", visitor.agencies(Role.values()))
                .query(Boolean.class)
                .single();
    }

    /** The agencies of these codes below one's own; codes that are none are left out. */
    Map<String, Long> below(Long[] roots, List<String> codes) {
        var found = new java.util.HashMap<String, Long>();
        jdbc.sql("""
                        select a.code, a.agency_id from agency.current a
                        where a.code = any (:codes)
                          and exists (select from agency.subtree t where t.descendant_id = a.agency_id and t.ancestor_id = any (:roots))
                        """)
                .param("codes", codes.toArray(String[]::new))
                .param("roots", roots)
                .query(row -> {
                    found.put(row.getString("code"), row.getLong("agency_id"));
                });
        return found;
    }

    /** @param invited agencies; null: every agency that takes part in the campaign */
    @Transactional
    long add(long owner, ClassForm form, @Nullable List<Long> invited, @Nullable Long campaign, long person) {
        long id = jdbc.sql("""
                        insert into training.training_class (owner_agency_id, name, programme, lecturer, created_by, created_at)
                        values (:owner, :name, :programme, :lecturer, :person, :now) returning id
                        """)
                .param("owner", owner)
                .param("name", form.name())
                .param("programme", form.programme())
                .param("lecturer", form.lecturer())
                .param("person", person)
                .param("now", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        for (TrainingClass.Session session : form.sessions()) {
            jdbc.sql(
                            "insert into training.session (class_id, starts_at, ends_at, site, online) values (:id, :from, :to, :site, :online)")
                    .param("id", id)
                    .param("from", session.startsAt().atOffset(java.time.ZoneOffset.UTC))
                    .param("to", session.endsAt().atOffset(java.time.ZoneOffset.UTC))
                    .param("site", session.site())
                    .param("online", session.online())
                    .update();
        }
        int agencies = jdbc.sql("""
                        insert into training.invitation (class_id, agency_id, people)
                        select :id, agency_id, :people from (
                            select unnest(:invited::bigint[]) as agency_id
                            union
                            select p.agency_id from campaign.participant p where p.campaign_id = :campaign
                        ) v
                        """)
                .param("id", id)
                .param("people", form.people())
                .param("invited", invited == null ? new Long[0] : invited.toArray(Long[]::new))
                .param("campaign", invited == null ? campaign : null, java.sql.Types.BIGINT)
                .update();
        journal.record(
                Journal.ADMINISTRATION,
                person,
                "training.class.created",
                "class:" + id,
                owner,
                Map.of("agencies", agencies));
        return id;
    }
}
