package openpar.demo;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The days of the demo's campaign, counted from its first start, so that every stage is alive whenever somebody looks. */
record DemoPlan(ZonedDateTime now) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static DemoPlan from(java.time.Clock clock) {
        return new DemoPlan(ZonedDateTime.now(clock.withZone(ZONE)).withNano(0));
    }

    /** So many days from now (negative: ago) at this time of the day. */
    OffsetDateTime day(int days, int hour, int minute) {
        return now.plusDays(days).with(LocalTime.of(hour, minute)).toOffsetDateTime();
    }

    OffsetDateTime selfOpens() {
        return day(-34, 8, 0);
    }

    OffsetDateTime selfCloses() {
        return day(-3, 17, 0);
    }

    OffsetDateTime extended() {
        return day(6, 17, 0);
    }

    OffsetDateTime round1Opens() {
        return day(-20, 8, 0);
    }

    OffsetDateTime round1Closes() {
        return day(18, 17, 0);
    }

    OffsetDateTime explanationOpens() {
        return day(-12, 8, 0);
    }

    OffsetDateTime explanationCloses() {
        return day(20, 17, 0);
    }

    OffsetDateTime round2Opens() {
        return day(-8, 8, 0);
    }

    OffsetDateTime round2Closes() {
        return day(30, 17, 0);
    }

    OffsetDateTime publication() {
        return day(45, 8, 0);
    }
}
