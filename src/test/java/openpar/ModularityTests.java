package openpar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The house stands: doors declared, no circles, SQL in its room, the map drawn. */
class ModularityTests {
    private static final Path MAP = Path.of("docs/modules.md");
    private static final List<List<String>> FLOORS = List.of(
            List.of("demo"),
            List.of("desk", "report", "publication", "notice", "training", "cli"),
            List.of("drafting", "moving"),
            List.of("result"),
            List.of("appraisal"),
            List.of("assessment", "survey"),
            List.of("evidence", "campaign"),
            List.of("annex"),
            List.of("account", "criteria"),
            List.of("agency", "reading"),
            List.of("scoring"),
            List.of("audit"),
            List.of("kit"));

    private final ApplicationModules modules = ApplicationModules.of(OpenPar.class);

    @Test
    void rooms_use_only_what_their_doors_declare_and_never_in_circles() {
        modules.verify();
    }

    @Test
    void a_planted_circle_is_seen() {
        var planted = ApplicationModules.of("planted.circle", location -> true);

        assertThatThrownBy(planted::verify).isInstanceOf(Violations.class).hasMessageContaining("Cycle");
    }

    @Test
    void a_planted_undeclared_use_is_seen() {
        var planted = ApplicationModules.of("planted.undeclared", location -> true);

        assertThatThrownBy(planted::verify).isInstanceOf(Violations.class).hasMessageContaining("till");
    }

    @Test
    void stairs_go_down_only() {
        declared()
                .forEach((room, used) -> used.forEach(other ->
                        assertThat(floor(other)).as(room + " uses " + other).isGreaterThan(floor(room))));
    }

    @Test
    void every_room_has_a_sentence_on_its_door() {
        for (String room : rooms()) {
            String door = Sources.read(Path.of("src/main/java/openpar", room, "package-info.java"))
                    .text();
            assertThat(door).as(room).contains("NullMarked");
            assertThat(sentence(room)).as(room).endsWith(".");
        }
    }

    @Test
    void sql_stays_in_its_room() {
        var check = new SqlRooms(declared());
        var faults = Sources.java().stream()
                .filter(s -> !s.room().equals("demo"))
                .flatMap(s -> check.faults(s).stream())
                .toList();

        assertThat(faults).as(SqlRooms.list(faults)).isEmpty();
    }

    @Test
    void planted_sql_in_a_foreign_room_is_seen() {
        var check = new SqlRooms(Map.of("survey", Set.of("campaign"), "campaign", Set.of(), "result", Set.of()));
        var path = Path.of("src/main/java/openpar/survey/Planted.java");

        assertThat(check.faults(new Sources.Source(path, "update campaign.phase set kind = 'x'")))
                .hasSize(1);
        assertThat(check.faults(new Sources.Source(path, "select 1 from result.snapshot")))
                .hasSize(1);
        assertThat(check.faults(new Sources.Source(path, "select 1 from campaign.phase")))
                .isEmpty();
        assertThat(check.faults(new Sources.Source(path, "insert into survey.mean values (1)")))
                .isEmpty();
    }

    @Test
    void the_map_is_drawn() throws IOException {
        String drawn = map();
        String before = Files.exists(MAP) ? Files.readString(MAP) : "";
        if (!before.equals(drawn)) {
            Files.writeString(MAP, drawn);
        }

        assertThat(before)
                .as("docs/modules.md was stale; it is drawn anew, commit it")
                .isEqualTo(drawn);
    }

    private static int floor(String room) {
        for (int i = 0; i < FLOORS.size(); i++) {
            if (FLOORS.get(i).contains(room)) {
                return i;
            }
        }
        throw new AssertionError(room + " stands on no floor");
    }

    private Set<String> rooms() {
        return modules.stream()
                .map(m -> m.getBasePackage().getLocalName())
                .filter(n -> !n.equals("jte"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What each room's door declares, with every room below for the demo. */
    private Map<String, Set<String>> declared() {
        Map<String, Set<String>> declared = new TreeMap<>();
        for (String room : rooms()) {
            try {
                var door = Class.forName("openpar." + room + ".package-info").getAnnotation(ApplicationModule.class);
                declared.put(
                        room,
                        door == null
                                ? Set.of()
                                : Arrays.stream(door.allowedDependencies())
                                        .filter(d -> !d.equals(ApplicationModule.OPEN_TOKEN))
                                        .map(d -> d.split("::")[0].strip())
                                        .filter(d -> !d.isEmpty())
                                        .collect(Collectors.toCollection(TreeSet::new)));
            } catch (ClassNotFoundException e) {
                declared.put(room, Set.of());
            }
        }
        return declared;
    }

    private String map() {
        var text = new StringBuilder(
                "# The map of the house\n\nDrawn by ModularityTests from the doors; floors from the top, uses besides kit and audit.\n\n");
        var declared = declared();
        for (var floor : FLOORS) {
            for (String room : floor) {
                if (!declared.containsKey(room)) {
                    continue;
                }
                String uses = declared.get(room).stream()
                        .filter(u -> !u.equals("kit") && !u.equals("audit"))
                        .map(u -> "`" + u + "`")
                        .collect(Collectors.joining(", "));
                text.append("- **")
                        .append(room)
                        .append("**: ")
                        .append(sentence(room))
                        .append(uses.isEmpty() ? "" : " Uses " + uses + ".")
                        .append('\n');
            }
            text.append('\n');
        }
        text.append("```mermaid\nflowchart TD\n");
        declared.forEach((room, used) -> used.stream()
                .filter(u -> !u.equals("kit") && !u.equals("audit"))
                .forEach(u ->
                        text.append("  ").append(room).append(" --> ").append(u).append('\n')));
        return text.append("```\n").toString();
    }

    private static String sentence(String room) {
        String door = Sources.read(Path.of("src/main/java/openpar", room, "package-info.java"))
                .text();
        var comment = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL).matcher(door);
        return comment.find()
                ? comment.group(1).replaceAll("\\s*\\n?\\s*\\* ?", " ").strip()
                : "";
    }
}
