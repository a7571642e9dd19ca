package openpar.campaign;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import openpar.kit.web.Announcement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the sign-in page how far the one open campaign is; where several are open, none of them is everybody's. */
@Component
class OpenCampaigns implements Announcement {
    private record Row(long id, String name) {}

    private final JdbcClient jdbc;
    private final Phases phases;

    OpenCampaigns(JdbcClient jdbc, Phases phases) {
        this.jdbc = jdbc;
        this.phases = phases;
    }

    @Override
    public Optional<Shown> at(Instant now) {
        var open = jdbc.sql("""
                        select id, name
                        from campaign.campaign
                        where opened_at is not null and concluded_at is null
                        order by year desc, id desc
                        limit 2
                        """)
                .query(Row.class)
                .list();
        return open.size() == 1 ? Optional.of(shown(open.getFirst(), now)) : Optional.empty();
    }

    private Shown shown(Row campaign, Instant now) {
        List<Phase> all = phases.of(campaign.id());
        Optional<Phase> current = all.stream().filter(p -> p.isOpenAt(now) && p.kind() != PhaseKind.SURVEY).findFirst();
        var stages = all.stream()
                .filter(p -> p.kind() != PhaseKind.SURVEY)
                .map(p -> new Stage(key(p), p.opensAt(), p.closesAt()))
                .toList();
        return new Shown(
                campaign.name(),
                current.map(OpenCampaigns::key).orElse(null),
                current.map(Phase::closesAt).orElse(null),
                stages);
    }

    private static String key(Phase phase) {
        return "campaign.phase." + phase.kind().word();
    }
}
