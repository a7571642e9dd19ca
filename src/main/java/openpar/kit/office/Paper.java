package openpar.kit.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paper as decree 30/2020 lays it out: who issues it, number, place and day, title, text and tables, recipients and signature. Written
 * once, printed as PDF, Word or spreadsheet.
 *
 * @param under lines below the title, such as the year or the deadline
 * @param landscape only for tables of an annex
 * @param head null: a table without the national title, as an annex or a working sheet
 */
public record Paper(
        Words words,
        @Nullable Head head,
        String title,
        List<String> under,
        List<Block> blocks,
        @Nullable End end,
        boolean landscape) {

    /**
     * @param above the body above the issuing one, or empty
     * @param issuer as in "ỦY BAN NHÂN DÂN XÃ TỊNH KHÊ"
     * @param number "215/BC-UBND"; empty: dots to be filled in by hand
     */
    public record Head(
            String above,
            String issuer,
            String number,
            String place,
            @Nullable LocalDate day) {}

    /** @param recipients each a line of "Nơi nhận"; @param authority such as "TM. ỦY BAN NHÂN DÂN"; @param name who signs, or empty */
    public record End(List<String> recipients, List<String> authority, String name) {}

    public sealed interface Block {}

    public record Text(String words, Style style) implements Block {}

    /** What stands beside a word: "Đơn vị: UBND xã Tịnh Khê". */
    public record Pair(String word, String value) implements Block {}

    public record Table(List<Column> columns, List<Row> rows) implements Block {}

    /** On pages of its own after the signature, landscape: "Phụ lục", its title, what it belongs to, its table. */
    public record Annex(String label, String title, List<String> under, List<Block> blocks) implements Block {}

    public enum Style {
        PLAIN,
        /** Bold, in the middle. */
        CENTRED,
        HEADING,
        NOTE
    }

    /** @param width in millimetres; columns are stretched to the paper in proportion */
    public record Column(String title, double width, Kind kind) {}

    public enum Kind {
        TEXT,
        CENTRE,
        /** Two decimals. */
        POINTS,
        /** Whole numbers. */
        COUNT
    }

    public record Row(Level level, List<Cell> cells) {
        public static Row of(Level level, Cell... cells) {
            return new Row(level, List.of(cells));
        }
    }

    public enum Level {
        BODY,
        GROUP,
        TOTAL
    }

    /** Texts stay texts whatever they begin with; numbers stay numbers in a spreadsheet. */
    public sealed interface Cell {
        static Cell of(String words) {
            return new Written(words);
        }

        static Cell of(@Nullable BigDecimal number) {
            return number == null ? Written.EMPTY : new Number(number);
        }

        static Cell of(long number) {
            return new Number(BigDecimal.valueOf(number));
        }
    }

    public record Written(String words) implements Cell {
        static final Written EMPTY = new Written("");
    }

    public record Number(BigDecimal value) implements Cell {}

    /** The cell as it is printed. */
    public String shown(Cell cell, Kind kind) {
        return switch (cell) {
            case Written(var text) -> text;
            case Number(var value) ->
                kind == Kind.COUNT ? words.show().figure(value) : words.show().points(value);
        };
    }

    public List<Block> body() {
        return blocks.stream().filter(block -> !(block instanceof Annex)).toList();
    }

    public List<Annex> annexes() {
        return blocks.stream().filter(Annex.class::isInstance).map(Annex.class::cast).toList();
    }

    /** "Quảng Ngãi, ngày 05 tháng 01 năm 2026"; without a day, room to write it in. */
    public String placeAndDay() {
        if (head == null) {
            return "";
        }
        var day = head.day();
        return day == null
                ? words.t("kit.office.place_open", head.place())
                : words.t(
                        "kit.office.place",
                        head.place(),
                        twoPlaces(day.getDayOfMonth()),
                        // Decree 30/2020: a nought before days under 10 and months 1 and 2.
                        day.getMonthValue() < 3
                                ? twoPlaces(day.getMonthValue())
                                : Integer.toString(day.getMonthValue()),
                        Integer.toString(day.getYear()));
    }

    public String number() {
        return head == null ? "" : words.t("kit.office.number", head.number().isBlank() ? "……………" : head.number());
    }

    public String cssClass(Table table, int column) {
        return switch (table.columns().get(column).kind()) {
            case TEXT -> "text";
            case CENTRE -> "centre";
            case POINTS, COUNT -> "number";
        };
    }

    /** The share of a column in the whole width, in percent. */
    public static String share(Table table, Column column) {
        double all = table.columns().stream().mapToDouble(Column::width).sum();
        return Math.round(column.width() / all * 1000) / 10.0 + "%";
    }

    private static String twoPlaces(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
