package openpar.campaign;

import java.util.List;
import java.util.Optional;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part, frozen when the campaign opened. */
@Repository
public class Participants {
    private static final String SELECT = """
            select p.id, p.campaign_id, p.agency_id, p.parent_id, p.code, p.name, p.short_name, p.kind, p.group_id, p.version_id, p.ranked, p.withheld
            from campaign.participant p
            """;

    private final JdbcClient jdbc;

    Participants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Participant> find(long id) {
        return jdbc.sql(SELECT + "where p.id = :id")
                .param("id", id)
                .query(Participant.class)
                .optional();
    }

    public Participant participant(long id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("No participant " + id));
    }

    public Optional<Participant> ofAgency(long campaign, long agency) {
        return jdbc.sql(SELECT + "where p.campaign_id = :campaign and p.agency_id = :agency")
                .param("campaign", campaign)
                .param("agency", agency)
                .query(Participant.class)
                .optional();
    }

    /** The participant for which a visitor works as officer or approver; the own agency's before others. */
    public Optional<Participant> workedOnBy(long campaign, Visitor visitor) {
        return jdbc.sql(SELECT + """
                        where p.campaign_id = :campaign and p.agency_id = any (:own)
                        order by p.agency_id <> :home, p.id
                        limit 1
                        """)
                .param("campaign", campaign)
                .param("own", visitor.agencies(Role.OFFICER, Role.APPROVER))
                .param("home", visitor.agencyId())
                .query(Participant.class)
                .optional();
    }

    /** All of them in the order of names: "Phường 2" before "Phường 10". */
    public List<Participant> of(long campaign) {
        return jdbc.sql(SELECT + "where p.campaign_id = :campaign order by p.name collate kit.vi, p.id")
                .param("campaign", campaign)
                .query(Participant.class)
                .list();
    }

    public long count(long campaign) {
        return jdbc.sql("select count(*) from campaign.participant where campaign_id = :campaign")
                .param("campaign", campaign)
                .query(Long.class)
                .single();
    }
}
