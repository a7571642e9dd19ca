package openpar.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import openpar.campaign.Window;
import openpar.kit.web.Ruler;
import openpar.kit.web.Shell;
import org.jspecify.annotations.Nullable;

/** How long there is until an end, and how much of the time has passed. */
public record Countdown(@Nullable Instant opensAt, @Nullable Instant closesAt, boolean extended, Instant now) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static Countdown of(Window window, Instant now) {
        return new Countdown(window.opensAt(), window.closesAt(), window.isExtended(), now);
    }

    public boolean isSet() {
        return opensAt != null && closesAt != null;
    }

    public boolean isOver() {
        return closesAt != null && !now.isBefore(closesAt);
    }

    public boolean isAhead() {
        return opensAt != null && now.isBefore(opensAt);
    }

    /** "6 ngày 7 giờ", under a day "5 giờ 12 phút": to the end, or since it. */
    public String length(Shell shell) {
        Instant to = isAhead() && opensAt != null ? opensAt : closesAt;
        return to == null ? "" : words(shell, Duration.between(now, to).abs());
    }

    static String words(Shell shell, Duration left) {
        return left.toDays() > 0
                ? shell.t("desk.days_hours", Long.toString(left.toDays()), Integer.toString(left.toHoursPart()))
                : left.toHours() > 0
                        ? shell.t("desk.hours_minutes", Long.toString(left.toHours()), Integer.toString(left.toMinutesPart()))
                        : shell.t("desk.minutes", Long.toString(left.toMinutes()));
    }

    /** "17 giờ 00 phút, thứ Ba 15/12/2026" of the end, or of the beginning that is still ahead. */
    public String moment(Shell shell) {
        Instant at = isAhead() ? opensAt : closesAt;
        return at == null
                ? ""
                : shell.t(
                        "desk.moment",
                        shell.show().moment(at),
                        shell.t("desk.weekday." + day(at).getDayOfWeek().getValue()));
    }

    public LocalDate today() {
        return day(now);
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** From 0 to 100. */
    public int passedPercent() {
        return (int) Math.round(share() * 100);
    }

    double share() {
        if (opensAt == null || closesAt == null) {
            return 0;
        }
        double whole = Duration.between(opensAt, closesAt).toSeconds();
        return Math.clamp(Duration.between(opensAt, now).toSeconds() / whole, 0, 1);
    }

    public Ruler ruler() {
        double days = opensAt == null || closesAt == null ? 1 : Math.max(1, Duration.between(opensAt, closesAt).toDays());
        return Ruler.elapsed(share() * days, days).size(Ruler.Size.M);
    }
}
