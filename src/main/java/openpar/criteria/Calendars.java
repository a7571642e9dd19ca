package openpar.criteria;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import openpar.audit.Journal;
import openpar.scoring.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which days are worked, as an owner of sets keeps it; what agencies above it keep holds too, the nearest first. */
@Repository
public class Calendars {
    /** @param working a day off that was swapped into a working day; otherwise a holiday */
    public record Entry(LocalDate day, boolean working, String name, long ownerAgencyId) {}

    private final JdbcClient jdbc;
    private final Journal journal;

    Calendars(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    public List<Entry> entries(long ownerAgencyId) {
        return jdbc.sql("""
                        select distinct on (h.day) h.day, h.working, h.name, h.owner_agency_id
                        from criteria.holiday h
                        join agency.subtree s on s.ancestor_id = h.owner_agency_id and s.descendant_id = :owner
                        order by h.day, s.depth
                        """).param("owner", ownerAgencyId).query(Entry.class).list();
    }

    public WorkingDays of(long ownerAgencyId) {
        var off = new HashSet<LocalDate>();
        var worked = new HashSet<LocalDate>();
        entries(ownerAgencyId).forEach(e -> (e.working() ? worked : off).add(e.day()));
        return new WorkingDays(off, worked);
    }

    @Transactional
    public void put(long ownerAgencyId, LocalDate day, boolean working, String name, long person) {
        jdbc.sql("""
                        insert into criteria.holiday (owner_agency_id, day, working, name) values (:owner, :day, :working, :name)
                        on conflict (owner_agency_id, day) do update set working = excluded.working, name = excluded.name
                        """)
                .param("owner", ownerAgencyId)
                .param("day", day)
                .param("working", working)
                .param("name", name)
                .update();
        journal.record(
                Journal.ADMINISTRATION,
                person,
                "criteria.calendar.changed",
                "agency:" + ownerAgencyId,
                ownerAgencyId,
                Map.of("day", day.toString(), "working", working));
    }

    @Transactional
    public void drop(long ownerAgencyId, LocalDate day, long person) {
        int gone = jdbc.sql("delete from criteria.holiday where owner_agency_id = :owner and day = :day")
                .param("owner", ownerAgencyId)
                .param("day", day)
                .update();
        if (gone > 0) {
            journal.record(
                    Journal.ADMINISTRATION,
                    person,
                    "criteria.calendar.dropped",
                    "agency:" + ownerAgencyId,
                    ownerAgencyId,
                    Map.of("day", day.toString()));
        }
    }
}
