package openpar.kit.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Turns the ids that the journal keeps into names, one query for all. Offered by the room that keeps the names. */
public interface Names {
    /** "person" or "agency". */
    String kind();

    Map<Long, String> names(Collection<Long> ids);

    /** The ids whose name holds this text, tone marks ignored. */
    List<Long> like(String text);
}
