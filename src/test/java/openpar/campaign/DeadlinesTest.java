package openpar.campaign;

import static openpar.TestClock.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Phase × before, at and after × extension × late policy. */
class DeadlinesTest {
    private static final Instant OPENS = at("2026-11-16T08:00:00");
    private static final Instant CLOSES = at("2026-12-15T17:00:00");

    @ParameterizedTest(name = "{0}, gia hạn {1} {2}, {3} → {4}")
    @CsvSource(nullValues = "-", textBlock = """
            2026-11-16T07:59:59.999 , -                   , -     , lock        , not yet
            2026-11-16T08:00:00     , -                   , -     , lock        , open
            2026-12-15T16:59:59.999 , -                   , -     , lock        , open
            2026-12-15T17:00:00     , -                   , -     , lock        , closed
            2026-12-15T17:00:00     , -                   , -     , accept_late , late and accepted
            2026-12-15T17:00:00     , -                   , -     , lock_saved  , late and refused
            2026-12-15T17:00:00.001 , -                   , -     , lock        , closed
            2026-12-15T17:00:00     , 2026-12-17T12:00:00 , sheet , lock        , open
            2026-12-17T11:59:59.999 , 2026-12-17T12:00:00 , sheet , lock        , open
            2026-12-17T12:00:00     , 2026-12-17T12:00:00 , sheet , lock        , closed
            2026-12-17T12:00:00     , 2026-12-17T12:00:00 , sheet , accept_late , late and accepted
            2026-12-17T12:00:00     , 2026-12-17T12:00:00 , sheet , lock_saved  , late and refused
            2026-12-16T09:00:00     , 2026-12-17T12:00:00 , leaf  , lock        , open
            2026-12-16T09:00:00     , 2026-12-17T12:00:00 , other , lock        , closed
            2026-12-16T09:00:00     , 2026-12-17T12:00:00 , other , accept_late , late and accepted
            2026-12-15T10:00:00     , 2026-12-14T12:00:00 , sheet , lock        , open
            2026-11-15T09:00:00     , 2026-12-17T12:00:00 , sheet , lock        , not yet
            2027-01-10T00:00:00     , -                   , -     , accept_late , late and accepted
            2027-03-01T08:00:00     , -                   , -     , accept_late , closed
            2027-03-01T08:00:00     , 2027-04-01T08:00:00 , sheet , accept_late , closed
            """)
    void the_clock_is_law(
            String arrives, @Nullable String extendedTo, @Nullable String what, String policy, String expected) {
        for (PhaseKind kind : PhaseKind.values()) {
            var window = window(kind, extendedTo, what, LatePolicy.of(policy));

            assertThat(word(window.admit(at(arrives)))).as(kind.word()).isEqualTo(expected);
            assertThat(window.accepts(at(arrives)))
                    .isEqualTo(expected.equals("open") || expected.equals("late and accepted"));
        }
    }

    @ParameterizedTest
    @EnumSource(LatePolicy.class)
    void nothing_is_open_before_the_campaign_itself(LatePolicy policy) {
        var draft = new Window(
                PhaseKind.SELF_ASSESSMENT, phase(PhaseKind.SELF_ASSESSMENT), List.of(), null, policy, null, null);
        var late = new Window(
                PhaseKind.SELF_ASSESSMENT,
                phase(PhaseKind.SELF_ASSESSMENT),
                List.of(),
                null,
                policy,
                OPENS.plusSeconds(60),
                null);

        assertThat(draft.accepts(OPENS)).isFalse();
        assertThat(late.admit(OPENS)).isEqualTo(new Admission.NotYet(OPENS.plusSeconds(60)));
        assertThat(late.accepts(OPENS.plusSeconds(60))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(PhaseKind.class)
    void a_phase_the_campaign_has_not_got_never_opens(PhaseKind kind) {
        var window = new Window(kind, null, List.of(), null, LatePolicy.ACCEPT_LATE, OPENS, null);

        assertThat(window.admit(CLOSES)).isEqualTo(new Admission.NotYet(null));
    }

    private static Window window(PhaseKind kind, @Nullable String until, @Nullable String what, LatePolicy policy) {
        var extensions = new ArrayList<Extension>();
        if (until != null && what != null) {
            extensions.add(new Extension(what.equals("sheet") ? null : what.equals("leaf") ? 7L : 8L, at(until)));
        }
        return new Window(kind, phase(kind), extensions, 7L, policy, OPENS.minusSeconds(1), at("2027-03-01T08:00:00"));
    }

    private static Phase phase(PhaseKind kind) {
        return new Phase(1, 1, kind, OPENS, CLOSES);
    }

    private static String word(Admission admission) {
        return switch (admission) {
            case Admission.Open open -> "open";
            case Admission.Late late -> late.accepted() ? "late and accepted" : "late and refused";
            case Admission.NotYet not -> "not yet";
            case Admission.Closed closed -> "closed";
        };
    }
}
