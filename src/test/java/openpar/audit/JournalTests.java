package openpar.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import openpar.OpenParTest;
import openpar.SwitchedDataSource;
import openpar.TestClock;
import openpar.campaign.Openings;
import openpar.campaign.Plans;
import openpar.cast.Cast;
import openpar.cast.Web;
import openpar.criteria.CriteriaSets;
import openpar.criteria.ReasonCodes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal keeps what happened, says who changed it afterwards, and tells it to whom it concerns. */
@OpenParTest
class JournalTests {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Journal journal;

    @Autowired
    Chains chains;

    @Autowired
    Roots roots;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    Cast cast;

    @BeforeEach
    void cast(
            @Autowired PasswordEncoder passwords,
            @Autowired CriteriaSets sets,
            @Autowired ReasonCodes reasons,
            @Autowired Plans plans,
            @Autowired Openings openings) {
        cast = new Cast(jdbc, passwords, sets, reasons, plans, openings, clock).people();
    }

    @Test
    void an_untouched_journal_has_no_differences() {
        journal.record("participant:1", null, "a.b", "x:1", null, Map.of("old", "1,5", "new", "Ea H’Leo"));
        journal.record("participant:1", 7L, "a.b", "x:2", 3L, Map.of());
        roots.draw();

        assertThat(differences()).isEmpty();
    }

    @Test
    void a_changed_entry_is_named() {
        journal.record("participant:2", null, "a.b", "x:1", null, Map.of("points", "1.50"));
        journal.record("participant:2", null, "a.b", "x:2", null, Map.of());

        undone(() -> {
            tampered(
                    "update audit.entry set arguments = '{\"points\":\"2.50\"}' where chain = 'participant:2' and position = 1");
            assertThat(differences()).singleElement().asString().contains("participant:2 1", "content changed");
        });
        undone(() -> {
            tampered("delete from audit.entry where chain = 'participant:2' and position = 2");
            assertThat(differences()).singleElement().asString().contains("participant:2", "ends at 1");
        });
    }

    @Test
    void a_chain_rewritten_from_its_first_entry_on_is_betrayed_by_the_root() {
        journal.record("participant:3", null, "a.b", "x:1", null, Map.of());
        roots.draw();

        undone(() -> {
            tampered("delete from audit.entry where chain = 'participant:3'");
            tampered("update audit.chain set length = 0, head = '\\x' where name = 'participant:3'");
            journal.record("participant:3", null, "a.b", "x:other", null, Map.of());
            assertThat(differences()).isNotEmpty().allSatisfy(d -> assertThat(d).startsWith("audit.root"));
        });
    }

    @Test
    void nobody_changes_an_entry_by_the_way() {
        journal.record("participant:4", null, "a.b", "x:1", null, Map.of());

        assertThatThrownBy(() -> jdbc.sql("update audit.entry set action = 'c' where chain = 'participant:4'")
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void writers_of_two_participants_do_not_wait_for_each_other() throws Exception {
        journal.record("participant:5", null, "a.b", "x", null, Map.of());
        journal.record("participant:6", null, "a.b", "x", null, Map.of());
        var transaction = new TransactionTemplate(transactions);
        var held = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> transaction.executeWithoutResult(status -> {
                journal.record("participant:5", null, "a.b", "slow", null, Map.of());
                held.countDown();
                await(done);
            }));
            assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
            // the other participant's chain is free while the first is held
            threads.submit(() -> journal.record("participant:6", null, "a.b", "quick", null, Map.of()))
                    .get(10, TimeUnit.SECONDS);
            done.countDown();
            slow.get(10, TimeUnit.SECONDS);
        }
        assertThat(differences()).isEmpty();
    }

    @Test
    void writers_of_one_participant_follow_each_other() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var written = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < 40; i++) {
                String chain = "participant:" + (70 + i % 2);
                written.add(threads.submit(() -> journal.record(chain, null, "a.b", "x", null, Map.of())));
            }
            for (var w : written) {
                w.get(30, TimeUnit.SECONDS);
            }
        }
        assertThat(jdbc.sql("select length from audit.chain where name in ('participant:70', 'participant:71')")
                        .query(Long.class)
                        .list())
                .containsExactly(20L, 20L);
        assertThat(differences()).isEmpty();
    }

    @Test
    void administrators_read_of_their_own_subtree_only() {
        journal.record(
                "participant:8", cast.person(Cast.HA), "story.ours", "sheet:8", cast.agency(Cast.TINH_KHE), Map.of());
        journal.record(
                "participant:9",
                cast.person(Cast.HNHUNG),
                "story.theirs",
                "sheet:9",
                cast.agency(Cast.BUON_MA_THUOT),
                Map.of());

        var quan = Web.at(port).as(Cast.QUAN);
        assertThat(quan.get("/audit?action=story").body())
                .contains("story.ours", "Nguyễn Thị Thu Hà")
                .doesNotContain("sheet:9");
        assertThat(quan.get("/audit/entries.csv?action=story").body())
                .contains("sheet:8")
                .doesNotContain("sheet:9");
        assertThat(quan.get("/audit?person=thu+ha&agency=tinh+khe").body()).contains("sheet:8");
        assertThat(quan.get("/audit?action=story&to=01/01/2020").body()).doesNotContain("sheet:8");
        assertThat(Web.at(port).as(Cast.HA).get("/audit").status()).isEqualTo(403);
    }

    @Test
    void the_page_goes_on_where_it_ended_with_the_same_few_queries() {
        var quan = Web.at(port).as(Cast.QUAN);
        for (int i = 0; i < 60; i++) {
            journal.record(
                    "participant:10", cast.person(Cast.HA), "paging.n", "n:" + i, cast.agency(Cast.TINH_KHE), Map.of());
        }
        String first = quan.get("/audit?action=paging").body();
        String next = first.replaceAll("(?s).*href=\"(/audit\\?[^\"]*before=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        long before = SwitchedDataSource.statements();
        String second = quan.get(next).body();
        long many = SwitchedDataSource.statements() - before;
        before = SwitchedDataSource.statements();
        quan.get("/audit?action=paging&subject=n:59");
        long one = SwitchedDataSource.statements() - before;

        assertThat(first).contains(">n:59<", ">n:10<").doesNotContain(">n:9<");
        assertThat(second).contains(">n:9<", ">n:0<").doesNotContain(">n:10<");
        assertThat(one).isEqualTo(many);
    }

    private List<String> differences() {
        var found = new ArrayList<String>();
        chains.verify(found::add);
        return found;
    }

    private void undone(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();
            work.run();
        });
    }

    // as somebody with the rights of the database's owner would
    private void tampered(String sql) {
        jdbc.sql("set local session_replication_role = replica").update();
        jdbc.sql(sql).update();
        jdbc.sql("set local session_replication_role = origin").update();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
