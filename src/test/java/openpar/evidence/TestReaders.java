package openpar.evidence;

import java.util.Optional;
import openpar.audit.Journal;
import openpar.kit.web.Role;
import openpar.kit.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A room above that owns "story:{agency}/…": its officers add, and one appraiser to whom it was shown reads. */
@Component
class TestReaders implements EvidenceReaders {
    private final JdbcClient jdbc;

    TestReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean mayRead(Visitor visitor, String owner) {
        return agency(owner).isPresent()
                && (visitor.is(Role.APPRAISER) && login(visitor).equals("huong.snv") || own(visitor, owner));
    }

    @Override
    public Optional<Place> mayAttach(Visitor visitor, String owner, ProofRound round) {
        return agency(owner).filter(a -> own(visitor, owner)).map(a -> new Place(a, Journal.ADMINISTRATION));
    }

    private boolean own(Visitor visitor, String owner) {
        return agency(owner)
                .filter(a ->
                        java.util.Arrays.asList(visitor.agencies(Role.OFFICER)).contains(a))
                .isPresent();
    }

    private static Optional<Long> agency(String owner) {
        return owner.startsWith("story:")
                ? Optional.of(Long.valueOf(owner.replaceAll("story:(\\d+)/.*", "$1")))
                : Optional.empty();
    }

    private String login(Visitor visitor) {
        return jdbc.sql("select login from account.person where id = ?")
                .param(visitor.personId())
                .query(String.class)
                .single();
    }
}
