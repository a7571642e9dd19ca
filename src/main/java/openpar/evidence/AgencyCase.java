package openpar.evidence;

import java.util.Locale;
import java.util.Set;

/** Names printed in capitals, written as people write them: "UBND XÃ TỊNH KHÊ" is "UBND xã Tịnh Khê". */
final class AgencyCase {
    private static final Set<String> KINDS =
            Set.of("xã", "phường", "tỉnh", "huyện", "đặc", "khu", "thành", "phố", "thị", "trấn");

    private AgencyCase() {}

    static String of(String capitals) {
        String short_ = capitals.replaceAll("[ỦU][ỶY]? BAN NHÂN DÂN|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN", "UBND")
                .replaceAll("HỘI ĐỒNG NHÂN DÂN", "HĐND");
        var name = new StringBuilder();
        for (String word : short_.split("\\s+")) {
            if (word.isEmpty()) {
                continue;
            }
            String lower = word.toLowerCase(Locale.ROOT);
            boolean kept = word.equals("UBND") || word.equals("HĐND");
            String written = kept ? word : KINDS.contains(lower) && !name.isEmpty() ? lower : capital(lower);
            name.append(name.isEmpty() ? "" : " ").append(written);
        }
        return name.toString();
    }

    /** A line in capitals becomes a sentence; others stay. */
    static String sentence(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) ? capital(text.toLowerCase(Locale.ROOT)) : text;
    }

    private static String capital(String lower) {
        return lower.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }
}
