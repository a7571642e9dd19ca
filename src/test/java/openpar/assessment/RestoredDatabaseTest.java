package openpar.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import openpar.OpenParTest;
import openpar.SwitchedDataSource;
import openpar.TestClock;
import openpar.campaign.Openings;
import openpar.campaign.Plans;
import openpar.cast.Cast;
import openpar.cast.Web;
import openpar.criteria.CriteriaSets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the program remembers of a frozen set is the set of this database, also when a backup was put under it that counts the same numbers. */
@OpenParTest
class RestoredDatabaseTest {
    @LocalServerPort
    int port;

    @Autowired
    Cast cast;

    @Autowired
    CriteriaSets sets;

    @Autowired
    Plans plans;

    @Autowired
    Openings openings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void a_sheet_asks_the_set_of_the_database_it_stands_in() {
        assertThat(firstLeafNamed("Ban hành kế hoạch đúng hạn")).contains("Ban hành kế hoạch đúng hạn");
        SwitchedDataSource.toFresh();
        assertThat(firstLeafNamed("Công khai kế hoạch")).contains("Công khai kế hoạch").doesNotContain("Ban hành kế hoạch đúng hạn");
    }

    private String firstLeafNamed(String name) {
        clock.set(TestClock.at("2026-11-02T08:00:00"));
        cast.people();
        long set = sets.load(cast.agency(Cast.QUANG_NGAI), "commune", 2026, "UBND tỉnh Quảng Ngãi", null);
        jdbc.sql("update criteria.node set name = ? where version_id = ? and key = '1.1.1'").params(name, set).update();
        sets.publish(set, null);
        long campaign = plans.create(cast.agency(Cast.QUANG_NGAI), Cast.plan(set), cast.person(Cast.QUAN));
        assertThat(openings.open(campaign, cast.person(Cast.QUAN))).isInstanceOf(Openings.Outcome.Opened.class);
        clock.set(TestClock.at("2026-12-01T09:00:00"));
        var ha = Web.at(port).as(Cast.HA);
        return ha.get(ha.get("/assessment").location().replaceAll(".*(/assessment/\\d+).*", "$1") + "/leaf/1.1.1").body();
    }
}
