package openpar.annex;

import java.util.ArrayList;
import java.util.List;
import openpar.scoring.Fraction;
import openpar.scoring.NodeKind;
import org.jspecify.annotations.Nullable;

/** A node while its tree is being built. */
final class Item {
    final @Nullable Code code;
    final Series series;
    final Entry entry;
    final boolean isHeading;
    final List<Item> children = new ArrayList<>();
    final StringBuilder name = new StringBuilder();
    final StringBuilder rule = new StringBuilder();
    final StringBuilder evidence = new StringBuilder();
    final StringBuilder appraiser = new StringBuilder();
    final StringBuilder source = new StringBuilder();
    final StringBuilder notApplicable = new StringBuilder();
    final StringBuilder legalBasis = new StringBuilder();
    final StringBuilder note = new StringBuilder();
    final List<Integer> lines = new ArrayList<>();
    @Nullable Item parent;
    @Nullable NodeKind outside;
    @Nullable Fraction max;
    String full = "";
    boolean isCodeSupplied;
    /** Its table keeps rules in a column of their own. */
    boolean hasRuleColumn;

    Item(@Nullable Code code, Series series, Entry entry) {
        this.code = code;
        this.series = series;
        this.entry = entry;
        this.isHeading = entry.isWide() || Plain.isCapitals(entry.name());
        this.max = entry.points().value();
        name.append(entry.name());
        add(entry.texts());
        lines.add(entry.line());
    }

    void add(Entry.Texts texts) {
        more(rule, texts.rule());
        more(evidence, texts.evidence());
        more(appraiser, texts.appraiser());
        more(source, texts.source());
        more(notApplicable, texts.notApplicable());
        more(legalBasis, texts.legalBasis());
        more(note, texts.note());
    }

    String texts() {
        return rule + "" + evidence + appraiser + source + notApplicable + legalBasis + note;
    }

    /** What another table says of this node, where its own says nothing. */
    void explain(Item guide, String otherName) {
        var said = new StringBuilder(otherName);
        if (!otherName.isEmpty() && !guide.rule.isEmpty()) said.append(';');
        more(said, guide.rule.toString());
        fill(rule, said);
        fill(evidence, guide.evidence);
        fill(appraiser, guide.appraiser);
        fill(source, guide.source);
        fill(notApplicable, guide.notApplicable);
        fill(legalBasis, guide.legalBasis);
        fill(note, guide.note);
    }

    private static void fill(StringBuilder own, StringBuilder other) {
        if (own.isEmpty()) own.append(other);
    }

    /** Cases that stand in rows of their own are parted by semicolons in one line. */
    void addCase(String said) {
        if (!rule.isEmpty() && ".;:".indexOf(rule.charAt(rule.length() - 1)) < 0) rule.append(';');
        more(rule, said);
    }

    static void more(StringBuilder text, String more) {
        if (more.isBlank()) return;
        if (!text.isEmpty()) text.append('\n');
        text.append(more);
    }

    List<String> steps() {
        return code == null ? List.of() : code.steps();
    }

    int value() {
        return code == null ? 0 : series.value(code.last());
    }

    /** An area that prints no points may have them in the row that closes it. */
    void priceOnce(Fraction points) {
        if (max == null) max = points;
    }

    Item root() {
        return parent == null ? this : parent.root();
    }

    int depth() {
        return parent == null ? 0 : parent.depth() + 1;
    }

    boolean isLeaf() {
        return children.isEmpty();
    }

    @Nullable
    NodeKind outside() {
        for (var at = this; at != null; at = at.parent) if (at.outside != null) return at.outside;
        return null;
    }
}
