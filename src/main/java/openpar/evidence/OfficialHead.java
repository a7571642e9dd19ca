package openpar.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the head of an official paper in the layout of decree 30/2020: number, date, issuer, abstract. What it cannot read stays empty. */
final class OfficialHead {
    private static final Pattern NUMBER =
            Pattern.compile("Số\\s*:\\s*(\\d+[\\p{L}\\d]*\\s*/\\s*[\\p{Lu}\\d&][\\p{Lu}\\d\\-–&./]*)");
    private static final Pattern DATE =
            Pattern.compile("(?iu)ngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})");
    private static final Pattern NATION = Pattern.compile(
            "CỘNG\\s+HO[ÀA]̀?\\s*A?\\s+XÃ\\s+HỘI.*|CỘNG\\s+HÒA\\s+XÃ\\s+HỘI.*|(?iu)độc\\s+lập\\s*[-–].*");
    private static final Pattern KIND = Pattern.compile(
            "^\\s*(BÁO CÁO|QUYẾT ĐỊNH|KẾ HOẠCH|TỜ TRÌNH|THÔNG BÁO|BIÊN BẢN|CÔNG VĂN|NGHỊ QUYẾT|CHỈ THỊ|CHƯƠNG TRÌNH|HƯỚNG DẪN|GIẤY XÁC NHẬN|BẢNG THỐNG KÊ)\\s*$");
    private static final Pattern BODY =
            Pattern.compile("^\\s*(Kính gửi|Căn cứ|Thực hiện|[IVX]+\\.|\\d+\\.|[-_–]{3,}).*");
    private static final int ABSTRACT_LINES = 3;

    private OfficialHead() {}

    static Description read(String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(l -> !l.isEmpty())
                .limit(40)
                .toList();
        String head = String.join("\n", lines);
        Matcher number = NUMBER.matcher(head);
        boolean numbered = number.find();
        return new Description(
                numbered ? number.group(1).replaceAll("\\s+", "") : "",
                date(head),
                numbered ? issuer(lines) : "",
                abstractText(lines));
    }

    private static @Nullable LocalDate date(String head) {
        Matcher date = DATE.matcher(head);
        if (!date.find()) {
            return null;
        }
        try {
            return LocalDate.of(
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The capitals above the number, without the national title beside them. */
    private static String issuer(List<String> lines) {
        var parts = new ArrayList<String>();
        for (String line : lines) {
            if (NUMBER.matcher(line).find()) {
                break;
            }
            String left = NATION.matcher(line)
                    .replaceAll("")
                    .replaceAll("[-_–]{2,}", "")
                    .strip();
            if (!left.isEmpty() && left.equals(left.toUpperCase(Locale.ROOT)) && left.length() > 2) {
                parts.add(left);
            }
        }
        return parts.size() > 3 ? "" : AgencyCase.of(String.join(" ", parts));
    }

    private static String abstractText(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (KIND.matcher(lines.get(i)).matches()) {
                return AgencyCase.sentence(lines.get(i)) + " " + following(lines.subList(i + 1, lines.size()));
            }
            if (lines.get(i).startsWith("V/v")) {
                return following(lines.subList(i, lines.size())).replaceFirst("^V/v:?\\s*", "");
            }
        }
        return "";
    }

    private static String following(List<String> lines) {
        var parts = new ArrayList<String>();
        for (String line : lines) {
            if (BODY.matcher(line).matches() || parts.size() == ABSTRACT_LINES) {
                break;
            }
            Matcher date = DATE.matcher(line);
            if (date.find()) {
                line = line.substring(0, date.start())
                        .replaceAll("\\p{L}[\\p{L} ]*,\\s*$", "")
                        .strip();
            }
            if (!line.isEmpty()) {
                parts.add(line);
            }
        }
        return AgencyCase.sentence(String.join(" ", parts));
    }
}
