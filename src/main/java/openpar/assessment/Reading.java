package openpar.assessment;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import openpar.criteria.CriteriaNode;
import openpar.scoring.Input;
import openpar.scoring.Phrase;
import org.jspecify.annotations.Nullable;

/** Takes sent fields one by one against what is stored: what changes, and what stands in the way. */
final class Reading {
    private static final int MOST = 2000;
    private static final int LEAST_REASON = 10;

    private final CriteriaNode node;
    private final List<Input> inputs;
    private final long person;
    private final Instant now;
    private final LeafState before;
    private final List<Change> changes = new ArrayList<>();
    private LeafState leaf;

    Reading(Sheet sheet, CriteriaNode node, long person, Instant now) {
        this.node = node;
        this.inputs = Outline.inputs(node, sheet.assessment().kind());
        this.person = person;
        this.now = now;
        this.before = sheet.leaf(node);
        this.leaf = before;
    }

    LeafState leaf() {
        return leaf;
    }

    List<Change> changes() {
        return List.copyOf(changes);
    }

    void take(Entry entry, Map<String, Trouble> troubles, List<Entry> conflicts) {
        switch (entry.field()) {
            case Entry.EXPLANATION -> explanation(entry, troubles, conflicts);
            case Entry.NOT_APPLICABLE -> claim(entry, troubles, conflicts);
            default ->
                inputs.stream()
                        .filter(i -> i.name().equals(entry.field()))
                        .findFirst()
                        .ifPresent(input -> figure(input, entry, troubles, conflicts));
        }
    }

    private void figure(Input input, Entry entry, Map<String, Trouble> troubles, List<Entry> conflicts) {
        boolean none = entry.none() && Values.mayBeNone(input);
        switch (Values.read(input, Outline.field(node, input.name()), entry.typed(), none)) {
            case Values.Read.Unread(var trouble) -> troubles.put(entry.field(), trouble);
            case Values.Read.Value(var json) -> {
                var stored = before.figures().get(input.name());
                @Nullable String old = stored == null ? null : stored.value();
                int version = stored == null ? 0 : stored.version();
                if (Values.same(old, json)) {
                    return;
                }
                if (version != entry.version()) {
                    conflicts.add(entry);
                    troubles.put(
                            entry.field(),
                            new Trouble.Conflict(
                                    old,
                                    version,
                                    stored == null ? null : stored.by(),
                                    stored == null ? null : stored.at()));
                    return;
                }
                changes.add(new Change(input.name(), old, json));
                leaf = leaf.with(input.name(), new Declared(json, version + 1, person, now));
            }
        }
    }

    private void explanation(Entry entry, Map<String, Trouble> troubles, List<Entry> conflicts) {
        String text = text(entry.typed());
        if (text.equals(before.explanation())) {
            return;
        }
        if (text.length() > MOST) {
            troubles.put(entry.field(), new Trouble.Unread("assessment.trouble.long"));
        } else if (entry.version() != before.explanationVersion()) {
            conflicts.add(entry);
            troubles.put(
                    entry.field(),
                    new Trouble.Conflict(
                            before.explanation(),
                            before.explanationVersion(),
                            before.explanationBy(),
                            before.explanationAt()));
        } else {
            changes.add(new Change(Entry.EXPLANATION, before.explanation(), text));
            leaf = leaf.explained(text, person, now);
        }
    }

    private void claim(Entry entry, Map<String, Trouble> troubles, List<Entry> conflicts) {
        String text = text(entry.typed());
        @Nullable String reason = text.isEmpty() ? null : text;
        if (Objects.equals(reason, before.notApplicable())) {
            return;
        }
        if (reason != null && !Outline.mayNotApply(node)) {
            troubles.put(entry.field(), new Trouble.Unread("assessment.trouble.applies"));
        } else if (reason != null && (reason.length() < LEAST_REASON || reason.length() > MOST)) {
            troubles.put(entry.field(), new Trouble.Unread("assessment.trouble.reason"));
        } else if (entry.version() != before.notApplicableVersion()) {
            conflicts.add(entry);
            troubles.put(
                    entry.field(),
                    new Trouble.Conflict(before.notApplicable(), before.notApplicableVersion(), null, null));
        } else {
            changes.add(new Change(Entry.NOT_APPLICABLE, before.notApplicable(), reason));
            leaf = leaf.claimed(reason);
        }
    }

    /** The figures sent together cannot be true together: none of them is kept, the rest is. */
    void refuse(String place, Phrase why, Map<String, Trouble> troubles) {
        var figures = changes.stream().filter(Change::isFigure).toList();
        if (figures.isEmpty()) {
            return;
        }
        boolean named = figures.stream().anyMatch(c -> c.field().equals(place));
        troubles.put(named ? place : figures.getFirst().field(), new Trouble.Refused(why));
        changes.removeAll(figures);
        leaf = leaf.with(before.figures());
    }

    private static String text(String typed) {
        return Normalizer.normalize(typed.replace("\r\n", "\n").strip(), Normalizer.Form.NFC);
    }
}
