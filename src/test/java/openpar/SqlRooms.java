package openpar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which room's SQL touches which room's tables: a room writes its own schema only, and reads only rooms it declares. */
final class SqlRooms {
    private static final Pattern WRITE =
            Pattern.compile("(?:insert\\s+into|update|delete\\s+from|truncate)\\s+(?:only\\s+)?([a-z]+)\\.([a-z_]+)");
    private static final Pattern READ = Pattern.compile("(?:from|join|using)\\s+(?:lateral\\s+)?([a-z]+)\\.([a-z_]+)");

    private final Map<String, Set<String>> declared;

    /** @param declared the rooms each room may use, itself left out */
    SqlRooms(Map<String, Set<String>> declared) {
        this.declared = declared;
    }

    List<String> faults(Sources.Source source) {
        List<String> faults = new ArrayList<>();
        String text = source.text().toLowerCase(java.util.Locale.ROOT).replaceAll("(?m)^(import|package) .*$", "");
        String room = source.room();
        Matcher writes = WRITE.matcher(text);
        while (writes.find()) {
            if (isRoom(writes.group(1)) && !writes.group(1).equals(room)) {
                faults.add(source.path() + " writes " + writes.group(1) + "." + writes.group(2));
            }
        }
        Matcher reads = READ.matcher(text);
        while (reads.find()) {
            String other = reads.group(1);
            if (isRoom(other)
                    && !other.equals(room)
                    && !declared.getOrDefault(room, Set.of()).contains(other)) {
                faults.add(source.path() + " reads " + other + "." + reads.group(2) + " without declaring " + other);
            }
        }
        return faults;
    }

    private boolean isRoom(String schema) {
        return declared.containsKey(schema);
    }

    static String list(List<String> faults) {
        return faults.stream().collect(Collectors.joining("\n"));
    }
}
