package openpar.annex;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import openpar.criteria.SetLabel;
import openpar.kit.web.Fault;
import openpar.kit.web.TypedDate;
import org.jspecify.annotations.Nullable;

/** What a set is issued as, as somebody typed it; first of all as the annex itself says. */
public record DraftForm(String title, String number, String issuedOn, String issuer, String year, String level, List<Fault> faults) {
    private static final Pattern NUMBER = Pattern.compile("số\\s*:?\\s*([^\\s,;]+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DAY = Pattern.compile("ngày\\s*(\\d{1,2})\\s*(?:/|tháng)\\s*(\\d{1,2})\\s*(?:/|năm)\\s*(\\d{4})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern ISSUER = Pattern.compile("\\bcủa\\s+(.+)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern YEAR = Pattern.compile("\\b(20\\d{2})\\b");

    /** What a file of ours says of itself goes before what is guessed from its texts. */
    static DraftForm proposed(AnnexSet set, int thisYear) {
        var guessed = guessed(set, thisYear);
        var said = set.heading();
        return new DraftForm(
                guessed.title(),
                said.number() == null ? guessed.number() : said.number(),
                said.issuedOn() == null ? guessed.issuedOn() : DAY_FIRST.format(said.issuedOn()),
                said.issuer() == null ? guessed.issuer() : said.issuer(),
                said.year() == null ? guessed.year() : said.year().toString(),
                said.level() == null ? guessed.level() : said.level(),
                List.of());
    }

    private static DraftForm guessed(AnnexSet set, int thisYear) {
        var basis = set.legalBasis();
        var day = DAY.matcher(basis);
        var year = YEAR.matcher(set.title());
        return new DraftForm(
                set.title(),
                first(NUMBER, basis),
                day.find() ? "%02d/%02d/%s".formatted(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), day.group(3)) : "",
                first(ISSUER, basis),
                year.find() ? year.group(1) : Integer.toString(thisYear),
                level(set.title()),
                List.of());
    }

    private static String level(String title) {
        var words = Plain.words(title);
        if (Role.has(words, "xa|phuong|thi tran|dac khu")) return "commune";
        return Role.has(words, "so|ban|nganh|phong|don vi") ? "department" : Role.has(words, "cap tinh|tinh") ? "province" : "commune";
    }

    private static String first(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : "";
    }

    /** The label, or null with what has to be mended. */
    @Nullable
    SetLabel label(List<Fault> wrong) {
        if (title.isBlank()) wrong.add(new Fault("title", "annex.fault.title"));
        if (!year.strip().matches("20\\d{2}")) wrong.add(new Fault("year", "annex.fault.year"));
        if (!List.of("commune", "department", "province").contains(level)) wrong.add(new Fault("level", "annex.fault.level"));
        LocalDate day = null;
        if (!issuedOn.isBlank()) {
            day = TypedDate.read(issuedOn).orElse(null);
            if (day == null) wrong.add(new Fault("issuedOn", "annex.fault.day"));
        }
        if (!wrong.isEmpty()) return null;
        return new SetLabel(Plain.line(title), blank(number), day, blank(issuer), Integer.parseInt(year.strip()), level);
    }

    private static @Nullable String blank(String text) {
        return text.isBlank() ? null : Plain.line(text);
    }

    DraftForm with(List<Fault> found) {
        return new DraftForm(title, number, issuedOn, issuer, year, level, new ArrayList<>(found));
    }

    public @Nullable String fault(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).map(Fault::text).findFirst().orElse(null);
    }
}
