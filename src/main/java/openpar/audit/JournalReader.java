package openpar.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import openpar.kit.web.Names;
import openpar.kit.web.Role;
import openpar.kit.web.Subtree;
import openpar.kit.web.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Entries with names: one query for the entries and one for each kind of name, whatever their number. */
@Service
class JournalReader {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Found(List<JournalPage.Row> rows, String next) {}

    private final Entries entries;
    private final Map<String, Names> names;
    private final Subtree subtree;

    JournalReader(Entries entries, List<Names> names, Subtree subtree) {
        this.entries = entries;
        this.names = names.stream().collect(Collectors.toMap(Names::kind, Function.identity()));
        this.subtree = subtree;
    }

    Found page(Visitor visitor, JournalSearch search, int size) {
        var below = subtree.below(visitor.agencies(Role.ADMINISTRATOR));
        var ids = new Entries.Ids(like("person", search.person()), like("agency", search.agency()));
        // what belongs to no agency belongs to those who administer the root of the tree
        var scope = new Entries.Scope(below, subtree.wholeTree(visitor.agencies(Role.ADMINISTRATOR)));
        var found = entries.page(scope, search, ids, size + 1);
        var shown = found.subList(0, Math.min(size, found.size()));
        var people = named("person", shown, Entries.Entry::personId);
        var agencies = named("agency", shown, Entries.Entry::agencyId);
        var rows = shown.stream().map(e -> row(e, people, agencies)).toList();
        return new Found(rows, found.size() > size ? shown.getLast().key() : "");
    }

    private Long @Nullable [] like(String kind, String text) {
        return text.isEmpty() ? null : Objects.requireNonNull(names.get(kind)).like(text).toArray(Long[]::new);
    }

    private Map<Long, String> named(String kind, List<Entries.Entry> shown, Function<Entries.Entry, @Nullable Long> id) {
        var ids = shown.stream().map(id).filter(Objects::nonNull).collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : Objects.requireNonNull(names.get(kind)).names(ids);
    }

    private static JournalPage.Row row(Entries.Entry entry, Map<Long, String> people, Map<Long, String> agencies) {
        return new JournalPage.Row(
                entry.chain(),
                entry.position(),
                entry.at(),
                name(entry.personId(), people),
                entry.action(),
                entry.subject(),
                name(entry.agencyId(), agencies),
                words(entry.arguments()));
    }

    private static @Nullable String name(@Nullable Long id, Map<Long, String> names) {
        return id == null ? null : names.getOrDefault(id, "#" + id);
    }

    private static String words(String arguments) {
        return JSON.readTree(arguments).properties().stream()
                .map(p -> p.getKey() + ": " + (p.getValue().isString() ? p.getValue().asString() : p.getValue()))
                .collect(Collectors.joining(" · "));
    }
}
