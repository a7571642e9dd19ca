package openpar.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import openpar.OpenParTest;
import openpar.TestClock;
import openpar.cast.Cast;
import openpar.criteria.CriteriaSets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OpenParTest
class OpeningsTest {
    @Autowired
    Cast cast;

    @Autowired
    Plans plans;

    @Autowired
    Openings openings;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Participants participants;

    @Autowired
    Phases phases;

    @Autowired
    Extensions extensions;

    @Autowired
    CriteriaSets sets;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void build() {
        cast.build();
    }

    @Test
    void opening_takes_in_the_communes_of_the_own_province() {
        assertThat(participants.of(cast.campaign()))
                .extracting(Participant::name)
                .containsExactly(Cast.LY_SON, Cast.CAM_THANH, Cast.TINH_KHE);
        assertThat(campaigns.groups(cast.campaign()))
                .extracting(AgencyGroup::name)
                .containsExactly("Xã", "Phường", "Đặc khu");
    }

    @Test
    void a_commune_renamed_later_keeps_its_name_in_the_campaign() {
        long commune = cast.agency(Cast.CAM_THANH);
        jdbc.sql("update agency.attributes set name = 'Phường Quảng Ngãi' where agency_id = ? and valid_to is null")
                .param(commune)
                .update();
        try {
            assertThat(participants
                            .ofAgency(cast.campaign(), commune)
                            .orElseThrow()
                            .name())
                    .isEqualTo(Cast.CAM_THANH);
            assertThatThrownBy(() -> jdbc.sql("update campaign.participant set name = 'x' where agency_id = ?")
                            .param(commune)
                            .update())
                    .hasMessageContaining("frozen");
        } finally {
            jdbc.sql("update agency.attributes set name = ? where agency_id = ? and valid_to is null")
                    .params(Cast.CAM_THANH, commune)
                    .update();
        }
    }

    @Test
    void a_campaign_opens_once() {
        assertThat(openings.open(cast.campaign(), cast.person(Cast.QUAN)))
                .isEqualTo(new Openings.Outcome.NotReady(List.of("campaign.missing.draft")));
    }

    @Test
    void a_campaign_without_a_published_set_does_not_open_and_says_why() {
        long province = cast.agency(Cast.QUANG_NGAI);
        long draft = sets.load(province, "department", 2026, "UBND tỉnh", null);
        long campaign = plans.create(
                province,
                Plan.usual("Cấp sở", 2026, List.of(new Plan.Kind("sở", draft, "", true)), List.of()),
                cast.person(Cast.QUAN));

        assertThat(openings.open(campaign, cast.person(Cast.QUAN)))
                .isEqualTo(new Openings.Outcome.NotReady(
                        List.of("campaign.missing.publication", "campaign.missing.self_assessment")));
        assertThat(campaigns.campaign(campaign).isDraft()).isTrue();
    }

    @Test
    void an_extension_opens_one_commune_alone() {
        var tinhKhe = participants.participant(cast.participant(Cast.TINH_KHE));
        var until = TestClock.at("2026-12-17T12:00:00");
        extensions.grant(
                tinhKhe, PhaseKind.SELF_ASSESSMENT, null, until, "Mất điện toàn xã ngày 15/12", cast.person(Cast.QUAN));
        clock.set(TestClock.at("2026-12-16T09:00:00"));

        assertThat(window(Cast.TINH_KHE).admit(clock.instant())).isEqualTo(new Admission.Open(until));
        assertThat(window(Cast.CAM_THANH).admit(clock.instant()).isLate()).isTrue();
        assertThat(phases.windows(cast.campaign(), PhaseKind.SELF_ASSESSMENT)).hasSize(3);
    }

    @Test
    void a_revoked_extension_no_longer_holds_and_stays_in_the_book() {
        var lySon = participants.participant(cast.participant(Cast.LY_SON));
        var granted = (Extensions.Outcome.Granted) extensions.grant(
                lySon,
                PhaseKind.SELF_ASSESSMENT,
                null,
                TestClock.at("2026-12-18T17:00:00"),
                "Biển động, chưa có mạng",
                cast.person(Cast.QUAN));

        assertThat(extensions.revoke(cast.campaign(), granted.id(), cast.person(Cast.QUAN)))
                .isTrue();
        assertThat(extensions.revoke(cast.campaign(), granted.id(), cast.person(Cast.QUAN)))
                .isFalse();

        assertThat(window(Cast.LY_SON).isExtended()).isFalse();
        assertThat(extensions.of(cast.campaign()))
                .anySatisfy(line -> assertThat(line.revokedAt()).isEqualTo(clock.instant()));
    }

    @Test
    void an_extension_needs_a_reason_and_a_later_end() {
        var lySon = participants.participant(cast.participant(Cast.LY_SON));
        long quan = cast.person(Cast.QUAN);

        assertThat(extensions.grant(
                        lySon, PhaseKind.SELF_ASSESSMENT, null, TestClock.at("2026-12-18T17:00:00"), "  gấp  ", quan))
                .isEqualTo(new Extensions.Outcome.Refused("reason", "campaign.extension.reason"));
        assertThat(extensions.grant(
                        lySon,
                        PhaseKind.SELF_ASSESSMENT,
                        null,
                        TestClock.at("2026-12-15T17:00:00"),
                        "Biển động, chưa có mạng",
                        quan))
                .isEqualTo(new Extensions.Outcome.Refused("until", "campaign.extension.shorter"));
    }

    private Window window(String participant) {
        return phases.window(cast.participant(participant), PhaseKind.SELF_ASSESSMENT, null);
    }
}
