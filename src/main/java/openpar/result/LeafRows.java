package openpar.result;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All leaves of one agency, in the order of its set. */
@Repository
public class LeafRows {
    private final JdbcClient jdbc;

    LeafRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<LeafRow> of(long participant) {
        return jdbc.sql("""
                        select l.*, y.points as last_year, y.max_points as last_year_max
                        from result.leaf l
                        left join campaign.last_year y on y.participant_id = l.participant_id and y.node_id = l.node_id
                        where l.participant_id = :participant
                        order by l.position
                        """)
                .param("participant", participant)
                .query(LeafRow::of)
                .list();
    }
}
